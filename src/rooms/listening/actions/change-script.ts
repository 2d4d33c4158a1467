import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { id, longText, shortText } from '../../../platform/input.ts'
import { may } from '../../organisation/index.ts'
import { findScript } from '../queries/scripts.ts'
import { readQuestions } from '../rules/index.ts'

const contents = { name: shortText, opening: longText, questions: longText }
export const NewScript = v.object({ branch: id, ...contents })
export const ScriptChange = v.object({ script: id, ...contents })

/** A script for the doors of one branch. */
export async function addScript(at: At, input: v.InferOutput<typeof NewScript>): Promise<{ id: string }> {
  may(at, 'rounds.hand-out', { branch: input.branch })
  const script = newId()
  const row = {
    organisation_id: at.scope.organisation,
    id: script,
    branch_id: input.branch,
    name: input.name,
    made_at: at.now,
  }
  await at.trx.insertInto('listening.script').values(row).execute()
  await addVersion(at, { script, branch: input.branch, number: 1 }, input)
  await record(at, {
    verb: 'listening.script-added',
    subject: script,
    branch: input.branch,
    facts: { script: input.name },
  })
  return { id: script }
}

/** A new version, for rounds handed out from now on: what was answered belongs to the version that was asked. */
export async function changeScript(at: At, input: v.InferOutput<typeof ScriptChange>): Promise<{ id: string }> {
  const script = await findScript(at, input.script)
  may(at, 'rounds.hand-out', { branch: script.branch })
  const number = script.number + 1
  await at.trx
    .updateTable('listening.script')
    .set({ name: input.name })
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', script.script)
    .execute()
  await addVersion(at, { script: script.script, branch: script.branch, number }, input)
  await record(at, {
    verb: 'listening.script-changed',
    subject: script.script,
    branch: script.branch,
    facts: { script: input.name, version: number },
  })
  return { id: script.script }
}

type Version = { script: string; branch: string; number: number }

async function addVersion(at: At, of: Version, input: { opening: string; questions: string }): Promise<void> {
  const organisation_id = at.scope.organisation
  const version = newId()
  await at.trx
    .insertInto('listening.script_version')
    .values({
      organisation_id,
      id: version,
      branch_id: of.branch,
      script_id: of.script,
      number: of.number,
      opening: input.opening,
      made_by: at.scope.account,
      made_at: at.now,
    })
    .execute()
  const questions = readQuestions(input.questions)
  if (questions.length === 0) return
  await at.trx
    .insertInto('listening.question')
    .values(
      questions.map((question, position) => ({
        organisation_id,
        id: newId(),
        branch_id: of.branch,
        version_id: version,
        position,
        ...question,
      })),
    )
    .execute()
}
