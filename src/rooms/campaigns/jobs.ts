import * as v from 'valibot'
import { id } from '../../platform/input.ts'
import { job } from '../../platform/jobs.ts'
import { attachSignup } from './actions/attach-signup.ts'
import { fillPlaces } from './actions/fill-places.ts'
import { forgetSignups } from './actions/forget-signups.ts'
import { mailSignup } from './actions/mail-signup.ts'
import { tellCancelled } from './actions/tell-cancelled.ts'

const OneSignup = v.object({ signup: id })
const OneEvent = v.object({ event: id })
const kinds = v.picklist(['confirm', 'already', 'held', 'waiting', 'moved-up', 'called-off'])

export const jobs = {
  'campaigns.attach-signup': job(OneSignup, attachSignup),
  'campaigns.mail-signup': job(v.object({ signup: id, kind: kinds }), mailSignup),
  'campaigns.fill-places': job(OneEvent, fillPlaces),
  'campaigns.tell-cancelled': job(OneEvent, tellCancelled),
  'campaigns.forget-signups': job(v.object({}), forgetSignups, '40 3 * * *'),
}
