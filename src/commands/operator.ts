import { type Opened, openHouse } from '../open.ts'
import { type At, inScope } from '../platform/at.ts'
import type { Config } from '../platform/config.ts'
import { operatorScope } from '../rooms/organisation/index.ts'
import { WrongUse } from './command.ts'

export type Organisation = { readonly id: string; readonly name: string; readonly slug: string }

/** Opens the house for a command, and closes it whatever happens. */
export async function withHouse<T>(config: Config, work: (opened: Opened) => Promise<T>): Promise<T> {
  const opened = await openHouse(config)
  try {
    return await work(opened)
  } finally {
    opened.house.mailer.close()
    await opened.close()
  }
}

/** One transaction by whoever runs the server; what it records stands in the power log as done by the operator. */
export function asOperator<T>(opened: Opened, organisation: string, work: (at: At) => Promise<T>): Promise<T> {
  return inScope(opened.web, opened.house, operatorScope(organisation), work)
}

/**
 * The organisation that a command is about.
 * @param wanted its name, its address on the web or its id; may be left out where there is only one
 * @throws WrongUse listing those that there are
 */
export async function chooseOrganisation(opened: Opened, wanted: string | undefined): Promise<Organisation> {
  const { rows } = await opened.owner.query<Organisation>(
    'select organisation_id as id, name, slug from organisation.organisation order by name',
  )
  return chooseOne(rows, wanted, 'organisation')
}

/** @throws WrongUse listing the choices, unless exactly one fits */
export function chooseOne<T extends { id: string; name: string; slug?: string }>(
  choices: readonly T[],
  wanted: string | undefined,
  kind: 'organisation' | 'branch',
): T {
  if (choices.length === 0)
    throw new WrongUse(`There is no ${kind} yet. Make one first: npx holdfast organisation add NAME`)
  const same = (one: string) => one.localeCompare(wanted ?? '', undefined, { sensitivity: 'base' }) === 0
  const fitting =
    wanted === undefined ? choices : choices.filter(({ id, name, slug }) => [id, name, slug ?? id].some(same))
  const [only, ...others] = fitting
  if (only && others.length === 0) return only
  const known = choices.map(({ name }) => `“${name}”`).join(', ')
  throw new WrongUse(
    wanted === undefined
      ? `Say which ${kind}: --${kind} NAME. There are ${known}.`
      : `${others.length > 0 ? 'More than one' : 'No'} ${kind} is called “${wanted}”. There are ${known}.`,
  )
}
