import { sayDate } from '../../../platform/words/dates.ts'
import type { Chain } from '../rules/index.ts'
import type { words } from '../words.ts'

type Saying = { readonly lang: string; readonly zone: string; readonly now: Date }

/** The chain in one sentence: "Raised by 43 households in 6 buildings, 12 people came, granted on Monday 4 May, 38 people told." */
export function saidChain(chain: Chain, w: (typeof words)['en'], saying: Saying): string {
  const { chain: c } = w
  const parts = []
  if (chain.raised === 'few') parts.push(c.raisedBy(`${c.few} ${c.fewHouseholds}`, ''))
  else if (chain.raised) {
    const { households, buildings } = chain.raised
    parts.push(c.raisedBy(c.households(households), buildings > 0 ? c.inBuildings(buildings) : ''))
  }
  if (chain.came > 0) parts.push(c.cameSaid(c.people(chain.came)))
  if (chain.outcome) parts.push(c.on(c.grantedOn[chain.outcome.granted], sayDate(chain.outcome.on, saying)))
  if (chain.told > 0) parts.push(c.toldSaid(c.people(chain.told)))
  return parts.length > 0 ? capital(c.sentence(parts)) : ''
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
