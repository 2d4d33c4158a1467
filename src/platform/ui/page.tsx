import type { ComponentChildren, VNode } from 'preact'
import { Document } from './document.tsx'
import { Icon } from './icon.tsx'
import { Notice } from './notice.tsx'
import { PageTitle } from './page-title.ts'
import { useShell } from './shell.ts'

export type PageProps = {
  title: string
  /** One or two sentences below the title. */
  lead?: ComponentChildren
  /** The one main thing to do here. On a phone it stands in the thumb's reach. */
  action?: VNode
  back?: { href: string; label: string }
  /** Browser scripts of this page: `places-map` is `/assets/places-map.js`. */
  islands?: string[]
  /** `text` keeps lines short; `wide` gives a table or a map all the room there is. */
  width?: 'text' | 'wide'
  /** For people who have no account: the organisation's name on top, and no rooms. */
  public?: boolean
  children?: ComponentChildren
}

/** A whole page. What every room's pages return. */
export function Page({ islands, public: isPublic, ...rest }: PageProps) {
  return (
    <Document title={rest.title} islands={islands} public={isPublic}>
      <PageBody {...rest} />
    </Document>
  )
}

/** What a page says, without the document around it: the phone app puts it on its own screen. */
export function PageBody({ title, lead, action, back, width, children }: PageProps) {
  return (
    <div class={width ? `page page-${width}` : 'page'}>
      <News />
      <header class="page-head">
        {back ? (
          <a class="page-back" href={back.href}>
            <Icon name="back" />
            {back.label}
          </a>
        ) : null}
        <h1>{title}</h1>
        {lead ? <div class="page-lead">{lead}</div> : null}
        {action ? <div class="page-action">{action}</div> : null}
      </header>
      <PageTitle.Provider value={title}>{children}</PageTitle.Provider>
    </div>
  )
}

function News() {
  const { said, path, notices: known = [] } = useShell()
  const notices = path === '/' ? known : []
  if (!said && notices.length === 0) return null
  return (
    <div class="page-news">
      {notices.map((notice) => (
        <Notice key={notice} kind="warn">
          {notice}
        </Notice>
      ))}
      {said ? (
        <Notice kind="good" live>
          {said}
        </Notice>
      ) : null}
    </div>
  )
}
