import type { Delivery } from './mailer.ts'

/** What an SMTP server answered: its code, the command it answered to, its words. */
export type SmtpAnswer = { readonly code: number; readonly command: string; readonly words: string }

/**
 * Reads a mail server's "no". An address is bad only when the server refused the recipient (RCPT TO) with 550, 551 or
 * 553 (RFC 5321 section 4.2.3) and did not name its own policy (RFC 3463 class 5.7): a relay that is set up wrongly
 * refuses everybody, and must not mark everybody's address.
 */
export function readRefusal(answer: SmtpAnswer): Delivery {
  const reason = answer.words.slice(0, 500)
  if (answer.code < 500) return { state: 'later', reason }
  const aboutRecipient = answer.command.toUpperCase().startsWith('RCPT') && [550, 551, 553].includes(answer.code)
  const policy = /\b5\.7\.\d+\b|relay/i.test(answer.words)
  return { state: 'refused', badAddress: aboutRecipient && !policy, reason }
}
