// Node runs .ts as it is; this lets it run .tsx too. Loaded with --import before anything else.
import { readFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'

// what was compiled at an earlier start is not compiled again: 0.4 s less
enableCompileCache()

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const path = fileURLToPath(url)
    const { code, errors } = transformSync(path, readFileSync(path, 'utf8'), {
      jsx: { runtime: 'automatic', importSource: 'preact' },
    })
    if (errors.length > 0) throw new SyntaxError(errors.map((error) => error.message).join('\n'))
    return { format: 'module', source: code, shortCircuit: true }
  },
})
