import type { Claimed, Language, Round, RoundRecord, TurfPack } from '../../rooms/listening/rules/index.ts'
import type { Missing } from '../secure.ts'
import type { KeptTurf } from '../store/database.ts'
import type { Standing } from '../store/outbox.ts'
import type { Pen } from '../store/records.ts'
import type { StorageState } from '../store/room-left.ts'
import { createStore } from './store.ts'

/** An unlocked turf, as it stands on the screen. */
export type Session = { turf: KeptTurf; pack: TurfPack; pen: Pen; records: RoundRecord[]; round: Round }

/** What the whole screen is for. */
export type View =
  | { kind: 'starting' }
  | { kind: 'not-secure'; missing: Missing[]; secure: boolean }
  | { kind: 'no-storage' }
  | { kind: 'welcome' }
  | { kind: 'claiming' }
  | { kind: 'claim-failed'; link: string; code: string | null }
  | { kind: 'choose-pin'; link: string; phone: string; claimed: Claimed }
  | { kind: 'choose-turf'; turfs: KeptTurf[] }
  | { kind: 'locked'; turf: KeptTurf; left: number | null }
  | { kind: 'ended'; turf: KeptTurf }
  | { kind: 'round'; session: Session }

/** The line at the bottom after a tap: what was recorded, with a way back, or that it was not. It belongs to one screen. */
export type Said = { route: string } & SaidWhat
export type SaidWhat =
  | { kind: 'recorded'; text: string; undo: string[] }
  | { kind: 'plain'; text: string }
  | { kind: 'not-recorded'; full: boolean }

export type Phone = {
  view: View
  language: Language
  standing: Standing
  delivering: boolean
  storage: StorageState | null
  said: Said | null
  updateReady: boolean
}

/** Says something on the screen that is shown now. */
export function say(what: SaidWhat): void {
  phone.set({ said: { ...what, route: location.hash } })
}

const LANGUAGE_KEY = 'holdfast-language'

function firstLanguage(): Language {
  const chosen = localStorage.getItem(LANGUAGE_KEY) ?? navigator.language
  return chosen.startsWith('ar') ? 'ar' : 'en'
}

export const phone = createStore<Phone>({
  view: { kind: 'starting' },
  language: 'en',
  standing: { waiting: 0, lost: 0, refused: [] },
  delivering: false,
  storage: null,
  said: null,
  updateReady: false,
})

export function showLanguage(language: Language): void {
  phone.set({ language })
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
}

export function startLanguage(): void {
  showLanguage(firstLanguage())
}

/** What the canvasser chose beats what the organiser set, and is kept on this phone. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(LANGUAGE_KEY, language)
  showLanguage(language)
}

export function suggestLanguage(language: Language): void {
  if (localStorage.getItem(LANGUAGE_KEY) === null) showLanguage(language)
}
