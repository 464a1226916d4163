import {mkdirSync, readdirSync, rmSync, statSync, utimesSync} from 'node:fs'
import {join} from 'node:path'
import {readCacheFile, writeCacheFile} from './cache-file.ts'
import type {Store} from './cached.ts'
import {nothingKept} from './kept.ts'
import {readRegularFile, replaceFile} from './whole-files.ts'

const mostFiles = 8
const day = 86_400_000 // Milliseconds.
const longestUnused = 30 * day
const oldestHalf = day / 24 // Of what a process that died left half written.
const ownFile = /^([\w-]{27})\.(?:cache|told)$/ // Results, and the report that was made of them last.
const ownHalf = /^[\w-]{27}\.(?:cache|told)\.\d+\.\d+$/

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
        replaceFile(file, writeCacheFile(kept))
        prune(folder)
      } catch (error) {
        complain(error instanceof Error ? error.message : String(error))
      }
    }
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
  const used = new Map<string, number>() // By the name that files of one kind of run share.
  const own: {readonly file: string; readonly name: string}[] = []
  for (const entry of readdirSync(folder)) {
    const file = join(folder, entry)
    const name = ownFile.exec(entry)?.[1]
    if (name === undefined && !ownHalf.test(entry)) continue
    const time = statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? now
    if (name !== undefined) {
      own.push({file, name})
      used.set(name, Math.max(used.get(name) ?? 0, time))
    } else if (now - time > oldestHalf) rmSync(file, {force: true})
  }
  const latest = [...used].sort(([, a], [, b]) => b - a).slice(0, mostFiles)
  const kept = new Set(latest.flatMap(([name, time]) => (now - time > longestUnused ? [] : name)))
  for (const {file, name} of own) if (!kept.has(name)) rmSync(file, {force: true})
}
