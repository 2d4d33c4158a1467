import { importPeople as runImport } from '../rooms/people/index.ts'
import { type Command, WrongUse } from './command.ts'
import { importFile } from './importing.ts'

export const importPeople: Command = {
  name: 'import people',
  takes: 'FILE',
  options: ['source', 'organisation', 'branch', 'refused'],
  about: 'people from a CSV file; --source says where they come from',
  run: async (config, given) => {
    const { source } = given.options
    if (!source) throw new WrongUse('Say where these people come from, for example --source "sign-up sheet, May fair".')
    await importFile(config, given, async (at, { bytes, fileName, branch, tell, refuse }) => {
      const counts = await runImport(
        at,
        { file: bytes, fileName, branch, source },
        { progress: (done) => tell(`${done} people`), refused: refuse },
      )
      return {
        done: `${counts.fresh} people are new, ${counts.already} were known already.`,
        refused: counts.refused,
      }
    })
  },
}
