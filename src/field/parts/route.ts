import { useEffect, useState } from 'preact/hooks'
import { phone } from '../state/phone.ts'

/** The way to a screen, in the part of the address that never reaches a server: `#/door/ID/talk`. */
export function useRoute(): string[] {
  const [route, setRoute] = useState(readRoute)
  useEffect(() => {
    const follow = () => setRoute(readRoute())
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return route
}

function readRoute(): string[] {
  return location.hash.replace(/^#\/?/, '').split('/').filter(Boolean)
}

export const listPath = '#/'
export const buildingPath = (id: string) => `#/building/${id}`
export const doorPath = (id: string) => `#/door/${id}`

/**
 * Goes to a screen in place of this one, so that "back" doesn't lead into a form that is done. What was said goes along.
 */
export function goTo(path: string): void {
  const { said } = phone.get()
  if (said) phone.set({ said: { ...said, route: path } })
  location.replace(path)
}
