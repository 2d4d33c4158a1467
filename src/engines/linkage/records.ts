import type { Comparison, Field, Handle } from './compare/comparison.ts'
import { fieldsOf } from './compare/fields.ts'
import type { People, Row } from './people.ts'
import { hashOf } from './read/dictionary.ts'

/**
 * People as the engine compares them: each distinct row once, in an order that depends on what the rows say and on nothing
 * else. That is why the order of the records can never change the answer, and why a record and its copy always meet.
 */
export type Records = {
  size: number
  fields: readonly Field[]
  comparisons: readonly Comparison[]
  handles: readonly Handle[]
  /** For each record the numbers of the rows that say exactly this. */
  rowsOf: readonly (readonly number[])[]
}

/** Reads people into records. `spare` places are kept free for people who arrive later. */
export function recordsOf(people: People, spare = 0): Records {
  const rowsOf = distinctRows(people.rows)
  const fields = fieldsOf(people.columns, rowsOf.length + spare)
  rowsOf.forEach((rows, record) => {
    const row = people.rows[rows[0] as number] as Row
    for (const field of fields) field.put(row, record)
  })
  return {
    size: rowsOf.length,
    fields,
    comparisons: fields.flatMap((field) => field.comparisons),
    handles: fields.flatMap((field) => field.handles),
    rowsOf,
  }
}

/** 2^24: a hash beside a row number in one exact float, so that numbers can be sorted instead of texts. */
const ROWS = 16_777_216

/** Row numbers in groups of equal content, the groups in the order of a hash of their content. */
function distinctRows(rows: readonly Row[]): number[][] {
  const contents = rows.map(contentOf)
  const order = Float64Array.from(contents, (content, row) => (hashOf(content) >>> 4) * ROWS + row).sort()
  const groups: number[][] = []
  let [start, hash] = [0, -1]
  const close = (end: number) => groups.push(...sameContent(contents, order.subarray(start, end)))
  order.forEach((entry, i) => {
    const own = Math.floor(entry / ROWS)
    if (own !== hash && i > start) {
      close(i)
      start = i
    }
    hash = own
  })
  if (order.length > 0) close(order.length)
  return groups
}

/** Rows of one hash, parted by what they really say, in the order of what they say. */
function sameContent(contents: readonly string[], entries: Float64Array): number[][] {
  const numbers = Array.from(entries, (entry) => entry % ROWS)
  if (numbers.length === 1) return [numbers]
  const groups = Map.groupBy(numbers, (row) => contents[row] as string)
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

function contentOf(row: Row): string {
  return row.map((value) => (value ?? '').trim()).join('\u0001')
}
