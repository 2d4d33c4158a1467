/**
 * Groups the members of a part by average linkage: the two groups with the most evidence between them, on average over all
 * pairs of their members, are joined again and again, until no average reaches `cuts`. So a stranger isn't drawn in by one
 * chance likeness, which is how chains form. `cuts` fall; the answer for each is `groups[member] = first member of its group`,
 * and the groups of a later cut hold those of an earlier one whole.
 */
export function agglomerate(evidence: Float64Array, size: number, cuts: readonly number[]): Int32Array[] {
  const groupOf = Int32Array.from({ length: size }, (_, member) => member)
  const members = new Int32Array(size).fill(1)
  const alive = [...groupOf]
  return cuts.map((cut) => {
    for (let pair = closest(evidence, size, alive, cut); pair; pair = closest(evidence, size, alive, cut)) {
      const [kept, gone] = pair
      average(evidence, size, alive, members, kept, gone)
      alive.splice(alive.indexOf(gone), 1)
      for (let member = 0; member < size; member++) if (groupOf[member] === gone) groupOf[member] = kept
    }
    return groupOf.slice()
  })
}

/** The two groups with the most evidence between them, at least `cut`. The first such pair where several are equal. */
function closest(
  evidence: Float64Array,
  size: number,
  alive: readonly number[],
  cut: number,
): [number, number] | undefined {
  let [most, kept, gone] = [cut, -1, -1]
  for (let i = 0; i < alive.length; i++) {
    const row = (alive[i] as number) * size
    for (let j = i + 1; j < alive.length; j++) {
      const bits = evidence[row + (alive[j] as number)] as number
      if (bits < most || (bits === most && kept >= 0)) continue
      most = bits
      kept = alive[i] as number
      gone = alive[j] as number
    }
  }
  return kept < 0 ? undefined : [kept, gone]
}

function average(
  evidence: Float64Array,
  size: number,
  alive: readonly number[],
  members: Int32Array,
  kept: number,
  gone: number,
): void {
  const [mine, theirs] = [members[kept] as number, members[gone] as number]
  members[kept] = mine + theirs
  for (const other of alive) {
    if (other === kept || other === gone) continue
    const sum = mine * (evidence[kept * size + other] as number) + theirs * (evidence[gone * size + other] as number)
    evidence[kept * size + other] = evidence[other * size + kept] = sum / (mine + theirs)
  }
}
