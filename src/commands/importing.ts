import { createReadStream, existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { At } from '../platform/at.ts'
import type { Config } from '../platform/config.ts'
import { branches } from '../rooms/organisation/index.ts'
import { type Given, WrongUse } from './command.ts'
import { asOperator, chooseOne, chooseOrganisation, withHouse } from './operator.ts'
import { type Tell, withProgress } from './progress.ts'
import { type RefusedRows, refusedFile, refusedRows } from './refused-rows.ts'
import { say } from './say.ts'

export type Importing = {
  readonly bytes: () => AsyncIterable<Uint8Array>
  readonly fileName: string
  readonly branch: string
  readonly tell: Tell
  readonly refuse: RefusedRows['write']
}

export type Imported = { readonly done: string; readonly refused: number }

type Work = (at: At, importing: Importing) => Promise<Imported>

/**
 * What the three imports have in common: the file, the organisation, the branch, progress, and the file of refused rows.
 * All of it or nothing.
 * @param work imports, and says what was done
 */
export async function importFile(config: Config, given: Given, work: Work): Promise<void> {
  const file = given.what
  if (!existsSync(file) || !statSync(file).isFile()) throw new WrongUse(`There is no file ${file}.`)
  const refusedPath = given.options.refused ?? refusedFile(file)
  const refused = refusedRows(refusedPath)
  try {
    const imported = await withProgress((tell) => importInto(config, given, { refuse: refused.write, tell }, work))
    refused.keep()
    say(imported.done)
    if (imported.refused > 0)
      say(`${imported.refused} rows were refused. They are in ${refusedPath}, each with the reason.`)
  } finally {
    refused.drop()
  }
}

function importInto(
  config: Config,
  { what: file, options }: Given,
  watch: Pick<Importing, 'refuse' | 'tell'>,
  work: Work,
): Promise<Imported> {
  return withHouse(config, async (opened) => {
    const organisation = await chooseOrganisation(opened, options.organisation)
    return asOperator(opened, organisation.id, async (at) => {
      const branch = chooseOne(await branches(at), options.branch, 'branch').id
      return work(at, { ...watch, branch, bytes: () => createReadStream(file), fileName: basename(file) })
    })
  })
}
