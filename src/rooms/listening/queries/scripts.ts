import type { At } from '../../../platform/at.ts'
import { notFound } from '../../../platform/refusal.ts'
import type { Question, QuestionKind } from '../rules/index.ts'

export type ScriptVersion = {
  id: string
  script: string
  branch: string
  name: string
  number: number
  opening: string
  questions: Question[]
}

/** One version of a script with its questions in order. @throws Refusal `not-found` */
export async function findVersion(at: At, version: string): Promise<ScriptVersion> {
  const row = await at.trx
    .selectFrom('listening.script_version as version')
    .innerJoin('listening.script as script', (join) =>
      join.onRef('script.organisation_id', '=', 'version.organisation_id').onRef('script.id', '=', 'version.script_id'),
    )
    .select([
      'version.id',
      'script.id as script',
      'version.branch_id as branch',
      'script.name',
      'version.number',
      'version.opening',
    ])
    .where('version.organisation_id', '=', at.scope.organisation)
    .where('version.id', '=', version)
    .executeTakeFirst()
  if (!row) throw notFound()
  return { ...row, questions: await questionsOf(at, version) }
}

async function questionsOf(at: At, version: string): Promise<Question[]> {
  const rows = await at.trx
    .selectFrom('listening.question')
    .select(['id', 'kind', 'text', 'choices'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('version_id', '=', version)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as QuestionKind }))
}

export type ScriptRow = { id: string; name: string; branch: string; version: string; number: number }

/** The scripts that are in use, each with its newest version, by name. */
export async function currentScripts(at: At, branch?: string): Promise<ScriptRow[]> {
  return at.trx
    .selectFrom('listening.script as script')
    .innerJoin('listening.script_version as version', (join) =>
      join.onRef('version.organisation_id', '=', 'script.organisation_id').onRef('version.script_id', '=', 'script.id'),
    )
    .distinctOn(['script.name', 'script.id'])
    .select(['script.id', 'script.name', 'script.branch_id as branch', 'version.id as version', 'version.number'])
    .where('script.organisation_id', '=', at.scope.organisation)
    .where('script.retired_at', 'is', null)
    .$if(branch !== undefined, (query) => query.where('script.branch_id', '=', branch ?? ''))
    .orderBy('script.name')
    .orderBy('script.id')
    .orderBy('version.number', 'desc')
    .execute()
}

/** A script with its newest version. @throws Refusal `not-found` */
export async function findScript(at: At, script: string): Promise<ScriptVersion> {
  const row = await at.trx
    .selectFrom('listening.script_version')
    .select('id')
    .where('organisation_id', '=', at.scope.organisation)
    .where('script_id', '=', script)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) throw notFound()
  return findVersion(at, row.id)
}
