/**
 * A link that opens the phone's own SMS app with number and words filled in. RFC 5724 writes `?body=`, iOS wants `&body=`;
 * after `?&body=` both find it: Android reads an empty field first, iOS skips the question mark.
 * @param number as it is kept, E.164
 */
export function smsLink(number: string, words: string): string {
  return `sms:${number.replace(/[^+\d]/g, '')}?&body=${encode(words)}`
}

/** A link that opens the mail program with everything filled in (RFC 6068: line ends are CRLF). */
export function mailLink(address: string, subject: string, words: string): string {
  const to = encode(address).replaceAll('%40', '@')
  return `mailto:${to}?subject=${encode(subject)}&body=${encode(words.replaceAll(/\r?\n/g, '\r\n'))}`
}

/** A lone half of an emoji, cut off by some phone, can't be encoded and would throw. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed())
