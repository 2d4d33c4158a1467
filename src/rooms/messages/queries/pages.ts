import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id, optionalId } from '../../../platform/input.ts'
import { may, ownOrganisation } from '../../organisation/index.ts'
import { personNames } from '../../people/index.ts'
import type { HandListProps } from '../pages/hand-list.tsx'
import type { MailingProps } from '../pages/mailing.tsx'
import type { MailingsProps } from '../pages/mailings.tsx'
import type { OutboxProps } from '../pages/outbox.tsx'
import { addressed, type Channel, mailLink, smsLink, textsOpenAgain } from '../rules/index.ts'
import { handList, type LetterRow, listLetters } from './letters.ts'
import { listMailings, type Mailing, readMailing, tally } from './mailings.ts'
import { listOutbox } from './outbox.ts'

const PAGE = 50

export const Mailings = v.object({ before: optionalId })

export async function readMailings(at: At, input: v.InferOutput<typeof Mailings>): Promise<MailingsProps> {
  const rows = await listMailings(at, input.before, PAGE + 1)
  const mailings = rows.slice(0, PAGE)
  return { mailings, next: rows.length > PAGE ? (mailings.at(-1)?.id ?? null) : null, outbox: at.scope.seesAll }
}

export const OneMailing = v.object({ mailing: id, after: optionalId })

export async function readMailingPage(at: At, input: v.InferOutput<typeof OneMailing>): Promise<MailingProps> {
  const mailing = await readMailing(at, input.mailing)
  const rows = await listLetters(at, mailing.id, input.after, PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const names = await personNames(
    at,
    shown.flatMap((row) => row.person_id ?? []),
  )
  return {
    mailing: { id: mailing.id, subject: mailing.subject, words: mailing.words, shortWords: mailing.short_words },
    tally: await tally(at, mailing.id),
    letters: shown.map((row) => ({ ...row, name: names.get(row.person_id ?? '') ?? null })),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    sends: at.house.mailer.sends,
  }
}

export const OneHandList = v.object({ mailing: id, channel: v.optional(v.picklist(['email', 'text', 'door']), 'text') })

export async function readHandList(at: At, input: v.InferOutput<typeof OneHandList>): Promise<HandListProps> {
  const mailing = await readMailing(at, input.mailing)
  may(at, 'messages.send', { branch: mailing.branch_id })
  const { open, done } = await handList(at, mailing.id, input.channel)
  const names = await personNames(
    at,
    [...open, ...done].flatMap((row) => row.person_id ?? []),
  )
  const { time_zone } = await ownOrganisation(at)
  const quiet = input.channel === 'text' ? textsOpenAgain(at.now.getTime(), time_zone) : null
  const line = (row: LetterRow) => lineOf(mailing, row, names.get(row.person_id ?? '') ?? '', quiet === null)
  return {
    mailing: mailing.id,
    subject: mailing.subject,
    channel: input.channel,
    words: mailing.short_words,
    open: open.map(line),
    done: done.map(line),
    quietUntil: quiet === null ? null : new Date(quiet),
  }
}

function lineOf(mailing: Mailing, row: LetterRow, name: string, mayOpen: boolean) {
  const address = row.address ?? ''
  return { letter: row.id, name, address, opens: mayOpen ? openerOf(mailing, row.channel, address, name) : null }
}

function openerOf(mailing: Mailing, channel: Channel, address: string, name: string): string | null {
  if (channel === 'text') return smsLink(address, addressed(mailing.short_words, name))
  return channel === 'email' ? mailLink(address, mailing.subject, addressed(mailing.words, name)) : null
}

export const Outbox = v.object({ before: v.optional(v.pipe(v.string(), v.isoTimestamp())) })

/** @throws Refusal `forbidden` for all but organisers of the whole organisation: a kept letter may hold a sign-in link */
export async function readOutbox(at: At, input: v.InferOutput<typeof Outbox>): Promise<OutboxProps> {
  may(at, 'messages.see', { branch: null })
  const rows = await listOutbox(at, input.before ? new Date(input.before) : null, PAGE + 1)
  const letters = rows.slice(0, PAGE)
  return { letters, next: rows.length > PAGE ? (letters.at(-1)?.kept_at ?? null) : null, sends: at.house.mailer.sends }
}
