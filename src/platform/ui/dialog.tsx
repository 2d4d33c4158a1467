import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Button, type ButtonKind } from './button.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import { useWords } from './use-words.ts'
import { words } from './words.ts'

export type DialogProps = {
  /** What the button that opens it says. */
  opener: ComponentChildren
  title: string
  children: ComponentChildren
  kind?: ButtonKind
  icon?: IconName
  /** Fixed if something else on the page has to open it too. */
  id?: string
}

/**
 * A question in front of the page. The browser opens it by itself: as a modal dialog where it knows `commandfor`, as a
 * popover where it doesn't; an older one shows it in its place (css/dialog.css). No script.
 */
export function Dialog({ opener, title, children, kind, icon, id: given }: DialogProps) {
  const w = useWords(words)
  const made = useId()
  const id = given ?? `dialog-${made}`
  return (
    <>
      <Button type="button" kind={kind} icon={icon} commandfor={id} command="show-modal" popovertarget={id}>
        {opener}
      </Button>
      <dialog class="dialog" id={id} popover="auto" aria-labelledby={`${id}-title`}>
        <header class="dialog-head">
          <h2 id={`${id}-title`}>{title}</h2>
          <button
            type="button"
            class="dialog-close"
            aria-label={w.close}
            commandfor={id}
            command="close"
            popovertarget={id}
            popovertargetaction="hide"
          >
            <Icon name="cross" />
          </button>
        </header>
        {children}
      </dialog>
    </>
  )
}
