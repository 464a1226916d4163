import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {readCacheFile, writeCacheFile} from './cache-file.ts'
import type {Store} from './cached.ts'
import {nothingKept} from './kept.ts'

const mostFiles = 8
const day = 86_400_000 // Milliseconds.
const longestUnused = 30 * day
const oldestHalf = day / 24 // Of what a process that died left half written.
const ownFile = /^[\w-]{27}\.cache$/
const ownHalf = /^[\w-]{27}\.cache\.\d+\.\d+$/

/**
 * Keeps results in a file of a folder, beside those of other settings.
 *
 * @param folder - Absolute; made where it is missing.
 * @param key - Names all that a result rests on beside its grounds.
 * @param complain - Told once why nothing can be kept.
 */
export function diskStore(folder: string, key: string, complain: (reason: string) => void): Store {
  const file = join(folder, `${key}.cache`)
  return {
    read() {
      try {
        const kept = readCacheFile(readRegularFile(file))
        touch(file)
        return kept
      } catch {
        return nothingKept // It was never there, or someone else put something in its place.
      }
    },
    write(kept) {
      try {
        mkdirSync(folder, {recursive: true})
        replace(file, writeCacheFile(kept))
        prune(folder)
      } catch (error) {
        complain(error instanceof Error ? error.message : String(error))
      }
    }
  }
}

/** A pipe in a cache’s place must not be waited for. */
function readRegularFile(file: string): Buffer {
  const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)) // Windows has neither.
  try {
    if (!fstatSync(opened).isFile()) throw new TypeError('It is no file')
    return readFileSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** Whole or not at all; a link that stands there is replaced, and not followed. */
function replace(file: string, bytes: Buffer): void {
  const half = `${file}.${process.pid}.${process.hrtime.bigint()}`
  try {
    writeFileSync(half, bytes, {flag: 'wx'})
    renameSync(half, file)
  } catch (error) {
    rmSync(half, {force: true})
    throw error
  }
}

/** Says that a file is in use; once a day is often enough. */
function touch(file: string): void {
  const now = Date.now()
  if (now - statSync(file).mtimeMs < day) return
  try {
    utimesSync(file, now / 1000, now / 1000)
  } catch {
    // Another’s file, which can be read all the same.
  }
}

/** Throws away what has not been used for long, and what dead processes left. */
function prune(folder: string): void {
  const now = Date.now()
  const own = readdirSync(folder).flatMap(name => {
    const isHalf = ownHalf.test(name)
    if (!isHalf && !ownFile.test(name)) return []
    const file = join(folder, name)
    const used = statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? now
    if (!isHalf) return [{file, used}]
    if (now - used > oldestHalf) rmSync(file, {force: true})
    return []
  })
  own.sort((a, b) => b.used - a.used)
  for (const [index, {file, used}] of own.entries()) if (index >= mostFiles || now - used > longestUnused) rmSync(file, {force: true})
}
