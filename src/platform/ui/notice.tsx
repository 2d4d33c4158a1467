import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

export type Tone = 'info' | 'good' | 'warn' | 'bad'

const icons = { info: 'info', good: 'check', warn: 'warn', bad: 'warn' } satisfies Record<Tone, IconName>

/** A sentence that somebody should not miss. `live` is read out when it appears. */
export function Notice({
  kind = 'info',
  live,
  children,
}: {
  kind?: Tone
  live?: boolean
  children: ComponentChildren
}) {
  return (
    <div class={`notice notice-${kind}`} role={live ? 'status' : undefined}>
      <Icon name={icons[kind]} />
      <div>{children}</div>
    </div>
  )
}
