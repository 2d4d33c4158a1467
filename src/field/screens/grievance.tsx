import { randomId } from '../../platform/ids.ts'
import { Choice, Field, TextArea, useWords } from '../../platform/ui/index.ts'
import {
  AFFECTED,
  type Affected,
  type RaisedGrievance,
  SEVERITIES,
  type Severity,
  SINCE,
  type Since,
  WORDS_MAX,
} from '../../rooms/listening/rules/index.ts'
import { addressOf, type Spot } from '../parts/address.ts'
import { Frame } from '../parts/frame.tsx'
import { PhoneForm, textOf, type Values } from '../parts/phone-form.tsx'
import { doorPath, goTo } from '../parts/route.ts'
import type { Session } from '../state/phone.ts'
import { recordAll, stamp } from '../state/session.ts'
import { words } from '../words.ts'

/** A problem in the person's own words. Without a person, the building and a random token of the household are all that is kept. */
export function GrievanceScreen({ spot, session }: { spot: Spot; session: Session }) {
  const w = useWords(words)
  const { building, door } = spot
  const state = session.round.doors.get(door.id)
  const person = state?.person ?? null

  async function save(values: Values) {
    const grievance: RaisedGrievance = {
      kind: 'grievance',
      ...stamp(session),
      building: building.id,
      door: door.id,
      household: state?.household ?? randomId(),
      ...(person ? { person: person.id } : {}),
      ...fieldsOf(values),
    }
    if (await recordAll([grievance], w.recordedGrievance)) goTo(doorPath(door.id))
  }

  const check = (values: Values): Record<string, string> => (textOf(values, 'words') ? {} : { words: w.needWords })
  return (
    <Frame title={w.grievance} lead={addressOf(building, door)} back={doorPath(door.id)}>
      <PhoneForm submit={w.saveGrievance} check={check} save={save}>
        {() => <GrievanceFields />}
      </PhoneForm>
      <p class="quiet">{person ? w.grievanceNamed(person.name) : w.grievanceNoName}</p>
    </Frame>
  )
}

function GrievanceFields() {
  const w = useWords(words)
  return (
    <>
      <TextArea
        name="words"
        label={w.grievanceWords}
        hint={w.grievanceHint}
        required
        maxLength={WORDS_MAX}
        dir="auto"
      />
      <Field name="spot" label={w.spot} hint={w.spotHint} maxLength={200} dir="auto" />
      <p class="quiet">{w.skipAny}</p>
      <div class="asked asked-pair">
        <Choice
          name="severity"
          label={w.severity}
          options={SEVERITIES.map((n) => ({ value: String(n), label: w.severities[n] }))}
        />
      </div>
      <div class="asked asked-pair">
        <Choice name="since" label={w.since} options={SINCE.map((value) => ({ value, label: w.sinces[value] }))} />
      </div>
      <div class="asked asked-pair">
        <Choice
          name="affected"
          label={w.affected}
          options={AFFECTED.map((value) => ({ value, label: w.affecteds[value] }))}
        />
      </div>
      <TextArea name="tried" label={w.tried} rows={2} maxLength={1000} dir="auto" />
    </>
  )
}

function fieldsOf(
  values: Values,
): Pick<RaisedGrievance, 'words' | 'spot' | 'since' | 'severity' | 'affected' | 'tried'> {
  const severity = Number(textOf(values, 'severity'))
  const since = textOf(values, 'since')
  const affected = textOf(values, 'affected')
  const tried = textOf(values, 'tried')
  const spot = textOf(values, 'spot')
  return {
    words: textOf(values, 'words'),
    ...(spot ? { spot } : {}),
    ...(severity ? { severity: severity as Severity } : {}),
    ...(since ? { since: since as Since } : {}),
    ...(affected ? { affected: affected as Affected } : {}),
    ...(tried ? { tried } : {}),
  }
}
