import { Empty, Page, Table, useWords, When } from '../../../platform/ui/index.ts'
import type { LogEntry } from '../queries/power-log.ts'
import { words } from '../words.ts'

export function PowerLogPage({ entries, next }: { entries: LogEntry[]; next: string | null }) {
  const w = useWords(words).log
  return (
    <Page title={w.title} lead={w.lead} width="wide">
      <Table
        caption={w.title}
        columns={[
          { key: 'what', label: w.what, wide: true },
          { key: 'who', label: w.who },
          { key: 'when', label: w.when },
          { key: 'where', label: w.where },
          { key: 'why', label: w.why, wide: true },
        ]}
        rows={entries.map((entry) => ({
          key: entry.id,
          what: entry.what,
          who: entry.who,
          when: <When at={entry.at} />,
          where: entry.branch ?? '',
          why: entry.reason ?? '',
        }))}
        empty={
          <Empty title={w.empty} icon="log">
            {w.emptyLead}
          </Empty>
        }
        next={next ?? undefined}
      />
    </Page>
  )
}
