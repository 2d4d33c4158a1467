import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { longText, shortText } from '../../../platform/input.ts'
import { may } from '../may.ts'

const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])

export const OrganisationChange = v.object({
  name: shortText,
  country: v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z]{2}$/, 'platform.required')),
  zone: v.pipe(
    v.string(),
    v.trim(),
    v.check((zone) => zones.has(zone), 'organisation.bad-zone'),
  ),
  contact: longText,
  imprint: longText,
})

/** Changes what the organisation is called, where it is, and how strangers reach it. */
export async function changeOrganisation(at: At, input: v.InferOutput<typeof OrganisationChange>): Promise<void> {
  may(at, 'organisation.change', { branch: null })
  const { name, country, zone, contact, imprint } = input
  await at.trx
    .updateTable('organisation.organisation')
    .set({ name, country, time_zone: zone, contact, imprint })
    .where('organisation_id', '=', at.scope.organisation)
    .execute()
  await record(at, { verb: 'organisation.changed', subject: at.scope.organisation, facts: { name } })
}
