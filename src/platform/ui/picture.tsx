import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useWords } from './use-words.ts'
import { words } from './words.ts'

export type PictureProps = {
  title: string
  /** The one thing to see in it, in a sentence. */
  description: string
  viewBox: string
  /** What stands inside the `<svg>`. */
  children: ComponentChildren
  /** The same as numbers: a `Table`. */
  table: ComponentChildren
}

/** A drawing with a table beside it, so that nobody has to see it to know it. */
export function Picture({ title, description, viewBox, children, table }: PictureProps) {
  const id = useId()
  const w = useWords(words)
  return (
    <figure class="picture">
      <figcaption>
        <strong>{title}</strong> <span id={id}>{description}</span>
      </figcaption>
      <svg viewBox={viewBox} role="img" aria-label={title} aria-describedby={id}>
        {children}
      </svg>
      <details>
        <summary>{w.asTable}</summary>
        {table}
      </details>
    </figure>
  )
}
