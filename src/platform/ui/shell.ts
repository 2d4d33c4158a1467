import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { IconName } from './icons.ts'

/** One place that the viewer can go to. `count` is what waits there. */
export type NavItem = { href: string; label: string; icon: IconName; current?: boolean; count?: number }

/** What every page of a request shares. `platform/http` provides it on the server, `field` on the phone. */
export type Shell = {
  /** BCP 47 */
  lang: string
  dir: 'ltr' | 'rtl'
  path: string
  organisation?: string
  branch?: string
  /** Who is signed in, as they are called. */
  viewer?: string
  nav: NavItem[]
  /** What the last form did: "12 people will get this letter". */
  said?: string
  /** What has to be known about this house, shown on its first page: "Mail isn't set up yet". */
  notices?: string[]
  /** IANA time zone of the organisation */
  zone: string
  now: Date
}

const nowhere: Shell = { lang: 'en', dir: 'ltr', path: '/', nav: [], zone: 'UTC', now: new Date(0) }

export const ShellContext = createContext<Shell>(nowhere)

export function useShell(): Shell {
  return useContext(ShellContext)
}
