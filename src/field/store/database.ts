import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { RoundState, SealedRecord } from '../../rooms/listening/rules/index.ts'
import type { Lock, Locked } from '../sealing/lock.ts'

/**
 * A turf on this phone. `pack` and `lock` are gone once the turf is forgotten; the row itself stays until all that was
 * recorded is delivered. `delivery` can send records and nothing else, so it needs no lock.
 */
export type KeptTurf = {
  id: string
  phone: string
  /** Hash of the link, to know it again when somebody taps it a second time. */
  link: string
  delivery: string
  until: string
  state: RoundState | 'cut-off'
  lock?: Lock
  pack?: Locked
  /** Everything that was ever confirmed on the screen, and how much of it the server has. */
  recorded: number
  delivered: number
}

/**
 * One record. `own` is the phone's copy to show the round with, under the turf's key; `sealed` is the server's, until it
 * is delivered. `waiting` is there only while it waits, so that its index holds the outbox and nothing else.
 */
export type KeptRecord = {
  seq?: number
  id: string
  turf: string
  own?: Locked
  sealed?: SealedRecord
  waiting?: 1
  refused?: string
}

interface FieldSchema extends DBSchema {
  turf: { key: string; value: KeptTurf }
  record: { key: number; value: KeptRecord; indexes: { turf: string; waiting: number; id: string } }
}

export type FieldDatabase = IDBPDatabase<FieldSchema>

/** Raised with each change of shape; a step below brings every older phone along, in the middle of a round as well. */
const VERSION = 1

let opened: Promise<FieldDatabase> | null = null

/** The phone's database, opened once a page. A newer version of the app in another tab makes this one let go. */
export function database(): Promise<FieldDatabase> {
  opened ??= openDB<FieldSchema>('holdfast-field', VERSION, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('turf', { keyPath: 'id' })
        const records = db.createObjectStore('record', { keyPath: 'seq', autoIncrement: true })
        records.createIndex('turf', 'turf')
        records.createIndex('waiting', 'waiting')
        records.createIndex('id', 'id', { unique: true })
      }
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opened = null
    },
  })
  return opened
}

/** Nothing counts as recorded before it is on the disk itself, not only in the browser's memory. */
export const STRICT = { durability: 'strict' } as const
