import module from 'node:module'
import v8 from 'node:v8'
import {fileLoader} from './load-file.ts'

/** Of what the build has made. */
declare const buildHash: string

/**
 * Loads the program’s own files; what V8 compiled of them is kept, by Node itself where it can.
 *
 * @param keepsCode - Whether this thread writes what is to be kept.
 */
export function programLoader({keepsCode}: {readonly keepsCode: boolean}): (name: string) => unknown {
  // V8 waits until there is four times of what is held, since collecting goes fast here; twice takes a few percent more time.
  v8.setFlagsFromString('--heap-growing-percent=100')
  if (!('enableCompileCache' in module) || typeof module.enableCompileCache !== 'function') {
    // V8 of Node 20 compiles what ran for a moment, and again when it has met more; waiting spares a fifth of a run.
    v8.setFlagsFromString('--interrupt-budget=400000')
    // Else a long run has forgotten what the next starts with when its code is kept.
    v8.setFlagsFromString('--no-flush-bytecode')
    return fileLoader(import.meta.dirname, buildHash, keepsCode)
  }
  module.enableCompileCache()
  return module.createRequire(import.meta.url)
}

export function isStart(program: unknown): program is typeof import('./start.ts') {
  return typeof program === 'object' && program !== null && 'start' in program
}
