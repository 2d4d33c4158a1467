import { existsSync, readFileSync } from 'node:fs'
import { PlaneDistances } from '../src/engines/walk/tour/distances.ts'

const DATA = process.env.HOLDFAST_TEST_DATA ?? new URL('../../shared/data', import.meta.url).pathname

/** Where a file of the walking data lies, or undefined if this machine hasn't got it. */
export function walkData(path: string): string | undefined {
  const file = `${DATA}/walk/${path}`
  return existsSync(file) ? file : undefined
}

export type Instance = {
  name: string
  distances: PlaneDistances
  /** For routing: what a vehicle carries, and what each stop takes; stop 0 is the depot. */
  capacity: number
  demands: Int32Array
}

/** Reads TSPLIB and CVRPLIB files with EUC_2D coordinates. */
export function readInstance(file: string): Instance {
  const x: number[] = []
  const y: number[] = []
  const demands: number[] = []
  const header = new Map<string, string>()
  let section = ''
  for (const line of readFileSync(file, 'utf8')
    .split('\n')
    .map((text) => text.trim())) {
    const [, two = '', three = ''] = line.split(/\s+/)
    if (/^[A-Z]/.test(line)) {
      section = line
      const [key = '', value = ''] = line.split(':')
      header.set(key.trim(), value.trim())
    } else if (section.startsWith('NODE_COORD') && three !== '') {
      x.push(Number(two))
      y.push(Number(three))
    } else if (section.startsWith('DEMAND') && two !== '') demands.push(Number(two))
  }
  return {
    name: header.get('NAME') ?? file,
    distances: new PlaneDistances(x, y, true),
    capacity: Number(header.get('CAPACITY') ?? 0),
    demands: Int32Array.from(demands),
  }
}
