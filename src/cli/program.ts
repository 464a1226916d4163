import {Argument, Command, Option} from 'commander'
import {nearestWord} from '../config/nearest.ts'
import {UsageError} from '../model/usage-error.ts'
import {alignedFormats} from '../report/aligned/formats.ts'
import {auditFormats} from '../report/audit/formats.ts'
import {formats} from '../report/formats.ts'
import {packageVersion} from '../workspace/package-version.ts'
import {type AlignOptions, align} from './align.ts'
import {type AuditOptions, audit} from './audit.ts'
import {type CheckOptions, check} from './check.ts'
import {completion, shells} from './completion.ts'
import {type ExplainOptions, explain, listRules} from './explain.ts'
import {type InitOptions, init} from './init.ts'
import {type MergeOptions, merge} from './merge.ts'
import {addPackageCommands} from './package-commands.ts'
import {addReadingOptions, addRunOptions, collect, configHelp} from './reading.ts'
import type {ExitStatus, Terminal} from './terminal.ts'
import {collectFormat, wholeNumber} from './values.ts'

const exitStatus =
  'Exit status: 0 nothing at error severity, 1 findings, 2 wrong usage, a document that could not be read or a fault of tulint'

/** The commands and options of `contract.md`, as far as they exist. */
export function makeProgram(terminal: Terminal, end: (status: ExitStatus) => void): Command {
  const program = new Command('tulint')
    .description('Find what translated documentation lacks, misquotes or let grow stale')
    .version(packageVersion(), '-V, --version')
    .exitOverride()
    .configureOutput({writeOut: terminal.write, writeErr: terminal.complain, getOutHelpWidth: () => terminal.columns ?? 100})
    .showHelpAfterError('Run tulint --help for all options')
    .showSuggestionAfterError()

  const checking = addTellingOptions(
    addRunOptions(
      program
        .command('check [paths...]', {isDefault: true})
        .description('lint translations against their English; PATHs narrow the run to documents, folders or globs')
    )
  )
    .option('--rule <id:severity[:json]>', 'set a rule for this run (repeatable)', collect)
    .option('--only <ids>', 'run just these rules, separated by commas', collect)
    .addOption(new Option('--stdin-filename <path>', 'read this one document from standard input, as an editor has it').conflicts('fix'))
    .addOption(
      new Option('--new-since <rev>', 'report only what was not found at REV, of the documents that --changed-since would keep').conflicts([
        'changedSince',
        'staged',
        'stdinFilename',
        'updateBaseline',
        'fix',
        'fixDryRun',
        'shard',
        'watch'
      ])
    )
    .addOption(
      new Option(
        '--print-config <path>',
        'print the configuration as it holds for this document, as JSON, instead of the report'
      ).conflicts(['fix', 'fixDryRun', 'updateBaseline', 'stdinFilename', 'format', 'outputFile', 'watch'])
    )
    .addOption(
      new Option('--shard <i/n>', 'lint the I-th of N equal parts; tulint merge joins their JSON reports').conflicts([
        'fix',
        'fixDryRun',
        'stdinFilename',
        'updateBaseline'
      ])
    )
    .addOption(
      new Option('--watch', 'lint again what changes, until Ctrl-C').conflicts([
        'fix',
        'fixDryRun',
        'stdinFilename',
        'updateBaseline',
        'shard'
      ])
    )
    .option('--baseline <file>', 'report only what this file does not hold')
    .addOption(
      new Option(
        '--update-baseline',
        'write what is found now into the baseline (tulint-baseline.json), and report nothing of it'
      ).conflicts(['fix', 'fixDryRun', 'stdinFilename'])
    )
    .option('--fix', 'apply the safe fixes, and report what is left')
    .addOption(
      new Option('--fix-dry-run', 'print the safe fixes as a diff instead of the report; write nothing').conflicts([
        'fix',
        'format',
        'outputFile'
      ])
    )
    .addHelpText('after', `\n${exitStatus}`)
    .action(async (paths: string[], options: CheckOptions) =>
      end(await check(paths, options, terminal).catch(suggestCommand(paths, program)))
    )

  program
    .command('init')
    .description('look at the folder, write a configuration that fits, say what it found')
    .option('--dry-run', 'print the configuration instead')
    .action(async (options: InitOptions) => end(await init(options, terminal)))

  addRunOptions(
    program
      .command('audit [paths...]')
      .description('write how every document stands: what is current, what is stale since when, what comes first')
  )
    .addOption(
      new Option('-f, --format <name>', 'form of the audit (repeatable)')
        .choices(Object.keys(auditFormats))
        .argParser(collectFormat(auditFormats))
        .default([], 'markdown')
    )
    .option('-o, --output-file <file>', 'where it goes instead of standard output (one for each --format)', collect)
    .option('--rule <id:severity[:json]>', 'set a rule for this run (repeatable)', collect)
    .option('--only <ids>', 'run just these rules, separated by commas', collect)
    .addOption(
      new Option(
        '--history [months]',
        'tell how it stood on the first of each of so many months (12), by the repositories’ history'
      ).preset('12')
    )
    .option('--since <day|file>', 'tell what changed since a day (YYYY-MM-DD), or since the audit of which this is the JSON report')
    .action(async (paths: string[], options: AuditOptions) => end(await audit(paths, options, terminal)))

  addReadingOptions(
    program.command('align [paths...]').description('write which English text belongs to which translated text, also of plain documents')
  )
    .addOption(new Option('-f, --format <name>', 'form of what is written').choices(Object.keys(alignedFormats)).default('json'))
    .option('-o, --output-file <file>', 'where it goes instead of standard output')
    .action(async (paths: string[], options: AlignOptions) => end(await align(paths, options, terminal)))

  addPackageCommands(program, terminal, end)

  addTellingOptions(
    program.command('merge <reports...>').description('make one report of the JSON reports of all shards: files, folders of them, or globs')
  )
    .option('-c, --config <file>', configHelp)
    .option('--baseline <file>', 'report only what this file does not hold, instead of the shards’ baseline')
    .addHelpText('after', `\n${exitStatus}`)
    .action(async (reports: string[], options: MergeOptions) => end(await merge(reports, options, terminal)))

  program
    .command('explain <rule>')
    .description('say what a rule finds, why it matters, with examples and options')
    .option('-c, --config <file>', configHelp)
    .action(async (id: string, options: ExplainOptions) => end(await explain(id, options, terminal)))

  program
    .command('rules')
    .description('list all rules, with those of the configuration’s plugins')
    .option('-c, --config <file>', configHelp)
    .action(async (options: ExplainOptions) => end(await listRules(options, terminal)))

  program
    .command('completion')
    .addArgument(new Argument('<shell>').choices(shells))
    .description('print the script by which a shell completes tulint’s commands, options and rules')
    .action((shell: string) => end(completion(shell, program, terminal)))

  for (const command of program.commands) {
    command.option('--color', 'colour what is printed').option('--no-color', 'do not colour it')
    command.exitOverride().configureOutput(program.configureOutput())
  }
  // The default command's options are what most ask for.
  program.addHelpText('after', () => `\n${checking.helpInformation()}\n${exitStatus}`)
  return program
}

/** How a result is told. */
function addTellingOptions(command: Command): Command {
  return command
    .addOption(
      new Option('-f, --format <name>', 'form of the report (repeatable)')
        .choices(Object.keys(formats))
        .argParser(collectFormat(formats))
        .default([], 'pretty')
    )
    .option('-o, --output-file <file>', 'where the report goes instead of standard output (one for each --format)', collect)
    .option('--max-warnings <n>', 'fail when there are more warnings', wholeNumber)
    .option('--quiet', 'report errors only')
}

/** Of a command line that cannot be followed: a single word that names no document may be a command's, misspelt. */
function suggestCommand(paths: readonly string[], program: Command): (error: unknown) => never {
  return error => {
    const [word = ''] = paths
    const names = program.commands.map(command => command.name())
    const meant = error instanceof UsageError && /^[a-z]{3,}$/.test(word) ? nearestWord(word, names) : null
    if (meant === null || !(error instanceof UsageError)) throw error
    throw new UsageError(error.message, `${error.hint}\nIf “${word}” was to be a command: did you mean “tulint ${meant}”?`)
  }
}
