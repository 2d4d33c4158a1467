import { type IconName, icons } from './icons.ts'

/** A small drawing beside words. Alone, it needs a `label`. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  return (
    <svg
      class={MIRRORED.has(name) ? 'icon icon-mirrored' : 'icon'}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={icons[name]} />
    </svg>
  )
}

/** What points along the line of reading turns with it. */
const MIRRORED = new Set<IconName>(['arrow', 'back', 'undo', 'listen', 'log', 'megaphone'])
