import { wordsIn } from '../../../../platform/words/words.ts'
import { words } from '../../words.ts'

/** What the map says, in the language of the page. */
export const sentences = () => wordsIn(words, document.documentElement.lang).map
