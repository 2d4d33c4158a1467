import { sql } from 'kysely'
import type { At } from '../at.ts'
import type { Delivery, Letter, Mailer } from './mailer.ts'

/** Keeps letters in the database, to be read on the outbox page, until a mail server is set. */
export const outboxMailer: Mailer = { sends: false, send: keep, close: () => undefined }

/** The same letter kept twice is one letter. */
async function keep(at: At, letter: Letter): Promise<Delivery> {
  await sql`insert into platform.kept_letter (organisation_id, id, person_id, address, subject, words)
    values (${at.scope.organisation}, ${letter.id}, ${letter.person ?? null}, ${letter.to}, ${letter.subject}, ${letter.text})
    on conflict do nothing`.execute(at.trx)
  return { state: 'kept' }
}
