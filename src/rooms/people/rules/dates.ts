/**
 * A day as people's files write it (19990219, 1999-02-19, 19/2/1999, 19.2.99), as yyyy-mm-dd; null if it is none.
 * @param dayFirst how 3/4/1999 is read; a year of two digits is of the last hundred years before `thisYear`
 */
export function readDay(written: string, dayFirst: boolean, thisYear: number): string | null {
  const whole =
    /^(\d{4})(\d{2})(\d{2})$/.exec(written) ?? /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(written)
  if (whole) return day(Number(whole[1]), Number(whole[2]), Number(whole[3]))
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(written)
  if (!parts) return null
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const full = parts[3]?.length === 2 ? thisYear - ((((thisYear - year) % 100) + 100) % 100) : year
  return dayFirst ? day(full, second, first) : day(full, first, second)
}

function day(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date))
  const sound = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return sound && year >= 1850 ? at.toISOString().slice(0, 10) : null
}
