import {CommanderError} from 'commander'
import {PluginFault} from '../model/plugin-fault.ts'
import {UsageError} from '../model/usage-error.ts'
import {visible} from '../report/visible.ts'
import {makeProgram} from './program.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

/** Run one command line. Never throws: what goes wrong is told on standard error and in the exit status. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = 0
  const program = makeProgram(terminal, result => {
    status = result
  })
  try {
    await program.parseAsync([...args], {from: 'user'})
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError) {
      terminal.complain(`tulint: ${lines(error.message)}\n${error.hint === '' ? '' : `  ${lines(error.hint)}\n`}`)
      return 2
    }
    if (error instanceof PluginFault) {
      terminal.complain(
        `tulint: this is a fault of the plugin “${visible(error.plugin)}”, not of tulint; tell its author\n${stackOf(error)}\n`
      )
      return 2
    }
    terminal.complain(`tulint: this is a fault of tulint itself; tell it at https://github.com/tulint/tulint/issues\n${stackOf(error)}\n`)
    return 2
  }
}

/** The lines of a text of ours, which may quote a document's or a file's. */
function lines(text: string): string {
  return text.split('\n').map(visible).join('\n  ')
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return visible(String(error))
  const own = (error.stack ?? error.message).split('\n').map(visible).join('\n')
  return error.cause === undefined ? own : `${own}\nbecause: ${stackOf(error.cause)}`
}
