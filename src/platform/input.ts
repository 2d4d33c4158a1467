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

const text = (most: number, code: string) =>
  v.pipe(
    v.string(code),
    v.transform((value) => value.normalize('NFC').trim()),
    v.check((value) => !HARMFUL.test(value), 'platform.bad-characters'),
    v.maxLength(most, 'platform.too-long'),
  )

/** Control characters (NUL and its like) and marks that turn the reading direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const HARMFUL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/

/** A name or a title: one line that must be there. */
export const shortText = v.pipe(text(200, 'platform.required'), v.minLength(1, 'platform.required'))

/** The same where it may be left out. */
export const optionalText = v.optional(text(200, 'platform.required'), '')

/** Several lines; may be empty. */
export const longText = v.optional(text(5000, 'platform.required'), '')
