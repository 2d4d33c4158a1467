import { ButtonLink, Card, CardList, Empty, Page, Pager, useShell, useWords } from '../../../platform/ui/index.ts'
import type { CampaignState, Chain } from '../rules/index.ts'
import { words } from '../words.ts'
import { saidChain } from './said-chain.ts'
import { StateBadge } from './state-badge.tsx'

type Line = { id: string; title: string; demand: string; state: CampaignState; published: boolean; chain: Chain }

export type CampaignsProps = { campaigns: readonly Line[]; next: string | null; mayStart: boolean }

export function CampaignsPage({ campaigns, next, mayStart }: CampaignsProps) {
  const w = useWords(words)
  const shell = useShell()
  const start = mayStart ? (
    <ButtonLink href="/campaigns/new" kind="main" icon="plus">
      {w.list.start}
    </ButtonLink>
  ) : undefined
  return (
    <Page title={w.list.title} lead={w.list.lead} action={campaigns.length > 0 ? start : undefined}>
      {campaigns.length === 0 ? (
        <Empty title={w.list.empty} icon="megaphone" action={start}>
          {w.list.emptyWhy}
        </Empty>
      ) : (
        <CardList label={w.list.title}>
          {campaigns.map((one) => (
            <Card
              key={one.id}
              title={one.title}
              href={`/campaigns/${one.id}`}
              icon="megaphone"
              badge={<StateBadge state={one.state} />}
            >
              <p>{one.demand}</p>
              <p class="soft">{saidChain(one.chain, w, shell)}</p>
            </Card>
          ))}
        </CardList>
      )}
      <Pager next={next ? `/campaigns?before=${next}` : undefined} />
    </Page>
  )
}
