import * as v from 'valibot'
import { type Job, job } from '../../platform/jobs.ts'
import { tidyImports } from './actions/tidy-imports.ts'

export const jobs: Record<string, Job> = {
  'places.tidy-imports': job(v.object({}), tidyImports, '27 2 * * *'),
}
