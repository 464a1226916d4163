import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {lint, type LintOptions} from '../../src/index.ts'
import {reportJson} from '../../src/report/json.ts'
import {makeFolder} from '../cli/running.ts'
import {isThorough} from '../corpora/corpora.ts'
import {commit, emptyRepository} from '../workspace/git/doctored.ts'
import {documents, english, marked, names, plain} from './documents.ts'
import {inOne} from '../in-one.ts'

const others: readonly Partial<LintOptions>[] = [
  {},
  {source: 'en@main'},
  {history: false},
  {rules: ['number-mismatch:off', 'stale-date:error:{"maximumAge":100}']},
  {onlyRules: ['broken-link', 'source-mismatch', 'invalid-date']},
  {paths: ['fr/a.md', 'de/sub']},
  {shard: '1/2'},
  {targets: ['de']},
  {changedSince: 'HEAD'},
  {readsUntranslated: true}
]
const path = fc.constantFrom(...['en', 'de', 'fr'].flatMap(root => [...names, 'x'].map(name => `${root}/${name}.md`)))
const text = fc.constantFrom('\nNew 17 text.\n', '\n## Next steps\n', '\n[x](a.md#seite-a)\n', '\n<!-- tulint-disable-file -->\n', '\0')
const step = fc.oneof(
  fc.record({kind: fc.constant('edit'), path, text}),
  fc.record({kind: fc.constant('cut'), path, text}),
  fc.record({kind: fc.constant('remove'), path, text}),
  fc.record({kind: fc.constant('move'), path, text}),
  fc.record({kind: fc.constant('restore'), path, text}),
  fc.record({kind: fc.constant('commit'), path, text}),
  fc.record({kind: fc.constant('spoil'), path, text})
)
const occasion = fc.record({
  other: fc.constantFrom(...others),
  today: fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22', '2027-01-01')
})

test('a run with a cache tells what one without tells, whatever was done before', {timeout: 600_000}, async () => {
  const folder = makeFolder({})
  emptyRepository(folder)
  const first = commit(folder, '2020-01-01', 'Begin', documents)
  const pin = `ms.sourcegitcommit: ${first}`
  const soon = 'ms.lasthandoff: 2026-11-22'
  for (const name of names) {
    write(`de/${name}.md`, plain(name, name === 'b' ? soon : pin))
    write(`fr/${name}.md`, marked(name, name === 'c' ? soon : pin))
  }
  const cacheLocation = join(folder, 'kept')
  let commits = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, {maxLength: 3}), occasion, async (steps, {other, today}) => {
      for (const one of steps) take(one)
      const options = {workingDirectory: folder, config: false, source: 'en', targets: ['de', 'fr'], today, ...other} as const
      const [kept, plainly] = [await told({...options, cache: true, cacheLocation}), await told(options)]
      expect(kept).toBe(plainly)
    }),
    {numRuns: isThorough ? 300 : 40, endOnFailure: true}
  )

  function write(at: string, content: string): void {
    mkdirSync(dirname(join(folder, at)), {recursive: true})
    writeFileSync(join(folder, at), content)
  }

  function take({kind, path: at, text: more}: {readonly kind: string; readonly path: string; readonly text: string}): void {
    const file = join(folder, at)
    const name = at.slice(3, -3)
    const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
    if (kind === 'edit') write(at, before + more)
    else if (kind === 'cut') write(at, before.slice(0, before.length >> 1))
    else if (kind === 'remove') rmSync(file, {force: true})
    else if (kind === 'move' && existsSync(file)) renameSync(file, join(dirname(file), 'y.md'))
    else if (kind === 'restore') write(at, at.startsWith('en') ? english(name) : at.startsWith('de') ? plain(name, pin) : marked(name, pin))
    else if (kind === 'commit') commit(folder, `2020-02-${String((commits++ % 28) + 1).padStart(2, '0')}`, 'Change', {})
    else if (kind === 'spoil') spoil(more.length)
  }

  function spoil(at: number): void {
    for (const name of existsSync(cacheLocation) ? readdirSync(cacheLocation) : []) {
      const bytes = readFileSync(join(cacheLocation, name))
      const place = (at * 7919) % bytes.length
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << (at % 8)), place)
      writeFileSync(join(cacheLocation, name), bytes)
    }
  }
})

/** The report, or why there is none. */
async function told(options: LintOptions): Promise<string> {
  try {
    const result = await lint(options)
    return `${inOne(reportJson(result))}${JSON.stringify(result.failures)}${'shard' in result ? JSON.stringify(result.shard) : ''}`
  } catch (error) {
    return String(error)
  }
}
