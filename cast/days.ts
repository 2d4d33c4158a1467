/** A moment of the cast, told from the day on which the cast is loaded: `{ day: -20, time: '18:30' }`. Times are UTC. */
export type Moment = { day: number; time?: string }

export function castTime(now: Date, { day, time = '12:00' }: Moment): Date {
  const date = new Date(now)
  const [hours = 12, minutes = 0] = time.split(':').map(Number)
  date.setUTCDate(date.getUTCDate() + day)
  date.setUTCHours(hours, minutes, 0, 0)
  return date
}
