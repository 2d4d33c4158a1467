import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Button, emptyForm, type FormState, FormStateContext } from '../../platform/ui/index.ts'

export type Values = Record<string, string | string[]>
type Problems = Record<string, string>

type PhoneFormProps = {
  submit: string
  /** The sentences by field that stand in the way; none, and the form is saved. */
  check: (values: Values) => Problems
  save: (values: Values) => Promise<unknown>
  children: (values: Values) => ComponentChildren
}

/** A form that the phone handles by itself. Nothing typed is lost when it is refused. */
export function PhoneForm({ submit, check, save, children }: PhoneFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [state, setState] = useState<FormState>(emptyForm)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState(false)
  const read = () => (form.current ? valuesOf(new FormData(form.current)) : {})

  async function handle(event: SubmitEvent) {
    event.preventDefault()
    if (busy) return
    const values = read()
    const problems = check(values)
    setState({ values, problems })
    if (Object.keys(problems).length > 0) {
      setRefused(true)
      return showFirst(form.current)
    }
    setBusy(true)
    await save(values).finally(() => setBusy(false))
  }

  /** Once something was wrong, it is said until it is right. */
  function follow() {
    const values = read()
    setState({ values, problems: refused ? check(values) : {} })
  }

  return (
    <form ref={form} class="form phone-form" noValidate onSubmit={handle} onInput={follow}>
      <FormStateContext.Provider value={state}>{children(state.values)}</FormStateContext.Provider>
      <div class="form-end">
        <Button kind="main" disabled={busy}>
          {submit}
        </Button>
      </div>
    </form>
  )
}

function showFirst(form: HTMLFormElement | null): void {
  setTimeout(() => form?.querySelector<HTMLElement>('.field-bad :is(input, textarea, select)')?.focus())
}

/** Every field by name: text, or a list where several boxes share the name. */
function valuesOf(data: FormData): Values {
  const values: Values = {}
  for (const name of new Set(data.keys())) {
    const all = data.getAll(name).map(String)
    values[name] = all.length > 1 ? all : (all[0] ?? '')
  }
  return values
}

export const textOf = (values: Values, name: string): string => [values[name] ?? ''].flat()[0]?.trim() ?? ''
export const listOf = (values: Values, name: string): string[] => [values[name] ?? []].flat()
