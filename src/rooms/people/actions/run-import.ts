import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { openTable } from '../../../platform/tables/index.ts'
import { dropUpload, readUpload, writingRefused } from '../import-files.ts'
import { findImport, type Import } from '../queries/imports.ts'
import type { Preview } from '../rules/import.ts'
import { bringIn, type Plan, type RowOutcome } from './bring-in.ts'
import { carryOut, refusedHeading, refusedLine } from './import-people.ts'
import { setImport } from './set-import.ts'

/**
 * A job: rehearses the import, so that the preview is what happens. Everything is really written, looked at, and
 * rolled back; only counts, the first rows of each kind and the file of refused rows stay.
 */
export async function tryImport(at: At, { import: wanted }: { import: string }): Promise<void> {
  await attempt(at, wanted, 'trying', async (found) => {
    const plan = await planOf(at, found)
    await sql`savepoint rehearsal`.execute(at.trx)
    const preview: Preview = { fresh: [], already: [], refused: [] }
    const { counts } = await writingRefused(at, wanted, async (write) => {
      write(refusedHeading(plan))
      return bringIn(at, plan, async (outcomes) => {
        for (const outcome of outcomes) {
          write(refusedLine(outcome))
          sample(preview, outcome)
        }
      })
    })
    await sql`rollback to savepoint rehearsal`.execute(at.trx)
    await setImport(at, wanted, { state: 'ready', counts, preview })
  })
}

/** A job: the import itself, whole or not at all. */
export async function runImport(at: At, { import: wanted }: { import: string }): Promise<void> {
  await attempt(at, wanted, 'working', async (found) => {
    const plan = await planOf(at, found)
    await writingRefused(at, wanted, (write) => carryOut(at, plan, { refused: write }))
    await dropUpload(at, wanted)
  })
}

/** A file that can't be read to its end fails the import with its sentence; anything else is tried again by the queue. */
async function attempt(
  at: At,
  wanted: string,
  state: Import['state'],
  work: (found: Import) => Promise<void>,
): Promise<void> {
  const found = await findImport(at, wanted)
  if (found.state !== state) return
  await sql`savepoint attempt`.execute(at.trx)
  try {
    await work(found)
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    await sql`rollback to savepoint attempt`.execute(at.trx)
    await setImport(at, wanted, { state: 'failed', problem: { code: problem.code, facts: problem.facts } })
  }
}

async function planOf(at: At, { id, fields, branch, source, agreed }: Import): Promise<Plan> {
  return { id, table: await openTable(readUpload(at, id)), fields, branch, source, agreed }
}

const SHOWN = 20

function sample(preview: Preview, outcome: RowOutcome): void {
  const { number } = outcome.row
  if ('refused' in outcome) {
    const { why, value } = outcome.refused
    if (preview.refused.length < SHOWN)
      preview.refused.push({
        number,
        who: outcome.row.cells.filter(Boolean).slice(0, 3).join(', ').slice(0, 80),
        detail: value,
        why,
      })
    return
  }
  const list = outcome.taken.already ? preview.already : preview.fresh
  const { name, contacts } = outcome.person
  if (list.length < SHOWN) list.push({ number, who: name.full, detail: contacts.map(({ value }) => value).join(' · ') })
}
