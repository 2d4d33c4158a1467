import type { Opened } from '../open.ts'
import { makeSignInLink } from '../rooms/organisation/index.ts'
import type { Command } from './command.ts'
import { WrongUse } from './command.ts'
import { asOperator, chooseOrganisation, withHouse } from './operator.ts'
import { say } from './say.ts'

type Person = { id: string; name: string; email: string | null; roles: string }

export const link: Command = {
  name: 'link',
  takes: 'WHO',
  options: ['organisation'],
  about: 'a new sign-in link for somebody with a role: their name or e-mail address',
  run: (config, { what: who, options }) =>
    withHouse(config, async (opened) => {
      const organisation = await chooseOrganisation(opened, options.organisation)
      const person = choosePerson(await peopleWithRoles(opened, organisation.id), who)
      const made = await asOperator(opened, organisation.id, (at) => makeSignInLink(at, { account: person.id }))
      say(`This link signs ${person.name} in. It works once, for an hour, and stands in the power log:`)
      say(`\n    ${made.link}\n`)
    }),
}

async function peopleWithRoles(opened: Opened, organisation: string): Promise<Person[]> {
  const { rows } = await opened.owner.query<Person>(
    `select a.id, a.name, a.email, string_agg(distinct g.role, ', ') as roles
     from organisation.account a join organisation.role_grant g on g.account_id = a.id and g.ended_at is null
     where g.organisation_id = $1 group by a.id order by a.name`,
    [organisation],
  )
  return rows
}

/** @throws WrongUse listing everybody with a role, unless exactly one fits */
function choosePerson(people: readonly Person[], who: string): Person {
  const wanted = who.toLowerCase()
  const fitting = people.filter(({ id, name, email }) =>
    [id, email, name.toLowerCase(), ...name.toLowerCase().split(' ')].includes(wanted),
  )
  const [only, ...others] = fitting
  if (only && others.length === 0) return only
  const listed = people.map(({ name, email, roles }) => `    ${name}${email ? ` <${email}>` : ''}: ${roles}`)
  const problem =
    others.length > 0 ? `Several are called “${who}”; use the address.` : `Nobody here is called “${who}”.`
  throw new WrongUse([`${problem} There are:`, ...listed].join('\n'))
}
