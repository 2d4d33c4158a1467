import { useWords } from '../../platform/ui/index.ts'
import type { Round } from '../../rooms/listening/rules/index.ts'
import { words } from '../words.ts'

/** How far the round is, as a bar and in words. */
export function RoundBar({ round }: { round: Pick<Round, 'total' | 'visited' | 'again'> }) {
  const w = useWords(words)
  const { total, visited, again } = round
  const said = visited === total && total > 0 ? w.roundDone : w.visitedOf(visited, total)
  return (
    <div class="round-bar">
      <progress value={visited} max={Math.max(total, 1)} aria-label={said} />
      <p>
        <span>{said}</span>
        {again > 0 ? <span>{w.tryAgain(again)}</span> : null}
      </p>
    </div>
  )
}
