import { plural, translations } from '../../platform/ui/index.ts'
import type { Channel, LetterState } from './rules/index.ts'

const people = (n: number) => plural('en', n, { one: '1 person', other: '{n} people' })
const letters = (n: number) => plural('en', n, { one: '1 letter', other: '{n} letters' })

const channels: Record<Channel, string> = { email: 'Mail', text: 'Text', door: 'At the door' }

const states: Record<LetterState, string> = {
  waiting: 'not yet',
  sending: 'on its way',
  sent: 'sent',
  kept: 'in the outbox',
  failed: 'came back',
  withdrawn: 'no longer wanted',
  'hand-sent': 'sent by hand',
  told: 'told at the door',
}

const en = {
  nav: 'Letters',
  channels,
  states,
  list: {
    title: 'Letters',
    lead: 'What was written to whom. Letters begin in a campaign, when there is something to tell.',
    caption: 'Letters, the newest first',
    empty: 'No letters yet',
    emptyWhy: 'When a campaign has an outcome, its page offers to tell everybody who raised it.',
    toCampaigns: 'Go to the campaigns',
    about: 'About',
    asked: 'Written',
    heard: 'Have heard',
    heardOf: (heard: number, all: number) => `${heard} of ${all}`,
    outbox: 'Outbox',
    older: 'Older letters',
  },
  mailing: {
    back: 'Letters',
    heard: (heard: number, all: number) => `${heard} of ${people(all)} have heard.`,
    progress: 'Have heard',
    byMail: 'By mail',
    byHand: 'By hand',
    words: 'What it says',
    shortWords: 'In a text, and at the door',
    who: 'Who has heard',
    name: 'Name',
    channel: 'How',
    state: 'State',
    when: 'When',
    texts: (n: number) => `Send ${plural('en', n, { one: '1 text', other: '{n} texts' })}`,
    doors: (n: number) => `Go to ${plural('en', n, { one: '1 door', other: '{n} doors' })}`,
    mails: (n: number) => `Send ${letters(n)} from your own mail program`,
    waiting: (n: number) => `${letters(n)} on the way. This page shows it when you load it again.`,
    kept: (n: number) => `${letters(n)} in the outbox, since no mail server is set.`,
    sendKept: (n: number) => `Send the ${letters(n)} now`,
    failed: (n: number) => `${letters(n)} came back. The address is wrong, or their server refuses ours.`,
    tryFailed: 'Try those again',
    allHeard: 'Everybody has heard.',
    nobody: 'Nobody has agreed to hear about this.',
    unknownName: 'someone who was erased',
  },
  hand: {
    back: 'Back to the letter',
    texts: 'Texts to send',
    doors: 'Doors to go to',
    mails: 'Mails to send',
    textsLead:
      'Each button opens your phone’s own message app with the words filled in. Send it there, come back, tick it.',
    doorsLead: 'Print this list or take the phone. Tick whom you have told.',
    mailsLead: 'Each button opens your own mail program with the words filled in. Send it there, come back, tick it.',
    quiet: 'It is late for a phone to ring. Texts may go again from',
    hours: (opens: string, closes: string) => `Texts go out between ${opens} and ${closes}.`,
    open: { text: 'Open', email: 'Open', door: '' } satisfies Record<Channel, string>,
    tick: { text: 'Sent', email: 'Sent', door: 'Told' } satisfies Record<Channel, string>,
    ticked: (name: string) => `${name} has heard.`,
    takeBack: 'Take back',
    none: 'This list is done',
    noneWhy: 'Nobody on it waits any more.',
    print: 'Print with Ctrl+P, or from the browser’s menu.',
    done: 'Done',
    say: 'What to say',
    left: (n: number) => `${people(n)} left`,
  },
  outbox: {
    title: 'Outbox',
    lead: 'Letters that were written and not sent, since no mail server is set. They can be read here, and nobody else gets them.',
    sends: 'A mail server is set. Letters go out, and nothing new is kept here.',
    how: 'How to send them',
    howWords:
      'Whoever runs the server sets SMTP_URL and starts Holdfast again. Any mail account that gives you a server name, a user and a password will do.',
    example: 'SMTP_URL="smtps://user:password@mail.example.org" HOLDFAST_MAIL_FROM="hello@example.org" npm start',
    empty: 'Nothing is kept here',
    emptyWhy: 'A letter that can’t be sent will stand here.',
    to: (address: string) => `To ${address}`,
    older: 'Older letters',
  },
  unsubscribe: {
    title: 'No more of these letters',
    ask: (subject: string) => `You got the letter “${subject}”. Shall we stop writing to you about this?`,
    button: 'Yes, stop these letters',
    source: (subject: string) => `link in the letter “${subject}”`,
    doneTitle: 'We have stopped',
    done: 'You will get no more of these letters. You need do nothing else.',
    mistake: 'If it was a mistake, tell the group; they will ask you for your consent again.',
  },
  footer: {
    why: (organisation: string) => `You get this letter from ${organisation}, since you agreed to hear from us.`,
    stop: (address: string) => `To stop these letters: ${address}`,
  },
  timeline: {
    letter: (subject: string, state: string) => `Letter “${subject}”: ${state}`,
  },
  belongs: 'Letters to this person',
  bouncesBelong: 'Addresses of theirs that letters came back from',
  outboxBelongs: 'Letters kept in the outbox',
  task: {
    byHand: (n: number) =>
      plural('en', n, { one: '1 person waits for a text or a knock', other: '{n} people wait for a text or a knock' }),
  },
  verbs: {
    'messages.mailing-started': ({ people: n, subject }: Facts) => `wrote “${subject}” to ${people(Number(n))}`,
    'messages.letter-ticked': ({ channel }: Facts) =>
      channel === 'door' ? 'told somebody at the door' : 'sent a letter by hand',
    'messages.letter-taken-back': () => 'took back a tick on a hand list',
    'messages.mailing-resent': ({ letters: n }: Facts) => `sent ${letters(Number(n))} again`,
    'messages.unsubscribed': () => 'somebody stopped letters by the link in one',
    'messages.address-refused': () => 'a mail server said that an address does not exist',
  },
  refusals: {
    'messages.nobody': () => 'Nobody in this list has agreed to hear about this, so nothing was written.',
    'messages.not-by-hand': () => 'This letter is not one to be sent by hand.',
    'messages.no-mail-server': () => 'No mail server is set, so the letters stay in the outbox.',
  },
}

type Facts = Readonly<Record<string, string | number>>

export const words = translations({ en })
