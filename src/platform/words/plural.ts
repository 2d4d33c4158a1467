import { kept } from './kept.ts'

/** The forms that a language may need for a number, after CLDR's categories; `other` is always there. */
export type PluralForms = { other: string } & { [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string }

const rules = kept((lang) => new Intl.PluralRules(lang))
const numbers = kept((lang) => new Intl.NumberFormat(lang))

/**
 * The form that goes with `n` in `lang`. `{n}` in it becomes the number as that language writes it:
 * `plural('en', 1200, { one: '{n} door', other: '{n} doors' })` is "1,200 doors".
 */
export function plural(lang: string, n: number, forms: PluralForms): string {
  const form = n === 0 && forms.zero !== undefined ? forms.zero : (forms[rules(lang).select(n)] ?? forms.other)
  return form.replaceAll('{n}', () => sayNumber(lang, n))
}

/** A number as a language writes it: 1,200 in English. */
export function sayNumber(lang: string, n: number): string {
  return numbers(lang).format(n)
}
