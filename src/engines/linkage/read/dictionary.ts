/**
 * The distinct texts of a column, numbered in the order in which they came. Comparing two records then costs two numbers,
 * and only texts that differ are read letter by letter, from one typed array that the processor can hold.
 */
export class Dictionary {
  /** The letters of text `id` are `letters[starts[id] … starts[id + 1])`. */
  letters = new Uint16Array(1 << 12)
  starts = new Int32Array(1 << 10)
  /** Which letters a text holds, a bit for each (by its code modulo 32). */
  marks = new Int32Array(1 << 10)
  size = 0
  readonly #ids = new Map<string, number>()

  /** The number of a text; -1 for the empty text, which says nothing. */
  id(text: string): number {
    if (text === '') return NOTHING
    return this.#ids.get(text) ?? this.#learn(text)
  }

  #learn(text: string): number {
    const id = this.size++
    const start = this.starts[id] as number
    if (id + 2 > this.starts.length) {
      this.starts = grown(this.starts)
      this.marks = grown(this.marks)
    }
    while (start + text.length > this.letters.length) this.letters = grown(this.letters)
    let mark = 0
    for (let i = 0; i < text.length; i++) {
      const letter = text.charCodeAt(i)
      this.letters[start + i] = letter
      mark |= 1 << (letter & 31)
    }
    this.marks[id] = mark
    this.starts[id + 1] = start + text.length
    this.#ids.set(text, id)
    return id
  }
}

/** The number of a text that isn't there. */
export const NOTHING = -1

function grown<Numbers extends Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(numbers: Numbers): Numbers {
  const wider = new (numbers.constructor as new (length: number) => Numbers)(numbers.length * 2)
  wider.set(numbers)
  return wider
}

/** FNV-1a over the letters, well mixed; never 0, which means "no key" wherever hashes are kept. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mixed(hash) || 1
}

/** Spreads a 32-bit number over all its bits (the finaliser of MurmurHash3). */
export function mixed(number: number): number {
  let hash = number
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
