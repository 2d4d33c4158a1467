import { newId } from '../platform/ids.ts'
import { foundOrganisation, makeSignInLink } from '../rooms/organisation/index.ts'
import type { Command } from './command.ts'
import { asOperator, withHouse } from './operator.ts'
import { say } from './say.ts'

export const organisationAdd: Command = {
  name: 'organisation add',
  takes: 'NAME',
  options: ['organiser', 'email'],
  about: 'found an organisation, and print a sign-in link for its first organiser',
  run: (config, { what: name, options }) =>
    withHouse(config, async (opened) => {
      const organiser = { name: options.organiser ?? 'First organiser', email: options.email ?? '' }
      const { link } = await asOperator(opened, newId(), async (at) => {
        const { account } = await foundOrganisation(at, { name, organiser })
        return makeSignInLink(at, { account })
      })
      say(`${name} is founded. This link signs ${organiser.name} in; it works once, for an hour:`)
      say(`\n    ${link}\n`)
    }),
}
