import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** What somebody typed into a form that was refused, and why. `action` says which form of the page it was. */
export type FormState = {
  action?: string
  values: Record<string, string | string[]>
  /** A sentence by the name of its field. */
  problems: Record<string, string>
  /** The sentence that says why the whole form was refused. */
  refusal?: string
}

export const emptyForm: FormState = { values: {}, problems: {} }

export const FormStateContext = createContext<FormState>(emptyForm)
/** The id of the form that a field stands in; "" outside any. */
export const FormIdContext = createContext('')

/** Of the page's form state, what concerns the form with this action. */
export function stateFor(state: FormState, action: string): FormState {
  return state.action === undefined || state.action === action ? state : emptyForm
}

export function fieldId(form: string, name: string): string {
  return form ? `${form}-${idOf(name)}` : idOf(name)
}

/** Something that can stand in an `id`: "/people/4/merge" gives "people-4-merge". */
export function idOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'here'
}

/** What stands in a field: what came back from a refused form, or else what is stored. */
export function useEntry(name: string, stored?: string | string[]) {
  const form = useContext(FormIdContext)
  const { values, problems } = useContext(FormStateContext)
  const chosen = entriesOf(values, name, stored)
  return { id: fieldId(form, name), text: chosen[0], chosen, problem: problems[name] }
}

/** A box that wasn't ticked isn't sent, so in a form that came back an absent name means "nothing". */
export function entriesOf(values: FormState['values'], name: string, stored: string | string[] = []): string[] {
  const cameBack = Object.keys(values).length > 0
  return [cameBack ? (values[name] ?? []) : stored].flat()
}
