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
  'GET /o/:organisation/campaigns': 'published campaigns, and of their people only how many',
  'GET /o/:organisation/campaigns/:slug': 'a published campaign: demand, target, numbers, public events, the outcome',
  'GET /o/:organisation/events/:event': 'a public event of a published campaign, how many places are left, a form',
  'POST /o/:organisation/events/:event/signups': 'the same answer for every address; writes one unconfirmed sign-up',
  'GET /o/:organisation/events/:event/thanks': 'that a letter was sent, for every address',
  'GET /o/:organisation/events/:event/calendar.ics': 'the public event, for a calendar',
  'GET /o/:organisation/calendar.ics': 'all public events of published campaigns, for a calendar',
  'GET /o/:organisation/evidence/:evidence': 'a file that an organiser meant for the public page',
}

/** Routes for the holder of a secret link, with what they may show. */
export const byLink: Readonly<Record<string, string>> = {
  'POST /listening/phones': 'the turf of the handout: its doors and the script, no names',
  'POST /listening/records': 'takes what the phone recorded; answers receipts by the phone’s own ids',
  'GET /unsubscribe/:link': 'the subject of the one letter, and whether its letters have stopped',
  'POST /unsubscribe/:link': 'withdraws the consent behind the one letter',
  'GET /signup/:link': 'the event, and how the one sign-up stands',
  'POST /signup/:link/confirmed': 'the one sign-up gets a place or waits for one',
  'POST /signup/:link/cancelled': 'the one sign-up gives its place back',
}

/** Paths whose parameter is a secret, not a thing. */
export const secretParameters = /:(secret|link|organisation)\b/
