import { ActionForm, Card, CardList, Empty, Page, useWords, When } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

export type WalkPageProps = { handouts: { id: string; turf: string; until: Date }[] }

/** For a canvasser with an account: what was handed to them, one tap away on the phone in their hand. */
export function WalkPage({ handouts }: WalkPageProps) {
  const w = useWords(words).walk
  return (
    <Page title={w.title} lead={w.lead} width="text">
      {handouts.length === 0 ? (
        <Empty title={w.empty} icon="door">
          {w.emptyWhy}
        </Empty>
      ) : (
        <CardList>
          {handouts.map(({ id, turf, until }) => (
            <Card
              key={id}
              title={turf}
              icon="door"
              about={
                <>
                  {w.until} <When at={until} />
                </>
              }
              action={
                <ActionForm action="/listening/walk" hidden={{ handout: id }} kind="main">
                  {w.open}
                </ActionForm>
              }
            />
          ))}
        </CardList>
      )}
    </Page>
  )
}
