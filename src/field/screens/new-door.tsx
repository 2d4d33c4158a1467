import { newId } from '../../platform/ids.ts'
import { Field, useWords } from '../../platform/ui/index.ts'
import type { Building } from '../../rooms/listening/rules/index.ts'
import { addressOf } from '../parts/address.ts'
import { Frame } from '../parts/frame.tsx'
import { PhoneForm, textOf, type Values } from '../parts/phone-form.tsx'
import { buildingPath, doorPath, goTo } from '../parts/route.ts'
import type { Session } from '../state/phone.ts'
import { recordAll, stamp } from '../state/session.ts'
import { words } from '../words.ts'

/** A door that is there and not on the list. It counts from now on, on this phone at once. */
export function NewDoorScreen({ building, session }: { building: Building; session: Session }) {
  const w = useWords(words)

  async function save(values: Values) {
    const label = textOf(values, 'label')
    const floor = textOf(values, 'floor')
    const door = {
      kind: 'door',
      ...stamp(session),
      id: newId(),
      building: building.id,
      label,
      ...(floor ? { floor: Number(floor) } : {}),
    } as const
    if (await recordAll([door], w.recordedDoor(label))) goTo(doorPath(door.id))
  }

  return (
    <Frame title={w.newDoor} lead={addressOf(building)} back={buildingPath(building.id)}>
      <PhoneForm
        submit={w.saveDoor}
        check={(values): Record<string, string> => (textOf(values, 'label') ? {} : { label: w.needLabel })}
        save={save}
      >
        {() => (
          <>
            <Field name="label" label={w.newDoorLabel} hint={w.newDoorHint} required maxLength={60} dir="auto" />
            <Field name="floor" type="number" label={w.newDoorFloor} hint={w.newDoorFloorHint} min={-9} max={200} />
          </>
        )}
      </PhoneForm>
    </Frame>
  )
}
