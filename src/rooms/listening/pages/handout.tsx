import { ActionForm, Badge, Bars, Facts, Page, Progress, Table, useWords, When } from '../../../platform/ui/index.ts'
import type { HandoutState, Outcome } from '../rules/index.ts'
import { words } from '../words.ts'
import { Answers, type AnswerTotals } from './answers.tsx'

type Phone = { id: string; device: string; claimedAt: Date; lastContactAt: Date; cutOffAt: Date | null }

export type HandoutPageProps = {
  handout: {
    id: string
    canvasser: string
    until: Date
    state: HandoutState
    level: string
    pin: boolean
    takesPhones: boolean
  }
  turf: { id: string; name: string; doors: number }
  outcomes: { outcome: Outcome; count: number }[]
  grievances: number
  answers: AnswerTotals[]
  phones: Phone[]
  mayChange: boolean
}

/** One round: how far it is, what came in, on which phones it is. */
export function HandoutPage({ handout, turf, outcomes, grievances, answers, phones, mayChange }: HandoutPageProps) {
  const all = useWords(words)
  const w = all.handout
  const here = `/listening/handouts/${handout.id}`
  const visits = outcomes.reduce((sum, { count }) => sum + count, 0)
  const isOpen = handout.state === 'open'
  return (
    <Page
      title={`${handout.canvasser}: ${turf.name}`}
      back={{ href: '/listening/handouts', label: all.handouts.title }}
    >
      <Facts
        facts={[
          {
            label: all.handouts.state,
            value: <Badge kind={isOpen ? 'good' : undefined}>{all.states[handout.state]}</Badge>,
          },
          { label: w.until, value: <When at={handout.until} /> },
          { label: w.turf, value: <a href={`/places/turfs/${turf.id}`}>{turf.name}</a> },
          { label: w.level, value: all.levels[handout.level] },
          { label: w.pin, value: handout.pin ? w.pinAsked : null },
        ]}
      />
      <Progress value={Math.min(visits, turf.doors)} max={turf.doors} label={w.visited} />
      <Bars
        caption={w.outcomes}
        bars={outcomes.map(({ outcome, count }) => ({ label: all.outcomes[outcome], value: count }))}
      />
      <p>
        {w.grievancesIn(grievances)}. <a href="/listening/grievances">{w.toGrievances}</a>{' '}
        <a href={`${here}/visits`}>{w.visits}</a>
      </p>
      <Answers answers={answers} />
      <Phones here={here} phones={phones} takes={handout.takesPhones} mayChange={mayChange} />
      {mayChange && isOpen ? (
        <section class="round-ends">
          <ActionForm action={`${here}/link`} icon="link">
            {w.renew}
          </ActionForm>
          <ActionForm action={`${here}/withdrawal`} kind="danger">
            {w.withdraw}
          </ActionForm>
          <p>{w.withdrawHint}</p>
        </section>
      ) : null}
    </Page>
  )
}

type PhonesProps = { here: string; phones: Phone[]; takes: boolean; mayChange: boolean }

function Phones({ here, phones, takes, mayChange }: PhonesProps) {
  const w = useWords(words).handout
  return (
    <section>
      <Table
        caption={w.phones}
        columns={[
          { key: 'device', label: w.device },
          { key: 'claimed', label: w.claimed },
          { key: 'last', label: w.lastContact },
          { key: 'does', label: '' },
        ]}
        rows={phones.map((phone) => ({
          key: phone.id,
          device: phone.device,
          claimed: <When at={phone.claimedAt} style="ago" />,
          last: <When at={phone.lastContactAt} style="ago" />,
          does: phone.cutOffAt ? (
            <Badge kind="bad">{w.isCutOff}</Badge>
          ) : mayChange ? (
            <ActionForm action={`${here}/phones/${phone.id}/cut-off`} kind="quiet">
              {w.cutOff}
            </ActionForm>
          ) : null,
        }))}
        empty={<p>{w.noPhones}</p>}
      />
      {phones.length > 0 && mayChange ? <p>{w.cutOffHint}</p> : null}
      {takes ? null : <p>{w.takesNone}</p>}
    </section>
  )
}
