import type { ComponentChildren } from 'preact'
import { Badge, useWords, When } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

export type ShownGrievance = {
  id: string
  arrival: number
  words: string
  spot: string
  since: string | null
  severity: number | null
  affected: string | null
  tried: string
  day: string
  branch: string
  cameBy: string
  building: { id: string; address: string } | null
  /** Only for those who may see names. */
  person: { id: string; name: string } | null
  themes: { id: string; name: string }[]
}

const toneOf = (severity: number) => (severity >= 4 ? 'bad' : severity === 3 ? 'warn' : undefined)

/** One grievance in the words of whoever raised it. */
export function GrievanceCard({ grievance, children }: { grievance: ShownGrievance; children?: ComponentChildren }) {
  const w = useWords(words)
  const { id, building, person, severity, since, themes } = grievance
  return (
    <article class="heard">
      <blockquote dir="auto">
        <a href={`/listening/grievances/${id}`}>{grievance.words}</a>
      </blockquote>
      <p class="heard-facts">
        {severity ? <Badge kind={toneOf(severity)}>{w.severities[severity]}</Badge> : null}
        {building ? <span>{building.address}</span> : <span>{grievance.branch}</span>}
        {since ? <span>{w.sinces[since as keyof typeof w.sinces]}</span> : null}
        {person ? <a href={`/people/${person.id}`}>{person.name}</a> : null}
        <When at={grievance.day} style="date" />
        {themes.map((theme) => (
          <a key={theme.id} class="heard-theme" href={`/listening/themes/${theme.id}`}>
            {theme.name}
          </a>
        ))}
      </p>
      {children}
    </article>
  )
}
