import { type Command, options } from './command.ts'

/** What `holdfast --help` prints: all of it comes from the table of commands. */
export function helpText(commands: readonly Command[]): string {
  const lines = commands.map((command) => [signature(command), command.about] as const)
  const used = Object.entries(options).map(([name, option]) => [
    `--${name}${'value' in option ? ` ${option.value}` : ''}`,
    option.about,
  ])
  return `Holdfast: the organising system of a local group.

    npx holdfast COMMAND

Commands
${columns(lines)}

Options
${columns(used)}

Settings are variables of the environment: PORT, HOLDFAST_DATA, DATABASE_URL and others; README.md has them all.
Exit codes: 0 done, 1 failed, 2 wrong use or a wrong setting.
`
}

/** How one command is called, with its options. */
export function usage(command: Command): string {
  const own = (command.options ?? []).map((name) => {
    const option = options[name]
    return `[--${name}${'value' in option ? ` ${option.value}` : ''}]`
  })
  return ['npx holdfast', signature(command), ...own].join(' ')
}

const signature = ({ name, takes }: Command) => (takes ? `${name} ${takes}` : name)

function columns(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([first = '']) => first.length)) + 3
  return rows.map(([first = '', about]) => `    ${first.padEnd(width)}${about}`).join('\n')
}
