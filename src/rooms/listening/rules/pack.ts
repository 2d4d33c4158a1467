import * as v from 'valibot'
import { Script } from './script.ts'

const id = v.pipe(v.string(), v.uuid())

/** `building`: door outcomes stay on the phone, the server gets totals. `door`: outcomes by door, still no names. */
export const LEVELS = ['building', 'door'] as const
export type Level = (typeof LEVELS)[number]

export const LANGUAGES = ['en', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** `label` is empty where the building has one door; floor 0 is the ground; `avoid`: they asked us not to come. */
export const Door = v.object({
  id,
  label: v.string(),
  floor: v.nullable(v.number()),
  avoid: v.optional(v.boolean(), false),
})
export type Door = v.InferOutput<typeof Door>

/** A house or a block. `at` is [longitude, latitude] in degrees, where it is known. */
export const Building = v.object({
  id,
  street: v.string(),
  number: v.string(),
  address: v.string(),
  at: v.nullable(v.tuple([v.number(), v.number()])),
  doors: v.array(Door),
})
export type Building = v.InferOutput<typeof Building>

/** Everything a phone needs for one round, and nothing else: no names, no other turf. */
export const TurfPack = v.object({
  handout: id,
  organisation: v.string(),
  turf: v.string(),
  canvasser: v.string(),
  until: v.pipe(v.string(), v.isoTimestamp()),
  level: v.picklist(LEVELS),
  language: v.picklist(LANGUAGES),
  pinRequired: v.boolean(),
  /** The server's public key, P-256 uncompressed, base64url. */
  publicKey: v.string(),
  script: v.nullable(Script),
  buildings: v.array(Building),
})
export type TurfPack = v.InferOutput<typeof TurfPack>

/** The answer to a phone that claims its turf: the pack, and a token that can deliver records and nothing else. */
export const Claimed = v.object({ pack: TurfPack, delivery: v.string() })
export type Claimed = v.InferOutput<typeof Claimed>
