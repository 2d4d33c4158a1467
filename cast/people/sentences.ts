export type Purpose = 'report-back' | 'news' | 'organising'
export type Channel = 'email' | 'text' | 'phone' | 'door'

/** What was read out or stood on the form when somebody agreed: purpose by purpose, channel by channel. */
export const consentWords: Record<Purpose, Record<Channel, string>> = {
  'report-back': {
    email: 'May we write to you when something comes of what you told us?',
    text: 'May we text you when something comes of what you told us?',
    phone: 'May we ring you when something comes of what you told us?',
    door: 'May we come back and tell you what came of it?',
  },
  news: {
    email: "May we send you the union's news by e-mail?",
    text: "May we send you the union's news by text?",
    phone: "May we ring you with the union's news?",
    door: "May we call at your door with the union's news?",
  },
  organising: {
    email: 'May we write to you about joining, meetings and actions?',
    text: 'May we text you about joining, meetings and actions?',
    phone: 'May we ring you about joining, meetings and actions?',
    door: 'May we call at your door about joining, meetings and actions?',
  },
}

export const sources = [
  'stall on Market Square, 3 May',
  'door round in Kelp House, June',
  'joined at the meeting of 12 March',
  'form on the website',
  'brought along by a neighbour',
  'tea afternoon in the Seamen’s Mission',
  'heating campaign in Harbour Court',
] as const

export const skills = [
  'cooking for many',
  'translating',
  'bookkeeping',
  'first aid',
  'speaking in public',
  'law of tenancy',
  'driving a van',
  'looking after children',
  'design and print',
  'electrics',
  'photography',
  'listening',
] as const
