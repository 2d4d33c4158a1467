const MOST = 200_000

/**
 * A reading that remembers what it read, since most values of a column come again and again. It forgets everything when it
 * holds too much, so that a column of a million different values costs no more memory than one of a few.
 */
export function remembered<Value>(read: (raw: string) => Value): (raw: string) => Value {
  const known = new Map<string, Value>()
  return (raw) => {
    const before = known.get(raw)
    if (before !== undefined) return before
    if (known.size === MOST) known.clear()
    const value = read(raw)
    known.set(raw, value)
    return value
  }
}
