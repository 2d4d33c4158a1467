import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { id } from '../../../platform/input.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { may } from '../../organisation/index.ts'
import { readMailing } from '../queries/mailings.ts'

export const Resend = v.object({ mailing: id, from: v.picklist(['kept', 'failed']) })
export type Resend = v.InferOutput<typeof Resend>

/** Sends what lies in the outbox, now that there is a mail server, or tries again what came back. */
export async function resendLetters(at: At, input: Resend): Promise<{ id: string; letters: number }> {
  const mailing = await readMailing(at, input.mailing)
  may(at, 'messages.send', { branch: mailing.branch_id })
  if (!at.house.mailer.sends) throw new Refusal('conflict', 'messages.no-mail-server')
  const moved = await at.trx
    .updateTable('messages.letter')
    .set({ state: 'waiting', attempts: 0, not_before: null, changed_at: at.now, changed_by: at.scope.account })
    .where('organisation_id', '=', at.scope.organisation)
    .where('mailing_id', '=', mailing.id)
    .where('channel', '=', 'email')
    .where('state', '=', input.from)
    .executeTakeFirst()
  const letters = Number(moved.numUpdatedRows)
  if (letters > 0) {
    await record(at, {
      verb: 'messages.mailing-resent',
      subject: mailing.id,
      branch: mailing.branch_id,
      facts: { letters },
    })
    await enqueue(at, 'messages.send-mailing', { mailing: mailing.id }, { key: `messages.send-mailing ${mailing.id}` })
  }
  return { id: mailing.id, letters }
}
