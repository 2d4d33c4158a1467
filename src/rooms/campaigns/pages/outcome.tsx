import {
  ActionForm,
  Badge,
  Button,
  ButtonLink,
  Check,
  Dialog,
  Field,
  FileField,
  Form,
  TextArea,
  useWords,
  When,
} from '../../../platform/ui/index.ts'
import type { Granted } from '../rules/index.ts'
import { words } from '../words.ts'

export type Evidence = {
  id: string
  kind: 'words' | 'link' | 'file'
  title: string
  words: string
  link: string | null
  shown: boolean
}

export type OutcomeProps = {
  campaign: string
  outcome: { granted: Granted; decided_on: string; decided_by: string; what: string } | null
  evidence: readonly Evidence[]
  mayChange: boolean
  mailings: readonly string[]
}

/** What came of the campaign, and what shows it. */
export function Outcome({ campaign, outcome, evidence, mayChange, mailings }: OutcomeProps) {
  const w = useWords(words)
  return (
    <section id="outcome">
      <h2>{w.outcome.title}</h2>
      {outcome ? <OutcomeWords outcome={outcome} /> : <p class="soft">{w.outcome.none}</p>}
      {mayChange ? (
        <p class="row">
          <ButtonLink href={`/campaigns/${campaign}/outcome`}>
            {outcome ? w.outcome.change : w.outcome.record}
          </ButtonLink>
          {outcome ? <ButtonLink href={`/campaigns/${campaign}/report-back`}>{w.report.title}</ButtonLink> : null}
          {mailings.map((mailing) => (
            <a key={mailing} href={`/messages/${mailing}`}>
              {w.outcome.whoHeard}
            </a>
          ))}
        </p>
      ) : null}
      {outcome ? (
        <>
          <h3>{w.outcome.evidence}</h3>
          {evidence.length === 0 ? <p class="soft">{w.outcome.evidenceEmpty}</p> : null}
          <EvidenceList campaign={campaign} evidence={evidence} mayChange={mayChange} />
          {mayChange ? <NewEvidence campaign={campaign} /> : null}
        </>
      ) : null}
    </section>
  )
}

export function OutcomeWords({ outcome }: { outcome: NonNullable<OutcomeProps['outcome']> }) {
  const w = useWords(words)
  return (
    <div class={`outcome outcome-${outcome.granted}`}>
      <p class="outcome-head">
        <strong>{w.granted[outcome.granted]}</strong>{' '}
        <span>
          <When at={outcome.decided_on} />, {outcome.decided_by}
        </span>
      </p>
      <p class="story">{outcome.what}</p>
    </div>
  )
}

function EvidenceList({ campaign, evidence, mayChange }: Pick<OutcomeProps, 'campaign' | 'evidence' | 'mayChange'>) {
  const w = useWords(words).outcome
  return (
    <ul class="evidence">
      {evidence.map((one) => (
        <li key={one.id}>
          <EvidenceWords one={one} href={`/campaigns/${campaign}/evidence/${one.id}`} />
          {one.shown ? <Badge>{w.shown}</Badge> : null}
          {mayChange ? (
            <ActionForm action={`/campaigns/${campaign}/evidence/${one.id}/removed`} kind="quiet" icon="trash">
              {w.evidenceRemove}
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** @param href where the file is, if it is one */
export function EvidenceWords({ one, href }: { one: Evidence; href: string }) {
  const w = useWords(words).outcome
  return (
    <div class="evidence-words">
      <strong>{one.title}</strong>
      {one.words ? <p class="story">{one.words}</p> : null}
      {one.kind === 'link' && one.link ? (
        <a href={one.link} rel="noopener noreferrer nofollow">
          {one.link}
        </a>
      ) : null}
      {one.kind === 'file' ? (
        <a href={href} download>
          {w.download}
        </a>
      ) : null}
    </div>
  )
}

function NewEvidence({ campaign }: { campaign: string }) {
  const w = useWords(words).outcome
  return (
    <div class="row">
      <Dialog opener={w.addEvidence} title={w.addEvidence} icon="plus">
        <Form action={`/campaigns/${campaign}/evidence`} multipart>
          <Field name="title" label={w.evidenceTitle} required maxLength={200} />
          <TextArea name="words" label={w.evidenceWords} rows={3} />
          <Field name="link" type="url" label={w.evidenceLink} />
          <FileField name="file" label={w.evidenceFile} hint={w.evidenceFileHint} accept=".pdf,.png,.jpg,.jpeg,.webp" />
          <Check name="shown" label={w.evidenceShown} />
          <Button kind="main">{w.evidenceAdd}</Button>
        </Form>
      </Dialog>
    </div>
  )
}
