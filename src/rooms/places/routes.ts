import * as v from 'valibot'
import { api, download, get, post, type Route, to } from '../../platform/http/routes.ts'
import { right } from '../organisation/index.ts'
import { addBuilding, NewBuilding } from './actions/add-building.ts'
import { addDoorByHand, DoorByHand } from './actions/add-door-by-hand.ts'
import { closeTurf } from './actions/close-turf.ts'
import { makeTurf, NewTurf } from './actions/make-turf.ts'
import { DoorMark, markDoor } from './actions/mark-door.ts'
import { ImportColumns, runImport } from './actions/run-import.ts'
import { PlacesFile, startImport, UPLOAD_MOST } from './actions/start-import.ts'
import * as pages from './pages/index.ts'
import * as read from './queries/index.ts'
import { words } from './words.ts'

const Nothing = v.object({})
const w = words.en
const see = right('places.see')
const change = right('places.change')

export const routes: readonly Route[] = [
  get('/places', see, read.Patch, read.readPatch, pages.PatchPage),
  api('GET', '/places/map.json', see, read.MapView, read.readMap),
  get('/places/streets/:street', see, read.OneStreet, read.readStreet, pages.StreetPage),

  get('/places/buildings/new', change, Nothing, read.readNewPlaces, pages.NewBuildingPage),
  get('/places/buildings/:building', see, read.OneBuilding, read.readBuilding, pages.BuildingPage),
  post(
    '/places/buildings',
    change,
    NewBuilding,
    addBuilding,
    to(
      ({ id }) => `/places/buildings/${id}`,
      ({ doors }) => w.newBuilding.added(doors),
    ),
    { again: '/places/buildings/new' },
  ),
  post(
    '/places/buildings/:building/doors',
    change,
    DoorByHand,
    addDoorByHand,
    to(({ building }) => `/places/buildings/${building}`, w.building.added),
    { again: '/places/buildings/:building' },
  ),
  get('/places/doors/:door', see, read.OneDoor, read.readDoor, pages.DoorPage),
  post(
    '/places/doors/:door',
    change,
    DoorMark,
    markDoor,
    to(
      ({ door }) => `/places/doors/${door}`,
      ({ avoid }) => (avoid ? w.door.avoided : w.door.unavoided),
    ),
  ),

  get('/places/turfs', see, read.TurfList, read.readTurfs, pages.TurfsPage),
  get('/places/turfs/new', change, read.TurfPlan, read.readNewTurf, pages.NewTurfPage),
  get('/places/turfs/:turf', see, read.OneTurf, read.readTurf, pages.TurfPage),
  post(
    '/places/turfs',
    change,
    NewTurf,
    makeTurf,
    to(
      ({ id }) => `/places/turfs/${id}`,
      ({ doors }) => w.newTurf.made(doors),
    ),
    { again: '/places/turfs/new' },
  ),
  post('/places/turfs/:turf/close', change, read.OneTurf, closeTurf, to('/places/turfs', w.turf.closed), {
    again: '/places/turfs/:turf',
  }),

  get('/places/import', change, Nothing, read.readNewPlaces, pages.NewImportPage),
  post(
    '/places/import',
    change,
    PlacesFile,
    startImport,
    to(({ id }) => `/places/imports/${id}`),
    { maxBytes: UPLOAD_MOST },
  ),
  get('/places/imports/:import', change, read.OneImport, read.readImport, pages.ImportPage),
  post(
    '/places/imports/:import',
    change,
    ImportColumns,
    runImport,
    to(({ id }) => `/places/imports/${id}`),
  ),
  download('/places/imports/:import/refused', change, read.OneImport, read.downloadRefused),
]
