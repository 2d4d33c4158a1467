import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../../platform/ui/index.ts'
import { LanguageSwitch } from './language-switch.tsx'

type PlainProps = { title: string; icon: IconName; tone?: 'bad' | 'good'; children?: ComponentChildren }

/** A screen that says one thing, outside a round. */
export function Plain({ title, icon, tone, children }: PlainProps) {
  return (
    <main class="plain">
      <div class={tone ? `plain-sign plain-${tone}` : 'plain-sign'}>
        <Icon name={icon} />
      </div>
      <h1>{title}</h1>
      {children}
      <LanguageSwitch />
    </main>
  )
}
