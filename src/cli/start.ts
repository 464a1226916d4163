import {text} from 'node:stream/consumers'
import {run} from './run.ts'

export {work} from '../in-threads.ts'

/** Run the process's command line; its exit status is set when all is done. */
export async function start(args: readonly string[]): Promise<void> {
  let isBroken = false
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return // A reader that has seen enough (`| head`) is no fault.
      if (!isBroken && stream === process.stdout) process.stderr.write(`tulint: The report cannot be written: ${error.message}\n`)
      isBroken = true
      process.exitCode = 2
    })
  }
  const status = await run(args, {
    write: text => process.stdout.write(text),
    writeBytes: bytes => process.stdout.write(bytes),
    complain: text => process.stderr.write(text),
    readInput: () => text(process.stdin),
    columns: columnsOf(process.stdout),
    errorColumns: columnsOf(process.stderr),
    environment: process.env,
    workingDirectory: process.cwd(),
    stopped: () =>
      new Promise(resolve => {
        process.once('SIGINT', () => resolve(130))
        process.once('SIGTERM', () => resolve(143))
      })
  })
  process.exitCode = isBroken ? 2 : status
}

/** Some terminals (of build services, of `script`) do not tell their size, and say 0. */
function columnsOf({isTTY, columns}: NodeJS.WriteStream): number | undefined {
  return isTTY ? columns || 80 : undefined
}
