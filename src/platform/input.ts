import * as v from 'valibot'

/** An id from a path or a form. Anything else names nothing. */
export const id = v.pipe(v.string('platform.bad-id'), v.uuid('platform.bad-id'))

/** An empty choice in a form is no id. */
export const optionalId = v.optional(
  v.pipe(
    v.union([v.literal(''), id]),
    v.transform((value) => value || null),
  ),
  '',
)

/** Control characters (NUL and its like) and marks that turn the reading direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const HARMFUL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

/** Whether text can be kept and shown as it stands: no control characters, no turned reading direction, no half of a character. */
export function isHarmless(text: string): boolean {
  return text.isWellFormed() && !HARMFUL.test(text)
}

/** One spelling of each accent, one space between words, nothing around it. */
export const oneLine = (written: string): string => written.normalize('NFC').replace(/\s+/g, ' ').trim()

const severalLines = (written: string): string => written.normalize('NFC').replace(/\r\n?/g, '\n').trim()

const text = (most: number, tidy: (written: string) => string) =>
  v.pipe(
    v.string('platform.required'),
    // before tidying, which takes a control character for a space
    v.check(isHarmless, 'platform.bad-characters'),
    v.transform(tidy),
    v.maxLength(most, 'platform.too-long'),
  )

/** A name or a title: one line that must be there. */
export const shortText = v.pipe(text(200, oneLine), v.minLength(1, 'platform.required'))

/** The same where it may be left out. */
export const optionalText = v.optional(text(200, oneLine), '')

/** Several lines; may be empty. */
export const longText = v.optional(text(5000, severalLines), '')
