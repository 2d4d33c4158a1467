import { render } from 'preact'
import { App } from './app.tsx'
import { install } from './state/installing.ts'
import { start } from './state/start.ts'

const root = document.getElementById('app')
if (!root) throw new Error('the page has no place for the app')
render(<App />, root)
await start()
if ('serviceWorker' in navigator) await install()
