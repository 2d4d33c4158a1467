import type { At } from '../../../../platform/at.ts'
import { enqueue } from '../../../../platform/jobs.ts'
import { addPerson } from '../../../people/index.ts'
import type { RoundGround } from '../../queries/ground.ts'
import { noteBecame } from '../../queries/receipts.ts'
import type { AgreedPerson } from '../../rules/index.ts'
import { words } from '../../words.ts'

/** Somebody at the door agreed to be recorded: the people room takes them in, with the words that were read out. */
export async function keepPerson(at: At, ground: RoundGround, person: AgreedPerson): Promise<void> {
  const source = words.en.doorSource(ground.turfName, person.at.slice(0, 10))
  const { id } = await addPerson(at, {
    id: person.id,
    full: person.name,
    branch: ground.branch,
    source,
    contacts: [
      ...(person.email ? [{ kind: 'email' as const, value: person.email }] : []),
      ...(person.phone ? [{ kind: 'phone' as const, value: person.phone }] : []),
    ],
    consents: person.agreements.map((agreement) => ({ ...agreement, given: true })),
  })
  await noteBecame(at, person.id, { person_id: id })
  const door = person.door ? ground.doors.get(person.door)?.door : undefined
  // Who lives where is not for a phone to write: a job of the organisation does.
  if (door) await enqueue(at, 'listening.record-home', { person: id, door })
}
