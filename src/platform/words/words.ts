/** A room's sentences in every language it has. English is whole; every other language has all that English has. */
export type Translations<Words> = { en: Words } & { readonly [language: string]: Words }

/** Keeps the sentences of `words.ts` and holds every language to the shape of English. */
export function translations<Words>(
  languages: { en: Words } & { readonly [language: string]: NoInfer<Words> },
): Translations<Words> {
  return languages
}

/** The sentences in a language (BCP 47, `ar-EG` finds `ar`), or in English where that language isn't there. */
export function wordsIn<Words>(words: Translations<Words>, language: string): Words {
  return find(words, language) ?? find(words, baseOf(language)) ?? words.en
}

/** `ar` of `ar-EG`. */
export function baseOf(language: string): string {
  return language.split('-')[0] ?? language
}

/** The writing direction of a language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(baseOf(language)) ? 'rtl' : 'ltr'
}

const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

function find<Words>(words: Translations<Words>, language: string): Words | undefined {
  return Object.hasOwn(words, language) ? words[language] : undefined
}
