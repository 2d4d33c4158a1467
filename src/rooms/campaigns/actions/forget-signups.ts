import type { At } from '../../../platform/at.ts'
import { forgetNamesBefore, forgetUnconfirmedBefore } from '../queries/signups.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * What the form promises: an address that was never confirmed goes after a week, and a month after an event the names of those who
 * did not want to hear from us. That they came still counts.
 */
export async function forgetSignups(at: At): Promise<void> {
  await forgetUnconfirmedBefore(at, new Date(at.now.getTime() - 7 * DAY))
  await forgetNamesBefore(at, new Date(at.now.getTime() - 30 * DAY))
}
