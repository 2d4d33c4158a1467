import type { At } from '../at.ts'

/** One letter to one address. */
export type Letter = {
  /** Stable: a letter sent again after a crash carries the same Message-ID, so the repeat can be recognised. */
  readonly id: string
  readonly to: string
  /** Whom it is about, so that it is exported and erased with that person. */
  readonly person?: string | null
  /** The name beside our address: the group's. */
  readonly fromName: string
  readonly replyTo?: string | null
  readonly subject: string
  /** Plain text; the HTML part is made of it. */
  readonly text: string
  /** BCP 47. */
  readonly language?: string
  /** Address that ends these letters with one POST (RFC 8058). */
  readonly unsubscribe?: string
}

/**
 * What became of a letter. `kept` lies in the outbox, since no mail server is set. `refused` will not work by trying
 * again; `badAddress` says that it is the address that does not exist. `later` asks to be tried again.
 */
export type Delivery =
  | { readonly state: 'sent' }
  | { readonly state: 'kept' }
  | { readonly state: 'refused'; readonly badAddress: boolean; readonly reason: string }
  | { readonly state: 'later'; readonly reason: string }

/** Two implementations keep one contract (`mailer.test.ts`): SMTP, and the outbox in the database. */
export type Mailer = {
  /** Whether letters leave the house. */
  readonly sends: boolean
  /** @throws when the mail server can't be reached or lets nobody in: a job then tries again later */
  readonly send: (at: At, letter: Letter) => Promise<Delivery>
  readonly close: () => void
}
