import { plural } from '../../../platform/words/plural.ts'
import type { Granted } from '../rules/index.ts'

const people = (n: number) => plural('en', n, { one: '1 person', other: '{n} people' })
const have = (n: number) => plural('en', n, { one: '1 person has', other: '{n} people have' })

export type ReportFacts = {
  readonly title: string
  readonly granted: Granted
  readonly what: string
  /** The chain in one sentence. */
  readonly chain: string
  readonly organisation: string
  readonly link: string | null
}

const opening: Record<Granted, string> = {
  fully: 'you told us what was wrong. Together we got it changed.',
  partly: 'you told us what was wrong. Together we got a part of it changed, and we go on.',
  refused: 'you told us what was wrong. The answer was no, and you should hear it from us first.',
}

const short: Record<Granted, string> = {
  fully: 'you told us, and it is won:',
  partly: 'you told us, and a part of it is won:',
  refused: 'you told us, and the answer was no:',
}

/** Telling those who raised it what came of it. */
export const report = {
  title: 'Tell those who raised it',
  back: 'Back to the campaign',
  raised: (n: number) => `${people(n)} raised this and said who they are.`,
  reach: (n: number) => `${people(n)} will get this letter`,
  nobodyLeft: 'Everybody has been written to',
  nobodyLeftWhy: (told: number) => `${have(told)} heard. Whoever raises it later will be offered here.`,
  nobody: 'Nobody can be told',
  nobodyWhy:
    'Nobody who raised it has agreed to hear back. Next time, ask at the door: “May we tell you what comes of it?”',
  byMail: (n: number) => `${n} by mail`,
  byText: (n: number) => `${n} by text, from your own phone`,
  byDoor: (n: number) => `${n} at the door`,
  silent: (n: number) => `${people(n)} did not agree to hear back, so they get nothing.`,
  already: (n: number) => `${have(n)} a letter from before.`,
  channel: 'How',
  channels: { email: 'Mail', text: 'Text', door: 'At the door' },
  more: (n: number) => `and ${people(n)} more`,
  who: 'Who gets it',
  name: 'Name',
  address: 'Where',
  subject: 'Subject of the mail',
  words: 'The mail',
  wordsHint: 'Write {name} where the name shall stand.',
  shortWords: 'The text, and what to say at the door',
  shortHint: 'Short: it is read on a phone.',
  send: (n: number) => `Send it to ${people(n)}`,
  sent: (n: number) => `${people(n)} are being told.`,
  theme: 'This campaign did not begin with what people said, so there is nobody to report back to.',
  draftSubject: (facts: ReportFacts) => `What came of it: ${facts.title}`,
  draftWords: (facts: ReportFacts) =>
    [
      'Hello {name},',
      opening[facts.granted],
      facts.what,
      facts.chain,
      facts.link ? `More here:\n${facts.link}` : '',
      facts.organisation,
    ]
      .filter(Boolean)
      .join('\n\n'),
  draftShort: (facts: ReportFacts) =>
    [`Hello {name}, ${short[facts.granted]} ${facts.title}.`, facts.what, facts.organisation, facts.link ?? '']
      .filter(Boolean)
      .join(' '),
}
