import { get, linked, post, type Route, to } from '../../platform/http/routes.ts'
import { right } from '../organisation/index.ts'
import { Resend, resendLetters } from './actions/resend-letters.ts'
import { Tick, takeBackTick, tickLetter } from './actions/tick-letter.ts'
import { Unsubscribe, unsubscribe } from './actions/unsubscribe.ts'
import * as pages from './pages/index.ts'
import * as read from './queries/pages.ts'
import { readUnsubscribe } from './queries/unsubscribe.ts'

const handList = (letter: { mailing_id: string; channel: string }) =>
  `/messages/${letter.mailing_id}/by-hand?channel=${letter.channel}`

export const routes: readonly Route[] = [
  get('/messages', right('messages.see'), read.Mailings, read.readMailings, pages.MailingsPage),
  get('/messages/outbox', right('messages.see'), read.Outbox, read.readOutbox, pages.OutboxPage),
  get('/messages/:mailing', right('messages.see'), read.OneMailing, read.readMailingPage, pages.MailingPage),
  post(
    '/messages/:mailing/resend',
    right('messages.send'),
    Resend,
    resendLetters,
    to((done) => `/messages/${done.id}`),
  ),
  get('/messages/:mailing/by-hand', right('messages.send'), read.OneHandList, read.readHandList, pages.HandListPage),
  post('/messages/:mailing/by-hand/tick', right('messages.send'), Tick, tickLetter, to(handList)),
  post('/messages/:mailing/by-hand/take-back', right('messages.send'), Tick, takeBackTick, to(handList)),
  get('/unsubscribe/:link', linked('unsubscribe'), Unsubscribe, readUnsubscribe, pages.UnsubscribePage),
  post(
    '/unsubscribe/:link',
    linked('unsubscribe'),
    Unsubscribe,
    unsubscribe,
    to((_, input) => `/unsubscribe/${input.link}`),
  ),
]
