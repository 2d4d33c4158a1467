import type { AnchorHTMLAttributes, ComponentChildren } from 'preact'
import type { ButtonKind } from './button.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

export type ButtonLinkProps = {
  href: string
  kind?: ButtonKind
  icon?: IconName
  children: ComponentChildren
} & AnchorHTMLAttributes

/** A link that looks like a button, for a page where something is begun. */
export function ButtonLink({ kind = 'plain', icon, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} class={`button button-${kind}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  )
}
