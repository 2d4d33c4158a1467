import { ActionForm, Badge, Button, Dialog, Field, Form, Select, useWords, When } from '../../../platform/ui/index.ts'
import { type Due, dueOf } from '../rules/index.ts'
import { words } from '../words.ts'

type Step = { id: string; title: string; dueOn: string | null; done: boolean; owner: string | null; mayTick: boolean }

export type PlanProps = {
  campaign: string
  steps: readonly Step[]
  owners: readonly { id: string; name: string }[]
  today: string
  mayChange: boolean
}

/** What is to be done, until when, by whom. */
export function Plan({ campaign, steps, owners, today, mayChange }: PlanProps) {
  const w = useWords(words).plan
  return (
    <section id="plan">
      <h2>
        {w.title}{' '}
        {steps.length > 0 ? <Badge>{w.badge(steps.filter((step) => step.done).length, steps.length)}</Badge> : null}
      </h2>
      {steps.length === 0 ? <p class="soft">{w.empty}</p> : null}
      <ul class="plan">
        {steps.map((step) => (
          <StepLine key={step.id} campaign={campaign} step={step} today={today} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange ? <NewStep campaign={campaign} owners={owners} /> : null}
    </section>
  )
}

const tones: Partial<Record<Due, 'bad' | 'warn' | 'good'>> = {
  overdue: 'bad',
  today: 'warn',
  soon: 'warn',
  done: 'good',
}

function StepLine({
  campaign,
  step,
  today,
  mayChange,
}: {
  campaign: string
  step: Step
  today: string
  mayChange: boolean
}) {
  const w = useWords(words)
  const due = dueOf(step, today)
  const to = (verb: string) => `/campaigns/${campaign}/steps/${step.id}/${verb}`
  return (
    <li class={step.done ? 'plan-step plan-done' : 'plan-step'}>
      <span class="plan-what">
        <strong>{step.title}</strong>
        <span class="soft">
          {step.dueOn ? <When at={step.dueOn} /> : null}
          {step.dueOn && step.owner ? ' · ' : null}
          {step.owner}
        </span>
      </span>
      {w.due[due] ? <Badge kind={tones[due]}>{w.due[due]}</Badge> : null}
      {step.mayTick ? (
        <ActionForm
          action={to('done')}
          kind={step.done ? 'quiet' : 'plain'}
          icon={step.done ? 'undo' : 'check'}
          hidden={{ done: step.done ? 'no' : 'yes' }}
        >
          {step.done ? w.plan.reopen : w.plan.done}
        </ActionForm>
      ) : null}
      {mayChange && !step.done ? (
        <ActionForm action={to('removed')} kind="quiet" icon="trash">
          {w.plan.remove}
        </ActionForm>
      ) : null}
    </li>
  )
}

function NewStep({ campaign, owners }: Pick<PlanProps, 'campaign' | 'owners'>) {
  const w = useWords(words).plan
  return (
    <div class="row">
      <Dialog opener={w.add} title={w.add} icon="plus">
        <Form action={`/campaigns/${campaign}/steps`}>
          <Field name="title" label={w.what} required maxLength={200} />
          <Field name="dueOn" type="date" label={w.until} />
          <Select
            name="owner"
            label={w.owner}
            none={w.nobody}
            options={owners.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button kind="main">{w.add}</Button>
        </Form>
      </Dialog>
    </div>
  )
}
