import * as v from 'valibot'
import { AFFECTED, SEVERITIES, SINCE, WORDS_MAX } from './grievances.ts'
import { OUTCOMES } from './outcomes.ts'
import { Answer } from './script.ts'

const id = v.pipe(v.string(), v.uuid())
const text = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most))
const words = (most: number) => v.pipe(text(most), v.minLength(1))

/** The phone's own time, which may be wrong; the day alone where a time would give away the door. */
const at = v.union([v.pipe(v.string(), v.isoTimestamp()), v.pipe(v.string(), v.isoDate())])

/** `door` never leaves the phone when the round reports by building. */
const place = { building: id, door: v.optional(id) }

export const Visit = v.object({
  kind: v.literal('visit'),
  id,
  at,
  ...place,
  outcome: v.picklist(OUTCOMES),
  answers: v.optional(v.array(Answer), []),
})
export type Visit = v.InferOutput<typeof Visit>

/** A problem in the person's own words. `household` is a random token of this round for the door, kept on the phone. */
export const RaisedGrievance = v.object({
  kind: v.literal('grievance'),
  id,
  at,
  ...place,
  household: id,
  person: v.optional(id),
  words: words(WORDS_MAX),
  /** Where exactly: "the stairs, second floor". */
  spot: v.optional(text(200)),
  since: v.optional(v.picklist(SINCE)),
  severity: v.optional(v.picklist(SEVERITIES)),
  affected: v.optional(v.picklist(AFFECTED)),
  tried: v.optional(text(1000)),
})
export type RaisedGrievance = v.InferOutput<typeof RaisedGrievance>

/** Why we may write, and how. The same names as in the people room. */
export const PURPOSES = ['report-back', 'news', 'organising'] as const
export type Purpose = (typeof PURPOSES)[number]
export const CHANNELS = ['email', 'text', 'phone', 'door'] as const
export type Channel = (typeof CHANNELS)[number]

/** Agreement to one purpose by one channel, with the words that were read out. */
export const Agreement = v.object({
  purpose: v.picklist(PURPOSES),
  channel: v.picklist(CHANNELS),
  words: words(1000),
})
export type Agreement = v.InferOutput<typeof Agreement>

/** Somebody who agreed to be recorded. `raised` are the grievances of this door that become theirs. */
export const AgreedPerson = v.object({
  kind: v.literal('person'),
  id,
  at,
  ...place,
  name: words(200),
  email: v.optional(v.pipe(v.string(), v.trim(), v.email(), v.maxLength(254))),
  phone: v.optional(v.pipe(text(40), v.minLength(3))),
  agreements: v.pipe(v.array(Agreement), v.minLength(1)),
  raised: v.optional(v.array(id), []),
})
export type AgreedPerson = v.InferOutput<typeof AgreedPerson>

/** A door that the list didn't have. Its id is the id of the door itself. */
export const FoundDoor = v.object({
  kind: v.literal('door'),
  id,
  at,
  building: id,
  label: words(60),
  floor: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-9), v.maxValue(200))),
})
export type FoundDoor = v.InferOutput<typeof FoundDoor>

export const Undo = v.object({ kind: v.literal('undo'), id, at, of: id })
export type Undo = v.InferOutput<typeof Undo>

/** One thing that a canvasser recorded. Its id is made on the phone, so that sent twice it is one. */
export const RoundRecord = v.variant('kind', [Visit, RaisedGrievance, AgreedPerson, FoundDoor, Undo])
export type RoundRecord = v.InferOutput<typeof RoundRecord>
export type RecordKind = RoundRecord['kind']
