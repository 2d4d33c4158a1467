/** What a sign-up form asks. Nothing is ticked for anybody. */
export const offeredConsents = [
  { key: 'news-email', purpose: 'news', channel: 'email' },
  { key: 'organising-email', purpose: 'organising', channel: 'email' },
  { key: 'organising-text', purpose: 'organising', channel: 'text' },
] as const

export type Offered = (typeof offeredConsents)[number]
