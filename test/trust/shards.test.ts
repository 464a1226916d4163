import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {mergeShards, type NamedShard} from '../../src/check/merge-shards.ts'
import {type LintRequest, lint} from '../../src/lint.ts'
import {UsageError} from '../../src/model/usage-error.ts'
import {reportJson} from '../../src/report/json.ts'
import {isShardResult} from '../../src/report/shard-schema.ts'
import {isThorough} from '../corpora/corpora.ts'
import {english, french, type Kind, pages} from './documents.ts'
import {requestFor} from './linted.ts'
import {inOne} from '../in-one.ts'

async function shardsOf(request: LintRequest, count: number): Promise<readonly NamedShard[]> {
  const shards: NamedShard[] = []
  for (let index = 1; index <= count; index++) {
    const result: unknown = JSON.parse(inOne(reportJson(await lint({...request, shard: {index, count}}))))
    if (!isShardResult(result)) throw new Error('The report is not what its schema says')
    shards.push({name: `${index}.json`, result})
  }
  return shards
}

test('shards of whatever number, in whatever order, give the bytes of one run', async () => {
  const sets = fc.array(fc.tuple(pages, fc.constantFrom<Kind>('bilingual', 'plain'), fc.nat(3)), {minLength: 1, maxLength: 5})
  await fc.assert(
    fc.asyncProperty(sets, fc.integer({min: 1, max: 8}), fc.boolean(), async (all, count, isBackwards) => {
      const files = Object.fromEntries(
        all.flatMap(([one, kind, lost], index) => [
          [`fr-fr/${index}.md`, french(one, kind).replaceAll(/ \d/g, digit => (lost === 0 ? '' : digit))],
          [`en-us/${index}.md`, english(one)]
        ])
      )
      const request = requestFor(files)
      const shards = await shardsOf(request, count)
      expect(inOne(reportJson(mergeShards(isBackwards ? shards.toReversed() : shards, rules, '0')))).toBe(
        inOne(reportJson(await lint(request)))
      )
    }),
    {numRuns: isThorough ? 100 : 8}
  )
})

describe('a report that was damaged or forged', () => {
  test('may tell of any number of shards', async () => {
    const [shard] = await shardsOf(requestFor({'en-us/a.md': 'Open it.', 'fr-fr/a.md': 'Ouvrez-le.'}), 1)
    const forged: unknown = JSON.parse(JSON.stringify(shard?.result))
    put(forged, ['shard', 'count'], 2 ** 40)
    if (!isShardResult(forged)) throw new Error('The report is not what its schema says')
    expect(() => mergeShards([{name: 'forged.json', result: forged}], rules, '0')).toThrow(
      '1099511627775 shards are missing: 2/1099511627776, 3/1099511627776'
    )
  })

  const values = fc.constantFrom<unknown>(null, 0, -1, 1e9, '', 'x', '__proto__', [], {}, [[0]], {edits: []}, true)

  test('gives a report, or a word on what is wrong, and never a fault', async () => {
    const [one] = fc.sample(pages, {numRuns: 1, seed: 7})
    const files = {
      'en-us/a.md': english(one ?? []),
      'fr-fr/a.md': `<!-- tulint-disable-file stale-date -->\n${french(one ?? [], 'bilingual')}`,
      'en-us/b.md': english(one ?? []),
      'fr-fr/b.md': french(one ?? [], 'bilingual')
        .replaceAll(' ouvre ', ' lance ')
        .replaceAll('Configurer', 'Régler')
    }
    const [shard] = await shardsOf(requestFor(files), 1)
    const text = JSON.stringify(shard?.result)
    const paths: (readonly string[])[] = []
    collectPaths(JSON.parse(text), [], paths)
    const deep = paths.filter(([first]) => first === 'shard') // All else is made anew.
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...deep), values), {minLength: 1, maxLength: 2}), changes => {
        const forged: unknown = JSON.parse(text)
        for (const [path, value] of changes) put(forged, path, value)
        if (!isShardResult(forged)) return
        try {
          mergeShards([{name: 'forged.json', result: forged}], rules, '0')
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError)
        }
      }),
      {numRuns: isThorough ? 20_000 : 1500}
    )
  })
})

function collectPaths(value: unknown, path: readonly string[], found: (readonly string[])[]): void {
  if (path.length > 0) found.push(path)
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) collectPaths(inner, [...path, key], found)
}

function put(value: unknown, [key = '', ...rest]: readonly string[], by: unknown): void {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return
  if (rest.length > 0) put(Reflect.get(value, key), rest, by)
  else Reflect.set(value, key, by)
}
