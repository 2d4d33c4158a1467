/** Tables whose rows are in no backup, each with its reason. */
export const leftOut: Readonly<Record<string, string>> = {
  'organisation.session':
    'a session that was ended after the backup, on a lost phone, must not begin again: everybody signs in anew',
  'organisation.sign_in_link': 'a link that was used or withdrawn after the backup must not open again',
  'organisation.setup_link': 'the first link belongs to a server without an organisation',
}

/**
 * The queue is in no backup either: what waited was perhaps done since, and a letter that went out must not go out twice.
 * What is unsent stays marked so in its own table, where an organiser sends it on.
 */
export const leftOutSchemas: readonly string[] = ['graphile_worker']
