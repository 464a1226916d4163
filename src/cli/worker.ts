import {parentPort, workerData} from 'node:worker_threads'
import {isStart, programLoader} from './program-loader.ts'

const program = programLoader({keepsCode: false})('./start.cjs')
if (!isStart(program) || parentPort === null) throw new Error('The program’s files are not of one version')
void program.work(workerData, parentPort)
