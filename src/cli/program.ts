import {Command, InvalidArgumentError, Option} from 'commander'
import {formats} from '../report/formats.ts'
import {packageVersion} from '../workspace/package-version.ts'
import {check, type CheckOptions} from './check.ts'
import {explain, listRules} from './explain.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

/** The commands and options of `contract.md`, as far as they exist. */
export function makeProgram(terminal: Terminal, end: (status: ExitStatus) => void): Command {
  const program = new Command('tulint')
    .description('Find what translated documentation lacks, misquotes or let grow stale')
    .version(packageVersion(), '-V, --version')
    .exitOverride()
    .configureOutput({writeOut: terminal.write, writeErr: terminal.complain, getOutHelpWidth: () => terminal.columns ?? 100})
    .showHelpAfterError('Run tulint --help for all options')
    .showSuggestionAfterError()

  program
    .command('check [paths...]', {isDefault: true})
    .description('lint translations against their English; PATHs narrow the run to documents, folders or globs')
    .option('--source <dir>', 'root of the English documents')
    .option('--target <dir>', 'root of one locale’s documents (repeatable)', collect, [])
    .option('--locale <tag>', 'BCP 47 tag of --target (repeatable, in the same order)', collect, [])
    .option('-c, --config <file>', 'configuration file; default: the nearest tulint.config.*')
    .addOption(
      new Option('-f, --format <name>', `form of the report: ${Object.keys(formats).join(', ')} (repeatable)`)
        .argParser(collectFormat)
        .default([], 'pretty')
    )
    .option('-o, --output-file <file>', 'where the report goes instead of standard output (one for each --format)', collect, [])
    .option('--rule <id:severity[:json]>', 'set a rule for this run (repeatable)', collect, [])
    .option('--only <ids>', 'run just these rules, separated by commas', collect, [])
    .option('--max-warnings <n>', 'fail when there are more warnings', wholeNumber)
    .option('--quiet', 'report errors only')
    .option('--color', 'colour the report')
    .option('--no-color', 'do not colour it')
    .action(async (paths: string[], options: CheckOptions) => end(await check(paths, options, terminal)))

  program
    .command('explain <rule>')
    .description('say what a rule finds, why it matters, with examples and options')
    .action((id: string) => end(explain(id, terminal)))

  program
    .command('rules')
    .description('list all rules')
    .action(() => end(listRules(terminal)))

  for (const command of program.commands) command.exitOverride().configureOutput(program.configureOutput())
  return program
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value]
}

function collectFormat(value: string, before: readonly string[]): string[] {
  if (!Object.hasOwn(formats, value)) throw new InvalidArgumentError(`Allowed choices are ${Object.keys(formats).join(', ')}.`)
  return [...before, value]
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(value)
}
