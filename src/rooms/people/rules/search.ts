import { foldName } from './names.ts'

/** What a search asks for: name words by their beginnings, or the beginning of an e-mail or phone. Empty parts ask nothing. */
export type Search = { first: string; others: string[]; email: string; phone: string }

/**
 * Reads what was typed into a search box. The longest word leads, since the fewest names begin with it.
 * @param callingCode of the organisation's country, without plus: "44"
 */
export function readSearch(typed: string, callingCode: string): Search {
  const text = typed.trim().slice(0, 100)
  const digits = text.replace(/[\s()./-]/g, '')
  const phone = /^\+?\d{4,}$/.test(digits) ? international(digits, callingCode) : ''
  const email = /^[^\s]{2,}$/.test(text) && !phone ? text.toLowerCase() : ''
  const [first = '', ...others] = phone || text.includes('@') ? [] : wordsOf(text)
  return { first, others, email, phone }
}

function wordsOf(text: string): string[] {
  return foldName(text)
    .split(' ')
    .filter(Boolean)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

function international(digits: string, callingCode: string): string {
  if (digits.startsWith('+')) return digits
  if (digits.startsWith('00')) return `+${digits.slice(2)}`
  return `+${callingCode}${digits.replace(/^0/, '')}`
}
