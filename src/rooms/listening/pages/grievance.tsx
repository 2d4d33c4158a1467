import {
  Button,
  Choice,
  Facts,
  Field,
  Form,
  Page,
  Select,
  TextArea,
  useWords,
  When,
} from '../../../platform/ui/index.ts'
import { AFFECTED, SEVERITIES, SINCE, WORDS_MAX } from '../rules/index.ts'
import { words } from '../words.ts'
import type { ShownGrievance } from './grievance-card.tsx'

export type GrievancePageProps = {
  grievance: ShownGrievance
  themes: { id: string; name: string }[]
  mayChange: boolean
}

/** One grievance, whole. */
export function GrievancePage({ grievance, themes, mayChange }: GrievancePageProps) {
  const all = useWords(words)
  const w = all.grievance
  const { building, person, severity, since, affected } = grievance
  return (
    <Page title={w.title} width="text" back={{ href: '/listening/grievances', label: all.board.title }}>
      <blockquote class="own-words" dir="auto">
        {grievance.words}
      </blockquote>
      <Facts
        facts={[
          { label: w.branch, value: grievance.branch },
          {
            label: w.where,
            value: building ? <a href={`/places/buildings/${building.id}`}>{building.address}</a> : null,
          },
          { label: w.spot, value: grievance.spot },
          { label: w.severity, value: severity ? all.severities[severity] : null },
          { label: w.since, value: since ? all.sinces[since as keyof typeof all.sinces] : null },
          { label: w.affected, value: affected ? all.affecteds[affected as keyof typeof all.affecteds] : null },
          { label: w.tried, value: grievance.tried },
          { label: w.who, value: person ? <a href={`/people/${person.id}`}>{person.name}</a> : w.unnamed },
          {
            label: w.heard,
            value: (
              <>
                <When at={grievance.day} style="date" />, {all.cameBy[grievance.cameBy]}
              </>
            ),
          },
        ]}
      />
      <section>
        <h2>{w.themes}</h2>
        {grievance.themes.length === 0 ? <p>{w.noThemes}</p> : null}
        <ul>
          {grievance.themes.map((theme) => (
            <li key={theme.id}>
              <a href={`/listening/themes/${theme.id}`}>{theme.name}</a>
            </li>
          ))}
        </ul>
        {mayChange ? <ToTheme grievance={grievance.id} themes={themes} /> : null}
      </section>
    </Page>
  )
}

function ToTheme({ grievance, themes }: { grievance: string; themes: { id: string; name: string }[] }) {
  const all = useWords(words)
  const w = all.board
  return (
    <Form action="/listening/themes" hidden={{ grievance }} inline>
      {themes.length > 0 ? (
        <Select
          name="theme"
          label={w.intoTheme}
          none={w.newTheme}
          options={themes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <Field name="name" label={w.newThemeName} maxLength={200} />
      <Button>{all.grievance.toTheme}</Button>
    </Form>
  )
}

export type NewGrievancePageProps = {
  branches: { id: string; name: string }[]
  building: { id: string; address: string; branch: string } | null
}

/** For what was said at the stall, on the phone, after a meeting. */
export function NewGrievancePage({ branches, building }: NewGrievancePageProps) {
  const all = useWords(words)
  const w = all.newGrievance
  const options = <T extends string | number>(values: readonly T[], label: (value: T) => string) => [
    { value: '', label: w.unknown },
    ...values.map((value) => ({ value: String(value), label: label(value) })),
  ]
  return (
    <Page title={w.title} lead={w.lead} width="text" back={{ href: '/listening/grievances', label: all.board.title }}>
      <Form action="/listening/grievances" submit={w.save} hidden={building ? { building: building.id } : {}}>
        <TextArea name="words" label={w.words} hint={w.wordsHint} required maxLength={WORDS_MAX} />
        {building ? <Facts facts={[{ label: w.building, value: building.address }]} /> : null}
        <Select
          name="branch"
          label={all.board.branch}
          required
          value={building?.branch ?? (branches.length === 1 ? branches[0]?.id : undefined)}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field name="spot" label={w.spot} hint={w.spotHint} maxLength={200} />
        <Choice
          name="severity"
          label={w.severity}
          value=""
          options={options(SEVERITIES, (value) => all.severities[value] ?? '')}
        />
        <Choice name="since" label={w.since} value="" options={options(SINCE, (value) => all.sinces[value])} />
        <Choice
          name="affected"
          label={w.affected}
          value=""
          options={options(AFFECTED, (value) => all.affecteds[value])}
        />
        <Field name="tried" label={w.tried} maxLength={200} />
      </Form>
    </Page>
  )
}
