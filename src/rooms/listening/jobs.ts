import * as v from 'valibot'
import { id } from '../../platform/input.ts'
import { type Job, job } from '../../platform/jobs.ts'
import { recordHome } from '../places/index.ts'
import { foldHandouts } from './actions/fold-handouts.ts'
import { TakenBack, takeBackAgreement } from './actions/take-back-agreement.ts'

export const jobs: Readonly<Record<string, Job>> = {
  'listening.record-home': job(v.object({ person: id, door: id }), recordHome),
  'listening.take-back-agreement': job(TakenBack, takeBackAgreement),
  'listening.fold-handouts': job(v.object({}), foldHandouts, '20 3 * * *'),
}
