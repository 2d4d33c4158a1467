import { ButtonLink, Empty, Field, Form, Page, Select, Table, useWords } from '../../../platform/ui/index.ts'
import type { PeopleList } from '../queries/people.ts'
import { words } from '../words.ts'

export function PeoplePage(list: PeopleList) {
  const w = useWords(words).list
  const add = (
    <ButtonLink href="/people/new" kind="main" icon="plus">
      {w.add}
    </ButtonLink>
  )
  return (
    <Page title={w.title} lead={leadOf(list, w)} action={add} width="wide">
      <p class="row">
        <ButtonLink href="/people/imports" icon="upload">
          {w.import}
        </ButtonLink>
        <ButtonLink href="/people/export" icon="download">
          {w.export}
        </ButtonLink>
      </p>
      <Search {...list} />
      <Table
        caption={w.caption}
        columns={[
          { key: 'name', label: w.name, wide: true },
          { key: 'email', label: w.email },
          { key: 'phone', label: w.phone },
          { key: 'branches', label: w.branches },
        ]}
        rows={list.people.map((person) => ({
          key: person.id,
          name: (
            <a href={`/people/${person.id}`}>
              <bdi>{person.name}</bdi>
            </a>
          ),
          email: person.email,
          phone: person.phone ? <bdi>{person.phone}</bdi> : null,
          branches: person.branches.join(', '),
        }))}
        empty={<Nobody filtered={isFiltered(list)} />}
        next={list.next ? pageAfter(list, list.next) : undefined}
      />
    </Page>
  )
}

function Search({ search, branch, tag, branches, tags }: PeopleList) {
  const w = useWords(words).list
  const choices = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form action="/people" method="get" inline submit={w.find}>
      <Field name="q" type="search" label={w.search} value={search} />
      {branches.length > 1 ? (
        <Select name="branch" label={w.branch} value={branch ?? ''} none={w.allBranches} options={choices(branches)} />
      ) : null}
      {tags.length > 0 ? (
        <Select name="tag" label={w.tag} value={tag ?? ''} none={w.allTags} options={choices(tags)} />
      ) : null}
    </Form>
  )
}

function Nobody({ filtered }: { filtered: boolean }) {
  const w = useWords(words).list
  return filtered ? (
    <Empty title={w.notFound} icon="search" action={<ButtonLink href="/people">{w.everybody}</ButtonLink>}>
      {w.notFoundLead}
    </Empty>
  ) : (
    <Empty
      title={w.nobody}
      icon="people"
      action={
        <ButtonLink href="/people/imports" icon="upload">
          {w.import}
        </ButtonLink>
      }
    >
      {w.nobodyLead}
    </Empty>
  )
}

const isFiltered = ({ search, branch, tag }: PeopleList) => search !== '' || branch !== null || tag !== null

function leadOf(
  list: PeopleList,
  w: { count: (n: number) => string; found: (n: number) => string },
): string | undefined {
  if (list.count === null) return list.people.length > 0 ? w.found(list.people.length) : undefined
  return list.count > 0 ? w.count(list.count) : undefined
}

function pageAfter({ branch, tag }: PeopleList, after: string): string {
  const query = new URLSearchParams({ ...(branch ? { branch } : {}), ...(tag ? { tag } : {}), after })
  return `/people?${query}`
}
