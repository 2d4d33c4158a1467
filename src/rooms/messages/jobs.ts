import * as v from 'valibot'
import { id } from '../../platform/input.ts'
import { job } from '../../platform/jobs.ts'
import { forgetKept } from './actions/forget-kept.ts'
import { sendNext } from './actions/send-next.ts'

export const jobs = {
  'messages.send-mailing': job(v.object({ mailing: id }), sendNext),
  'messages.forget-kept': job(v.object({}), forgetKept, '20 3 * * *'),
}
