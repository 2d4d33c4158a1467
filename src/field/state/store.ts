import { useEffect, useState } from 'preact/hooks'

/** One value that screens look at, and that changes as a whole. */
export type Store<T> = { get: () => T; set: (change: Partial<T>) => void; watch: (listener: () => void) => () => void }

export function createStore<T extends object>(first: T): Store<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(change) {
      value = { ...value, ...change }
      for (const listener of listeners) listener()
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useStore<T extends object>(store: Store<T>): T {
  const [value, show] = useState(store.get)
  useEffect(() => {
    show(store.get)
    return store.watch(() => show(store.get))
  }, [store])
  return value
}
