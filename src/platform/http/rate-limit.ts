/** Fixed windows of a minute, in memory: one process serves, and a restart forgiving everybody is harmless. */
export class RateLimit {
  readonly #counts = new Map<string, number>()
  #minute = 0

  /** @returns false when `key` has had its `perMinute` calls in the minute of `now` */
  allows(key: string, perMinute: number, now: Date): boolean {
    const minute = Math.floor(now.getTime() / 60_000)
    if (minute !== this.#minute) {
      this.#counts.clear()
      this.#minute = minute
    }
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    return count <= perMinute
  }
}
