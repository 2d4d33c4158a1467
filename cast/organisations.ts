import { castId } from './ids.ts'

export type CastOrganisation = { id: string; slug: string; name: string }
export type CastBranch = { id: string; key: BranchKey; organisation: string; parent: string | null; name: string }
export type BranchKey = 'harbour' | 'hillside' | 'port-workers'

export const tenants: CastOrganisation = {
  id: castId('saltmarsh-tenants'),
  slug: 'saltmarsh-tenants',
  name: "Saltmarsh Tenants' Union",
}

export const portWorkers: CastOrganisation = {
  id: castId('port-workers'),
  slug: 'port-workers',
  name: 'Port Workers Branch 12',
}

export const organisations = [tenants, portWorkers]

export const branchId = (key: BranchKey): string => castId(`branch:${key}`)

export const branches: CastBranch[] = [
  { id: branchId('harbour'), key: 'harbour', organisation: tenants.id, parent: null, name: 'Harbour' },
  { id: branchId('hillside'), key: 'hillside', organisation: tenants.id, parent: null, name: 'Hillside' },
  { id: branchId('port-workers'), key: 'port-workers', organisation: portWorkers.id, parent: null, name: 'Branch 12' },
]

/** The organisation that a branch is part of. */
export const organisationOf = (key: BranchKey): CastOrganisation => (key === 'port-workers' ? portWorkers : tenants)
