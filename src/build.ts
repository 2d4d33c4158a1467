import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildField } from './build-field.ts'
import { buildBrowser, distFolder } from './platform/browser-build.ts'

/**
 * Builds what browsers load, the phone app included, unless it was built from these very sources before: most starts have
 * nothing to build.
 */
export async function buildAll(root: string, options: { readonly watch: boolean }): Promise<void> {
  const stamp = join(distFolder(root), '.built-from')
  const sources = fingerprint(root)
  if (!options.watch && readIfThere(stamp) === sources) return
  rmSync(stamp, { force: true })
  await buildBrowser(root, options)
  await buildField(join(distFolder(root), 'field'), options)
  if (!options.watch) writeFileSync(stamp, sources)
}

/** Names, sizes and times of all sources and of what is installed. */
function fingerprint(root: string): string {
  const source = join(root, 'src')
  const paths = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const hash = createHash('sha256')
  for (const path of [...paths.sort(), join(root, 'package-lock.json')]) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
