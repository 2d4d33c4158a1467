import * as v from 'valibot'
import { anyone, api, get, post, type Route, shown, signedIn, to } from '../../platform/http/routes.ts'
import { addBranch, NewBranch } from './actions/add-branch.ts'
import { changeOrganisation, OrganisationChange } from './actions/change-organisation.ts'
import { EndRole, endRole } from './actions/end-role.ts'
import { grantRole, NewGrant } from './actions/grant-role.ts'
import { ForAccount, makeSignInLink } from './actions/make-sign-in-link.ts'
import * as passkey from './actions/passkey.ts'
import * as setUp from './actions/set-up.ts'
import * as signIn from './actions/sign-in.ts'
import { right } from './gate.ts'
import * as pages from './pages/index.ts'
import { readMe } from './queries/accounts.ts'
import { readFront } from './queries/home.ts'
import { readSettings } from './queries/organisation.ts'
import { LogPage, readPowerLog } from './queries/power-log.ts'
import { readNewRole, readRoles } from './queries/roles.ts'
import { words } from './words.ts'

const Nothing = v.object({})
const w = words.en
const TEN = { perMinute: 10 }

/** Signed in: the session's secret goes into the cookie, and nowhere else. */
const enter = ({ session }: { session: string }) =>
  ({ kind: 'go', to: '/', cookies: [signIn.sessionCookie(session)] }) as const
const entered = async (
  at: Parameters<typeof passkey.signInWithPasskey>[0],
  input: Parameters<typeof passkey.signInWithPasskey>[1],
) => ({
  kind: 'json' as const,
  body: { done: true },
  cookies: [signIn.sessionCookie((await passkey.signInWithPasskey(at, input)).session)],
})

export const routes: readonly Route[] = [
  get('/', anyone(), Nothing, readFront, pages.FrontPage),
  get('/setup/:secret', anyone(), setUp.Setup, setUp.openSetup, pages.SetupPage),
  post('/setup/:secret', anyone(), setUp.NewOwn, setUp.setUpOwn, enter, TEN),
  post('/setup/:secret/sample', anyone(), setUp.Setup, setUp.setUpSample, enter, TEN),

  get('/sign-in', anyone(), Nothing, signIn.readSignIn, pages.SignInPage),
  post('/sign-in', anyone(), signIn.AskForSignIn, signIn.askForSignIn, shown(pages.SentPage), TEN),
  get('/sign-in/:secret', anyone(), signIn.SignInLink, signIn.readLink, pages.OpenLinkPage),
  post('/sign-in/:secret', anyone(), signIn.SignInLink, signIn.useSignInLink, enter, TEN),
  api('POST', '/sign-in/passkey/options', anyone(), Nothing, passkey.signInOptions, TEN),
  {
    method: 'POST',
    path: '/sign-in/passkey',
    audience: anyone(),
    input: passkey.PasskeyAnswer,
    run: entered,
    api: true,
    ...TEN,
  },
  post('/sign-out', signedIn(), Nothing, signIn.signOut, () => ({
    kind: 'go',
    to: '/',
    said: w.signIn.outDone,
    cookies: [signIn.noSessionCookie],
  })),

  get('/me', signedIn(), Nothing, readMe, pages.MePage),
  post('/me/sessions/end', signedIn(), signIn.OneSession, signIn.endSession, to('/me', w.me.ended)),
  api('POST', '/me/passkeys/options', signedIn(), Nothing, passkey.passkeyOptions),
  api('POST', '/me/passkeys', signedIn(), passkey.PasskeyAnswer, passkey.addPasskey),
  post('/me/passkeys/remove', signedIn(), passkey.OnePasskey, passkey.removePasskey, to('/me', w.me.removed)),

  get('/roles', right('roles.see'), Nothing, readRoles, pages.RolesPage),
  get('/roles/new', right('roles.grant'), Nothing, readNewRole, pages.NewRolePage),
  post(
    '/roles',
    right('roles.grant'),
    NewGrant,
    grantRole,
    to('/roles', ({ name }) => w.roles.given(name)),
    { again: '/roles/new' },
  ),
  post('/roles/end', right('roles.grant'), EndRole, endRole, to('/roles', w.roles.ended), { again: '/roles' }),
  post('/roles/link', right('roles.grant'), ForAccount, makeSignInLink, shown(pages.SignInLinkPage), {
    again: '/roles',
  }),
  get('/power-log', right('power-log.see'), LogPage, readPowerLog, pages.PowerLogPage),
  get('/settings', right('organisation.change'), Nothing, readSettings, pages.SettingsPage),
  post(
    '/settings',
    right('organisation.change'),
    OrganisationChange,
    changeOrganisation,
    to('/settings', w.settings.saved),
  ),
  post(
    '/settings/branches',
    right('organisation.change'),
    NewBranch,
    addBranch,
    to('/settings', ({ name }) => w.settings.added(name)),
    { again: '/settings' },
  ),
]
