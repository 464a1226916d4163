import type {Command} from 'commander'

/** What may stand in an option's or an argument's place. */
export type Values =
  | {readonly kind: 'words'; readonly words: readonly string[]}
  /** Rule ids, with commas between. */
  | {readonly kind: 'rules'}
  /** `ID:SEVERITY`. */
  | {readonly kind: 'rule-settings'}
  | {readonly kind: 'files'}
  | {readonly kind: 'folders'}
  /** What nobody can guess: a revision, a number. */
  | {readonly kind: 'free'}

export interface CompletedOption {
  /** `['-f', '--format']`: the short one first. */
  readonly names: readonly string[]
  readonly description: string
  /** `null`: it takes no value. */
  readonly values: Values | null
}

export interface CompletedCommand {
  readonly name: string
  readonly description: string
  readonly options: readonly CompletedOption[]
  /** Of its arguments; `null`: it takes none. */
  readonly values: Values | null
}

/** What every template writes out. */
export interface Completions {
  /** The first one is meant where none is named. */
  readonly commands: readonly [CompletedCommand, ...CompletedCommand[]]
  readonly ruleIds: readonly string[]
  readonly severities: readonly string[]
}

/** By what stands between the angle brackets of an option or an argument; `rule` is the program's to say. */
const placeholders: Readonly<Record<string, Values>> = {
  file: {kind: 'files'},
  path: {kind: 'files'},
  paths: {kind: 'files'},
  files: {kind: 'files'},
  dir: {kind: 'folders'},
  ids: {kind: 'rules'},
  'id:severity[:json]': {kind: 'rule-settings'},
  tag: {kind: 'free'},
  rev: {kind: 'free'},
  n: {kind: 'free'},
  months: {kind: 'free'},
  'day|file': {kind: 'files'},
  'i/n': {kind: 'free'},
  reports: {kind: 'files'}
}

/**
 * The commands of a program as its help has them; what the program itself takes, its first command takes too.
 *
 * @param ruleIds - What `<rule>` stands for.
 */
export function commandsOf(program: Command, ruleIds: readonly string[]): Completions['commands'] {
  const [main, ...others] = program.createHelp().visibleCommands(program)
  if (main === undefined) throw new Error('A program without commands cannot be completed')
  const words: Readonly<Record<string, Values>> = {
    ...placeholders,
    rule: {kind: 'words', words: ruleIds},
    command: {kind: 'words', words: [main, ...others].map(command => command.name())}
  }
  const first = commandOf(main, words)
  const own = optionsOf(program, words).filter(({names: [name]}) => first.options.every(option => option.names[0] !== name))
  return [{...first, options: [...first.options, ...own]}, ...others.map(command => commandOf(command, words))]
}

function commandOf(command: Command, words: Readonly<Record<string, Values>>): CompletedCommand {
  const [argument] = command.registeredArguments
  return {
    name: command.name(),
    description: command.description(),
    options: optionsOf(command, words),
    values: argument === undefined ? null : valuesOf(argument.argChoices, argument.name(), words)
  }
}

function optionsOf(command: Command, words: Readonly<Record<string, Values>>): CompletedOption[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map(({short, long, flags, description, argChoices, required, optional}) => ({
      names: [short, long].flatMap(name => name ?? []),
      description,
      values: required || optional ? valuesOf(argChoices, /[<[](.*)[\]>]$/.exec(flags)?.[1] ?? '', words) : null
    }))
}

function valuesOf(choices: readonly string[] | undefined, placeholder: string, words: Readonly<Record<string, Values>>): Values {
  if (choices !== undefined) return {kind: 'words', words: choices}
  const values = Object.hasOwn(words, placeholder) ? words[placeholder] : undefined
  if (values === undefined) throw new Error(`Nothing says how to complete <${placeholder}>`)
  return values
}
