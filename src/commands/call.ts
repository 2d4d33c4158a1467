import { parseArgs } from 'node:util'
import { type Command, type Given, type OptionName, options, WrongUse } from './command.ts'
import { usage } from './help.ts'

export type Call = { readonly command: Command; readonly given: Given }

/**
 * What the words after `holdfast` call for.
 * @returns `'help'` when that is what was asked for
 * @throws WrongUse
 */
export function readCall(words: readonly string[], commands: readonly Command[]): Call | 'help' {
  const parsed = parse(words)
  if (parsed.values.help || parsed.positionals[0] === 'help') return 'help'
  const said = parsed.positionals.join(' ')
  if (said === '') throw new WrongUse('Say what to do: npx holdfast --help lists it.')
  const command = commands.find(({ name }) => said === name || said.startsWith(`${name} `))
  if (!command) throw new WrongUse(`There is no command “${said}”: npx holdfast --help lists them.`)
  return { command, given: givenTo(command, parsed) }
}

type Parsed = { values: Record<string, string | boolean | undefined>; positionals: string[] }

function parse(words: readonly string[]): Parsed {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    })
  } catch (error) {
    throw new WrongUse(`${(error as Error).message.split('. ')[0]}. npx holdfast --help lists the options.`)
  }
}

function givenTo(command: Command, { values, positionals }: Parsed): Given {
  const things = positionals.slice(command.name.split(' ').length)
  const strange = Object.keys(values).find((name) => !command.options?.includes(name as OptionName))
  if (strange) throw new WrongUse(`“${command.name}” takes no --${strange}. ${usage(command)}`)
  if (things.length !== (command.takes ? 1 : 0)) throw new WrongUse(usage(command))
  return { what: things[0] ?? '', options: values }
}
