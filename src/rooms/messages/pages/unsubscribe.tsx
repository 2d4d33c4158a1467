import { Button, Form, Notice, Page, useWords } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

export type UnsubscribeProps = { link: string; subject: string; done: boolean }

/** One tap to come here, one to confirm: mail scanners open every link, and must not stop anybody's letters. */
export function UnsubscribePage({ link, subject, done }: UnsubscribeProps) {
  const w = useWords(words).unsubscribe
  if (done) {
    return (
      <Page title={w.doneTitle} width="text" public>
        <Notice kind="good" live>
          {w.done}
        </Notice>
        <p>{w.mistake}</p>
      </Page>
    )
  }
  return (
    <Page title={w.title} width="text" public>
      <p>{w.ask(subject)}</p>
      <Form action={`/unsubscribe/${link}`}>
        <Button kind="main">{w.button}</Button>
      </Form>
    </Page>
  )
}
