import type { At } from './at.ts'
import type { Mailer } from './mail/index.ts'
import type {
  Belonging,
  Filter,
  NavItem,
  Offer,
  PageContext,
  Room,
  Sentence,
  Subscriber,
  TaskSource,
  Timeline,
} from './room.ts'
import type { Secrets } from './secrets.ts'

/** What a room may know of the machine it runs on. */
export type Surroundings = {
  readonly url: string
  readonly tiles: { readonly url: string; readonly attribution: string } | null
  readonly sendsMail: boolean
  readonly version: string
}

/** All rooms' contributions, gathered once at the start. */
export type House = {
  readonly rooms: readonly Room[]
  readonly clock: () => Date
  readonly surroundings: Surroundings
  readonly secrets: Secrets
  readonly mailer: Mailer
  /** Everything of this installation that is not in the database: its secrets, its files, the ledger of erasures. */
  readonly dataFolder: string
  readonly filesFolder: string
  /** Loads the sample town in the transaction of `at`. */
  readonly loadSample: (at: At) => Promise<{ readonly organisation: string; readonly organiser: string }>
  readonly nav: readonly NavItem[]
  readonly filters: readonly Filter[]
  readonly timeline: readonly Timeline[]
  readonly belongings: readonly Belonging[]
  readonly tasks: readonly TaskSource[]
  readonly offers: (of: string) => readonly Offer[]
  readonly contexts: (of: string) => readonly PageContext[]
  readonly subscribers: (verb: string) => readonly Subscriber[]
  readonly sentence: (kind: 'refusals' | 'verbs', code: string) => Sentence | null
}

export type Furnishing = Pick<
  House,
  'clock' | 'surroundings' | 'secrets' | 'mailer' | 'dataFolder' | 'filesFolder' | 'loadSample'
>

export function buildHouse(rooms: readonly Room[], furnishing: Furnishing): House {
  const all = <T>(pick: (room: Room) => readonly T[] | undefined) => rooms.flatMap((room) => pick(room) ?? [])
  const offers = all((room) => room.offers)
  const contexts = all((room) => room.contexts)
  return {
    ...furnishing,
    rooms,
    nav: all((room) => room.nav).sort((a, b) => Number(a.last ?? false) - Number(b.last ?? false)),
    filters: all((room) => room.filters),
    timeline: all((room) => room.timeline),
    belongings: all((room) => room.belongings),
    tasks: all((room) => room.tasks),
    offers: (of) => offers.filter((offer) => offer.of === of),
    contexts: (of) => contexts.filter((context) => context.of === of),
    subscribers: (verb) => rooms.flatMap((room) => room.subscribers?.[verb] ?? []),
    sentence: (kind, code) => rooms.map((room) => room[kind]?.[code]).find((found) => found !== undefined) ?? null,
  }
}
