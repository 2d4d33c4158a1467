import { createTransport } from 'nodemailer'
import { letterHtml } from './html.ts'
import type { Delivery, Letter, Mailer } from './mailer.ts'
import { readRefusal } from './refused.ts'

const SECOND = 1000

/**
 * Letters by SMTP, over a few connections that are kept open.
 * @param smtpUrl `smtp://` or `smtps://`, with user and password
 * @param mailFrom the address that all letters come from
 */
export function smtpMailer(smtpUrl: string, mailFrom: string): Mailer {
  const transport = createTransport({
    pool: true,
    url: smtpUrl,
    maxConnections: 3,
    connectionTimeout: 20 * SECOND,
    greetingTimeout: 20 * SECOND,
    socketTimeout: 60 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const send = async (_at: unknown, letter: Letter): Promise<Delivery> => {
    try {
      await transport.sendMail(compose(letter, mailFrom))
      return { state: 'sent' }
    } catch (error) {
      return deliveryOf(error)
    }
  }
  return { sends: true, send, close: () => transport.close() }
}

function compose(letter: Letter, mailFrom: string) {
  return {
    messageId: `<${letter.id}@${mailFrom.split('@').at(-1)}>`,
    from: { name: letter.fromName, address: mailFrom },
    // as an object and an envelope: a string would be parsed, and a comma in it would make two people of one
    to: { name: '', address: letter.to },
    envelope: { from: mailFrom, to: [letter.to] },
    ...(letter.replyTo ? { replyTo: { name: letter.fromName, address: letter.replyTo } } : {}),
    subject: letter.subject,
    text: letter.text,
    html: letterHtml(letter.text, letter.language ?? 'en'),
    headers: letter.unsubscribe ? unsubscribeHeaders(letter.unsubscribe) : { 'Auto-Submitted': 'auto-generated' },
  }
}

/** RFC 2369 and RFC 8058. */
function unsubscribeHeaders(address: string) {
  return {
    'List-Unsubscribe': { prepared: true, foldLines: true, value: `<${address}>` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

type SmtpError = Error & { readonly responseCode?: number; readonly command?: string; readonly response?: string }

/** Only an answer about this letter is a delivery. No connection, or no entry with our password, is thrown on. */
function deliveryOf(error: unknown): Delivery {
  const { responseCode, command, response, message } = error as SmtpError
  const aboutLetter = command !== undefined && ['RCPT TO', 'DATA'].includes(command)
  if (responseCode === undefined || !aboutLetter) throw error
  return readRefusal({ code: responseCode, command, words: response ?? message })
}
