import type { TaskItem } from '../../../platform/room.ts'
import { ButtonLink, Card, CardList, Empty, Page, useShell, useWords, When } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'
import { StartPage } from './setup.tsx'

export type FrontProps = { signedIn: boolean; tasks: TaskItem[] }

/** One address for everybody: what waits for the viewer, or the way in. */
export function FrontPage({ signedIn, tasks }: FrontProps) {
  return signedIn ? <HomePage tasks={tasks} /> : <StartPage />
}

function HomePage({ tasks }: { tasks: TaskItem[] }) {
  const w = useWords(words).home
  const { viewer } = useShell()
  return (
    <Page title={w.title(viewer ?? '')} lead={w.lead}>
      {tasks.length === 0 ? (
        <Empty title={w.nothing} action={<ButtonLink href="/campaigns">{w.toCampaigns}</ButtonLink>}>
          {w.quiet}
        </Empty>
      ) : (
        <CardList label={w.tasks}>
          {tasks.map((task) => (
            <Card
              key={task.href + task.what}
              title={task.what}
              href={task.href}
              icon={task.urgent ? 'warn' : 'arrow'}
              about={task.due ? <When at={task.due} style="date" /> : null}
            />
          ))}
        </CardList>
      )}
    </Page>
  )
}
