import { accounts } from '../../cast/accounts.ts'
import { loadCast } from '../../cast/load.ts'
import { tenants } from '../../cast/organisations.ts'
import type { Opened } from '../open.ts'
import { inScope } from '../platform/at.ts'
import type { Config } from '../platform/config.ts'
import { hashOf, newSecret, operatorScope } from '../rooms/organisation/index.ts'

/** The first start prints a link behind which an organisation is founded; later ones only the address. */
export async function firstLink(opened: Opened, config: Config): Promise<string[]> {
  const { rows } = await opened.owner.query<{ founded: boolean }>(
    'select exists (select 1 from organisation.organisation) as founded',
  )
  if (rows[0]?.founded) return [`Holdfast runs at ${config.url}`]
  const secret = newSecret()
  await opened.owner.query('insert into organisation.setup_link (secret_hash) values ($1)', [hashOf(secret)])
  return ['Holdfast runs. Open this link to begin; it works once:', '', `    ${config.url}/setup/${secret}`, '']
}

const guests = [
  { key: 'amira', is: 'organiser' },
  { key: 'chen', is: 'canvasser' },
  { key: 'dora', is: 'member' },
] as const

/** Loads the sample town unless it is there, and prints a sign-in link for three of its people. */
export async function sampleLinks(opened: Opened, config: Config): Promise<string[]> {
  const { rowCount } = await opened.owner.query('select 1 from organisation.organisation where organisation_id = $1', [
    tenants.id,
  ])
  if (!rowCount) await inScope(opened.web, opened.house, operatorScope(tenants.id), loadCast)
  const lines = ['Holdfast runs with the sample town of Saltmarsh. Each link signs you in once:', '']
  for (const guest of guests) {
    const account = accounts.find((each) => each.key === guest.key)
    const secret = newSecret()
    await opened.owner.query(
      `insert into organisation.sign_in_link (secret_hash, account_id, organisation_id, until) values ($1, $2, $3, now() + interval '1 day')`,
      [hashOf(secret), account?.id, tenants.id],
    )
    lines.push(`    ${guest.is.padEnd(10)} ${config.url}/sign-in/${secret}`)
  }
  return [...lines, '']
}
