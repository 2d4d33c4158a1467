import type { ComponentChildren, VNode } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

export type CardProps = {
  title: ComponentChildren
  /** Makes the whole card lead there. */
  href?: string
  icon?: IconName
  /** A short line below the title. */
  about?: ComponentChildren
  badge?: VNode
  action?: VNode
  children?: ComponentChildren
  /** The level of its title in the page, 2 unless it stands under a section's own heading. */
  level?: 2 | 3
}

/** One thing, with what can be done with it. */
export function Card({ title, href, icon, about, badge, action, children, level = 2 }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <article class={href ? 'card card-link' : 'card'}>
      {icon ? <Icon name={icon} /> : null}
      <div class="card-body">
        <header class="card-head">
          <Heading>{href ? <a href={href}>{title}</a> : title}</Heading>
          {badge}
        </header>
        {about ? <p class="card-about">{about}</p> : null}
        {children}
      </div>
      {action ? <div class="card-action">{action}</div> : null}
    </article>
  )
}
