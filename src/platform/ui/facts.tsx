import type { ComponentChildren } from 'preact'

export type Fact = { label: string; value: ComponentChildren }

/** What is known of one thing, line by line. A fact without a value isn't shown. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.filter(isKnown).map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function isKnown({ value }: Fact): boolean {
  return value !== undefined && value !== null && value !== ''
}
