/** One JSON line on standard error. Facts name things by id; never a name, an address or a secret. */
export function log(level: 'info' | 'warn' | 'error', what: string, facts: Record<string, unknown> = {}): void {
  const error = facts.error instanceof Error ? { error: facts.error.message, stack: facts.error.stack } : {}
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, what, ...facts, ...error })}\n`)
}
