import type pg from 'pg'
import type { GenericSchema } from 'valibot'

/** One id of the branch for each name that a path or a form uses: read from the table of that name, so that new things are found. */
export type Samples = ReadonlyMap<string, string>

type Shape = {
  readonly type: string
  readonly entries?: Record<string, Shape>
  readonly options?: readonly (Shape | string)[]
  readonly wrapped?: Shape
  readonly item?: Shape
  readonly items?: readonly Shape[]
  readonly literal?: unknown
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[]
}

/** Input that a schema accepts, as a form would send it; ids come from the samples by the field's name. */
export function sampleInput(schema: GenericSchema, samples: Samples): Record<string, unknown> {
  const shape = schema as unknown as Shape
  return Object.fromEntries(
    Object.entries(entriesOf(shape)).map(([name, field]) => [name, sampleOf(name, field, samples)]),
  )
}

function entriesOf(shape: Shape): Record<string, Shape> {
  if (shape.entries) return shape.entries
  const first = shape.options?.[0]
  return typeof first === 'object' ? entriesOf(first) : {}
}

function sampleOf(name: string, shape: Shape, samples: Samples): unknown {
  if (samples.has(singular(name)) && shape.type !== 'array') return samples.get(singular(name))
  if (shape.wrapped) return sampleOf(name, shape.wrapped, samples)
  if (shape.type === 'array' && shape.item) return [sampleOf(singular(name), shape.item, samples)]
  if (shape.type === 'picklist') return shape.options?.[0]
  if (shape.type === 'literal') return shape.literal
  if (shape.type === 'boolean') return true
  if (shape.type === 'number') return 1
  if (shape.type === 'union' || shape.type === 'variant') return unionSample(name, shape, samples)
  if (shape.entries)
    return Object.fromEntries(Object.entries(shape.entries).map(([key, field]) => [key, sampleOf(key, field, samples)]))
  return textSample(name)
}

function unionSample(name: string, shape: Shape, samples: Samples): unknown {
  const options = (shape.options ?? []).filter((option) => typeof option === 'object')
  const last = options.at(-1)
  return last ? sampleOf(name, last, samples) : ''
}

function textSample(name: string): string {
  if (/mail/.test(name)) return 'wall@example.org'
  if (/phone|tel/.test(name)) return '+447700900999'
  if (/date|day|until|from|since|starts|ends|when|at$/.test(name)) return '2027-05-04T18:00'
  if (/country/.test(name)) return 'GB'
  if (/zone/.test(name)) return 'UTC'
  if (/places|limit|count|version/.test(name)) return '5'
  return 'written over the wall'
}

const singular = (name: string) => name.replace(/ies$/, 'y').replace(/s$/, '')

/** Reads one id of the branch for every table, under the table's own name: `people.person` gives `person`. */
export async function readSamples(
  owner: pg.Pool,
  tables: readonly { name: string; columns: readonly string[] }[],
  owned: (table: string) => string | null,
): Promise<Samples> {
  const samples = new Map<string, string>()
  for (const table of tables) {
    const condition = owned(table.name)
    if (!table.columns.includes('id') || !condition) continue
    const { rows } = await owner.query<{ id: string }>(
      `select t.id from ${table.name} t where ${condition} order by t.id limit 1`,
    )
    const name = table.name.slice(table.name.indexOf('.') + 1).replaceAll('_', '-')
    // a room's own thing, not the log's: `event` is one that people come to
    if (rows[0] && !(table.name.startsWith('platform.') && samples.has(name))) samples.set(name, rows[0].id)
  }
  return samples
}
