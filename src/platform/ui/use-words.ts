import { type Translations, wordsIn } from '../words/words.ts'
import { useShell } from './shell.ts'

/** A room's sentences in the viewer's language. */
export function useWords<Words>(words: Translations<Words>): Words {
  return wordsIn(words, useShell().lang)
}
