import * as v from 'valibot'
import { type Job, job } from '../../platform/jobs.ts'
import { runImport, tryImport } from './actions/run-import.ts'
import { tidyImports } from './actions/tidy-imports.ts'

const OneImport = v.object({ import: v.string() })

export const jobs: Record<string, Job> = {
  'people.try-import': job(OneImport, tryImport),
  'people.run-import': job(OneImport, runImport),
  'people.tidy-imports': job(v.object({}), tidyImports, '23 2 * * *'),
}
