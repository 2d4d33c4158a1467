import { ButtonLink, CheckGroup, Field, useWords } from '../../platform/ui/index.ts'
import {
  type AgreedPerson,
  type Agreement,
  CHANNELS,
  type Channel,
  PURPOSES,
  type Purpose,
} from '../../rooms/listening/rules/index.ts'
import { addressOf, type Spot } from '../parts/address.ts'
import { Frame } from '../parts/frame.tsx'
import { listOf, PhoneForm, textOf, type Values } from '../parts/phone-form.tsx'
import { doorPath, goTo } from '../parts/route.ts'
import type { Session } from '../state/phone.ts'
import { recordAll, stamp } from '../state/session.ts'
import { type FieldWords, words } from '../words.ts'

/** Agreement by purpose and channel, with the very words that are read out. A no keeps no name, and that is said first. */
export function AgreementScreen({ spot, session }: { spot: Spot; session: Session }) {
  const w = useWords(words)
  const { building, door } = spot
  const group = session.pack.organisation
  const back = doorPath(door.id)

  async function save(values: Values) {
    const person: AgreedPerson = {
      kind: 'person',
      ...stamp(session),
      building: building.id,
      door: door.id,
      ...contactOf(values),
      agreements: agreementsOf(values, group, w),
      raised: session.round.doors.get(door.id)?.grievances ?? [],
    }
    if (await recordAll([person], w.recordedPerson(person.name))) goTo(back)
  }

  return (
    <Frame title={w.agreement} lead={addressOf(building, door)} back={back}>
      <p>{w.agreementLead}</p>
      <PhoneForm submit={w.saveAgreement} check={(values) => problemsOf(values, w)} save={save}>
        {(values) => <AgreementFields values={values} group={group} />}
      </PhoneForm>
      <p>{w.totalsOnly}</p>
      <ButtonLink href={back}>{w.theySaidNo}</ButtonLink>
    </Frame>
  )
}

function AgreementFields({ values, group }: { values: Values; group: string }) {
  const w = useWords(words)
  const channels = listOf(values, 'channel')
  const said = sayChannels(channels, w)
  return (
    <>
      <CheckGroup
        name="channel"
        label={w.channelsLabel}
        required
        options={CHANNELS.map((channel) => ({ value: channel, label: w.channels[channel] }))}
      />
      <CheckGroup
        name="purpose"
        label={w.sayThis}
        required
        options={PURPOSES.map((purpose) => ({
          value: purpose,
          label: w.readOut[purpose](group, said),
          hint: w.purposes[purpose],
        }))}
      />
      <Field name="name" label={w.name} required maxLength={200} autocomplete="off" dir="auto" />
      {channels.includes('email') ? (
        <Field name="email" type="email" label={w.email} required autocomplete="off" dir="ltr" />
      ) : null}
      {channels.includes('text') || channels.includes('phone') ? (
        <Field name="phone" type="tel" label={w.phone} required autocomplete="off" dir="ltr" />
      ) : null}
    </>
  )
}

function sayChannels(channels: readonly string[], w: FieldWords): string {
  return CHANNELS.filter((channel) => channels.includes(channel))
    .map((channel) => w.byChannels[channel])
    .join(w.or)
}

function contactOf(values: Values): Pick<AgreedPerson, 'name' | 'email' | 'phone'> {
  const email = textOf(values, 'email')
  const phone = textOf(values, 'phone')
  return { name: textOf(values, 'name'), ...(email ? { email } : {}), ...(phone ? { phone } : {}) }
}

/** Every purpose that was agreed to, by every channel, with the words as they were read. */
function agreementsOf(values: Values, group: string, w: FieldWords): Agreement[] {
  const channels = listOf(values, 'channel') as Channel[]
  const said = sayChannels(channels, w)
  return (listOf(values, 'purpose') as Purpose[]).flatMap((purpose) =>
    channels.map((channel) => ({ purpose, channel, words: w.readOut[purpose](group, said) })),
  )
}

function problemsOf(values: Values, w: FieldWords): Record<string, string> {
  const channels = listOf(values, 'channel')
  const byPhone = channels.includes('text') || channels.includes('phone')
  return {
    ...(channels.length > 0 ? {} : { channel: w.pickChannel }),
    ...(listOf(values, 'purpose').length > 0 ? {} : { purpose: w.pickPurpose }),
    ...(textOf(values, 'name') ? {} : { name: w.needName }),
    ...(!channels.includes('email') || /^\S+@\S+\.\S+$/.test(textOf(values, 'email')) ? {} : { email: w.needEmail }),
    ...(!byPhone || textOf(values, 'phone').replace(/\D/g, '').length >= 3 ? {} : { phone: w.needPhone }),
  }
}
