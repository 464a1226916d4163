import {parentPort, workerData} from 'node:worker_threads'
import {work} from '../in-threads.ts'
import {runAction} from './run.ts'

// A worker runs the same bundle.
if (parentPort !== null) await work(workerData, parentPort)
else
  await runAction({
    write: text => process.stdout.write(text),
    complain: text => process.stderr.write(text),
    readInput: async () => '',
    columns: undefined,
    errorColumns: undefined,
    environment: process.env,
    workingDirectory: process.env['GITHUB_WORKSPACE'] ?? process.cwd()
  })
