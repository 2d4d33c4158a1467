import { createServer, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { getRequestListener } from '@hono/node-server'
import type { Config } from '../platform/config.ts'
import { log } from '../platform/log.ts'

type Fetch = (request: Request, env?: object) => Response | Promise<Response>

export type Listening = {
  /** Until it is called, everything is answered 503. */
  readonly answerWith: (fetch: Fetch) => void
  /** Answers what was asked already, and nothing more. */
  readonly stop: () => Promise<void>
}

const LONGEST_REQUEST = 10_000

/** Listens on the port of the settings, over HTTPS if there is a certificate. A port that is taken ends the program. */
export function listen(config: Config): Listening {
  let answer: Fetch = () => new Response('starting', { status: 503 })
  const listener = getRequestListener(((request: Request, env: object) => answer(request, env)) as Parameters<
    typeof getRequestListener
  >[0])
  const server: Server = config.tls ? createHttpsServer(config.tls, listener) : createServer(listener)
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE'
    log('error', 'can’t listen', {
      error: taken ? `port ${config.port} is used by another program: set PORT to another number` : error,
    })
    process.exit(1)
  })
  server.listen(config.port, config.host)
  const stop = async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    const late = setTimeout(() => server.closeAllConnections(), LONGEST_REQUEST)
    await closed
    clearTimeout(late)
  }
  return {
    answerWith: (fetch) => {
      answer = fetch
    },
    stop,
  }
}
