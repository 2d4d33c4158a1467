import { Icon } from './icon.tsx'
import { useWords } from './use-words.ts'
import { words } from './words.ts'

/** The way to the pages of a list before and after this one. */
export function Pager({ next, previous, more }: { next?: string; previous?: string; more?: string }) {
  const w = useWords(words)
  if (!next && !previous && !more) return null
  return (
    <nav class="pager" aria-label={w.pages}>
      {previous ? (
        <a class="button button-plain" href={previous} rel="prev">
          <Icon name="back" />
          {w.previous}
        </a>
      ) : null}
      {more ? <span class="pager-more">{more}</span> : null}
      {next ? (
        <a class="button button-plain" href={next} rel="next">
          {w.next}
          <Icon name="arrow" />
        </a>
      ) : null}
    </nav>
  )
}
