import { type Job, job } from '../../platform/jobs.ts'
import { SendSignInLink, sendSignInLink } from './actions/make-sign-in-link.ts'

export const jobs: Record<string, Job> = {
  'organisation.send-sign-in-link': job(SendSignInLink, sendSignInLink),
}
