import {CommanderError} from 'commander'
import {UsageError} from '../model/usage-error.ts'
import {visible} from '../report/visible.ts'
import {faultText} from './fault.ts'
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
    terminal.complain(`tulint: ${faultText(error)}\n`)
    return 2
  }
}

/** The lines of a text of ours, which may quote a document's or a file's. */
function lines(text: string): string {
  return text.split('\n').map(visible).join('\n  ')
}
