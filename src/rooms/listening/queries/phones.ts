import type { At } from '../../../platform/at.ts'

/** The phone was heard of now. */
export async function touchPhone(at: At, phone: string): Promise<void> {
  await at.trx
    .updateTable('listening.phone')
    .set({ last_contact_at: at.now })
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', phone)
    .execute()
}

export type PhoneRow = { id: string; device: string; claimed_at: Date; last_contact_at: Date; cut_off_at: Date | null }

/** The phones that took a handout, the first one first. */
export async function phonesOf(at: At, handout: string): Promise<PhoneRow[]> {
  return at.trx
    .selectFrom('listening.phone')
    .select(['id', 'device', 'claimed_at', 'last_contact_at', 'cut_off_at'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('handout_id', '=', handout)
    .orderBy('claimed_at')
    .orderBy('id')
    .execute()
}
