#!/usr/bin/env node
import module from 'node:module'
import v8 from 'node:v8'
import {packageVersion} from '../workspace/package-version.ts'
import {fileLoader} from './load-file.ts'

/** Of what the build has made. */
declare const buildHash: string

const args = process.argv.slice(2)
if (args.length === 1 && ['-V', '--version'].includes(args[0] ?? '')) {
  process.stdout.on('error', () => {}) // A reader that has seen enough.
  process.stdout.write(`${packageVersion()}\n`)
} else {
  const program = loader()('./start.cjs')
  if (!isStart(program)) throw new Error('The program’s files are not of one version')
  void program.start(args)
}

function loader(): (name: string) => unknown {
  if (!('enableCompileCache' in module) || typeof module.enableCompileCache !== 'function') {
    // V8 of Node 20 compiles what ran for a moment, and again when it has met more; waiting spares a fifth of a run.
    v8.setFlagsFromString('--interrupt-budget=400000')
    return fileLoader(import.meta.dirname, buildHash)
  }
  module.enableCompileCache()
  return module.createRequire(import.meta.url)
}

function isStart(program: unknown): program is typeof import('./start.ts') {
  return typeof program === 'object' && program !== null && 'start' in program
}
