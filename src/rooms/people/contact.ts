import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'

export const contactKinds = ['email', 'phone', 'address'] as const
export type ContactKind = (typeof contactKinds)[number]

/** A way to reach somebody: `value` as it is shown, `normal` the one form that is compared. */
export type Contact = { kind: ContactKind; value: string; normal: string }

const emailMost = 254
const addressMost = 300

/**
 * Reads a way to reach somebody; null if it can't be one.
 * @param country two letters (ISO 3166): where a phone number without a country code belongs
 */
export function readContact(kind: ContactKind, written: string, country: string): Contact | null {
  const value = written.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (kind === 'email') return readEmail(value)
  return kind === 'phone' ? readPhone(value, country) : readAddress(value)
}

function readEmail(written: string): Contact | null {
  const value = written.replace(/^mailto:/i, '')
  if (
    value.length > emailMost ||
    !/^[^\s@<>"',;:()[\]\\]+@[^\s@<>"',;:()[\]\\.]+(\.[^\s@<>"',;:()[\]\\.]+)+$/.test(value)
  )
    return null
  return { kind: 'email', value, normal: value.toLowerCase() }
}

function readPhone(value: string, country: string): Contact | null {
  if (!isSupportedCountry(country)) throw new RangeError(`${country} is no country that has phone numbers`)
  const number = parsePhoneNumberFromString(value, country as CountryCode)
  return number?.isPossible() ? { kind: 'phone', value: number.formatInternational(), normal: number.number } : null
}

function readAddress(value: string): Contact | null {
  const normal = value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return normal === '' || value.length > addressMost ? null : { kind: 'address', value, normal }
}
