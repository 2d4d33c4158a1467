import {
  ActionForm,
  ButtonLink,
  Card,
  CardList,
  Empty,
  Field,
  Form,
  Page,
  Pager,
  TextArea,
  useWords,
} from '../../../platform/ui/index.ts'
import { words } from '../words.ts'
import { BoardTabs } from './board.tsx'
import { GrievanceCard, type ShownGrievance } from './grievance-card.tsx'
import { type Street, WherePicture, type WhereRow } from './where-picture.tsx'

type CountedTheme = {
  id: string
  name: string
  about: string
  branch: string
  grievances: number
  households: number
  buildings: number
}

export type ThemesPageProps = { themes: CountedTheme[] }

/** What people share, those with the most households first. */
export function ThemesPage({ themes }: ThemesPageProps) {
  const all = useWords(words)
  const w = all.themes
  return (
    <Page title={w.title} lead={w.lead}>
      <BoardTabs onThemes />
      {themes.length === 0 ? (
        <Empty title={w.empty} icon="theme" action={<ButtonLink href="/listening/grievances">{w.toBoard}</ButtonLink>}>
          {w.emptyWhy}
        </Empty>
      ) : (
        <CardList>
          {themes.map((theme) => (
            <Card
              key={theme.id}
              title={theme.name}
              href={`/listening/themes/${theme.id}`}
              icon="theme"
              about={theme.about}
            >
              <p>
                {all.chain(theme.grievances, theme.households, theme.buildings)}. {theme.branch}.
              </p>
            </Card>
          ))}
        </CardList>
      )}
    </Page>
  )
}

export type ThemePageProps = {
  theme: CountedTheme
  where: WhereRow[]
  streets: readonly Street[]
  grievances: ShownGrievance[]
  next: number | null
  offers: { label: string; href: string }[]
  mayChange: boolean
}

/** One theme: how many, where, in whose words, and what can be started from it. */
export function ThemePage({ theme, where, streets, grievances, next, offers, mayChange }: ThemePageProps) {
  const all = useWords(words)
  const w = all.theme
  const here = `/listening/themes/${theme.id}`
  const [first] = offers
  return (
    <Page
      title={theme.name}
      lead={theme.about || undefined}
      back={{ href: '/listening/themes', label: all.themes.title }}
      action={
        first ? (
          <ButtonLink href={first.href} kind="main" icon="megaphone">
            {first.label}
          </ButtonLink>
        ) : undefined
      }
    >
      <p class="chain">{all.chain(theme.grievances, theme.households, theme.buildings)}.</p>
      <WherePicture where={where} streets={streets} />
      <section>
        <h2>{w.inWords}</h2>
        {grievances.length === 0 ? <p>{w.empty}</p> : null}
        <ol class="board">
          {grievances.map((grievance) => (
            <li key={grievance.id}>
              <GrievanceCard grievance={{ ...grievance, themes: [] }}>
                {mayChange ? (
                  <ActionForm action={`${here}/take-out`} hidden={{ grievance: grievance.id }} kind="quiet">
                    {w.takeOut}
                  </ActionForm>
                ) : null}
              </GrievanceCard>
            </li>
          ))}
        </ol>
        <Pager next={next === null ? undefined : `${here}?before=${next}`} />
      </section>
      {mayChange ? (
        <details>
          <summary>{w.change}</summary>
          <Form action={here} submit={w.save}>
            <Field name="name" label={w.name} value={theme.name} required maxLength={200} />
            <TextArea name="about" label={w.about} value={theme.about} rows={2} />
          </Form>
        </details>
      ) : null}
    </Page>
  )
}
