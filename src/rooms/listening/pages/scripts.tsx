import {
  ButtonLink,
  Card,
  CardList,
  Empty,
  Field,
  Form,
  Page,
  Select,
  TextArea,
  useWords,
} from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

export type ScriptsPageProps = {
  scripts: { id: string; name: string; branch: string; number: number }[]
  mayWrite: boolean
}

export function ScriptsPage({ scripts, mayWrite }: ScriptsPageProps) {
  const all = useWords(words)
  const w = all.scripts
  const add = mayWrite ? (
    <ButtonLink href="/listening/scripts/new" kind="main" icon="plus">
      {w.add}
    </ButtonLink>
  ) : undefined
  return (
    <Page
      title={w.title}
      lead={w.lead}
      back={{ href: '/listening/handouts', label: all.handouts.title }}
      action={scripts.length > 0 ? add : undefined}
    >
      {scripts.length === 0 ? (
        <Empty title={w.empty} icon="listen" action={add}>
          {w.emptyWhy}
        </Empty>
      ) : (
        <CardList>
          {scripts.map(({ id, name, branch, number }) => (
            <Card key={id} title={name} href={`/listening/scripts/${id}`} about={`${branch}. ${w.version(number)}`} />
          ))}
        </CardList>
      )}
    </Page>
  )
}

export type NewScriptPageProps = { branches: { id: string; name: string }[] }

export function NewScriptPage({ branches }: NewScriptPageProps) {
  const w = useWords(words).scripts
  return (
    <Page title={w.add} width="text" back={{ href: '/listening/scripts', label: w.title }}>
      <Form action="/listening/scripts" submit={w.save}>
        <Select
          name="branch"
          label={w.branch}
          required
          value={branches.length === 1 ? branches[0]?.id : undefined}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ScriptFields script={{ name: '', opening: '', questions: '' }} />
      </Form>
    </Page>
  )
}

export type ScriptPageProps = {
  script: { id: string; name: string; opening: string; questions: string; number: number }
  mayWrite: boolean
}

export function ScriptPage({ script, mayWrite }: ScriptPageProps) {
  const w = useWords(words).scripts
  return (
    <Page
      title={script.name}
      lead={w.version(script.number)}
      width="text"
      back={{ href: '/listening/scripts', label: w.title }}
    >
      {mayWrite ? (
        <Form action={`/listening/scripts/${script.id}`} submit={w.save}>
          <ScriptFields script={script} />
        </Form>
      ) : (
        <p class="as-written">{`${script.opening}\n\n${script.questions}`}</p>
      )}
    </Page>
  )
}

function ScriptFields({ script }: { script: { name: string; opening: string; questions: string } }) {
  const w = useWords(words).scripts
  return (
    <>
      <Field name="name" label={w.name} value={script.name} required maxLength={200} />
      <TextArea name="opening" label={w.opening} value={script.opening} />
      <TextArea name="questions" label={w.questions} hint={w.questionsHint} value={script.questions} rows={8} />
    </>
  )
}
