import {createHash} from 'node:crypto'
import type {Commit} from '../model/handoff.ts'
import {dayOfSeconds} from '../text/dates.ts'
import type {FileChange, History} from './history.ts'
import {sha1Forms} from './sha1.ts'

interface Past {
  readonly path: string
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly text: string
}

/** The past of files in memory: one commit a day, named by the day's SHA-1. Nothing is renamed in it. */
export function memoryHistory(past: readonly Past[]): History {
  const days = [...new Set(past.map(({day}) => day))].sort()
  const commits = new Map(days.map(day => [sha1(day), commitOf(day)]))
  const texts = new Map(past.map(({text}) => [sha1(text), text]))
  const changes = past
    .map(({path, day, text}): FileChange & {readonly blob: string} => ({commit: commitOf(day), path, from: null, blob: sha1(text)}))
    .sort((a, b) => (a.commit.date < b.commit.date ? 1 : -1))
  return {
    head: sha1(days.at(-1) ?? ''),
    state: sha1(JSON.stringify(past)),
    isShallow: false,
    changes: async path => changes.filter(change => change.path === path),
    renamedTo: async () => null,
    commit: async hash => commits.get(hash) ?? null,
    at: async (hash, path) => {
      const commit = commits.get(hash)
      const last = changes.find(change => change.path === path && commit !== undefined && change.commit.date <= commit.date)
      return commit === undefined || last === undefined ? [] : [{...last, commit}]
    },
    withSha1: async (hash, path) => {
      const found = changes.filter(({blob}) => forms(blob).has(hash))
      return found.find(change => change.path === path) ?? found[0] ?? null
    },
    hasSha1: async ({blob}, hash) => forms(blob).has(hash),
    text: async blob => {
      const text = texts.get(blob) ?? ''
      return text.includes('\0') ? null : text
    }
  }

  function forms(blob: string): Set<string> {
    return sha1Forms(Buffer.from(texts.get(blob) ?? ''))
  }
}

function commitOf(day: string): Commit {
  return {hash: sha1(day), date: dayOfSeconds(Date.parse(day) / 1000), author: 'Ada', subject: `Change of ${day}`}
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}
