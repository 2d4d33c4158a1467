const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
type Name = keyof typeof signals

/** Milliseconds after which a stop that hangs (a database that was ended first) is given up. */
const STOP_MOST = 15_000

/** What a signal does now. The listeners stay the same, since one that is exchanged loses a signal that is on its way. */
let told: (name: Name) => void = (name) => process.exit(signals[name])

/**
 * A command that is told to stop ends at once: what it had not finished is rolled back. It ends by `exit`, so that the
 * database it started is shut down too.
 */
export function endWhenTold(): void {
  for (const name of Object.keys(signals) as Name[]) process.on(name, () => told(name))
}

/** The server ends in order instead: it answers what it was asked, finishes its jobs, closes the database. Told again, it ends at once. */
export function stopWhenTold(stop: () => Promise<void>): void {
  let since = 0
  const begin = () => {
    since = Date.now()
    setTimeout(() => process.exit(1), STOP_MOST).unref()
    void stop().then(() => process.exit(0))
  }
  told = (name) => {
    if (since === 0) begin()
    // one Ctrl-C may arrive twice: from the terminal, and passed on by npm
    else if (Date.now() - since > 1000) process.exit(signals[name])
  }
  if (process.env.npm_lifecycle_event === 'start') whenParentEnds(() => since === 0 && begin())
}

/** Of `npm start` only npm and its shell hear a SIGTERM; the shell ends without passing it on. */
function whenParentEnds(begin: () => void): void {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && begin(), 500).unref()
}
