/** Routes that answer anybody, with what they may show. A new one must be added here, and is then read by somebody. */
export const publicly: Readonly<Record<string, string>> = {
  'GET /': 'what Holdfast is; for who is signed in, their own tasks',
  'GET /setup/:secret': 'the first page, while its secret is unused',
  'POST /setup/:secret': 'founds an organisation, with the unused secret',
  'POST /setup/:secret/sample': 'loads the sample, with the unused secret',
  'GET /sign-in': 'a form',
  'POST /sign-in': 'the same answer for every address',
  'GET /sign-in/:secret': 'a button; what it does needs the secret',
  'POST /sign-in/:secret': 'a session, with the unused secret',
  'POST /sign-in/passkey/options': 'a challenge',
  'POST /sign-in/passkey': 'a session, with the signature of a passkey',
}

/** Routes for the holder of a secret link, with what they may show. */
export const byLink: Readonly<Record<string, string>> = {}

/** Paths whose parameter is a secret, not a thing. */
export const secretParameters = /:(secret|link|organisation)\b/
