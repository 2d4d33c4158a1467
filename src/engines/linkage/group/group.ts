import { type Model, scoreOf } from '../learn/model.ts'
import type { Records } from '../records.ts'
import { PROBABLY, SURELY } from '../tiers.ts'
import { agglomerate } from './agglomerate.ts'
import { componentsOf, type Pairs } from './components.ts'

/** For each record the first record of its group, in two tiers; a group that is surely one person lies in a probable one. */
export type Groups = { surely: Int32Array; probably: Int32Array }

/** Groups records so that the evidence within a group speaks, on average, for one person. */
export function groupRecords(records: Records, model: Model, pairs: Pairs): Groups {
  const alone = Int32Array.from({ length: records.size }, (_, record) => record)
  const groups: Groups = { surely: alone.slice(), probably: alone }
  for (const part of componentsOf(records.size, pairs, PROBABLY)) groupPart(records, model, part, groups)
  return groups
}

function groupPart(records: Records, model: Model, part: readonly number[], into: Groups): void {
  const evidence = evidenceAmong(records, model, part)
  const [surely, probably] = agglomerate(evidence, part.length, [SURELY, PROBABLY])
  part.forEach((record, member) => {
    into.surely[record] = part[surely?.[member] ?? member] as number
    into.probably[record] = part[probably?.[member] ?? member] as number
  })
}

/** The evidence between all members of a part, also between those that no blocking rule brought together. */
function evidenceAmong({ comparisons }: Records, model: Model, part: readonly number[]): Float64Array {
  const size = part.length
  const evidence = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const bits = scoreOf(comparisons, model, part[i] as number, part[j] as number)
      evidence[i * size + j] = evidence[j * size + i] = bits
    }
  }
  return evidence
}

/**
 * The groups of records as groups of rows: for each row the first row of its group. Rows that say exactly the same are in one
 * group if what they say is enough by itself, or if other records draw them in; forty rows that only say "John" stay forty.
 */
export function groupsOfRows(records: Records, model: Model, groups: Int32Array, least: number): Int32Array {
  const rows = new Int32Array(records.rowsOf.reduce((sum, same) => sum + same.length, 0))
  const first = new Map<number, number>()
  const members = new Int32Array(records.size)
  for (const group of groups) members[group] = (members[group] as number) + 1
  records.rowsOf.forEach((same, record) => {
    const group = groups[record] as number
    const apart = members[group] === 1 && same.length > 1 && scoreOf(records.comparisons, model, record, record) < least
    for (const row of same) {
      const head = apart ? row : Math.min(first.get(group) ?? row, row)
      first.set(group, head)
      rows[row] = group
    }
    if (apart) for (const row of same) rows[row] = -1 - row
  })
  return rows.map((group) => (group < 0 ? -1 - group : (first.get(group) as number)))
}
