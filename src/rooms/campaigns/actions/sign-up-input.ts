import * as v from 'valibot'
import { wordsIn } from '../../../platform/words/words.ts'
import type { Agreed } from '../queries/signups.ts'
import { type Offered, offeredConsents } from '../rules/index.ts'
import { words } from '../words.ts'

const keys = offeredConsents.map((one) => one.key)

/** What every way to sign up may carry: a phone number, and what they agree to. */
export const contactFields = {
  phone: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^[+\d][\d\s()/.-]{5,30}$|^$/, 'campaigns.bad-phone')), ''),
  agree: v.optional(
    v.union([
      v.array(v.picklist(keys)),
      v.pipe(
        v.picklist(keys),
        v.transform((key) => [key]),
      ),
    ]),
    [],
  ),
}

type Given = { readonly phone: string; readonly agree: readonly Offered['key'][] }

/** What was agreed to, in the words that stood on the form. A text needs a number. */
export function agreedFrom(given: Given, organisation: { name: string; language: string }): Agreed[] {
  const { consent } = wordsIn(words, organisation.language)
  return offeredConsents
    .filter((one) => given.agree.includes(one.key) && (one.channel !== 'text' || given.phone !== ''))
    .map(({ key, purpose, channel }) => ({ purpose, channel, words: consent[key](organisation.name) }))
}
