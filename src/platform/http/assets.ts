import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context, Hono } from 'hono'
import type { Env } from './app.ts'

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

type Asset = {
  readonly type: string
  readonly etag: string
  readonly plain: Buffer<ArrayBuffer>
  br?: Buffer<ArrayBuffer>
  gzip?: Buffer<ArrayBuffer>
}

/** Serves what the build made: read at the first request, compressed once, answered 304 when the browser has it. */
export function assets(app: Hono<Env>, folder: string): void {
  const known = new Map<string, Asset>()
  for (const name of filesBelow(folder)) {
    const serveIt = (c: Context<Env>) => send(c, known.get(name) ?? remember(known, name, join(folder, name)))
    app.get(`/${name}`, serveIt)
    if (name.endsWith('/index.html')) app.get(`/${name.slice(0, -'index.html'.length)}`, serveIt)
  }
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

function remember(known: Map<string, Asset>, name: string, path: string): Asset {
  const plain = readFileSync(path)
  const asset: Asset = {
    type: types[extname(name)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 20)}"`,
    plain,
  }
  known.set(name, asset)
  return asset
}

function send(c: Context<Env>, asset: Asset): Response {
  const headers = { 'content-type': asset.type, etag: asset.etag, 'cache-control': 'no-cache', vary: 'accept-encoding' }
  if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304, headers)
  const accepts = c.req.header('accept-encoding') ?? ''
  if (accepts.includes('br')) {
    asset.br ??= brotliCompressSync(asset.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    return c.body(asset.br, 200, { ...headers, 'content-encoding': 'br' })
  }
  if (accepts.includes('gzip')) {
    asset.gzip ??= gzipSync(asset.plain)
    return c.body(asset.gzip, 200, { ...headers, 'content-encoding': 'gzip' })
  }
  return c.body(asset.plain, 200, headers)
}
