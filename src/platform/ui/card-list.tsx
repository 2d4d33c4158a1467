import { type ComponentChildren, toChildArray } from 'preact'

/** Cards one below the other, or beside each other with `grid`. */
export function CardList({ grid, label, children }: { grid?: boolean; label?: string; children: ComponentChildren }) {
  return (
    <ul class={grid ? 'cards cards-grid' : 'cards'} aria-label={label}>
      {toChildArray(children).map((card, index) => (
        <li key={index}>{card}</li>
      ))}
    </ul>
  )
}
