/**
 * A name or number as places are compared and sorted: small letters, no accents, one space between words, numbers
 * filled up with zeros, so that "14a" stands after "9" and equals "14 A". Empty where nothing can be compared.
 */
export function placeKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/['’]/g, '')
    .replace(/(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$& ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\d+/g, (digits) => digits.padStart(6, '0'))
}
