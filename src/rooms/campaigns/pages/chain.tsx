import { Icon, type IconName, useShell, useWords } from '../../../platform/ui/index.ts'
import { sayNumber } from '../../../platform/words/plural.ts'
import type { Chain } from '../rules/index.ts'
import { words } from '../words.ts'
import { saidChain } from './said-chain.ts'

type Link = { icon: IconName; big: preact.ComponentChildren; small: string; done: boolean }

/** From the first word to the last, as four links with their numbers, and as one sentence. */
export function ChainOf({ chain }: { chain: Chain }) {
  const w = useWords(words)
  const shell = useShell()
  const said = saidChain(chain, w, shell)
  return (
    <figure class="chain">
      <ol class="chain-links">
        {useLinks(chain).map(({ icon, big, small, done }) => (
          <li key={icon} class={done ? 'chain-done' : undefined}>
            <Icon name={icon} />
            <strong>{big}</strong>
            <span>{small}</span>
          </li>
        ))}
      </ol>
      {said ? <figcaption>{said}</figcaption> : null}
    </figure>
  )
}

function useLinks(chain: Chain): Link[] {
  const { chain: c, granted } = useWords(words)
  const { lang } = useShell()
  const number = (n: number) => sayNumber(lang, n)
  const { raised, outcome } = chain
  return [
    {
      icon: 'listen',
      big: raised === null ? '–' : raised === 'few' ? c.few : number(raised.households),
      small:
        raised === null || raised === 'few' ? c.raisedLink(0, 0) : c.raisedLink(raised.households, raised.buildings),
      done: raised !== null,
    },
    {
      icon: 'people',
      big: chain.came > 0 ? number(chain.came) : '–',
      small: c.cameLink(chain.came),
      done: chain.came > 0,
    },
    {
      icon: 'flag',
      big: outcome ? <ShortDay day={outcome.on} /> : '–',
      small: outcome ? granted[outcome.granted].toLowerCase() : c.answer,
      done: outcome !== null,
    },
    {
      icon: 'mail',
      big: chain.told > 0 ? number(chain.told) : '–',
      small: c.toldLink(chain.told),
      done: chain.told > 0,
    },
  ]
}

/** A day without its weekday, since it stands where the other links have a number. */
function ShortDay({ day }: { day: string }) {
  const { lang, now } = useShell()
  const year = day.startsWith(String(now.getUTCFullYear())) ? undefined : 'numeric'
  const locale = lang === 'en' ? 'en-GB' : lang
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year })
  return <time dateTime={day}>{format.format(new Date(day))}</time>
}
