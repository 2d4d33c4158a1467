#!/usr/bin/env node
// Starts the command line with the Node that Holdfast brings along, whatever Node called this.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const node = join(here, 'node_modules/.bin/node')
// a heap as on a machine of 1 GB, wherever it runs
const heap = ['--max-old-space-size=512', '--max-semi-space-size=8']
const program = [...heap, '--import', join(here, 'src/platform/tsx.js'), join(here, 'src/main.ts')]
const child = spawn(node, [...program, ...process.argv.slice(2)], { stdio: 'inherit' })

// the terminal sends Ctrl-C to both: this one waits for the other to finish
process.on('SIGINT', () => undefined)
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', () => {
  process.stderr.write('Holdfast is not installed whole. Run npm install in its folder first.\n')
  process.exit(1)
})
child.on('exit', (status) => process.exit(status ?? 1))
