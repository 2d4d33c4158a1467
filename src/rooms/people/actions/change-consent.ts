import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { type Channel, channels, type Purpose, purposes } from '../rules/consent.ts'

export type ConsentChange = {
  readonly person: string
  /** `all`: whatever they were ever asked for */
  readonly purpose: Purpose | 'all'
  readonly channel: Channel | 'all'
  /** What was read out, stood on the form, or was said. */
  readonly words: string
  /** Where: "at the door, 4 May", "link in a letter". */
  readonly source: string
}

/** Writes down that somebody agreed. The caller's verb has asked `may`. */
export async function giveConsent(at: At, change: ConsentChange): Promise<void> {
  await write(at, change, true)
}

/** Writes down that somebody takes their agreement back: a link in a letter is enough to do so. */
export async function withdrawConsent(at: At, change: ConsentChange): Promise<void> {
  await write(at, change, false)
}

async function write(at: At, change: ConsentChange, given: boolean): Promise<void> {
  const asked = {
    purposes: change.purpose === 'all' ? purposes : [change.purpose],
    channels: change.channel === 'all' ? channels : [change.channel],
  }
  const rows = asked.purposes.flatMap((purpose) =>
    asked.channels.map((channel) => ({
      organisation_id: at.scope.organisation,
      id: newId(),
      person_id: change.person,
      purpose,
      channel,
      given,
      words: change.words,
      source: change.source,
      recorded_by: at.scope.account,
      at: at.now,
    })),
  )
  await at.trx.insertInto('people.consent').values(rows).execute()
  const { purpose, channel } = change
  await record(at, {
    verb: given ? 'people.consent-given' : 'people.consent-withdrawn',
    subject: change.person,
    facts: { purpose, channel },
    changes: [{ person: change.person, change: { purpose, channel, given, source: change.source } }],
  })
}
