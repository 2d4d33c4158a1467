import type { ComponentChildren, VNode } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

/** Where nothing is yet: what will stand here, and the one thing to do next. */
export function Empty({
  title,
  icon = 'wave',
  action,
  children,
}: {
  title: string
  icon?: IconName
  action?: VNode
  children?: ComponentChildren
}) {
  return (
    <section class="empty">
      <Icon name={icon} />
      <h2>{title}</h2>
      {children ? <div class="empty-text">{children}</div> : null}
      {action}
    </section>
  )
}
