import { Dictionary, hashOf, NOTHING } from '../read/dictionary.ts'
import { readName, soundOf } from '../read/names.ts'
import { rootsOf } from '../read/nicknames.ts'
import { type Comparison, type Field, handle, hold, ONE_HOME, SILENT } from './comparison.ts'
import { areAlike, oneKeystrokeApart } from './likeness.ts'
import { Term } from './term.ts'

const WORDS = 6
const ROOTS = 3
const ALIKE = 0.85

/** Where the parts of a name stand in a row; several columns of a kind are read as one. */
export type NameColumns = { given: readonly number[]; surname: readonly number[]; full: readonly number[] }

/** All the words of names are in one dictionary, so that "Reid" as a surname and among the other names is one number. */
type Names = {
  texts: Dictionary
  given: Term
  roots: Term
  surname: Term
  words: Term
  sounds: string[]
  soundIds: Term
}

const GIVEN_LEVELS = [
  { how: 'same', usual: 0.7, rare: true },
  { how: 'short form', usual: 0.08, rare: true },
  { how: 'one keystroke off', usual: 0.05, rare: true },
  { how: 'alike', usual: 0.03, rare: true },
  { how: 'initial', usual: 0.03 },
  { how: 'among the other names', usual: 0.04, rare: true },
  { how: 'other', usual: 0.07 },
] as const

/**
 * The given name. A given name that is the other's surname counts only where the two are swapped, or where nothing else is
 * said: otherwise it is a name that a family shares, and the surname counts it.
 */
function givenComparison({ texts, given, roots, surname, words }: Names): Comparison {
  const stands = (a: number, b: number) => {
    const id = given.ids[a] as number
    if (!words.has(b, id)) return false
    return surname.ids[b] !== id || surname.ids[a] === given.ids[b] || surname.ids[a] === NOTHING
  }
  return {
    of: 'given name',
    levels: GIVEN_LEVELS,
    level(a, b) {
      const [x, y] = [given.ids[a] as number, given.ids[b] as number]
      if (x === NOTHING || y === NOTHING) return SILENT
      if (x === y) return isInitial(texts, x) ? 4 : 0
      if (sharedOf(roots, a, b) !== NOTHING) return 1
      if (isInitial(texts, x) || isInitial(texts, y)) return sameFirstLetter(texts, x, y) ? 4 : 6
      if (oneKeystrokeApart(texts, x, y)) return 2
      if (areAlike(texts, x, y, ALIKE)) return 3
      return stands(a, b) || stands(b, a) ? 5 : 6
    },
    share(a, b, level) {
      const [x, y] = [given.ids[a] as number, given.ids[b] as number]
      if (level === 1) return roots.share(sharedOf(roots, a, b))
      if (level === 5) return Math.max(stands(a, b) ? words.share(x) : 0, stands(b, a) ? words.share(y) : 0)
      return Math.max(given.share(x), given.share(y))
    },
    chance: () => given.chance(),
  }
}

const SURNAME_LEVELS = [
  { how: 'same', usual: 0.75, rare: true },
  { how: 'one keystroke off', usual: 0.07, rare: true },
  { how: 'alike', usual: 0.05, rare: true },
  { how: 'among the other names', usual: 0.05, rare: true },
  { how: 'other', usual: 0.08 },
] as const

function surnameComparison({ texts, surname, words, soundIds }: Names): Comparison {
  return {
    of: 'surname',
    levels: SURNAME_LEVELS,
    level(a, b) {
      const [x, y] = [surname.ids[a] as number, surname.ids[b] as number]
      if (x === NOTHING || y === NOTHING) return SILENT
      if (x === y) return 0
      if (oneKeystrokeApart(texts, x, y)) return 1
      if (soundIds.ids[a] === soundIds.ids[b] || areAlike(texts, x, y, ALIKE)) return 2
      return words.has(b, x) || words.has(a, y) ? 3 : 4
    },
    share(a, b, level) {
      const [x, y] = [surname.ids[a] as number, surname.ids[b] as number]
      if (level === 3) return Math.max(words.has(b, x) ? words.share(x) : 0, words.has(a, y) ? words.share(y) : 0)
      return Math.max(surname.share(x), surname.share(y))
    },
    expectedFrom: ONE_HOME,
    chance: () => surname.chance(),
  }
}

const FURTHER_LEVELS = [
  { how: 'shared', usual: 0.7, rare: true },
  { how: 'none shared', usual: 0.3 },
] as const

/** The names besides the given name and the surname, where both records have any. */
function furtherComparison({ given, surname, words }: Names): Comparison {
  const isFurther = (at: number, id: number) => id !== given.ids[at] && id !== surname.ids[at]
  const shared = (a: number, b: number): number => {
    let [rarest, saidA, saidB] = [NOTHING, false, false]
    for (let i = a * WORDS; i < (a + 1) * WORDS; i++) {
      const id = words.ids[i] as number
      if (id === NOTHING) break
      if (!isFurther(a, id)) continue
      saidA = true
      if (!words.has(b, id) || !isFurther(b, id)) continue
      if (rarest === NOTHING || (words.counts[id] ?? 0) < (words.counts[rarest] ?? 0)) rarest = id
    }
    if (!saidA) return UNSAID
    if (rarest !== NOTHING) return rarest
    for (let i = b * WORDS; i < (b + 1) * WORDS && !saidB; i++) {
      const id = words.ids[i] as number
      saidB = id !== NOTHING && isFurther(b, id)
    }
    return saidB ? NOTHING : UNSAID
  }
  return {
    of: 'further names',
    levels: FURTHER_LEVELS,
    level(a, b) {
      const word = shared(a, b)
      return word === UNSAID ? SILENT : word === NOTHING ? 1 : 0
    },
    share: (a, b) => words.share(shared(a, b)),
  }
}

const UNSAID = -2

/** Names: given name, surname, and what else the full name holds, read together. */
export function nameField(columns: NameColumns, places: number): Field {
  const texts = new Dictionary()
  const names: Names = {
    texts,
    given: new Term(places, 1, texts),
    roots: new Term(places, ROOTS),
    surname: new Term(places, 1, texts),
    words: new Term(places, WORDS, texts),
    sounds: [],
    soundIds: new Term(places),
  }
  const anyName = ['given name', 'surname', 'further names']
  const handles = {
    root: handle('given name', ['given name'], places, ROOTS),
    surname: handle('surname', ['surname'], places),
    sound: handle('sound of the surname', ['surname'], places),
    word: handle('a name', anyName, places, WORDS),
  }
  return {
    put(row, at) {
      const name = readName(joined(row, columns.given), joined(row, columns.surname), joined(row, columns.full))
      const roots = name.given === '' ? [] : rootsOf(name.given)
      names.given.put([name.given], at)
      names.roots.put(roots, at)
      names.words.put(name.words, at)
      const id = names.surname.put([name.surname], at)
      if (id !== NOTHING) names.sounds[id] ??= soundOf(name.surname)
      const sound = names.sounds[id] ?? ''
      names.soundIds.put([sound], at)
      hold(handles.root, at, roots.map(hashOf))
      hold(handles.surname, at, name.surname ? [hashOf(name.surname)] : [])
      hold(handles.sound, at, sound ? [hashOf(sound)] : [])
      hold(handles.word, at, name.words.map(hashOf))
    },
    take(at) {
      for (const term of [names.given, names.roots, names.surname, names.words, names.soundIds]) term.take(at)
      for (const each of Object.values(handles)) hold(each, at, [])
    },
    comparisons: [givenComparison(names), surnameComparison(names), furtherComparison(names)],
    handles: Object.values(handles),
  }
}

function joined(row: readonly (string | null | undefined)[], columns: readonly number[]): string {
  return columns.length === 1 ? (row[columns[0] as number] ?? '') : columns.map((column) => row[column] ?? '').join(' ')
}

function isInitial({ starts }: Dictionary, id: number): boolean {
  return (starts[id + 1] as number) - (starts[id] as number) === 1
}

function sameFirstLetter({ letters, starts }: Dictionary, a: number, b: number): boolean {
  return letters[starts[a] as number] === letters[starts[b] as number]
}

/** The rarest value that both records hold, or `NOTHING`. */
function sharedOf(term: Term, a: number, b: number): number {
  let rarest = NOTHING
  for (let i = a * term.width; i < (a + 1) * term.width; i++) {
    const id = term.ids[i] as number
    if (id === NOTHING) break
    if (term.has(b, id) && (rarest === NOTHING || (term.counts[id] ?? 0) < (term.counts[rarest] ?? 0))) rarest = id
  }
  return rarest
}
