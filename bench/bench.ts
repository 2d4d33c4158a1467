/** One measurement. `npm run bench -- NAME` runs `bench/NAME.ts`. */
export type Bench = {
  readonly name: string
  /** What each aim is, in words, by the name of its figure. */
  readonly aims: Readonly<Record<string, string>>
  readonly run: (progress: Progress) => Promise<Figures>
  readonly met: (figures: Figures) => boolean
}

export type Figures = Record<string, number>
export type Progress = (line: string) => void

/** The value below which the part `share` (0 to 1) of all lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]) => percentile(values, 0.5)

/** As many digits as the figure deserves. */
export const rounded = (value: number, digits = 1) => Number(value.toFixed(digits))
