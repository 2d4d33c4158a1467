// biome-ignore-all lint/style/noNonNullAssertion: indices are stops, always within the typed arrays
import { type Random, randomFrom } from '../random.ts'
import type { Distances } from './distances.ts'
import { LinKernighan } from './lin-kernighan.ts'
import type { Neighbours } from './neighbours.ts'
import { Sequence } from './sequence.ts'

/** A kick moves pieces of at most so many stops, so that its repair stays local and cheap. */
const LONGEST_PIECE = 50
const SMALLEST_TO_KICK = 8

/**
 * Chained Lin-Kernighan (Martin, Otto and Felten 1991; segment kicks after Applegate, Cook and Rohe 2003): disturb the tour
 * at one place by a double bridge of short pieces, repair it there, keep it unless it got longer.
 * @param order a first tour
 * @returns a tour, from the first stop of `order` on
 */
export function improveTour(
  distances: Distances,
  neighbours: Neighbours,
  order: readonly number[],
  { seed, isOver }: { seed: number; isOver: () => boolean },
): number[] {
  const tour = new Sequence(order)
  const search = new LinKernighan(distances, neighbours, tour)
  for (const city of order) search.disturb(city)
  search.improve()
  tour.settle()
  if (order.length >= SMALLEST_TO_KICK) chain(distances, tour, search, randomFrom(seed), isOver)
  return tour.order(order[0]!)
}

function chain(distances: Distances, tour: Sequence, search: LinKernighan, random: Random, isOver: () => boolean) {
  const pieces = new Int32Array(2 * LONGEST_PIECE)
  while (!isOver()) {
    const lost = kick(distances, tour, search, random, pieces)
    if (search.improve() < lost) tour.undo()
    tour.settle()
  }
}

/** Swaps two neighbouring pieces somewhere: a double bridge. Returns how much longer that made the tour. */
function kick(distances: Distances, tour: Sequence, search: LinKernighan, random: Random, pieces: Int32Array): number {
  const longest = Math.min(LONGEST_PIECE, (tour.size - 2) >> 1)
  const before = random.below(tour.size)
  const one = 1 + random.below(longest)
  const two = 1 + random.below(longest)
  const ends = [0, 1, one, one + 1, one + two, one + two + 1].map((ahead) => tour.at(before + ahead))
  for (let index = 0; index < one + two; index++)
    pieces[index] = tour.at(before + 1 + (index < two ? one + index : index - two))
  tour.write((before + 1) % tour.size, pieces, one + two)
  for (const end of ends) search.disturb(end)
  const [a, b, c, d, e, f] = ends as [number, number, number, number, number, number]
  const length = (p: number, q: number) => distances.between(p, q)
  return length(a, d) + length(e, b) + length(c, f) - length(a, b) - length(c, d) - length(e, f)
}
