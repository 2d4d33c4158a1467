import { Count } from './count.tsx'
import { HouseName } from './house-name.tsx'
import { Icon } from './icon.tsx'
import { type NavItem, useShell } from './shell.ts'
import { useWords } from './use-words.ts'
import { words } from './words.ts'

/** On a desktop: whose house this is, and its rooms, at the left. On a phone only the name remains, on top. */
export function Sidebar() {
  const w = useWords(words)
  const { nav } = useShell()
  return (
    <header class="side">
      <div class="side-in">
        <a class="house-name" href="/">
          <HouseName />
        </a>
        {nav.length > 0 ? (
          <nav class="side-nav" aria-label={w.rooms}>
            <NavList items={nav} />
          </nav>
        ) : null}
        <Viewer />
      </div>
    </header>
  )
}

function Viewer() {
  const w = useWords(words)
  const { viewer } = useShell()
  if (!viewer) return null
  return (
    <p class="side-viewer">
      <Icon name="person" label={w.signedInAs} />
      <bdi>{viewer}</bdi>
    </p>
  )
}

const IN_BAR = 5

/** On a phone: five things at the bottom. When there are more, the fifth opens the rest. */
export function Bar() {
  const w = useWords(words)
  const { nav } = useShell()
  if (nav.length === 0) return null
  const shown = nav.length > IN_BAR ? nav.slice(0, IN_BAR - 1) : nav
  const rest = nav.slice(shown.length)
  return (
    <nav class="bar" aria-label={w.rooms}>
      <NavList items={shown} />
      {rest.length > 0 ? (
        <details class="bar-more">
          <summary class={rest.some((item) => item.current) ? 'nav-item nav-current' : 'nav-item'}>
            <Icon name="more" />
            <span>{w.more}</span>
          </summary>
          <NavList items={rest} />
        </details>
      ) : null}
    </nav>
  )
}

function NavList({ items }: { items: NavItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <a class="nav-item" href={item.href} aria-current={item.current ? 'page' : undefined}>
            <Icon name={item.icon} />
            <span>{item.label}</span>
            {item.count ? (
              <span class="count">
                <Count n={item.count} />
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  )
}
