import { deliver } from './sync/deliver.ts'
import { SYNC_TAG } from './sync/tags.ts'

declare const SHELL_FILES: string[]
declare const SHELL_VERSION: string
declare const MAP_FILES: string[]
declare const MAP_VERSION: string
declare const self: ServiceWorkerGlobalScope

type SyncEvent = ExtendableEvent & { readonly tag: string; readonly lastChance: boolean }

const HOME = '/field/'
const SHELL = `holdfast-field-shell-${SHELL_VERSION}`
const MAP = `holdfast-field-map-${MAP_VERSION}`
const paths = (names: readonly string[]) => names.map((name) => (name === 'index.html' ? HOME : `${HOME}${name}`))

/** All of the shell or nothing: a version is only installed when it is whole. It does not push an older one aside. */
self.addEventListener('install', (event) => event.waitUntil(fill(SHELL, paths(SHELL_FILES))))

self.addEventListener('activate', (event) => event.waitUntil(takeOver()))

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter(
    (name) => name.startsWith('holdfast-field-') && name !== SHELL && name !== MAP,
  )
  await Promise.all(old.map((name) => caches.delete(name)))
  await self.clients.claim()
}

/** From the cache alone where it can be: with no signal, a request that hangs is worse than one that fails. */
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(HOME)) return
  event.respondWith(answer(event.request, url))
})

async function answer(request: Request, url: URL): Promise<Response> {
  const path = request.mode === 'navigate' ? HOME : url.pathname
  return (await caches.match(path, { ignoreSearch: true })) ?? fetch(request)
}

/** The page says when: a new version takes over when nobody is writing, the map comes when the shell is in use. */
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting())
  if (event.data === 'fetch-map') event.waitUntil(fetchMap())
})

async function fetchMap(): Promise<void> {
  const known = await (await caches.open(MAP)).keys()
  if (known.length < MAP_FILES.length) await fill(MAP, paths(MAP_FILES))
}

async function fill(name: string, all: readonly string[]): Promise<void> {
  const cache = await caches.open(name)
  await cache.addAll(all.map((path) => new Request(path, { cache: 'no-cache' })))
}

/** Background Sync: the network is back. Failing here makes the browser call again later. */
self.addEventListener('sync', ((event: SyncEvent) => {
  if (event.tag === SYNC_TAG) event.waitUntil(deliverOrFail())
}) as EventListener)

async function deliverOrFail(): Promise<void> {
  const { reached } = await deliver()
  if (!reached) throw new Error('the server was not reached')
}
