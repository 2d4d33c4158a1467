import type { Room } from '../../platform/room.ts'
import { jobs } from './jobs.ts'
import { filters } from './queries/filters.ts'
import { routes } from './routes.ts'
import { refusals, verbs, words } from './words.ts'

export { addDoor, type NewDoor } from './actions/add-door.ts'
export {
  type ImportCounts,
  type ImportPlaces,
  importPlaces,
  openSource,
  type Refused,
  refusedCells,
  refusedColumns,
  type Source,
} from './actions/import-places/index.ts'
export { recordHome } from './actions/record-home.ts'
export { type Building, buildingsById, findBuilding } from './queries/buildings.ts'
export { type Door, doorsOfBuilding, findDoor } from './queries/doors.ts'
export { homeAddresses } from './queries/homes.ts'

import { ownTasks } from './queries/own-tasks.ts'

export { type StreetLine, streetLines } from './queries/street-lines.ts'
export { findTurf, type Turf, type TurfBuilding, turfDoors } from './queries/turfs.ts'

const w = words.en.nav

export const room: Room = {
  name: 'places',
  about: 'streets, buildings, doors, and the turfs that are walked',
  folder: import.meta.dirname,
  routes,
  jobs,
  refusals,
  verbs,
  nav: [{ href: '/places', label: w.patch, icon: 'map', right: 'places.see' }],
  filters,
  tasks: [ownTasks],
  belongings: [{ table: 'places.home', person: 'person_id', says: words.en.belongs, onErase: 'delete' }],
}
