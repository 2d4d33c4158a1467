import type { Config } from '../platform/config.ts'

/** Options that any command may take; `value` names what follows one that takes a value. */
export const options = {
  organisation: { type: 'string', value: 'NAME', about: 'which organisation, where there are several' },
  branch: { type: 'string', value: 'NAME', about: 'which branch, where there are several' },
  source: { type: 'string', value: 'TEXT', about: 'where these people come from: each of them can ask' },
  refused: { type: 'string', value: 'FILE', about: 'where refused rows go; beside the file if left out' },
  organiser: { type: 'string', value: 'NAME', about: 'the first organiser' },
  email: { type: 'string', value: 'ADDRESS', about: 'the first organiser’s e-mail address' },
  to: { type: 'string', value: 'FILE', about: 'where the export goes' },
  key: { type: 'string', value: 'FILE', about: 'the file with the secret key of a sealed backup' },
  secrets: { type: 'string', value: 'FILE', about: 'the secrets.json of the server that made the backup' },
  'without-secrets': { type: 'boolean', about: 'go on with new keys, when secrets.json is lost' },
  erasures: { type: 'string', value: 'FILE', about: 'the newest erasures.ledger: whoever it names is erased again' },
  sample: { type: 'boolean', about: 'with the sample town, and links to look round in it' },
  dev: { type: 'boolean', about: 'build again for the browser when a source changes' },
} as const satisfies Record<string, { type: 'string' | 'boolean'; value?: string; about: string }>

export type OptionName = keyof typeof options

export type Given = {
  /** The one thing named after the command: a file, a name. */
  readonly what: string
  readonly options: {
    readonly [name in OptionName]?: (typeof options)[name]['type'] extends 'string' ? string : boolean
  }
}

export type Command = {
  /** One or two words. */
  readonly name: string
  readonly takes?: 'FILE' | 'NAME' | 'WHO' | 'ORGANISATION'
  readonly options?: readonly OptionName[]
  readonly about: string
  readonly run: (config: Config, given: Given) => Promise<void>
}

/** The command was called in a way that it can't be; the message says how it can. */
export class WrongUse extends Error {}
