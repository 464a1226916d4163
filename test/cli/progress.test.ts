import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {withProgress} from '../../src/cli/progress.ts'
import type {Terminal} from '../../src/cli/terminal.ts'
import {documentPath} from '../../src/workspace/document-path.ts'

const path = documentPath('', 'docs/fr-fr/日本語\u001b[31m.md')
const wiped = '\r\u001b[K'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What a run prints that reads a document every 200 ms, then complains, then reports. */
async function printed(documents: number, differing: Partial<Terminal> = {}, isWanted = true): Promise<string[]> {
  const parts: string[] = []
  const terminal: Terminal = {
    write: text => parts.push(`out: ${text}`),
    complain: text => parts.push(text),
    readInput: async () => '',
    columns: 80,
    errorColumns: 80,
    environment: {},
    workingDirectory: '.',
    ...differing
  }
  await withProgress(isWanted, terminal, async watched => {
    for (let done = 0; done < documents; done++) {
      watched.onProgress?.({done, total: documents, path})
      vi.advanceTimersByTime(200)
    }
    watched.onProgress?.({done: documents, total: documents, path: null})
    watched.terminal.complain('a complaint')
    watched.terminal.write('the report')
  })
  return parts
}

test('says nothing of a run that takes less than half a second', async () => {
  expect(await printed(2)).toEqual(['a complaint', 'out: the report'])
})

test('says on one line how many documents are done, and wipes it before all else', async () => {
  expect(await printed(4)).toEqual([
    `${wiped}tulint: 2 of 4 documents  docs/fr-fr/日本語\\u{1b}[31m.md`,
    `${wiped}tulint: 3 of 4 documents  docs/fr-fr/日本語\\u{1b}[31m.md`,
    `${wiped}tulint: 4 of 4 documents`,
    wiped,
    'a complaint',
    'out: the report'
  ])
})

test('the line is never wider than the terminal', async () => {
  const [line] = await printed(4, {errorColumns: 42})
  expect(line).toBe(`${wiped}tulint: 2 of 4 documents  docs/fr-fr/日本`)
})

test.each([
  ['where standard error is no terminal', {errorColumns: undefined}, true],
  ['in a build', {environment: {CI: 'true'}}, true],
  ['on a terminal that cannot wipe', {environment: {TERM: 'dumb'}}, true],
  ['with --no-progress', {}, false]
])('says nothing %s', async (_, differing, isWanted) => {
  expect(await printed(9, differing, isWanted)).toEqual(['a complaint', 'out: the report'])
})

test('wipes the line also when a run fails', async () => {
  const parts: string[] = []
  const terminal: Terminal = {
    write: text => parts.push(text),
    complain: text => parts.push(text),
    readInput: async () => '',
    columns: 80,
    errorColumns: 80,
    environment: {},
    workingDirectory: '.'
  }
  const run = withProgress(true, terminal, async () => {
    vi.advanceTimersByTime(700) // The history is read, no document yet.
    throw new Error('broken')
  })
  await expect(run).rejects.toThrow('broken')
  expect(parts).toEqual([`${wiped}tulint: looking for documents`, wiped])
})
