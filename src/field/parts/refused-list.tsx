import { Button, useWords } from '../../platform/ui/index.ts'
import type { RoundRecord } from '../../rooms/listening/rules/index.ts'
import type { RefusedRecord } from '../store/outbox.ts'
import { words } from '../words.ts'

type RefusedListProps = { refused: RefusedRecord[]; records?: RoundRecord[]; onAgain: () => Promise<void> }

/** What the server refused, each with its reason. Without `records` they are sealed, and only the reason can be told. */
export function RefusedList({ refused, records = [], onAgain }: RefusedListProps) {
  const w = useWords(words)
  if (refused.length === 0) return null
  const known = new Map(records.map((record) => [record.id, record]))
  return (
    <section class="refused-list">
      <h2>{w.refusedTitle}</h2>
      <p>{w.refusedLead}</p>
      <ul>
        {refused.map(({ id, code }) => {
          const record = known.get(id)
          return (
            <li key={id}>
              <strong>{record ? w.kinds[record.kind] : w.sealedRecord}</strong>
              {record ? <p dir="auto">{gist(record)}</p> : null}
              <p>{w.refusals[code] ?? w.refusedUnknown(code)}</p>
            </li>
          )
        })}
      </ul>
      <Button type="button" icon="upload" onClick={() => void onAgain()}>
        {w.sendAgain}
      </Button>
    </section>
  )
}

function gist(record: RoundRecord): string | null {
  switch (record.kind) {
    case 'grievance':
      return record.words
    case 'person':
      return record.name
    case 'door':
      return record.label
    default:
      return null
  }
}
