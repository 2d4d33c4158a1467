import type { At } from '../../../platform/at.ts'
import { type Branch, organisedBranches } from '../../organisation/index.ts'
import { allTags, type Tag } from './tags.ts'

/** What the form for a new person needs. */
export async function readNewPerson(at: At): Promise<{ branches: Branch[] }> {
  return { branches: await organisedBranches(at) }
}

/** What the form that takes a list out needs. */
export async function readExport(at: At): Promise<{ branches: Branch[]; tags: Tag[] }> {
  return { branches: await organisedBranches(at), tags: await allTags(at) }
}
