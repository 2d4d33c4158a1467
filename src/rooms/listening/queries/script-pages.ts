import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id } from '../../../platform/input.ts'
import { branches, isAllowed, organisedBranches } from '../../organisation/index.ts'
import type { NewScriptPageProps, ScriptPageProps, ScriptsPageProps } from '../pages/scripts.tsx'
import { writeQuestions } from '../rules/index.ts'
import { currentScripts, findScript } from './scripts.ts'

/** The scripts in use, by name. */
export async function readScripts(at: At): Promise<ScriptsPageProps> {
  const names = new Map((await branches(at)).map((branch) => [branch.id, branch.name]))
  const scripts = await currentScripts(at)
  return {
    scripts: scripts.map(({ id, name, branch, number }) => ({ id, name, branch: names.get(branch) ?? '', number })),
    mayWrite: isAllowed(at.scope, 'rounds.hand-out'),
  }
}

export async function readNewScript(at: At): Promise<NewScriptPageProps> {
  return { branches: await organisedBranches(at) }
}

export const OneScript = v.object({ script: id })

/** A script as it is written down, in its newest version. @throws Refusal `not-found` */
export async function readScript(at: At, input: v.InferOutput<typeof OneScript>): Promise<ScriptPageProps> {
  const { script, name, opening, questions, number, branch } = await findScript(at, input.script)
  return {
    script: { id: script, name, opening, questions: writeQuestions(questions), number },
    mayWrite: isAllowed(at.scope, 'rounds.hand-out', { branch }),
  }
}
