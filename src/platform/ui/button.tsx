import type { ButtonHTMLAttributes, ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

/** `main` is the one thing a page is for; `danger` is hard to take back; `quiet` stands beside other things. */
export type ButtonKind = 'main' | 'plain' | 'danger' | 'quiet'

export type ButtonProps = { kind?: ButtonKind; icon?: IconName; children: ComponentChildren } & Omit<
  ButtonHTMLAttributes,
  'icon' | 'class'
> & { class?: string }

export function Button({ kind = 'plain', icon, type = 'submit', class: own, children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} class={['button', `button-${kind}`, own].filter(Boolean).join(' ')}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}
