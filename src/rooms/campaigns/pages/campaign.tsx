import { ActionForm, ButtonLink, Facts, Notice, Page, useWords } from '../../../platform/ui/index.ts'
import { type CampaignState, type Chain, mayBecome } from '../rules/index.ts'
import { words } from '../words.ts'
import { ChainOf } from './chain.tsx'
import { type EventLine, EventsOf } from './events-of.tsx'
import { Outcome, type OutcomeProps } from './outcome.tsx'
import { Plan, type PlanProps } from './plan.tsx'
import { StateBadge } from './state-badge.tsx'

export type CampaignPageProps = {
  campaign: {
    id: string
    title: string
    demand: string
    target: string
    story: string
    state: CampaignState
    published: boolean
    theme_id: string | null
  }
  mayChange: boolean
  publicAddress: string | null
  chain: Chain
  outcome: OutcomeProps['outcome']
  evidence: OutcomeProps['evidence']
  steps: PlanProps['steps']
  owners: PlanProps['owners']
  /** The day it is where the group is. */
  today: string
  events: readonly EventLine[]
  /** The mailings that reported back. */
  mailings: readonly string[]
  /** Who raised it and said who they are, for those who may see names. */
  affected: readonly { id: string; name: string }[]
}

/** The campaign as its branch works on it: where the chain stands, what is next, what is won. */
export function CampaignPage(props: CampaignPageProps) {
  const { campaign, mayChange, chain, outcome, publicAddress } = props
  const w = useWords(words)
  return (
    <Page
      title={campaign.title}
      lead={
        <span class="row">
          <StateBadge state={campaign.state} />
          {campaign.demand}
        </span>
      }
      back={{ href: '/campaigns', label: w.page.back }}
      action={mayChange ? <NextThing {...props} /> : undefined}
    >
      <ChainOf chain={chain} />
      <Facts
        facts={[
          { label: w.page.target, value: campaign.target },
          { label: w.public.story, value: campaign.story ? <span class="story">{campaign.story}</span> : null },
          { label: w.page.publicAt, value: publicAddress ? <a href={publicAddress}>{publicAddress}</a> : null },
          {
            label: w.page.theme,
            value:
              mayChange && campaign.theme_id ? (
                <a href={`/listening/themes/${campaign.theme_id}`}>{w.page.toTheme}</a>
              ) : null,
          },
        ]}
      />
      {campaign.published ? null : <Notice>{w.page.notPublic}</Notice>}
      {mayChange ? <Moves campaign={campaign} /> : null}
      {outcome ? <OutcomeOf {...props} /> : null}
      <EventsOf campaign={campaign.id} events={props.events} mayChange={mayChange} />
      <Plan
        campaign={campaign.id}
        steps={props.steps}
        owners={props.owners}
        today={props.today}
        mayChange={mayChange}
      />
      <Affected people={props.affected} />
      {!outcome && mayChange ? <OutcomeOf {...props} /> : null}
    </Page>
  )
}

function OutcomeOf({ campaign, ...rest }: CampaignPageProps) {
  return <Outcome {...rest} campaign={campaign.id} />
}

/** Those whose problem it is. They are the ones to win it with. */
function Affected({ people }: { people: CampaignPageProps['affected'] }) {
  const w = useWords(words).page
  if (people.length === 0) return null
  return (
    <section>
      <h2>{w.affected}</h2>
      <p>{w.affectedIs(people.length)}</p>
      <details>
        <summary>{w.affectedList}</summary>
        <ul class="affected">
          {people.map(({ id, name }) => (
            <li key={id}>
              <a href={`/people/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

/** The one thing to do now: gather people, say what came of it, or tell those who raised it. */
function NextThing({ campaign, events, outcome }: CampaignPageProps) {
  const w = useWords(words)
  const [href, icon, says] = outcome
    ? ([`/campaigns/${campaign.id}/report-back`, 'mail', w.report.title] as const)
    : events.length > 0
      ? ([`/campaigns/${campaign.id}/outcome`, 'flag', w.outcome.record] as const)
      : ([`/campaigns/${campaign.id}/events/new`, 'calendar', w.event.add] as const)
  return (
    <ButtonLink href={href} kind="main" icon={icon}>
      {says}
    </ButtonLink>
  )
}

function Moves({ campaign }: Pick<CampaignPageProps, 'campaign'>) {
  const w = useWords(words).page
  const says = {
    planned: w.pause,
    running: campaign.state === 'planned' ? w.begin : w.reopen,
    ended: w.end,
    won: '',
    lost: '',
  }
  return (
    <div class="row">
      <ButtonLink href={`/campaigns/${campaign.id}/edit`}>{w.change}</ButtonLink>
      <ActionForm
        action={`/campaigns/${campaign.id}/published`}
        kind={campaign.published ? 'quiet' : 'plain'}
        hidden={{ published: campaign.published ? 'no' : 'yes' }}
      >
        {campaign.published ? w.unpublish : w.publish}
      </ActionForm>
      {mayBecome(campaign.state).map((state) => (
        <ActionForm
          key={state}
          action={`/campaigns/${campaign.id}/state`}
          kind={state === 'running' ? 'plain' : 'quiet'}
          hidden={{ state }}
        >
          {says[state]}
        </ActionForm>
      ))}
    </div>
  )
}
