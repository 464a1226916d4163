import {closeSync, constants, fstatSync, openSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'

/** A pipe in a cache’s place must not be waited for. */
export function readRegularFile(file: string): Buffer {
  const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)) // Windows has neither.
  try {
    if (!fstatSync(opened).isFile()) throw new TypeError('It is no file')
    return readFileSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** Whole or not at all; a link that stands there is replaced, and not followed. */
export function replaceFile(file: string, bytes: Buffer): void {
  const half = `${file}.${process.pid}.${process.hrtime.bigint()}`
  try {
    writeFileSync(half, bytes, {flag: 'wx'})
    renameSync(half, file)
  } catch (error) {
    rmSync(half, {force: true})
    throw error
  }
}
