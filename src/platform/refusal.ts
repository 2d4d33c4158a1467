/** Why a verb can't go on, for the person who asked. Anything else that is thrown is our own mistake. */
export type RefusalKind =
  | 'invalid'
  | 'sign-in'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-many'
  | 'too-large'

export type Facts = Readonly<Record<string, string | number>>

const statusOf = {
  invalid: 422,
  'sign-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-many': 429,
  'too-large': 413,
} as const satisfies Record<RefusalKind, number>

export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: string
  readonly facts: Facts
  /** Field name to the code of its own sentence, for forms. */
  readonly problems: Readonly<Record<string, string>>

  /**
   * @param code names the sentence in the room's `words.ts` under `refusals`
   * @param facts what the sentence names: counts, titles, dates already said
   */
  constructor(kind: RefusalKind, code: string, facts: Facts = {}, problems: Readonly<Record<string, string>> = {}) {
    super(`${kind}: ${code}`)
    this.kind = kind
    this.code = code
    this.facts = facts
    this.problems = problems
  }

  get status() {
    return statusOf[this.kind]
  }
}

export const notFound = (what = 'page') => new Refusal('not-found', 'platform.not-found', { what })
