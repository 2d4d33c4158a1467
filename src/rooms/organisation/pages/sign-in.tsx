import { Button, Field, Form, Notice, Page, useWords } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

export function SignInPage({ sendsMail }: { sendsMail: boolean }) {
  const w = useWords(words).signIn
  return (
    <Page title={w.title} lead={w.lead} width="text" public islands={['organisation-passkey']}>
      {sendsMail ? null : <Notice kind="info">{w.noMail}</Notice>}
      <Form action="/sign-in" submit={w.send}>
        <Field name="email" type="email" label={w.email} autocomplete="username webauthn" required />
      </Form>
      <p>
        <Button type="button" data-passkey="sign-in" icon="key" hidden>
          {w.passkey}
        </Button>
      </p>
    </Page>
  )
}

export function SentPage({ email }: { email: string }) {
  const w = useWords(words).signIn
  return <Page title={w.sentTitle} lead={w.sent(email)} width="text" public />
}

/** Opening the link alone does nothing, so that a preview of it does not use it up. */
export function OpenLinkPage({ secret }: { secret: string }) {
  const w = useWords(words).signIn
  return (
    <Page title={w.openTitle} lead={w.openLead} width="text" public>
      <Form action={`/sign-in/${secret}`} submit={w.open} />
    </Page>
  )
}
