import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseCrontab } from 'graphile-worker'
import * as v from 'valibot'

/** A setting that can't be used; the message names the variable and the remedy. */
export class ConfigError extends Error {}

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly databaseUrl: string | null
  readonly databaseWebUrl: string | null
  readonly url: string
  readonly tls: { readonly cert: string; readonly key: string } | null
  readonly trustedProxies: number
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly tiles: { readonly url: string; readonly attribution: string } | null
  /** When backups are taken by themselves: five cron fields, UTC. */
  readonly backupTimes: string | null
  readonly backupKey: string | null
}

const optional = v.optional(v.pipe(v.string(), v.trim()), '')

const Environment = v.object({
  PORT: v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/, 'a port number, for example 3000')), '3000'),
  HOLDFAST_HOST: v.optional(v.string(), '127.0.0.1'),
  HOLDFAST_DATA: v.optional(v.string(), './data'),
  DATABASE_URL: optional,
  DATABASE_WEB_URL: optional,
  HOLDFAST_URL: optional,
  HOLDFAST_TLS_CERT: optional,
  HOLDFAST_TLS_KEY: optional,
  HOLDFAST_TRUSTED_PROXIES: v.optional(
    v.pipe(v.string(), v.regex(/^\d$/, 'how many proxies stand in front, for example 1')),
    '0',
  ),
  SMTP_URL: optional,
  HOLDFAST_MAIL_FROM: optional,
  HOLDFAST_TILES: optional,
  HOLDFAST_TILES_ATTRIBUTION: optional,
  HOLDFAST_BACKUP: optional,
  HOLDFAST_BACKUP_KEY: optional,
})

/** Reads all settings once. @throws ConfigError naming the variable and the remedy */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = v.safeParse(Environment, environment)
  if (!parsed.success) {
    const issue = parsed.issues[0]
    throw new ConfigError(`${v.getDotPath(issue)} is "${String(issue.input)}": it must be ${issue.message}.`)
  }
  const env = parsed.output
  const port = Number(env.PORT)
  const tls = readTls(env.HOLDFAST_TLS_CERT, env.HOLDFAST_TLS_KEY)
  const url =
    readUrl('HOLDFAST_URL', env.HOLDFAST_URL, ['http:', 'https:']) || `${tls ? 'https' : 'http'}://localhost:${port}`
  return {
    port,
    host: env.HOLDFAST_HOST,
    dataFolder: resolve(env.HOLDFAST_DATA),
    databaseUrl: readUrl('DATABASE_URL', env.DATABASE_URL, ['postgres:', 'postgresql:']) || null,
    databaseWebUrl: readUrl('DATABASE_WEB_URL', env.DATABASE_WEB_URL, ['postgres:', 'postgresql:']) || null,
    url: url.replace(/\/$/, ''),
    tls,
    trustedProxies: Number(env.HOLDFAST_TRUSTED_PROXIES),
    smtpUrl: readUrl('SMTP_URL', env.SMTP_URL, ['smtp:', 'smtps:']) || null,
    mailFrom: env.HOLDFAST_MAIL_FROM || `holdfast@${new URL(url).hostname}`,
    tiles: env.HOLDFAST_TILES ? { url: env.HOLDFAST_TILES, attribution: env.HOLDFAST_TILES_ATTRIBUTION } : null,
    backupTimes: env.HOLDFAST_BACKUP ? readCron(env.HOLDFAST_BACKUP) : null,
    backupKey: readBackupKey(env.HOLDFAST_BACKUP_KEY),
  }
}

function readUrl(name: string, value: string, protocols: readonly string[]): string {
  if (!value) return ''
  const url = URL.parse(value)
  if (!url || !protocols.includes(url.protocol))
    throw new ConfigError(
      `${name} is not an address that Holdfast can use: write it as ${protocols[0]}//… or leave it out.`,
    )
  return value
}

function readTls(cert: string, key: string): Config['tls'] {
  if (!cert && !key) return null
  if (!cert || !key)
    throw new ConfigError('HOLDFAST_TLS_CERT and HOLDFAST_TLS_KEY belong together: set both, or neither.')
  return { cert: readPem('HOLDFAST_TLS_CERT', cert), key: readPem('HOLDFAST_TLS_KEY', key) }
}

function readPem(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigError(
      `${name}: the file ${path} can't be read (${(error as NodeJS.ErrnoException).code}). Check the path and its rights.`,
    )
  }
}

function readCron(value: string): string {
  try {
    parseCrontab(`${value} backup`)
    return value
  } catch {
    throw new ConfigError(
      'HOLDFAST_BACKUP must be five cron fields in UTC, for example "0 3 * * *" for three o’clock every night.',
    )
  }
}

function readBackupKey(value: string): string | null {
  if (!value) return null
  if (!value.startsWith('age1'))
    throw new ConfigError(
      'HOLDFAST_BACKUP_KEY must be an age public key (it begins with "age1"). Make one with: npx holdfast backup-key',
    )
  return value
}

export const databaseFolder = (config: Config) => join(config.dataFolder, 'postgres')
export const filesFolder = (config: Config) => join(config.dataFolder, 'files')
export const backupsFolder = (dataFolder: string) => join(dataFolder, 'backups')
