import {CommanderError} from 'commander'
import {complaintOn} from './complaint.ts'
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
    terminal.complain(complaintOn(error))
    return 2
  }
}
