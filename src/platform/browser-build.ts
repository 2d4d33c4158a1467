import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type BuildOptions, build, context } from 'esbuild'

/** Folder of what browsers load, below the project's root. */
export const distFolder = (root: string) => join(root, 'dist')

/**
 * Bundles what browsers load into `dist/`: the style sheet, every room's islands as `assets/<room>-<name>.js`,
 * and the phone app below `field/`.
 */
export async function buildBrowser(root: string, options: { readonly watch?: boolean } = {}): Promise<void> {
  rmSync(distFolder(root), { recursive: true, force: true })
  const settings = buildOptions(root)
  if (options.watch) for (const each of settings) await (await context(each)).watch()
  else await Promise.all(settings.map((each) => build(each)))
}

function buildOptions(root: string): BuildOptions[] {
  const shared: BuildOptions = {
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'safari16'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'warning',
    external: ['node:*'],
  }
  return [
    { ...shared, entryPoints: { 'assets/app': join(root, 'src/platform/ui/css/app.css') }, outdir: distFolder(root) },
    {
      ...shared,
      entryPoints: islandsOf(root),
      outdir: distFolder(root),
      splitting: true,
      chunkNames: 'assets/chunk-[hash]',
    },
  ]
}

function islandsOf(root: string): Record<string, string> {
  const rooms = join(root, 'src/rooms')
  const entries: Record<string, string> = {}
  for (const room of readdirSync(rooms)) {
    const folder = join(rooms, room, 'islands')
    if (!existsSync(folder)) continue
    for (const file of readdirSync(folder).filter((name) => /^[\w-]+\.tsx?$/.test(name) && !name.includes('.test.')))
      entries[`assets/${room}-${basename(file).replace(/\.tsx?$/, '')}`] = join(folder, file)
  }
  return entries
}
