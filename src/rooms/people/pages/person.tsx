import { Badge, ButtonLink, Facts, Notice, Page, useWords, When } from '../../../platform/ui/index.ts'
import type { ShownPerson } from '../queries/person.ts'
import { words } from '../words.ts'
import { Consents } from './person-consents.tsx'
import { Branches, Contacts } from './person-contacts.tsx'
import { Notes, Tags } from './person-notes.tsx'
import { Rights } from './person-rights.tsx'

export function PersonPage(shown: ShownPerson) {
  const w = useWords(words).person
  const { person } = shown
  return (
    <Page
      title={person.full_name}
      back={{ href: '/people', label: w.back }}
      action={
        <ButtonLink href={`/people/${person.id}/edit`} kind="plain">
          {w.edit}
        </ButtonLink>
      }
    >
      {shown.suppressed ? <Notice kind="warn">{w.suppressed}</Notice> : null}
      <div class="columns">
        <section>
          <Facts
            facts={[
              { label: w.source, value: <bdi>{person.source}</bdi> },
              { label: w.since, value: <When at={person.created_at} style="date" /> },
              { label: w.languages, value: person.languages.join(', ') },
              { label: w.born, value: person.born ? <When at={person.born} style="date" /> : null },
              { label: w.external, value: person.external_id },
            ]}
          />
          <Branches {...shown} />
          <Tags {...shown} />
        </section>
        <Contacts {...shown} />
      </div>
      <Consents {...shown} />
      <div class="columns">
        <Notes {...shown} />
        <Timeline {...shown} />
      </div>
      <Rights {...shown} />
    </Page>
  )
}

function Timeline({ timeline }: ShownPerson) {
  const w = useWords(words).person
  return (
    <section>
      <h2>{w.timeline}</h2>
      {timeline.length === 0 ? <p>{w.nothing}</p> : null}
      <ol class="timeline">
        {timeline.map((entry, n) => (
          <li key={n}>
            <Badge>
              <When at={entry.at} style="date" />
            </Badge>{' '}
            {entry.href ? <a href={entry.href}>{entry.what}</a> : entry.what}
            {entry.detail ? <small class="soft"> {entry.detail}</small> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
