import { sayNumber } from '../words/plural.ts'
import { useShell } from './shell.ts'

/** A number as the viewer's language writes it. */
export function Count({ n }: { n: number }) {
  return <>{sayNumber(useShell().lang, n)}</>
}
