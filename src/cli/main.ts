#!/usr/bin/env node
import {packageVersion} from '../workspace/package-version.ts'
import {isStart, programLoader} from './program-loader.ts'

const args = process.argv.slice(2)
if (args.length === 1 && ['-V', '--version'].includes(args[0] ?? '')) {
  process.stdout.on('error', () => {}) // A reader that has seen enough.
  process.stdout.write(`${packageVersion()}\n`)
} else {
  const program = programLoader({keepsCode: true})('./start.cjs')
  if (!isStart(program)) throw new Error('The program’s files are not of one version')
  void program.start(args)
}
