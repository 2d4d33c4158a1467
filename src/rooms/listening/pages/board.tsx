import {
  Button,
  ButtonLink,
  Empty,
  Field,
  Form,
  Page,
  Pager,
  Select,
  Tabs,
  useWords,
} from '../../../platform/ui/index.ts'
import { words } from '../words.ts'
import { GrievanceCard, type ShownGrievance } from './grievance-card.tsx'

type Filter = {
  q: string
  branch: string | null
  building: string | null
  buildingName: string | null
  theme: string
  severity: number | null
  days: number | null
  before?: number | undefined
}

export type BoardPageProps = {
  grievances: ShownGrievance[]
  filter: Filter
  branches: { id: string; name: string }[]
  themes: { id: string; name: string; branch: string }[]
  mayGather: boolean
  next: number | null
}

const BOARD = '/listening/grievances'

/** What people said should change: filtered, searched, and gathered into what they share. */
export function BoardPage({ grievances, filter, branches, themes, mayGather, next }: BoardPageProps) {
  const w = useWords(words).board
  const add = mayGather ? (
    <ButtonLink href={`${BOARD}/new`} kind="main" icon="plus">
      {w.add}
    </ButtonLink>
  ) : undefined
  return (
    <Page title={w.title} lead={w.lead} action={add}>
      <BoardTabs />
      <FilterForm filter={filter} branches={branches} themes={themes} />
      {grievances.length === 0 ? <Nothing filtered={isFiltered(filter)} /> : null}
      {grievances.length > 0 && mayGather ? <Gathering grievances={grievances} themes={themes} /> : null}
      {grievances.length > 0 && !mayGather ? <List grievances={grievances} /> : null}
      <Pager next={next === null ? undefined : `${BOARD}?${queryOf({ ...filter, before: next })}`} />
    </Page>
  )
}

export function BoardTabs({ onThemes }: { onThemes?: boolean }) {
  const w = useWords(words).board
  return (
    <Tabs
      label={w.title}
      tabs={[
        { href: BOARD, label: w.title, current: !onThemes },
        { href: '/listening/themes', label: w.themes, current: onThemes ?? false },
      ]}
    />
  )
}

function FilterForm({ filter, branches, themes }: Pick<BoardPageProps, 'filter' | 'branches' | 'themes'>) {
  const w = useWords(words).board
  const numbered = (labels: Record<string, string>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }))
  return (
    <>
      <Form
        action={BOARD}
        method="get"
        inline
        submit={w.filter}
        hidden={filter.building ? { building: filter.building } : {}}
      >
        <Field name="q" type="search" label={w.search} value={filter.q} />
        {branches.length > 1 ? (
          <Select
            name="branch"
            label={w.branch}
            value={filter.branch ?? ''}
            none={w.allBranches}
            options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <Select
          name="theme"
          label={w.theme}
          value={filter.theme}
          none={w.anyTheme}
          options={[{ value: 'none', label: w.noTheme }, ...themes.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select
          name="severity"
          label={w.severity}
          value={String(filter.severity ?? '')}
          none={w.anySeverity}
          options={numbered(w.atLeast)}
        />
        <Select
          name="days"
          label={w.days}
          value={String(filter.days ?? '')}
          none={w.anyDays}
          options={numbered(w.lastDays)}
        />
      </Form>
      {filter.buildingName ? (
        <p>
          {w.only(filter.buildingName)}.{' '}
          <a href={`${BOARD}?${queryOf({ ...filter, building: null })}`}>{w.everywhere}</a>
        </p>
      ) : null}
    </>
  )
}

function Gathering({ grievances, themes }: Pick<BoardPageProps, 'grievances' | 'themes'>) {
  const w = useWords(words).board
  return (
    <Form action="/listening/themes" id="gather">
      <List grievances={grievances} choosing />
      <fieldset class="gather">
        <legend>{w.gatherTitle}</legend>
        <p>{w.gatherHint}</p>
        <div class="gather-fields">
          {themes.length > 0 ? (
            <Select
              name="theme"
              label={w.intoTheme}
              none={w.newTheme}
              options={themes.map(({ id, name, branch }) => ({ value: id, label: `${name} (${branch})` }))}
            />
          ) : null}
          <Field name="name" label={w.newThemeName} maxLength={200} />
          <Button kind="main" icon="theme">
            {w.gather}
          </Button>
        </div>
      </fieldset>
    </Form>
  )
}

function List({ grievances, choosing }: { grievances: ShownGrievance[]; choosing?: boolean }) {
  const w = useWords(words).board
  return (
    <ol class="board" aria-label={w.caption}>
      {grievances.map((grievance) => (
        <li key={grievance.id} class={choosing ? 'board-choosing' : undefined}>
          {choosing ? (
            <label class="board-tick">
              <input
                type="checkbox"
                name="grievance"
                value={grievance.id}
                aria-label={`${w.choose}: ${grievance.words.slice(0, 80)}`}
              />
            </label>
          ) : null}
          <GrievanceCard grievance={grievance} />
        </li>
      ))}
    </ol>
  )
}

function Nothing({ filtered }: { filtered: boolean }) {
  const w = useWords(words).board
  if (filtered) return <Empty title={w.emptyFiltered}>{w.emptyFilteredWhy}</Empty>
  return (
    <Empty title={w.empty} icon="listen" action={<ButtonLink href="/places/turfs">{w.handOut}</ButtonLink>}>
      {w.emptyWhy}
    </Empty>
  )
}

const isFiltered = ({ q, branch, building, theme, severity, days, before }: Filter) =>
  Boolean(q || branch || building || theme || severity || days || before)

function queryOf({ buildingName: _, ...filter }: Filter): string {
  const set = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return new URLSearchParams(set).toString()
}
