import { Badge, Choice, Dialog, Field, Form, Select, Table, useWords, When } from '../../../platform/ui/index.ts'
import type { ShownPerson, Standing } from '../queries/person.ts'
import { type Channel, channels, type Purpose, purposes } from '../rules/consent.ts'
import { words } from '../words.ts'

export function Consents({ person, standings }: ShownPerson) {
  const all = useWords(words)
  const w = all.person
  const standing = (purpose: Purpose, channel: Channel) =>
    standings.find((one) => one.purpose === purpose && one.channel === channel)
  const said = standings.filter(({ given }) => given !== null)
  return (
    <section>
      <h2>{w.consents}</h2>
      <p>{w.consentLead}</p>
      <Table
        caption={w.consents}
        columns={[
          { key: 'about', label: w.about, wide: true },
          ...channels.map((channel) => ({ key: channel, label: all.channels[channel] })),
        ]}
        rows={purposes.map((purpose) => ({
          key: purpose,
          about: all.purposes[purpose],
          ...Object.fromEntries(
            channels.map((channel) => [
              channel,
              <Answer key={channel} given={standing(purpose, channel)?.given ?? null} />,
            ]),
          ),
        }))}
        empty={null}
      />
      {said.length > 0 ? <Said said={said} /> : null}
      <p class="row">
        <Dialog opener={w.recordOpen} title={w.record}>
          <RecordForm id={person.id} />
        </Dialog>
      </p>
    </section>
  )
}

function Answer({ given }: { given: boolean | null }) {
  const w = useWords(words).person
  if (given === null) return <span class="soft">{w.never}</span>
  return <Badge kind={given ? 'good' : 'bad'}>{given ? w.yes : w.no}</Badge>
}

function Said({ said }: { said: readonly Standing[] }) {
  const all = useWords(words)
  const w = all.person
  return (
    <Table
      caption={w.said}
      columns={[
        { key: 'answer', label: w.answer },
        { key: 'words', label: w.words, wide: true },
        { key: 'where', label: w.where },
      ]}
      rows={said.map((one) => ({
        key: `${one.purpose} ${one.channel}`,
        answer: `${one.given ? w.yes : w.no}: ${all.purposes[one.purpose]}, ${all.channels[one.channel]}`,
        words: <bdi>“{one.words}”</bdi>,
        where: (
          <>
            <bdi>{one.source}</bdi>
            {one.at ? (
              <>
                , <When at={one.at} style="date" />
              </>
            ) : null}
            {one.by ? `, ${w.consentBy(one.by)}` : null}
          </>
        ),
      }))}
      empty={null}
    />
  )
}

function RecordForm({ id }: { id: string }) {
  const all = useWords(words)
  const w = all.person
  const options = <Key extends string>(labels: Record<Key, string>, keys: readonly Key[]) =>
    keys.map((value) => ({ value, label: labels[value] }))
  return (
    <Form action={`/people/${id}/consents`} submit={w.write}>
      <Choice
        name="answer"
        label={w.answer}
        options={[
          { value: 'yes', label: w.answerYes },
          { value: 'no', label: w.answerNo },
        ]}
        required
      />
      <Select name="purpose" label={w.about} options={options(all.purposes, purposes)} required />
      <Select name="channel" label={w.how} options={options(all.channels, channels)} required />
      <Field name="words" label={w.words} hint={w.wordsHint} required />
      <Field name="source" label={w.where} required />
    </Form>
  )
}
