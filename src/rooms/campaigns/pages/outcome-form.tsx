import { Choice, Field, Form, Page, TextArea, useWords } from '../../../platform/ui/index.ts'
import type { Granted } from '../rules/index.ts'
import { words } from '../words.ts'

export type OutcomeFormProps = {
  campaign: { id: string; title: string; demand: string; target: string }
  outcome: { granted: Granted; decided_on: string; decided_by: string; what: string } | null
  today: string
}

export function OutcomeFormPage({ campaign, outcome, today }: OutcomeFormProps) {
  const w = useWords(words)
  const options = (['fully', 'partly', 'refused'] as const).map((value) => ({ value, label: w.granted[value] }))
  return (
    <Page
      title={w.outcome.title}
      lead={campaign.demand}
      back={{ href: `/campaigns/${campaign.id}`, label: w.event.back }}
      width="text"
    >
      <p>{w.outcome.lead}</p>
      <Form action={`/campaigns/${campaign.id}/outcome`} submit={w.outcome.save}>
        <Choice name="granted" label={w.outcome.granted} options={options} value={outcome?.granted} required />
        <Field name="on" type="date" label={w.outcome.on} value={outcome?.decided_on ?? today} max={today} required />
        <Field
          name="by"
          label={w.outcome.by}
          hint={w.outcome.byHint}
          value={outcome?.decided_by ?? campaign.target}
          required
          maxLength={200}
        />
        <TextArea
          name="what"
          label={w.outcome.what}
          hint={w.outcome.whatHint}
          value={outcome?.what}
          required
          maxLength={5000}
        />
      </Form>
    </Page>
  )
}
