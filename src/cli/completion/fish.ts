import type {CompletedCommand, Completions, Values} from './commands.ts'

/** A script for fish: to be piped into `source`, or saved in `~/.config/fish/completions`. */
export function fishScript(completions: Completions): string {
  const [main, ...others] = completions.commands
  const names = others.map(({name}) => name).join(' ')
  const first = completions.commands.map(({name, description}) => `-n __fish_use_subcommand -a ${name} -d ${quoted(description)}`)
  const lines = [
    ...first,
    ...linesOf(main, `not __fish_seen_subcommand_from ${names}`, completions),
    ...others.flatMap(command => linesOf(command, `__fish_seen_subcommand_from ${command.name}`, completions))
  ]
  return `# fish completion for tulint: tulint completion fish | source
complete -c tulint -e
${lines.map(line => `complete -c tulint ${line}\n`).join('')}`
}

function linesOf({options, values}: CompletedCommand, condition: string, completions: Completions): string[] {
  const of = options.map(({names, description, values: own}) => {
    const flags = names.map(name => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
    return [...flags, ...(own === null ? [] : ['-r', valuesOf(own, completions)]), `-d ${quoted(description)}`].join(' ')
  })
  const argument = valuesOf(values ?? {kind: 'free'}, completions)
  return [...of, argument].map(line => `-n ${quoted(condition)} ${line}`)
}

function valuesOf(values: Values, {ruleIds, severities}: Completions): string {
  switch (values.kind) {
    case 'words':
      return `-f -a ${quoted(values.words.join(' '))}`
    case 'rules':
      return `-f -a ${quoted(`(__fish_append , ${ruleIds.join(' ')})`)}`
    case 'rule-settings':
      return `-f -a ${quoted(`{${ruleIds.join(',')}}:{${severities.join(',')}}`)}`
    case 'files':
      return '-F'
    case 'folders':
      return `-f -a ${quoted('(__fish_complete_directories)')}`
    case 'free':
      return '-f'
  }
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, String.raw`\$&`)}'`
}
