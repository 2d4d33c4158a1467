import { castId } from '../ids.ts'
import { type BranchKey, branchId } from '../organisations.ts'
import type { CastConsent, CastPerson } from '../people.ts'
import { seeded } from '../random.ts'
import { doors } from '../town.ts'
import { type NamePool, namePools, plain, type Written, written } from './names.ts'
import { type Channel, consentWords, type Purpose, skills, sources } from './sentences.ts'

const random = seeded(1912)
const drawn = namePools.flatMap((pool) => Array.from({ length: pool.weight }, () => pool))
const homesLeft = new Map<BranchKey, string[]>()
const namesTaken = new Set<string>()

/** Names that a program must be able to bear. */
const unusual: { name: string; email: string; language: string }[] = [
  {
    name: 'Maria da Conceição Antónia Gonçalves de Albuquerque e Vasconcelos Pereira dos Santos Figueiredo Castelo-Branco',
    email: 'maria.castelobranco',
    language: 'pt',
  },
  { name: 'Þórdís Guðmundsdóttir', email: 'thordis', language: 'is' },
  { name: 'Oddný', email: 'oddny', language: 'is' },
  { name: "Róisín O'Neill-D'Arcy", email: 'roisin.oneill', language: 'ga' },
  { name: 'أم كلثوم بنت إبراهيم البلتاجي', email: 'umm.kulthum', language: 'ar' },
  { name: 'X Æ O', email: 'xaeo', language: 'en' },
]

export const members: CastPerson[] = [
  ...unusual.map((one, i) => dress(i, one, 'harbour')),
  ...Array.from({ length: 128 }, (_, i) => dress(10 + i, nextName(), 'harbour')),
  ...Array.from({ length: 92 }, (_, i) => dress(200 + i, nextName(), 'hillside')),
  ...Array.from({ length: 14 }, (_, i) => dress(400 + i, nextName(), 'port-workers')),
]

function nextName(): { name: string; email: string; language: string } {
  for (;;) {
    const pool: NamePool = random.pick(drawn)
    const [given, family]: [Written, Written] = [random.pick(pool.given), random.pick(pool.family)]
    // Chinese, Vietnamese and Hungarian names begin with the family's.
    const familyFirst = ['zh', 'vi', 'hu'].includes(pool.language)
    const parts = familyFirst ? [family, given] : [given, family]
    const name = parts.map(written).join(pool.language === 'zh' ? '' : ' ')
    if (namesTaken.has(name)) continue
    namesTaken.add(name)
    return { name, email: `${plain(given)}.${plain(family)}`, language: pool.language }
  }
}

/** Somebody with a name gets a home, ways to be reached, and what they agreed to. */
function dress(index: number, named: { name: string; email: string; language: string }, branch: BranchKey): CastPerson {
  const key = `m${String(index).padStart(3, '0')}`
  const unreachable = random.chance(0.06)
  const email = unreachable || random.chance(0.25) ? null : `${named.email}@example.org`
  const phone = unreachable || random.chance(0.3) ? null : `07700 900${String(index).padStart(3, '0')}`
  const door = branch === 'port-workers' || random.chance(0.12) ? null : nextHome(branch)
  const source = branch === 'port-workers' ? 'branch list of the union, January' : random.pick(sources)
  const day = -Math.floor(random.next() * 500) - 5
  return {
    id: castId(`person:${key}`),
    key,
    account: null,
    name: named.name,
    branch,
    member: random.chance(0.7),
    email,
    phone,
    door,
    languages: named.language === 'en' ? ['en'] : [named.language, ...(random.chance(0.8) ? ['en'] : [])],
    skills: random.chance(0.35) ? [...new Set([random.pick(skills), random.pick(skills)])] : [],
    source,
    day,
    consents: consentsOf({ email, text: phone, phone, door }, source, day),
    suppressed: random.chance(0.03),
  }
}

function nextHome(branch: BranchKey): string | null {
  const homes =
    homesLeft.get(branch) ?? doors.filter((d) => d.branch === branchId(branch) && d.unit !== 'Shop').map((d) => d.id)
  const [home] = homes.splice(Math.floor(random.next() * homes.length), 1)
  homesLeft.set(branch, homes)
  return home ?? null
}

/** Purposes that somebody agrees to, each only by a channel on which they can be reached. */
function consentsOf(reach: Record<Channel, string | null>, source: string, day: number): CastConsent[] {
  const likely: [Purpose, Channel, number][] = [
    ['news', 'email', 0.6],
    ['organising', 'email', 0.5],
    ['organising', 'text', 0.35],
    ['organising', 'phone', 0.15],
    ['report-back', 'email', 0.85],
    ['report-back', 'text', 0.6],
    ['report-back', 'door', 0.45],
  ]
  return likely
    .filter(([, channel, chance]) => random.chance(chance) && reach[channel] !== null)
    .map(([purpose, channel]) => ({
      purpose,
      channel,
      words: consentWords[purpose][channel],
      source,
      day,
      by: 'bruno',
    }))
}
