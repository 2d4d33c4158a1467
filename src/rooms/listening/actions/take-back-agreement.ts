import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id } from '../../../platform/input.ts'
import { withdrawConsent } from '../../people/index.ts'
import { words } from '../words.ts'

export const TakenBack = v.object({ person: id, handout: id })

/** An agreement that was undone on the round where it was recorded. What they raised is nobody's again. */
export async function takeBackAgreement(at: At, { person, handout }: v.InferOutput<typeof TakenBack>): Promise<void> {
  const w = words.en.takenBack
  await withdrawConsent(at, { person, purpose: 'all', channel: 'all', words: w.words, source: w.source })
  await at.trx
    .updateTable('listening.grievance')
    .set({ person_id: null })
    .where('organisation_id', '=', at.scope.organisation)
    .where('handout_id', '=', handout)
    .where('person_id', '=', person)
    .execute()
}
