import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type BuildOptions, build, context, type Plugin, stop } from 'esbuild'

const here = join(import.meta.dirname, 'field')

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'safari16'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'warning',
}

/**
 * Builds the phone app into `folder` (served as `/field/`): the shell, the map apart from it, and the service worker that
 * knows both by name and by the hash of what is in them.
 */
export async function buildField(folder: string, options: { readonly watch?: boolean } = {}): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const settings: BuildOptions = {
    ...shared,
    entryPoints: { app: join(here, 'main.tsx'), style: join(here, 'css/field.css'), map: join(here, 'css/map.css') },
    outdir: folder,
    splitting: true,
    chunkNames: 'chunk-[hash]',
    metafile: true,
    plugins: [withServiceWorker(folder)],
  }
  if (options.watch) {
    await (await context(settings)).watch()
    return
  }
  await build(settings)
  await stop()
}

/** After each build: the files that are not built, then the service worker over all of it. */
function withServiceWorker(folder: string): Plugin {
  return {
    name: 'service-worker',
    setup: ({ onEnd }) =>
      onEnd(async ({ metafile, errors }) => {
        if (!metafile || errors.length > 0) return
        copyStatic(folder)
        const outputs = Object.entries(metafile.outputs)
        const lazy = new Set(outputs.filter(([, { inputs }]) => isMap(inputs)).map(([path]) => path.split('/').at(-1)))
        const names = outputs.map(([path]) => path.split('/').at(-1) ?? '')
        const map = [...names.filter((name) => lazy.has(name)), MAP_WORKER]
        const shell = [...names.filter((name) => !lazy.has(name)), ...STATIC, ...ICONS.map((icon) => `icons/${icon}`)]
        await buildWorker(folder, shell, map)
      }),
  }
}

const isMap = (inputs: Record<string, unknown>) =>
  Object.keys(inputs).some((path) => path.includes('maplibre-gl') || path.endsWith('css/map.css'))

const MAP_WORKER = 'maplibre-worker.js'
const STATIC = ['index.html', 'manifest.webmanifest']
const ICONS = readdirSync(join(here, 'icons'))

function copyStatic(folder: string): void {
  mkdirSync(join(folder, 'icons'), { recursive: true })
  for (const name of STATIC) copyFileSync(join(here, name), join(folder, name))
  for (const name of ICONS) copyFileSync(join(here, 'icons', name), join(folder, 'icons', name))
  const worker = new URL(import.meta.resolve('maplibre-gl/dist/maplibre-gl-worker.mjs'))
  copyFileSync(worker, join(folder, MAP_WORKER))
}

async function buildWorker(folder: string, shell: string[], map: string[]): Promise<void> {
  const define = {
    SHELL_FILES: JSON.stringify(shell.sort()),
    MAP_FILES: JSON.stringify(map.sort()),
    SHELL_VERSION: JSON.stringify(versionOf(folder, shell)),
    MAP_VERSION: JSON.stringify(versionOf(folder, map)),
  }
  await build({ ...shared, define, entryPoints: [join(here, 'service-worker.ts')], outdir: folder })
}

function versionOf(folder: string, names: readonly string[]): string {
  const hash = createHash('sha256')
  for (const name of names) hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('base64url').slice(0, 12)
}

/** The files of the shell, without the map: what the 150 kB are measured over. */
export function shellFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile() && !isLazy(path, folder))
    .map((path) => relative(folder, path))
}

function isLazy(path: string, folder: string): boolean {
  const name = relative(folder, path)
  return (
    name === MAP_WORKER ||
    name === 'map.css' ||
    (name.startsWith('chunk-') && readFileSync(path, 'utf8').includes('maplibre'))
  )
}
