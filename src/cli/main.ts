#!/usr/bin/env node
import {run} from './run.ts'

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await run(process.argv.slice(2), {
  write: text => process.stdout.write(text),
  complain: text => process.stderr.write(text),
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  environment: process.env,
  workingDirectory: process.cwd()
})
