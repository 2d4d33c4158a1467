import { Icon, type IconName, useShell, useWords, When } from '../../../platform/ui/index.ts'
import { sayNumber } from '../../../platform/words/plural.ts'
import { type Chain, showsRaised } from '../rules/index.ts'
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
  const raised = showsRaised(chain)
  const { outcome } = chain
  return [
    {
      icon: 'listen',
      big: raised ? number(chain.households) : chain.households > 0 ? c.few : '–',
      small: c.raisedLink(chain.households, raised ? chain.buildings : 0),
      done: chain.households > 0,
    },
    {
      icon: 'people',
      big: chain.came > 0 ? number(chain.came) : '–',
      small: c.cameLink(chain.came),
      done: chain.came > 0,
    },
    {
      icon: 'flag',
      big: outcome ? <When at={outcome.on} style="date" /> : '–',
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
