import { Count, Picture, Table, useWords } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

export type WhereRow = {
  id: string
  address: string
  at: [number, number] | null
  grievances: number
  households: number
}

/** A street, for finding one's way in the picture. */
export type Street = { name: string; line: [number, number][] }

const WIDTH = 640
const HEIGHT = 320
const EDGE = 36
/** Picture units per degree: never closer than about 500 metres across, so that the streets around can be seen. */
const CLOSEST = 1.4e5

/** Where a theme is: a dot for each building among its streets, and the same as a table. */
export function WherePicture({ where, streets }: { where: WhereRow[]; streets: readonly Street[] }) {
  const w = useWords(words).theme
  const placed = where.flatMap((row) => (row.at ? [{ ...row, at: row.at }] : []))
  const table = <WhereTable where={where} />
  if (where.length === 0) return <p>{w.noPlaces}</p>
  // One dot says nothing that the table doesn't.
  if (placed.length < 2) return table
  const project = projection(placed.map((row) => row.at))
  return (
    <Picture title={w.where} description={w.whereSays(where.length)} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} table={table}>
      {streets.map(({ name, line }) => (
        <polyline key={name} class="where-street" points={line.map(project).join(' ')}>
          <title>{name}</title>
        </polyline>
      ))}
      {placed.map((row) => {
        const [x, y] = project(row.at)
        return (
          <circle key={row.id} class="where-dot" cx={x} cy={y} r={6 + 4 * Math.sqrt(row.households)}>
            <title>{`${row.address}: ${row.households}`}</title>
          </circle>
        )
      })}
    </Picture>
  )
}

function WhereTable({ where }: { where: WhereRow[] }) {
  const w = useWords(words).theme
  return (
    <Table
      caption={w.where}
      columns={[
        { key: 'building', label: w.building, wide: true },
        { key: 'households', label: w.households, number: true },
        { key: 'grievances', label: w.grievances, number: true },
      ]}
      rows={where.map((row) => ({
        key: row.id,
        building: <a href={`/listening/grievances?building=${row.id}`}>{row.address}</a>,
        households: <Count n={row.households} />,
        grievances: <Count n={row.grievances} />,
      }))}
      empty={null}
    />
  )
}

/** Fits points into the picture, north up, one metre as long to the east as to the north. */
function projection(points: readonly [number, number][]): (point: [number, number]) => [number, number] {
  const shrink = Math.cos(((points[0]?.[1] ?? 0) * Math.PI) / 180)
  const xs = points.map(([longitude]) => longitude * shrink)
  const ys = points.map(([, latitude]) => latitude)
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const scale = Math.min(
    (WIDTH - 2 * EDGE) / (right - left || 1e-9),
    (HEIGHT - 2 * EDGE) / (high - low || 1e-9),
    CLOSEST,
  )
  return ([longitude, latitude]) => [
    WIDTH / 2 + (longitude * shrink - (left + right) / 2) * scale,
    HEIGHT / 2 - (latitude - (low + high) / 2) * scale,
  ]
}
