import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id, shortText } from '../../../platform/input.ts'
import { channels, purposes } from '../rules/consent.ts'
import { giveConsent, withdrawConsent } from './change-consent.ts'
import { mayPerson } from './may-person.ts'

export const ConsentByHand = v.object({
  person: id,
  purpose: v.picklist(purposes, 'people.choose-purpose'),
  channel: v.picklist(channels, 'people.choose-channel'),
  answer: v.picklist(['yes', 'no'], 'people.choose-answer'),
  words: shortText,
  source: shortText,
})

/** Writes down what somebody said to an organiser about being written to. */
export async function recordConsent(at: At, { answer, ...change }: v.InferOutput<typeof ConsentByHand>): Promise<void> {
  await mayPerson(at, 'people.change', change.person)
  await (answer === 'yes' ? giveConsent(at, change) : withdrawConsent(at, change))
}
