import { Button, Field, Form, useWords } from '../../../platform/ui/index.ts'
import { proofBits } from '../rules/index.ts'
import { words } from '../words.ts'
import { ConsentBoxes } from './consent-boxes.tsx'
import type { Group } from './group-foot.tsx'

export type SignUpForm = {
  event: string
  /** When the form was drawn, signed. */
  stamp: string
  /** All places are taken: what is left is to wait for one. */
  full: boolean
}

/** Signing up in public. Without JavaScript it works too, only the letter may take longer. */
export function SignUp({ form, group, level = 2 }: { form: SignUpForm; group: Group; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  const w = useWords(words).public
  return (
    <div class="sign-up" data-sign-up data-bits={proofBits}>
      <Heading>{w.signUpTitle}</Heading>
      <Form action={`/o/${group.slug}/events/${form.event}/signups`} hidden={{ stamp: form.stamp, nonce: '' }}>
        <Field name="name" label={w.name} required maxLength={200} autoComplete="name" />
        <Field
          name="email"
          type="email"
          label={w.email}
          hint={w.emailHint}
          required
          maxLength={254}
          autoComplete="email"
        />
        <Field name="phone" type="tel" label={w.phone} hint={w.phoneHint} maxLength={30} autoComplete="tel" />
        <div class="trap" aria-hidden="true">
          <label>
            {w.website} <input name="website" type="text" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <ConsentBoxes organisation={group.name} label={w.consents} hint={w.consentsHint} />
        <Button kind="main">{form.full ? w.waitUp : w.send}</Button>
      </Form>
    </div>
  )
}
