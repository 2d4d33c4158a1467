import { wallTimeAt } from '../../../engines/zone.ts'
import type { At } from '../../../platform/at.ts'
import type { TaskItem } from '../../../platform/room.ts'
import { wordsIn } from '../../../platform/words/words.ts'
import { addressees } from '../../messages/index.ts'
import { isAllowed, ownOrganisation } from '../../organisation/index.ts'
import { words } from '../words.ts'
import type { CampaignRow } from './campaigns.ts'
import { listDecided } from './campaigns.ts'
import { listEventsNear, listEventsToRun } from './events.ts'
import { readRaisers } from './report.ts'
import { ownStepsDue } from './steps.ts'

const DAY = 24 * 60 * 60 * 1000

/** What of the campaigns waits for the viewer: their own tasks, an event to run or to come to, people to tell. */
export async function ownTasks(at: At): Promise<TaskItem[]> {
  const { language, time_zone } = await ownOrganisation(at)
  const w = wordsIn(words, language).tasks
  const day = (when: number) => wallTimeAt(when, time_zone).slice(0, 10)
  const today = day(at.now.getTime())
  const steps = (await ownStepsDue(at, day(at.now.getTime() + 3 * DAY))).map((step) => ({
    what: w.own(step.title),
    href: `/campaigns/${step.campaign_id}#plan`,
    due: new Date(step.due_on ?? today),
    urgent: (step.due_on ?? today) < today,
  }))
  const soon = new Date(at.now.getTime() + 14 * DAY)
  const run = await listEventsToRun(at, at.now, soon)
  const events = run.map((event) => ({
    what: w.run(event.title),
    href: `/events/${event.id}/attendance`,
    due: event.starts_at,
  }))
  const near = at.scope.near.length > 0 ? await listEventsNear(at, at.now, soon) : []
  const invited = near
    .filter(({ id }) => !run.some((own) => own.id === id))
    .map((event) => ({ what: w.come(event.title), href: `/events/${event.id}`, due: event.starts_at }))
  return [...steps, ...events, ...invited, ...(await peopleToTell(at, w))]
}

/** Campaigns with an outcome of which somebody who agreed to hear it has no letter yet. */
async function peopleToTell(at: At, w: (typeof words)['en']['tasks']): Promise<TaskItem[]> {
  const tasks = []
  for (const campaign of await listDecided(at)) {
    if (!isAllowed(at.scope, 'campaigns.change', { branch: campaign.branch_id })) continue
    const waiting = await waitingToHear(at, campaign)
    if (waiting > 0)
      tasks.push({ what: w.wait(waiting, campaign.title), href: `/campaigns/${campaign.id}/report-back`, urgent: true })
  }
  return tasks
}

async function waitingToHear(at: At, campaign: CampaignRow): Promise<number> {
  const { unwritten } = await readRaisers(at, campaign)
  return (await addressees(at, unwritten, 'report-back')).length
}
