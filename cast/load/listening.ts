import type { At } from '../../src/platform/at.ts'
import { issueLink } from '../../src/rooms/organisation/index.ts'
import { castTime } from '../days.ts'
import { grievances, themes } from '../grievances.ts'
import { castId } from '../ids.ts'
import { branches, branchId } from '../organisations.ts'
import { turfs } from '../town.ts'
import { loadPastRound } from './past-round.ts'

/** Loads what was heard in the organisation of the scope: a script, Chen's round, grievances and their themes. */
export async function loadListening(at: At): Promise<void> {
  const own = branches.filter((branch) => branch.organisation === at.scope.organisation).map(({ key }) => key)
  if (own.includes('harbour')) {
    await loadScript(at)
    await loadRound(at)
    await loadPastRound(at, VERSION)
  }
  await loadGrievances(at)
  const gathered = themes.filter((theme) => own.includes(theme.branch))
  for (const theme of gathered) await loadTheme(at, theme)
}

const SCRIPT = castId('script:repairs')
const VERSION = castId('script:repairs:1')

const questions = [
  { kind: 'text', text: 'What one thing should change in your building?', choices: [] },
  { kind: 'choice', text: 'Who have you asked about it?', choices: ['The landlord', 'The council', 'Nobody yet'] },
  { kind: 'scale', text: 'How safe do you feel on the stairs at night?', choices: [] },
  { kind: 'yes-no', text: 'Would you come to a meeting about it?', choices: [] },
]

async function loadScript(at: At): Promise<void> {
  const own = { organisation_id: at.scope.organisation, branch_id: branchId('harbour') }
  await at.trx
    .insertInto('listening.script')
    .values({ ...own, id: SCRIPT, name: 'Repairs, first visit' })
    .execute()
  const opening =
    'Hello, I’m from Saltmarsh Tenants’ Union, I live round the corner.\nWe are asking everybody in the building what should change here.'
  await at.trx
    .insertInto('listening.script_version')
    .values({ ...own, id: VERSION, script_id: SCRIPT, number: 1, opening, made_by: castId('bruno') })
    .execute()
  await at.trx
    .insertInto('listening.question')
    .values(
      questions.map((question, position) => ({
        ...own,
        id: castId(`question:${position}`),
        version_id: VERSION,
        position,
        ...question,
      })),
    )
    .execute()
}

/** Chen walks the upper floors of Kelp House, by door, until tomorrow evening. */
async function loadRound(at: At): Promise<void> {
  const turf = turfs.find(({ id }) => id === castId('turf:kelp-house-upper'))
  if (!turf) throw new Error('the cast has no turf for Chen')
  await at.trx
    .insertInto('listening.handout')
    .values({
      organisation_id: at.scope.organisation,
      id: castId('handout:chen'),
      branch_id: turf.branch,
      turf_id: turf.id,
      canvasser: 'Chen Wei',
      account_id: castId('chen'),
      version_id: VERSION,
      level: 'building',
      language: 'en',
      until: castTime(at.now, { day: 1, time: '20:00' }),
      made_by: castId('bruno'),
      made_at: at.now,
    })
    .execute()
  await issueLink(at, { kind: 'handout', subject: castId('handout:chen'), branch: turf.branch })
}

async function loadGrievances(at: At): Promise<void> {
  const rows = grievances
    .filter((grievance) => grievance.organisation === at.scope.organisation)
    .sort((a, b) => a.day - b.day)
    .map((grievance) => ({
      organisation_id: grievance.organisation,
      id: grievance.id,
      branch_id: branchId(grievance.branch),
      building_id: grievance.building,
      person_id: grievance.person,
      household: grievance.person ? null : grievance.household,
      words: grievance.words,
      since: grievance.since,
      severity: grievance.severity,
      affected: grievance.affected,
      came_by: 'desk',
      day: castTime(at.now, { day: grievance.day }).toISOString().slice(0, 10),
    }))
  if (rows.length > 0) await at.trx.insertInto('listening.grievance').values(rows).execute()
}

async function loadTheme(at: At, { id, key, branch, name, about }: (typeof themes)[number]): Promise<void> {
  const own = { organisation_id: at.scope.organisation, branch_id: branchId(branch) }
  await at.trx
    .insertInto('listening.theme')
    .values({ ...own, id, name, about, made_by: castId('bruno'), made_at: at.now })
    .execute()
  const links = grievances
    .filter((grievance) => grievance.theme === key && grievance.branch === branch)
    .map((grievance) => ({ ...own, theme_id: id, grievance_id: grievance.id }))
  if (links.length > 0) await at.trx.insertInto('listening.grievance_theme').values(links).execute()
}
