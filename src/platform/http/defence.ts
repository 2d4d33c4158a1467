import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Surroundings } from '../house.ts'

/** Strict headers: nothing inline, nothing from a third party but the map tiles that the operator set. */
export function secure(surroundings: Surroundings): MiddlewareHandler {
  const tiles = surroundings.tiles ? [new URL(surroundings.tiles.url.replace(/[{}]/g, '')).origin] : []
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:', ...tiles],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", ...tiles],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    strictTransportSecurity: surroundings.url.startsWith('https:') ? 'max-age=31536000' : false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: ['self'], geolocation: ['self'], microphone: [] },
  })
}

/**
 * A form sent from another site. Browsers say where a request comes from in `Sec-Fetch-Site`; older ones only in `Origin`.
 * A request that says neither does not come from a page.
 */
export function crossSite(c: Context, ownUrl: string): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('origin')
  if (!origin) return false
  return origin !== new URL(ownUrl).origin && URL.parse(origin)?.host !== c.req.header('host')
}
