import { wordsIn } from '../../../platform/words/words.ts'
import { addressed } from '../rules/index.ts'
import { words } from '../words.ts'

type To = {
  readonly name: string
  readonly organisation: string
  readonly unsubscribe: string
  readonly language: string
}

/** The text of a letter to one person: the words, why they get it, how it stops. */
export function letterText(letter: string, to: To): string {
  const { footer } = wordsIn(words, to.language)
  return [addressed(letter, to.name), '-- ', footer.why(to.organisation), footer.stop(to.unsubscribe)].join('\n\n')
}
