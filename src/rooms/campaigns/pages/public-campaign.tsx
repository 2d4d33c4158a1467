import { Card, CardList, Empty, Page, useShell, useWords } from '../../../platform/ui/index.ts'
import type { CampaignState, Chain } from '../rules/index.ts'
import { words } from '../words.ts'
import { ChainOf } from './chain.tsx'
import { type Group, GroupFoot } from './group-foot.tsx'
import { type Evidence, EvidenceWords, type OutcomeProps, OutcomeWords } from './outcome.tsx'
import { type PublicEvent, PublicEventLine } from './public-event.tsx'
import { saidChain } from './said-chain.ts'
import { SignUp, type SignUpForm } from './sign-up.tsx'
import { StateBadge } from './state-badge.tsx'

export type PublicCampaignProps = {
  group: Group
  campaign: { title: string; story: string; demand: string; target: string; slug: string; state: CampaignState }
  outcome: OutcomeProps['outcome']
  chain: Chain
  coming: readonly PublicEvent[]
  past: readonly PublicEvent[]
  evidence: readonly Evidence[]
  /** The form of the next event, if there is one. */
  form: SignUpForm | null
}

/** What a group shows of its campaign to everybody: what it wants, from whom, how far it is. No names. */
export function PublicCampaignPage({
  group,
  campaign,
  outcome,
  chain,
  coming,
  past,
  evidence,
  form,
}: PublicCampaignProps) {
  const w = useWords(words).public
  return (
    <Page title={campaign.title} public islands={form ? ['campaigns-sign-up'] : []}>
      {outcome ? <OutcomeWords outcome={outcome} /> : null}
      <section class="demand">
        <p class="demand-label">{outcome ? w.demanded : w.demand}</p>
        <p class="demand-words">{campaign.demand}</p>
        <p class="demand-target">
          {w.from} {campaign.target}
        </p>
      </section>
      <ChainOf chain={chain} />
      {evidence.length > 0 ? <PublicEvidence slug={group.slug} evidence={evidence} /> : null}
      {campaign.story ? (
        <section>
          <h2>{w.story}</h2>
          <p class="story">{campaign.story}</p>
        </section>
      ) : null}
      {coming.length > 0 || !outcome ? (
        <section id="events">
          <h2>{w.events}</h2>
          {coming.length === 0 ? <p>{w.noEvents}</p> : null}
          <ul class="leaves">
            {coming.map((event) => (
              <PublicEventLine key={event.id} event={event} slug={group.slug} />
            ))}
          </ul>
          {form ? <SignUp form={form} group={group} level={3} /> : null}
        </section>
      ) : null}
      {past.length > 0 ? (
        <section>
          <h2>{w.past}</h2>
          <ul class="leaves">
            {past.map((event) => (
              <PublicEventLine key={event.id} event={event} slug={group.slug} past />
            ))}
          </ul>
        </section>
      ) : null}
      <GroupFoot group={group} />
    </Page>
  )
}

function PublicEvidence({ slug, evidence }: { slug: string; evidence: readonly Evidence[] }) {
  const w = useWords(words).public
  return (
    <section>
      <h2>{w.evidence}</h2>
      <ul class="evidence">
        {evidence.map((one) => (
          <li key={one.id}>
            <EvidenceWords one={one} href={`/o/${slug}/evidence/${one.id}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export type PublicCampaignsProps = {
  group: Group
  campaigns: readonly { title: string; demand: string; slug: string; state: CampaignState; chain: Chain }[]
}

/** All that a group shows, what runs first. */
export function PublicCampaignsPage({ group, campaigns }: PublicCampaignsProps) {
  const w = useWords(words)
  const shell = useShell()
  return (
    <Page title={w.public.campaigns} lead={w.public.campaignsLead(group.name)} public>
      {campaigns.length === 0 ? <Empty title={w.public.noCampaigns} icon="megaphone" /> : null}
      <CardList label={w.public.campaigns}>
        {campaigns.map((one) => (
          <Card
            key={one.slug}
            title={one.title}
            href={`/o/${group.slug}/campaigns/${one.slug}`}
            badge={<StateBadge state={one.state} />}
          >
            <p>{one.demand}</p>
            <p class="soft">{saidChain(one.chain, w, shell)}</p>
          </Card>
        ))}
      </CardList>
      <GroupFoot group={group} />
    </Page>
  )
}
