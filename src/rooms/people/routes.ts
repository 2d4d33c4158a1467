import * as v from 'valibot'
import { download, get, post, type Route, to } from '../../platform/http/routes.ts'
import { right } from '../organisation/index.ts'
import * as act from './actions/index.ts'
import * as pages from './pages/index.ts'
import { readExport, readNewPerson } from './queries/forms.ts'
import { downloadRefused, OneImport, readImport, readNewImport } from './queries/imports.ts'
import { PeopleSearch, readPeople } from './queries/people.ts'
import { OnePerson, readPerson } from './queries/person.ts'
import { words } from './words.ts'

const Nothing = v.object({})
const w = words.en
const see = right('people.see')
const change = right('people.change')
const bring = right('people.import')
const UPLOAD = { maxBytes: 100 * 1024 * 1024, again: '/people/imports' }
const ONE = { again: '/people/:person' }

const toPerson = (said: string) => to<unknown, { person: string }>((_, { person }) => `/people/${person}`, said)
const toImport = to<{ id: string }, unknown>(({ id }) => `/people/imports/${id}`)
const file = (found: Awaited<ReturnType<typeof act.exportPeople>>) => ({ kind: 'download', download: found }) as const

export const routes: readonly Route[] = [
  get('/people', see, PeopleSearch, readPeople, pages.PeoplePage),
  get('/people/new', change, Nothing, readNewPerson, pages.NewPersonPage),
  post(
    '/people',
    change,
    act.PersonByHand,
    act.writePerson,
    to(({ id }) => `/people/${id}`, w.write.added),
    { again: '/people/new' },
  ),
  get('/people/export', right('people.export'), Nothing, readExport, pages.ExportPage),
  post('/people/export', right('people.export'), act.Export, act.exportPeople, file),

  get('/people/imports', bring, Nothing, readNewImport, pages.NewImportPage),
  post('/people/imports', bring, act.NewImport, act.startImport, toImport, UPLOAD),
  get('/people/imports/:import', bring, OneImport, readImport, pages.ImportPage),
  get('/people/imports/:import/columns', bring, OneImport, readImport, pages.ColumnsPage),
  post('/people/imports/:import/columns', bring, act.ImportColumns, act.chooseColumns, toImport),
  post('/people/imports/:import/confirm', bring, OneImport, act.confirmImport, toImport),
  post('/people/imports/:import/drop', bring, OneImport, act.dropImport, to('/people/imports', w.import.dropped)),
  download('/people/imports/:import/refused.csv', bring, OneImport, downloadRefused),

  get('/people/:person', see, OnePerson, readPerson, pages.PersonPage),
  get('/people/:person/edit', change, OnePerson, readPerson, pages.EditPersonPage),
  post('/people/:person/edit', change, act.PersonChange, act.changePerson, toPerson(w.write.kept)),
  post('/people/:person/contacts', change, act.NewContact, act.addContact, toPerson(w.person.contactAdded), ONE),
  post('/people/:person/contacts/remove', change, act.OneContact, act.removeContact, toPerson(w.person.removed), ONE),
  post('/people/:person/branches', change, act.PersonBranch, act.joinBranch, toPerson(w.person.joined), ONE),
  post('/people/:person/consents', change, act.ConsentByHand, act.recordConsent, toPerson(w.person.recorded), ONE),
  post('/people/:person/tags', change, act.NewTag, act.tagPerson, toPerson(w.person.tagged), ONE),
  post('/people/:person/tags/remove', change, act.OneTag, act.untagPerson, toPerson(w.person.removed), ONE),
  post('/people/:person/notes', change, act.NewNote, act.writeNote, toPerson(w.person.noted), ONE),
  post('/people/:person/suppress', change, act.Suppression, act.suppressPerson, toPerson(w.person.suppressDone), ONE),
  post('/people/:person/lift', change, act.Suppression, act.liftSuppression, toPerson(w.person.lifted), ONE),
  post('/people/:person/access', see, act.Access, act.giveAccess, file),
  post(
    '/people/:person/erase',
    right('people.erase'),
    act.Erasure,
    act.erasePerson,
    to('/people', w.person.eraseDone),
    ONE,
  ),
]
