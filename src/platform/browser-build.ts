import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type BuildOptions, build, context, stop } from 'esbuild'

/** Folder of what browsers load, below the project's root. */
export const distFolder = (root: string) => join(root, 'dist')

/**
 * Bundles what browsers load into `dist/`: the style sheet, every room's islands as `assets/<room>-<name>.js`,
 * and the phone app below `field/`.
 */
export async function buildBrowser(root: string, options: { readonly watch?: boolean } = {}): Promise<void> {
  const settings = buildOptions(root)
  if (options.watch) {
    for (const each of settings) await (await context(each)).watch()
    return
  }
  await Promise.all(settings.map((each) => build(each)))
  // the bundler is a process of its own, with memory of its own
  await stop()
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
    { ...shared, stdin: styleSheet(root), outfile: join(distFolder(root), 'assets/app.css') },
    {
      ...shared,
      entryPoints: islandsOf(root),
      outdir: distFolder(root),
      splitting: true,
      chunkNames: 'assets/chunk-[hash]',
    },
  ]
}

/** The components' style sheet, then what a room adds of its own: `<room>/<room>.css`. */
function styleSheet(root: string): BuildOptions['stdin'] {
  const ofRooms = readdirSync(join(root, 'src/rooms'))
    .map((room) => `./src/rooms/${room}/${room}.css`)
    .filter((path) => existsSync(join(root, path)))
  const imports = ofRooms.map((path) => `@import '${path}' layer(rooms);`)
  return {
    contents: ["@import './src/platform/ui/css/app.css';", ...imports].join('\n'),
    loader: 'css',
    resolveDir: root,
  }
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
