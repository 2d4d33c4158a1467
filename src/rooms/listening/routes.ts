import * as v from 'valibot'
import { api, download, get, linked, post, type Route, shown, signedIn, to } from '../../platform/http/routes.ts'
import { right } from '../organisation/index.ts'
import * as act from './actions/index.ts'
import * as pages from './pages/index.ts'
import * as read from './queries/index.ts'
import { Batch } from './rules/index.ts'
import { words } from './words.ts'

const Nothing = v.object({})
const w = words.en
const seeRounds = right('rounds.see')
const handOut = right('rounds.hand-out')
const see = right('grievances.see')
const change = right('grievances.change')

const round = ({ id }: { id: string }) => `/listening/handouts/${id}`
const theme = ({ id }: { id: string }) => `/listening/themes/${id}`
const gathered = ({ count, name }: act.Gathered) => w.board.gathered(count, name)
const scripts = () => '/listening/scripts'

const EIGHT_MEGABYTES = 8 * 1024 * 1024

export const routes: readonly Route[] = [
  api('POST', '/listening/phones', linked('handout'), act.ClaimTurf, act.claimTurf),
  api('POST', '/listening/records', linked('delivery'), Batch, act.receiveRecords, { maxBytes: EIGHT_MEGABYTES }),
  get('/listening/walk', signedIn(), Nothing, read.readWalk, pages.WalkPage),
  post(
    '/listening/walk',
    signedIn(),
    act.OneHandout,
    act.walkOwnTurf,
    to(({ address }) => address),
  ),

  get('/listening/handouts', seeRounds, read.HandoutList, read.readHandouts, pages.HandoutsPage),
  get('/listening/handouts/new', handOut, read.HandoutOf, read.readNewHandout, pages.NewHandoutPage),
  post('/listening/handouts', handOut, act.NewHandout, act.handOutTurf, shown(pages.HandedOutPage)),
  get('/listening/handouts/:handout', seeRounds, read.OneHandout, read.readHandout, pages.HandoutPage),
  post(
    '/listening/handouts/:handout/withdrawal',
    handOut,
    act.OneHandout,
    act.withdrawHandout,
    to(round, w.handout.withdrawn),
  ),
  post('/listening/handouts/:handout/link', handOut, act.OneHandout, act.renewLink, shown(pages.HandedOutPage)),
  post(
    '/listening/handouts/:handout/phones/:phone/cut-off',
    handOut,
    act.OnePhone,
    act.cutOffPhone,
    to(round, w.handout.cut),
  ),
  get('/listening/handouts/:handout/visits', seeRounds, read.VisitFilter, read.readVisits, pages.VisitsPage),
  download('/listening/handouts/:handout/visits.csv', seeRounds, read.VisitFilter, read.visitsFile),

  get('/listening/scripts', seeRounds, Nothing, read.readScripts, pages.ScriptsPage),
  get('/listening/scripts/new', handOut, Nothing, read.readNewScript, pages.NewScriptPage),
  post('/listening/scripts', handOut, act.NewScript, act.addScript, to(scripts, w.scripts.saved), {
    again: '/listening/scripts/new',
  }),
  get('/listening/scripts/:script', seeRounds, read.OneScript, read.readScript, pages.ScriptPage),
  post('/listening/scripts/:script', handOut, act.ScriptChange, act.changeScript, to(scripts, w.scripts.saved)),

  get('/listening/grievances', see, read.BoardFilter, read.readBoard, pages.BoardPage),
  get('/listening/grievances/new', change, read.GrievanceAt, read.readNewGrievance, pages.NewGrievancePage),
  post(
    '/listening/grievances',
    change,
    act.NewGrievance,
    act.recordGrievance,
    to('/listening/grievances', w.newGrievance.saved),
    {
      again: '/listening/grievances/new',
    },
  ),
  get('/listening/grievances/:grievance', see, read.OneGrievance, read.readGrievance, pages.GrievancePage),

  get('/listening/themes', see, Nothing, read.readThemes, pages.ThemesPage),
  post('/listening/themes', change, act.Gathering, act.gatherIntoTheme, to<act.Gathered, unknown>(theme, gathered), {
    again: '/listening/grievances',
  }),
  get('/listening/themes/:theme', see, read.OneTheme, read.readTheme, pages.ThemePage),
  post('/listening/themes/:theme', change, act.ThemeChange, act.changeTheme, to(theme, w.theme.saved)),
  post('/listening/themes/:theme/take-out', change, act.Loosening, act.takeOutOfTheme, to(theme, w.theme.takenOut)),
]
