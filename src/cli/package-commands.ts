import {type Command, Option} from 'commander'
import {packageFormats} from '../report/packages/formats.ts'
import {exportPackages, type ExportOptions} from './export.ts'
import {importPackages, type ImportOptions} from './import.ts'
import {addPlaceOptions, addReadingOptions} from './reading.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

/** The way to translators and back. */
export function addPackageCommands(program: Command, terminal: Terminal, end: (status: ExitStatus) => void): void {
  addReadingOptions(
    program
      .command('export [paths...]')
      .description('write what is stale, missing or gone as a work package for translators; without --target, --locale chooses among all')
  )
    .addOption(new Option('-f, --format <name>', 'form of the package').choices(Object.keys(packageFormats)).default('xliff2'))
    .addOption(new Option('-o, --output-file <file>', 'where one locale’s package goes instead of standard output').conflicts('outputDir'))
    .option('--output-dir <dir>', 'folder for a package of each locale, named after it')
    .action(async (paths: string[], options: ExportOptions) => end(await exportPackages(paths, options, terminal)))

  addPlaceOptions(
    program
      .command('import <files...>')
      .description('put the translations of packages that came back into their documents, and tell what no longer fits')
  )
    .option('--dry-run', 'print what would change as a diff; write nothing')
    .addHelpText(
      'after',
      '\nExit status: 0 all is put in, 1 something does not fit, 2 wrong usage or a file that could not be read or written'
    )
    .action(async (files: string[], options: ImportOptions) => end(await importPackages(files, options, terminal)))
}
