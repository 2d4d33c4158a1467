import type { At } from '../../src/platform/at.ts'
import { type CastCampaign, type CastEvent, type CastSignUp, campaigns } from '../campaigns.ts'
import { castTime } from '../days.ts'
import { castId } from '../ids.ts'
import { branchId, organisationOf } from '../organisations.ts'
import { people } from '../people.ts'

/** Loads the campaigns of the organisation of the scope: one in the middle, one won, with those who came and those who were told. */
export async function loadCampaigns(at: At): Promise<void> {
  for (const campaign of campaigns)
    if (organisationOf(campaign.branch).id === at.scope.organisation) await loadCampaign(at, campaign)
}

const own = (at: At, campaign: CastCampaign) => ({
  organisation_id: at.scope.organisation,
  branch_id: branchId(campaign.branch),
})
const day = (at: At, n: number) => castTime(at.now, { day: n }).toISOString().slice(0, 10)

async function loadCampaign(at: At, campaign: CastCampaign): Promise<void> {
  await at.trx
    .insertInto('campaigns.campaign')
    .values({
      ...own(at, campaign),
      id: campaign.id,
      theme_id: castId(`theme:${campaign.theme}`),
      slug: campaign.key,
      title: campaign.title,
      story: campaign.why,
      demand: campaign.demand,
      target: campaign.target,
      state: campaign.outcome ? 'won' : 'running',
      published: true,
      created_at: castTime(at.now, { day: campaign.started }),
    })
    .execute()
  await loadPlan(at, campaign)
  for (const event of campaign.events) await loadEvent(at, campaign, event)
  if (campaign.outcome) await loadOutcome(at, campaign, campaign.outcome)
}

async function loadPlan(at: At, campaign: CastCampaign): Promise<void> {
  const rows = campaign.plan.map((step) => ({
    ...own(at, campaign),
    id: step.id,
    campaign_id: campaign.id,
    title: step.what,
    due_on: day(at, step.due.day),
    owner_id: castId(step.owner),
    done_at: step.done ? castTime(at.now, step.due) : null,
    done_by: step.done ? castId(step.owner) : null,
  }))
  await at.trx.insertInto('campaigns.step').values(rows).execute()
}

async function loadEvent(at: At, campaign: CastCampaign, event: CastEvent): Promise<void> {
  await at.trx
    .insertInto('campaigns.event')
    .values({
      ...own(at, campaign),
      id: event.id,
      campaign_id: campaign.id,
      title: event.title,
      about: event.about,
      starts_at: castTime(at.now, event.starts),
      ends_at: castTime(at.now, event.ends),
      time_zone: 'Europe/London',
      venue: event.where,
      places: event.places,
      audience: 'public',
      changed_at: castTime(at.now, { day: campaign.started }),
    })
    .execute()
  await at.trx
    .insertInto('campaigns.briefing')
    .values({
      ...own(at, campaign),
      event_id: event.id,
      words: 'Bring the key of the yard, the lamp, and the list for signing in.',
    })
    .execute()
  await loadSignUps(at, campaign, event)
}

async function loadSignUps(at: At, campaign: CastCampaign, event: CastEvent): Promise<void> {
  const confirmed = castTime(at.now, { day: Math.min(-1, event.starts.day - 3) })
  const stateOf = (one: CastSignUp) => (!one.confirmed ? 'unconfirmed' : one.waiting ? 'waiting' : 'held')
  const rows = event.signUps.map((one) => ({
    ...own(at, campaign),
    id: one.id,
    event_id: event.id,
    origin: 'form',
    name: one.name,
    email: one.email,
    person_id: one.confirmed ? one.person : null,
    proven: true,
    state: stateOf(one),
    made_at: confirmed,
    confirmed_at: one.confirmed ? confirmed : null,
  }))
  await at.trx.insertInto('campaigns.signup').values(rows).execute()
  const came = event.signUps.filter((one) => one.came)
  if (came.length === 0) return
  await at.trx
    .insertInto('campaigns.attendance')
    .values(
      came.map((one) => ({
        ...own(at, campaign),
        event_id: event.id,
        signup_id: one.id,
        came_at: castTime(at.now, event.starts),
        marked_by: castId('bruno'),
      })),
    )
    .execute()
}

const results = { granted: 'fully', partly: 'partly', refused: 'refused' } as const
const channels = { email: 'email', sms: 'text', text: 'text', door: 'door' } as const
const heard = { email: 'sent', text: 'hand-sent', door: 'told' } as const

async function loadOutcome(
  at: At,
  campaign: CastCampaign,
  outcome: NonNullable<CastCampaign['outcome']>,
): Promise<void> {
  const of = { ...own(at, campaign), campaign_id: campaign.id }
  await at.trx
    .insertInto('campaigns.outcome')
    .values({
      ...of,
      granted: results[outcome.result],
      decided_on: day(at, outcome.day),
      decided_by: campaign.target,
      what: outcome.what,
      recorded_by: castId('bruno'),
    })
    .execute()
  const evidence = { kind: 'words', title: 'Letter and certificate', words: outcome.evidence, shown: true }
  await at.trx
    .insertInto('campaigns.evidence')
    .values({ ...of, id: castId(`evidence:${campaign.key}`), ...evidence })
    .execute()
  await loadReport(at, campaign, outcome)
}

async function loadReport(
  at: At,
  campaign: CastCampaign,
  outcome: NonNullable<CastCampaign['outcome']>,
): Promise<void> {
  const mailing = castId(`mailing:${campaign.key}`)
  const when = castTime(at.now, { day: outcome.told[0]?.day ?? outcome.day })
  await at.trx
    .insertInto('messages.mailing')
    .values({
      ...own(at, campaign),
      id: mailing,
      purpose: 'report-back',
      subject: `What came of it: ${campaign.title}`,
      words: `Hello {name},\n\nyou told us what was wrong. Together we got it changed.\n\n${outcome.what}`,
      short_words: `Hello {name}, you told us, and it is won: ${outcome.what}`,
      asked_by: castId('bruno'),
      asked_at: when,
    })
    .execute()
  const letters = outcome.told.map(({ person, channel, day: told }) => {
    const way = channels[channel]
    const to = people.find((one) => one.id === person)
    return {
      ...own(at, campaign),
      id: castId(`letter:${campaign.key}:${person}`),
      mailing_id: mailing,
      person_id: person,
      channel: way,
      address: way === 'email' ? (to?.email ?? null) : way === 'text' ? (to?.phone ?? null) : null,
      state: heard[way],
      changed_at: castTime(at.now, { day: told }),
      changed_by: castId('bruno'),
    }
  })
  const once = [...new Map(letters.map((letter) => [letter.id, letter])).values()]
  await at.trx.insertInto('messages.letter').values(once).execute()
  await at.trx
    .insertInto('campaigns.report')
    .values({ ...own(at, campaign), campaign_id: campaign.id, mailing_id: mailing })
    .execute()
}
