import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { Button } from './button.tsx'
import { FormIdContext, FormStateContext, idOf, stateFor } from './form-state.ts'
import { Hidden } from './hidden.tsx'
import { Refused } from './refused.tsx'

export type FormProps = {
  action: string
  method?: 'get' | 'post'
  /** Sends files too. */
  multipart?: boolean
  /** What the button says. Without it, the children bring their own. */
  submit?: string
  danger?: boolean
  /** In one line where there is room, as above a list. */
  inline?: boolean
  hidden?: Record<string, string>
  id?: string
  onSubmit?: (event: SubmitEvent) => void
  children?: ComponentChildren
}

/** A form that works without JavaScript, and comes back filled in with its refusal at the top. */
export function Form({ action, method = 'post', id = `form-${idOf(action)}`, hidden, onSubmit, ...rest }: FormProps) {
  const { multipart, submit, danger, inline, children } = rest
  const state = stateFor(useContext(FormStateContext), action)
  return (
    <form
      id={id}
      class={inline ? 'form form-inline' : 'form'}
      action={action}
      method={method}
      enctype={multipart ? 'multipart/form-data' : undefined}
      onSubmit={onSubmit}
    >
      <FormIdContext.Provider value={id}>
        <FormStateContext.Provider value={state}>
          <Refused form={id} />
          <Hidden values={hidden} />
          {children}
        </FormStateContext.Provider>
      </FormIdContext.Provider>
      {submit ? (
        <div class="form-end">
          <Button kind={danger ? 'danger' : inline ? 'plain' : 'main'}>{submit}</Button>
        </div>
      ) : null}
    </form>
  )
}
