import { v4, v7 } from 'uuid'

/** A UUIDv7: ordered by time, made by whoever creates the record, the phone included. */
export function newId(): string {
  return v7()
}

/** A UUIDv4, where a time inside the id would unmask somebody (testimony, household tokens, ballots). */
export function randomId(): string {
  return v4()
}
