import type { ComponentChildren } from 'preact'
import type { Tone } from './notice.tsx'

/** A word or two that say what state a thing is in. */
export function Badge({ kind, children }: { kind?: Tone; children: ComponentChildren }) {
  return <span class={kind ? `badge badge-${kind}` : 'badge'}>{children}</span>
}
