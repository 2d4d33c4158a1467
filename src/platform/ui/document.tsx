import type { ComponentChildren } from 'preact'
import { HouseName } from './house-name.tsx'
import { Bar, Sidebar } from './nav.tsx'
import { useShell } from './shell.ts'
import { useWords } from './use-words.ts'
import { words } from './words.ts'

export type DocumentProps = { title: string; islands?: string[]; public?: boolean; children: ComponentChildren }

/** The `<html>` around a page. The doctype goes before it. */
export function Document({ title, islands = [], public: isPublic, children }: DocumentProps) {
  const { lang, dir, organisation } = useShell()
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{[title, organisation ?? 'Holdfast'].join(' · ')}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbf9f4" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#171613" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href="/field/icons/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/app.css" />
        {islands.map((island) => (
          <script key={island} type="module" src={`/assets/${island}.js`} />
        ))}
      </head>
      {isPublic ? <PublicBody>{children}</PublicBody> : <HouseBody>{children}</HouseBody>}
    </html>
  )
}

function HouseBody({ children }: { children: ComponentChildren }) {
  const { nav } = useShell()
  return (
    <body class={nav.length > 0 ? 'house' : 'house house-bare'}>
      <Skip />
      <Sidebar />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Bar />
    </body>
  )
}

function PublicBody({ children }: { children: ComponentChildren }) {
  return (
    <body class="public">
      <Skip />
      <header class="public-head">
        <p class="house-name">
          <HouseName />
        </p>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </body>
  )
}

function Skip() {
  return (
    <a class="skip" href="#main">
      {useWords(words).skip}
    </a>
  )
}
