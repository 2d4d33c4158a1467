import { useWords } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

export type Group = { name: string; slug: string; contact: string; imprint: string }

/** How to reach the group, its dates, and who answers for the page. */
export function GroupFoot({ group }: { group: Group }) {
  const w = useWords(words).public
  return (
    <footer class="group-foot">
      {group.contact ? (
        <div>
          <h2>{w.reach}</h2>
          <p class="story">{group.contact}</p>
        </div>
      ) : null}
      {group.imprint ? (
        <div>
          <h2>{w.imprint}</h2>
          <p class="story">{group.imprint}</p>
        </div>
      ) : null}
      <p class="row">
        <a href={`/o/${group.slug}/campaigns`}>{w.allOf(group.name)}</a>
        <a href={`/o/${group.slug}/calendar.ics`}>{w.feed}</a>
      </p>
    </footer>
  )
}
