/** The colours of the page's style sheet, so that the map follows light and dark. */
export type Colours = Record<(typeof names)[number], string>

const names = [
  'paper',
  'raised',
  'sunk',
  'ink',
  'ink-soft',
  'line',
  'line-strong',
  'kelp',
  'kelp-wash',
  'on-kelp',
  'amber',
] as const

export function readColours(): Colours {
  const style = getComputedStyle(document.documentElement)
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Colours
}

/** Calls back whenever the device turns from light to dark or back. */
export function onColours(changed: (colours: Colours) => void): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => changed(readColours()))
}
