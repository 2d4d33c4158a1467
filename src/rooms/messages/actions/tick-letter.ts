import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { id } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { may } from '../../organisation/index.ts'
import { type LetterRow, readLetter } from '../queries/letters.ts'
import { setLetter } from '../queries/sending.ts'
import { isByHand, tickedState } from '../rules/index.ts'

export const Tick = v.object({ letter: id })
export type Tick = v.InferOutput<typeof Tick>

/** Somebody has sent the text or the mail themselves, or told the person at the door. True at night too. */
export async function tickLetter(at: At, input: Tick): Promise<LetterRow> {
  const letter = await readLetter(at, input.letter)
  may(at, 'messages.send', { branch: letter.branch_id })
  if (letter.state === 'hand-sent' || letter.state === 'told') return letter
  if (!isByHand(letter.channel, letter.state)) throw new Refusal('conflict', 'messages.not-by-hand')
  await setLetter(at, letter.id, { state: tickedState(letter.channel), problem: null })
  await record(at, {
    verb: 'messages.letter-ticked',
    subject: letter.id,
    branch: letter.branch_id,
    facts: { channel: letter.channel },
    changes: letter.person_id
      ? [{ person: letter.person_id, change: { mailing: letter.mailing_id, channel: letter.channel } }]
      : [],
  })
  return letter
}

/** A tick that was a slip: the person waits again. */
export async function takeBackTick(at: At, input: Tick): Promise<LetterRow> {
  const letter = await readLetter(at, input.letter)
  may(at, 'messages.send', { branch: letter.branch_id })
  if (letter.state !== 'hand-sent' && letter.state !== 'told') return letter
  await setLetter(at, letter.id, { state: letter.channel === 'email' ? 'kept' : 'waiting' })
  await record(at, { verb: 'messages.letter-taken-back', subject: letter.id, branch: letter.branch_id })
  return letter
}
