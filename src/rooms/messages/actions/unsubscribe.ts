import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { withdrawConsent } from '../../people/index.ts'
import { readLetter } from '../queries/letters.ts'
import { setLetter } from '../queries/sending.ts'
import { aboutOwnLetter } from '../queries/unsubscribe.ts'
import { words } from '../words.ts'

/** The link in a letter; a mail program's own button sends `List-Unsubscribe=One-Click` along (RFC 8058). */
export const Unsubscribe = v.object({ link: v.string() })

/** Withdraws the consent behind the letter, for its purpose and channel: from the next letter on, nothing is sent. */
export async function unsubscribe(at: At, _input: v.InferOutput<typeof Unsubscribe>): Promise<void> {
  const about = await aboutOwnLetter(at)
  if (about.stopped) return
  const letter = await readLetter(at, about.letter)
  if (letter.person_id) {
    await withdrawConsent(at, {
      person: letter.person_id,
      purpose: about.purpose,
      channel: letter.channel,
      words: words.en.unsubscribe.button,
      source: words.en.unsubscribe.source(about.subject),
    })
  }
  await setLetter(at, letter.id, { unsubscribed_at: at.now })
  await record(at, { verb: 'messages.unsubscribed', subject: letter.id, branch: letter.branch_id })
}
