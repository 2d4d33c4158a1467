import type { Mailer } from './mailer.ts'
import { outboxMailer } from './outbox.ts'
import { smtpMailer } from './smtp.ts'

export type { Delivery, Letter, Mailer } from './mailer.ts'

/** SMTP where a server is set, else the outbox. */
export function openMailer(config: { readonly smtpUrl: string | null; readonly mailFrom: string }): Mailer {
  return config.smtpUrl ? smtpMailer(config.smtpUrl, config.mailFrom) : outboxMailer
}
