#!/usr/bin/env node
// Starts the command line with the Node that Holdfast brings along, whatever Node called this.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname
const node = join(here, 'node_modules/.bin/node')
const { status, signal } = spawnSync(
  node,
  ['--import', join(here, 'src/platform/tsx.js'), join(here, 'src/main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exit(signal ? 1 : (status ?? 1))
