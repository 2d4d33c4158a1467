/** How a dated task of the plan stands. Days are plain days, `2026-05-04`. */
export type Due = 'done' | 'overdue' | 'today' | 'soon' | 'later' | 'undated'

const SOON_DAYS = 7

/** @param today the day it is where the group is */
export function dueOf(step: { readonly dueOn: string | null; readonly done: boolean }, today: string): Due {
  if (step.done) return 'done'
  if (step.dueOn === null) return 'undated'
  const days = Math.round((Date.parse(step.dueOn) - Date.parse(today)) / 86_400_000)
  if (days < 0) return 'overdue'
  if (days === 0) return 'today'
  return days <= SOON_DAYS ? 'soon' : 'later'
}
