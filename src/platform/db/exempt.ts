/** Tables that carry no organisation, each with its reason. The web role has no right on them: it goes through definer functions. */
export const exemptTables: Readonly<Record<string, string>> = {
  'public.holdfast_migration': 'what was migrated belongs to the database, not to an organisation',
  'organisation.account': 'one person may belong to several organisations',
  'organisation.session': 'a session is of an account, before an organisation is known',
  'organisation.passkey': 'a passkey is of an account',
  'organisation.sign_in_link': 'a sign-in link is used before anybody is signed in',
  'organisation.setup_link': 'the first link is used before any organisation exists',
}

/** Schemas of libraries; the web role has no right on them. */
export const exemptSchemas: readonly string[] = ['graphile_worker']
