import type { ComponentChildren } from 'preact'
import { Button, type ButtonKind } from './button.tsx'
import { Form } from './form.tsx'
import type { IconName } from './icons.ts'

export type ActionFormProps = {
  action: string
  children: ComponentChildren
  kind?: ButtonKind
  icon?: IconName
  hidden?: Record<string, string>
}

/** One button that does one thing. */
export function ActionForm({ action, children, kind, icon, hidden }: ActionFormProps) {
  return (
    <Form action={action} hidden={hidden} inline>
      <Button kind={kind} icon={icon}>
        {children}
      </Button>
    </Form>
  )
}
