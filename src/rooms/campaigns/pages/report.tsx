import {
  Badge,
  ButtonLink,
  Empty,
  Field,
  Form,
  Notice,
  Page,
  Table,
  TextArea,
  useWords,
} from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

type Reached = { person: string; name: string; channel: 'email' | 'text' | 'door'; address: string }

export type ReportProps = {
  campaign: { id: string; title: string; fromTheme: boolean }
  recorded: boolean
  /** People who raised it and said who they are. */
  raised: number
  /** How many of them have a letter already. */
  written: number
  told: number
  reach: readonly Reached[]
  draft: { subject: string; words: string; shortWords: string } | null
}

const SHOWN = 200

/** Telling those who raised it what came of it: who gets it, how, and the words to send. */
export function ReportPage(props: ReportProps) {
  const { campaign, reach, draft } = props
  const w = useWords(words)
  const back = { href: `/campaigns/${campaign.id}`, label: w.report.back }
  const why = whyNot(props, w)
  if (why || !draft) {
    return (
      <Page title={w.report.title} back={back} width="text">
        <Empty
          title={why?.title ?? ''}
          icon="mail"
          action={
            <ButtonLink href={why?.href ?? back.href} kind="main">
              {why?.go ?? back.label}
            </ButtonLink>
          }
        >
          {why?.words}
        </Empty>
      </Page>
    )
  }
  return (
    <Page title={w.report.title} lead={w.report.reach(reach.length)} back={back}>
      <Counts {...props} />
      <Form action={`/campaigns/${campaign.id}/report-back`} submit={w.report.send(reach.length)}>
        <Field name="subject" label={w.report.subject} value={draft.subject} required maxLength={200} />
        <TextArea
          name="words"
          label={w.report.words}
          hint={w.report.wordsHint}
          value={draft.words}
          rows={14}
          required
          maxLength={5000}
        />
        <TextArea
          name="shortWords"
          label={w.report.shortWords}
          hint={w.report.shortHint}
          value={draft.shortWords}
          rows={5}
          required
          maxLength={1000}
        />
      </Form>
      <Who reach={reach} />
    </Page>
  )
}

function whyNot({ campaign, recorded, reach, written, told }: ReportProps, w: (typeof words)['en']) {
  const { report } = w
  if (!campaign.fromTheme) return { title: report.nobody, words: report.theme }
  if (!recorded) {
    return {
      title: w.outcome.none,
      words: w.outcome.lead,
      href: `/campaigns/${campaign.id}/outcome`,
      go: w.outcome.record,
    }
  }
  if (reach.length > 0) return null
  return written > 0
    ? { title: report.nobodyLeft, words: report.nobodyLeftWhy(told) }
    : { title: report.nobody, words: report.nobodyWhy }
}

function Counts({ raised, written, reach }: ReportProps) {
  const { report } = useWords(words)
  const by = (channel: Reached['channel']) => reach.filter((one) => one.channel === channel).length
  const ways = [
    { n: by('email'), says: report.byMail },
    { n: by('text'), says: report.byText },
    { n: by('door'), says: report.byDoor },
  ]
  const silent = raised - written - reach.length
  return (
    <Notice>
      <p>{report.raised(raised)}</p>
      <p class="row">{ways.map(({ n, says }) => (n > 0 ? <Badge kind="good">{says(n)}</Badge> : null))}</p>
      {written > 0 ? <p>{report.already(written)}</p> : null}
      {silent > 0 ? <p>{report.silent(silent)}</p> : null}
    </Notice>
  )
}

function Who({ reach }: Pick<ReportProps, 'reach'>) {
  const w = useWords(words)
  return (
    <Table
      caption={w.report.who}
      columns={[
        { key: 'name', label: w.report.name, wide: true },
        { key: 'how', label: w.report.channel },
        { key: 'where', label: w.report.address },
      ]}
      rows={reach.slice(0, SHOWN).map((one) => ({
        key: one.person,
        name: one.name,
        how: w.report.channels[one.channel],
        where: one.address,
      }))}
      more={reach.length > SHOWN ? w.report.more(reach.length - SHOWN) : undefined}
      empty={<p>{w.report.nobody}</p>}
    />
  )
}
