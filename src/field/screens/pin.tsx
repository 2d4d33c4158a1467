import { Field, Notice, useWords } from '../../platform/ui/index.ts'
import type { Claimed } from '../../rooms/listening/rules/index.ts'
import { PhoneForm, textOf, type Values } from '../parts/phone-form.tsx'
import { Plain } from '../parts/plain.tsx'
import { keepClaimed } from '../state/claiming.ts'
import { tryPin } from '../state/locking.ts'
import type { KeptTurf } from '../store/database.ts'
import { words } from '../words.ts'

const pinOf = (values: Values) => latinDigits(textOf(values, 'pin'))

/** ٤ and 4 are the same key on two keyboards. */
function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}

export function ChoosePin({ link, phone, claimed }: { link: string; phone: string; claimed: Claimed }) {
  const w = useWords(words)
  return (
    <Plain title={w.choosePin} icon="key">
      <p>{w.choosePinText}</p>
      <PhoneForm
        submit={w.savePin}
        check={(values): Record<string, string> => (/^\d{4,12}$/.test(pinOf(values)) ? {} : { pin: w.pinShort })}
        save={(values) => keepClaimed(link, phone, claimed, pinOf(values))}
      >
        {() => <PinField label={w.pin} hint={w.pinHint} />}
      </PhoneForm>
    </Plain>
  )
}

export function Locked({ turf, left }: { turf: KeptTurf; left: number | null }) {
  const w = useWords(words)
  return (
    <Plain title={w.unlock} icon="lock">
      {left === null ? null : (
        <Notice kind="bad" live>
          {w.wrongPin(left)}
        </Notice>
      )}
      <PhoneForm submit={w.unlockButton} check={() => ({})} save={(values) => tryPin(turf, pinOf(values))}>
        {() => <PinField label={w.pin} hint={w.pinForgotten} />}
      </PhoneForm>
    </Plain>
  )
}

function PinField({ label, hint }: { label: string; hint: string }) {
  return (
    <Field name="pin" label={label} hint={hint} required inputMode="numeric" autocomplete="off" class="pin" dir="ltr" />
  )
}
