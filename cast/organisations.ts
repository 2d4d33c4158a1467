import { castId } from './ids.ts'

export type CastOrganisation = { id: string; slug: string; name: string }
export type CastBranch = { id: string; key: BranchKey; organisation: string; parent: string | null; name: string }
export type BranchKey = 'saltmarsh' | 'harbour' | 'hillside' | 'port-workers'

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

const branch = (organisation: CastOrganisation, key: BranchKey, name: string, parent?: BranchKey): CastBranch => ({
  id: branchId(key),
  key,
  organisation: organisation.id,
  parent: parent ? branchId(parent) : null,
  name,
})

/** Each organisation has one root, named like itself; the branches lie below it. */
export const branches: CastBranch[] = [
  branch(tenants, 'saltmarsh', "Saltmarsh Tenants' Union"),
  branch(tenants, 'harbour', 'Harbour', 'saltmarsh'),
  branch(tenants, 'hillside', 'Hillside', 'saltmarsh'),
  branch(portWorkers, 'port-workers', 'Port Workers Branch 12'),
]

/** The organisation that a branch is part of. */
export const organisationOf = (key: BranchKey): CastOrganisation => (key === 'port-workers' ? portWorkers : tenants)
