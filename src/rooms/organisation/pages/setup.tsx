import { ButtonLink, Card, CardList, Field, Form, Page, useWords } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

/** The very first page: behind the link that the first start prints. */
export function SetupPage({ secret }: { secret: string }) {
  const w = useWords(words).setup
  return (
    <Page title={w.title} lead={w.lead} public>
      <CardList grid>
        <Card title={w.own}>
          <p>{w.ownLead}</p>
          <Form action={`/setup/${secret}`} submit={w.start}>
            <Field name="name" label={w.name} required />
            <Field name="you" label={w.you} autocomplete="name" required />
            <Field name="email" type="email" label={w.email} hint={w.emailHint} autocomplete="email" />
          </Form>
        </Card>
        <Card title={w.sample}>
          <p>{w.sampleLead}</p>
          <Form action={`/setup/${secret}/sample`} submit={w.look} />
        </Card>
      </CardList>
    </Page>
  )
}

/** For whoever comes to the address without being signed in. */
export function StartPage() {
  const w = useWords(words)
  return (
    <Page title={w.start.title} lead={w.setup.lead} width="text" public>
      <p>{w.start.lead}</p>
      <ButtonLink href="/sign-in" kind="main">
        {w.signIn.title}
      </ButtonLink>
    </Page>
  )
}
