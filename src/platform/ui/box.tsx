import type { ComponentChildren, PartialInputHTMLAttributes } from 'preact'

export type BoxProps = { label: ComponentChildren; hint?: ComponentChildren } & Omit<
  PartialInputHTMLAttributes<HTMLInputElement>,
  'label' | 'role'
>

/** A tick box or a radio button, with its words as one large target. */
export function Box({ label, hint, id, ...rest }: BoxProps & { id: string; type: 'checkbox' | 'radio' }) {
  return (
    <div class="box">
      <input {...rest} id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
      <label for={id}>{label}</label>
      {hint ? (
        <p class="box-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
