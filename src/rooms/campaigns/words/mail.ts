/** What the letters about an event are made of; times are already said. */
export type EventFacts = {
  readonly name: string
  readonly event: string
  readonly when: string
  readonly venue: string
  readonly organisation: string
  /** Opens the sign-up: confirming and cancelling. */
  readonly link: string
  readonly calendar: string
}

type Letter = { readonly subject: string; readonly text: string }

const hello = (name: string) => (name ? `Hello ${name},` : 'Hello,')
const facts = ({ event, when, venue }: EventFacts) => `${event}\n${when}\n${venue}`
const cancel = ({ link }: EventFacts) =>
  `If you can’t come after all, tell us here, and somebody else gets the place:\n${link}`
const paragraphs = (facts: EventFacts, ...parts: string[]) =>
  [hello(facts.name), ...parts, facts.organisation].join('\n\n')

/** The letters about one sign-up. */
export const mail = {
  confirm: (to: EventFacts): Letter => ({
    subject: `Please confirm: ${to.event}`,
    text: paragraphs(
      to,
      'somebody, we hope you, wants to come to this:',
      facts(to),
      `Please confirm it here. Without that you are not on the list:\n${to.link}`,
      'If it was not you, do nothing. Your address is deleted within a week.',
    ),
  }),
  already: (to: EventFacts): Letter => ({
    subject: `You are on the list: ${to.event}`,
    text: paragraphs(to, 'you signed up once more for this, and are on the list already:', facts(to), cancel(to)),
  }),
  held: (to: EventFacts): Letter => ({
    subject: `See you there: ${to.event}`,
    text: paragraphs(
      to,
      'thank you, you are on the list:',
      facts(to),
      `For your calendar:\n${to.calendar}`,
      cancel(to),
    ),
  }),
  waiting: (to: EventFacts): Letter => ({
    subject: `Waiting list: ${to.event}`,
    text: paragraphs(
      to,
      'thank you. All places are taken, and you are on the waiting list for this:',
      facts(to),
      'We write to you as soon as a place is free.',
      `If you can’t come after all, tell us here:\n${to.link}`,
    ),
  }),
  'moved-up': (to: EventFacts): Letter => ({
    subject: `A place is free for you: ${to.event}`,
    text: paragraphs(
      to,
      'a place has become free, and it is yours:',
      facts(to),
      `For your calendar:\n${to.calendar}`,
      cancel(to),
    ),
  }),
  'called-off': (to: EventFacts): Letter => ({
    subject: `Called off: ${to.event}`,
    text: paragraphs(to, 'this does not take place:', facts(to), 'We are sorry. You need do nothing.'),
  }),
} as const

export type MailKind = keyof typeof mail
