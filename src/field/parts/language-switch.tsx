import { LANGUAGES } from '../../rooms/listening/rules/index.ts'
import { chooseLanguage, phone } from '../state/phone.ts'
import { useStore } from '../state/store.ts'
import { words } from '../words.ts'

/** Each language by its own name. */
export function LanguageSwitch() {
  const { language } = useStore(phone)
  return (
    <div class="languages">
      {LANGUAGES.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => chooseLanguage(one)}>
          {words[one]?.languageName ?? one}
        </button>
      ))}
    </div>
  )
}
