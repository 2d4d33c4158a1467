import { dirname, join, normalize } from 'node:path'

/** One import of a file: what it names, and whether only types cross. */
type Import = { readonly target: string; readonly typesOnly: boolean }

const IMPORT =
  /^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm

/** Every import of a source file; a relative one as a path below the project's root. */
export function importsOf(file: string, source: string): Import[] {
  return [...source.matchAll(IMPORT)].map(([, type, named, dynamic]) => {
    const target = named ?? dynamic ?? ''
    return {
      target: target.startsWith('.') ? normalize(join(dirname(file), target)) : target,
      typesOnly: Boolean(type),
    }
  })
}

type Place =
  | { readonly in: 'engines' | 'platform' | 'field' | 'top'; readonly room?: never }
  | { readonly in: 'room'; readonly room: string; readonly inside: string }

function placeOf(path: string): Place {
  const [, first, second, ...rest] = path.split('/')
  if (!path.startsWith('src/')) return { in: 'top' }
  if (first === 'rooms' && second && rest.length > 0) return { in: 'room', room: second, inside: rest.join('/') }
  return first === 'engines' || first === 'platform' || first === 'field' ? { in: first } : { in: 'top' }
}

const isOwn = (target: string) => target.startsWith('src/') || target.startsWith('cast/') || target.startsWith('test/')
const isTest = (file: string) => /\.test\.tsx?$/.test(file)

/**
 * What a file does against the rules of DESIGN section 3, one sentence each.
 * @param order the rooms, lowest first
 */
export function violations(file: string, source: string, order: readonly string[]): string[] {
  if (isTest(file)) return []
  const place = placeOf(file)
  const found = importsOf(file, source).flatMap((each) => importViolation(place, each, order) ?? [])
  return [...found, ...sourceViolations(file, place, source)].map((what) => `${file}: ${what}`)
}

function importViolation(place: Place, { target, typesOnly }: Import, order: readonly string[]): string | null {
  const to = placeOf(target)
  if (place.in === 'engines') return to.in === 'engines' ? null : `an engine imports ${target}`
  if (place.in === 'platform') return isOwn(target) && to.in !== 'platform' ? `the platform imports ${target}` : null
  if (place.in === 'field') return fieldViolation(to, target)
  if (place.in === 'room')
    return roomViolation(place, to, target, order) ?? insideViolation(place.inside, to, target, typesOnly)
  return null
}

function roomViolation(
  from: Place & { in: 'room' },
  to: Place,
  target: string,
  order: readonly string[],
): string | null {
  if (to.in === 'field') return `a room imports the phone app: ${target}`
  if (to.in === 'top') return isOwn(target) ? `a room imports ${target}` : null
  if (to.in !== 'room' || to.room === from.room) return null
  if (to.inside !== 'index.ts') return `enters the room ${to.room} past its door: ${target}`
  return order.indexOf(to.room) < order.indexOf(from.room) ? null : `imports the room ${to.room}, which is not lower`
}

const PURE_PLATFORM = /^src\/platform\/(ui|words)\/|^src\/platform\/(input|ids|refusal|room|scope|fields)\.ts$/

function insideViolation(inside: string, to: Place, target: string, typesOnly: boolean): string | null {
  if (typesOnly) return null
  const npm = !isOwn(target) && !target.startsWith('node:')
  if (/^rules(\.ts|\/)/.test(inside)) {
    const pure =
      to.in === 'engines' ||
      PURE_PLATFORM.test(target) ||
      target === 'valibot' ||
      (to.in === 'room' && /^rules(\.ts|\/)/.test(to.inside))
    return pure ? null : `rules import ${target}`
  }
  if (/^pages\//.test(inside)) {
    const drawn =
      PURE_PLATFORM.test(target) ||
      (to.in === 'room' && /^(rules(\.ts|\/)|words|pages\/|index\.ts)/.test(to.inside)) ||
      (npm && target.startsWith('preact'))
    return drawn ? null : `a page imports ${target}`
  }
  if (/^(queries(\.ts|\/)|actions\/)/.test(inside)) return null
  return !isOwn(target) && (target === 'kysely' || target === 'pg')
    ? `only queries and actions touch the database, not ${inside}`
    : null
}

function fieldViolation(to: Place, target: string): string | null {
  if (to.in === 'field' || to.in === 'engines' || PURE_PLATFORM.test(target)) return null
  if (to.in === 'room')
    return /^(rules(\.ts|\/)|words|pages\/)/.test(to.inside) ? null : `the phone app imports ${target}`
  return isOwn(target) || target.startsWith('node:') || to.in === 'platform' ? `the phone app imports ${target}` : null
}

/** The settings; and what hands the whole environment on to PostgreSQL's own programs. */
const READS_ENVIRONMENT = ['src/platform/config.ts', 'src/platform/db/embedded.ts']

const EMPTY_NAME = /(^|\/)(utils?|helpers?|common|lib|manager|service)(\/|\.|$)/i

function sourceViolations(file: string, place: Place, source: string): string[] {
  const found: string[] = []
  if (EMPTY_NAME.test(file)) found.push('a name that says nothing')
  if (place.in === 'engines' && /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/.test(source))
    found.push('an engine reads a clock or chance')
  const mints = /\b(mint|within)\b[^'"]*from '[^']*platform\/(scope|at)\.ts'/.test(source)
  if (mints && place.in === 'room' && place.room !== 'organisation')
    found.push('makes a scope, which only organisation may')
  if (place.in === 'room' && /\bsql\.raw\(/.test(source)) found.push('builds SQL from a string')
  if (place.in !== 'top' && !READS_ENVIRONMENT.includes(file) && /\bprocess\.env\b/.test(source))
    found.push('reads the environment past the settings')
  return found
}
