import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon, useWords } from '../../platform/ui/index.ts'
import { words } from '../words.ts'
import { SaidLine } from './said-line.tsx'
import { StandingLine } from './standing-line.tsx'
import { TabBar } from './tab-bar.tsx'

type FrameProps = { title: string; lead?: ComponentChildren; back?: string; children: ComponentChildren }

/** A screen of a round: where you are, what waits, and the three places to go. */
export function Frame({ title, lead, back, children }: FrameProps) {
  const w = useWords(words)
  return (
    <div class="phone">
      <header class="phone-head">
        {back ? (
          <a class="phone-back" href={back} aria-label={w.back}>
            <Icon name="back" />
          </a>
        ) : null}
        <Heading title={title} lead={lead} />
      </header>
      <StandingLine />
      <main class="phone-main">{children}</main>
      <SaidLine />
      <TabBar />
    </div>
  )
}

/** Takes the focus when the screen changes, so that a screen reader says where you are. */
function Heading({ title, lead }: { title: string; lead?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title
    heading.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [title])
  return (
    <div class="phone-title">
      <h1 ref={heading} tabIndex={-1}>
        <bdi>{title}</bdi>
      </h1>
      {lead ? <p>{typeof lead === 'string' ? <bdi>{lead}</bdi> : lead}</p> : null}
    </div>
  )
}
