import { fold } from './fold.ts'

const SAID_BY_A_COUNTRY = 9

/**
 * A telephone number as the digits that tell people apart: the last nine, so that "+44 20 7946 0958" and "020 7946 0958"
 * are one number. Fewer than six digits say nothing.
 */
export function readPhone(raw: string): string {
  const digits = raw.replace(/\D+/g, '')
  return digits.length < 6 ? '' : digits.slice(-SAID_BY_A_COUNTRY)
}

/** An e-mail address in lower case, without what follows a plus sign in the mailbox. Without an @ it says nothing. */
export function readEmail(raw: string): string {
  const [mailbox, domain] = raw.trim().toLowerCase().split('@')
  if (!mailbox || !domain) return ''
  return `${mailbox.split('+')[0]}@${domain}`
}

/** The part of an e-mail address before the @. */
export function mailboxOf(email: string): string {
  return email.split('@')[0] ?? ''
}

/** A code (postcode, house number, membership number) with its spaces and signs gone: "SE10 8EJ" is "se108ej". */
export function readCode(raw: string): string {
  return fold(raw).replaceAll(' ', '')
}

const LAST_OF_A_POSTCODE = 3

/** The district of a postcode: all but its last three signs ("se10" of "se108ej"), or its first half when it is short. */
export function districtOf(postcode: string): string {
  return postcode.slice(0, Math.max(postcode.length - LAST_OF_A_POSTCODE, Math.ceil(postcode.length / 2)))
}
