import type { At } from '../../../platform/at.ts'

type Reached = { readonly person: string; readonly address: string }

/** A mail server said that this address of somebody does not exist. */
export async function addBounce(at: At, bounce: Reached & { readonly problem: string }): Promise<void> {
  const { person, address, problem } = bounce
  await at.trx
    .insertInto('messages.bounce')
    .values({ organisation_id: at.scope.organisation, person_id: person, address, problem, at: at.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Leaves out those whose address came back; a new address of theirs counts again. */
export async function withoutBounced<R extends Reached>(at: At, reached: readonly R[]): Promise<R[]> {
  if (reached.length === 0) return []
  const rows = await at.trx
    .selectFrom('messages.bounce')
    .select(['person_id', 'address'])
    .where('organisation_id', '=', at.scope.organisation)
    .where((eb) => eb('person_id', '=', eb.fn.any(eb.val(reached.map((one) => one.person)))))
    .execute()
  const bounced = new Set(rows.map((row) => `${row.person_id} ${row.address}`))
  return reached.filter((one) => !bounced.has(`${one.person} ${one.address}`))
}
