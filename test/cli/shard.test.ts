import {readFileSync, rmSync, truncateSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {Ajv} from 'ajv'
import addFormats from 'ajv-formats'
import {beforeAll, describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {mergeShards, type NamedShard} from '../../src/check/merge-shards.ts'
import {type LintRequest, lint} from '../../src/lint.ts'
import type {CalendarDate, DocumentPath, Locale} from '../../src/model/brand.ts'
import type {RunFacts, ShardReport, ShardResult} from '../../src/model/shard.ts'
import {formats} from '../../src/report/formats.ts'
import {isShardResult} from '../../src/report/shard-schema.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {bilingual} from '../bilingual.ts'
import {defaultSettings, today} from '../settings.ts'
import {makeFolder, runIn} from './running.ts'
import {inOne} from '../in-one.ts'

const names = ['a', 'b', 'c', 'd/e', 'd/f']
const english = (name: string) =>
  `---\nms.date: 2020-02-02\n---\n\n# Set up ${name}\n\n## Next steps\n\nTurn the Lumen dial ${name.length} times. See [this](b.md#set-up-b).\n`
// Every kind of what waits for the other shards: names, dates and repeated texts, waived and not.
const translation = (name: string, locale: string) =>
  bilingual(
    [`ms.contentlocale: ${locale}`, `ms.date: 2020-0${name.length}-01`],
    `<!-- tulint-disable-${name === 'a' ? 'next-line source-mismatch' : 'file stale-date'} -->

# {Einrichten von ${name}|Set up ${name}}

## {${name === 'c' ? 'Weiter' : 'Nächste Schritte'}|Next steps}

{Drehen Sie den ${name === 'b' ? 'lumen' : 'Lumen'}-Regler 7-mal.|Turn the Lumen dial ${name.length} times.} {Siehe [dies](b.md#weg).|See [this](b.md#set-up-b).}
`
  )
const files = Object.fromEntries(
  names.flatMap(name => [
    [`en/${name}.md`, english(name)],
    ...['de-DE', 'fr-FR', 'it-IT'].map(locale => [`${locale}/${name}.md`, translation(name, locale)] as const)
  ])
)
const request: LintRequest = {
  workspace: memoryWorkspace({...files, 'it-IT/d/e.md': 'damaged \0'}),
  settings: defaultSettings(['de-DE', 'fr-FR', 'it-IT'], 'en'),
  rules,
  only: [],
  changedSince: null,
  today,
  version: '1.0.0'
}
const context = {color: false, width: 100, fromRoot: (path: string) => path, textOf: (path: string) => files[path] ?? null, rules: {}}

async function shardsOf(count: number, asked = request): Promise<NamedShard[]> {
  const found: NamedShard[] = []
  for (let index = 1; index <= count; index++) {
    const result: unknown = JSON.parse(inOne(formats['json']?.(await lint({...asked, shard: {index, count}}), context) ?? []))
    if (!isShardResult(result)) throw new Error('The report is not what its schema says')
    found.push({name: `${index}.json`, result})
  }
  return found
}

describe('shards', () => {
  let one: Awaited<ReturnType<typeof lint>>

  beforeAll(async () => {
    one = await lint(request)
  })

  test('have something to find that needs all documents', () => {
    expect(one.summary.byRule).toMatchObject({'inconsistent-translation': 3, 'stale-date': 3, 'unused-directive': expect.any(Number)})
    expect(one.summary.suppressed).toBeGreaterThan(0)
    expect(one.failures).toHaveLength(1)
  })

  // 16 are more than there are documents.
  test.each([1, 2, 3, 7, 16])('of %i, merged in any order, give every report that one run gives', async count => {
    const shards = await shardsOf(count)
    expect(shards.flatMap(({result}) => result.documents.map(({path}) => path)).sort()).toEqual(one.documents.map(({path}) => path).sort())
    const merged = mergeShards(shards.reverse(), rules, '1.0.0')
    for (const [name, format] of Object.entries(formats)) expect(inOne(format(merged, context)), name).toBe(inOne(format(one, context)))
  })

  test('tell what they are, and which rules wait for the others', async () => {
    const only = (ids: readonly string[]) => ({
      ...request.settings,
      rules: Object.fromEntries(
        Object.entries(request.settings.rules).map(([id, rule]) => [
          id,
          ids.includes(id) ? rule : {severity: 'off' as const, options: null}
        ])
      )
    })
    const notes = async (ids: readonly string[]) =>
      (await shardsOf(2, {...request, settings: only(ids)})).map(({result}) => result.summary.notes.join())
    const waiting = ' What needs all documents is told by tulint merge: stale-date, inconsistent-translation'
    const [first, second] = await notes(['missing-unit'])
    expect(first).toMatch(/^This is shard 1 of 2, \d of 15 documents\.$/)
    expect(second).toMatch(/^This is shard 2 of 2, \d of 15 documents\.$/)
    const [some] = await notes(['missing-unit', 'stale-date', 'inconsistent-translation'])
    expect(some?.split('documents.')[1]?.split(/: |, /).sort()).toEqual(waiting.split(/: |, /).sort())
    const all = (await shardsOf(2)).flatMap(({result}) => result.findings.map(({ruleId}) => ruleId))
    expect(all).not.toContain('stale-date')
  })

  test('take another baseline in place of theirs', async () => {
    const known = one.findings.slice(0, 2).map(({fingerprint, ruleId, path}) => ({fingerprint, ruleId, path, since: today, reason: ''}))
    const merged = mergeShards(await shardsOf(2), rules, '1.0.0', {version: 1, entries: known})
    expect(merged.findings).toHaveLength(one.findings.length - 2)
    expect(merged.summary).toMatchObject({known: 2, suppressed: one.summary.suppressed + 2})
  })

  test('keep the translations of one source together, and are even', async () => {
    const shards = await shardsOf(2)
    const subjects = shards.map(({result}) => new Set(result.shard.pairs.map(({subject}) => subject)))
    expect(Math.max(...subjects.map(({size}) => size))).toBe(3)
    expect(new Set(subjects.flatMap(some => [...some])).size).toBe(5)
  })

  test('stay almost as they were when a document comes', async () => {
    const workspace = memoryWorkspace({...files, 'en/new.md': english('new')})
    const [before, after] = [await shardsOf(2), await shardsOf(2, {...request, workspace})]
    const placed = (shards: typeof before) =>
      new Map(shards.flatMap(({name, result}) => result.shard.pairs.map(({subject}) => [subject, name] as const)))
    const now = placed(after)
    expect([...placed(before)].filter(([subject, name]) => now.get(subject) !== name).length).toBeLessThan(2)
  })

  test('of a narrowed run are merged to the narrowed run', async () => {
    const narrowed = {...request, only: ['de-DE']}
    const merged = mergeShards(await shardsOf(3, narrowed), rules, '1.0.0')
    expect(merged).toEqual(JSON.parse(JSON.stringify(await lint(narrowed))))
  })

  describe('are refused that are', () => {
    let shards: NamedShard[]

    beforeAll(async () => {
      shards = await shardsOf(3, {...request, only: ['de-DE/a.md', 'fr-FR/b.md']})
    })

    /** With the second report another one. */
    const damaged = (change: (result: ShardResult) => object): NamedShard[] =>
      shards.map((one, at) => (at === 1 ? {...one, result: {...one.result, ...change(one.result)}} : one))
    const inEach = (change: (shard: ShardReport) => Partial<ShardReport>) =>
      shards.map(one => ({...one, result: {...one.result, shard: {...one.result.shard, ...change(one.result.shard)}}}))
    const elsewhere = {locale: 'de-DE' as Locale, path: 'de-DE/a.md' as DocumentPath, starts: [0], length: 0, source: null}
    const inShard = (change: Partial<ShardReport>) => damaged(({shard}) => ({shard: {...shard, ...change}}))
    const inRun = (change: Partial<RunFacts>) => damaged(({shard}) => ({shard: {...shard, run: {...shard.run, ...change}}}))

    test.each([
      ['none', 'There are no reports to merge', () => []],
      ['too few', '2 shards are missing: 1/3, 3/3', () => shards.slice(1, 2)],
      [
        'there twice',
        'Shard 1/3 is there twice: “1.json” and “again”',
        () => [...shards, ...shards.slice(0, 1).map(one => ({...one, name: 'again'}))]
      ],
      [
        'of another version',
        '“2.json” is of tulint 0.9.0, and this is 1.0.0',
        () => damaged(() => ({tool: {name: 'tulint', version: '0.9.0'}}))
      ],
      [
        'of another day',
        'The day of “2.json” and of “1.json” differ',
        () => inRun({today: '2020-01-01' as CalendarDate}),
        'Give all shards one day with the variable TULINT_TODAY'
      ],
      ['of other English', 'The English of “2.json” and of “1.json” differ', () => inRun({isShallow: true})],
      ['of another narrowed run', 'The PATHs or --changed-since of “2.json” and of “1.json” differ', () => inRun({isWhole: true})],
      [
        'of other settings',
        'The settings of “2.json” and of “1.json” differ',
        () => inRun({settings: defaultSettings(['de-DE'], 'en')}),
        'Run all shards of the same files with the same options'
      ],
      ['of another baseline', 'The baseline of “2.json” and of “1.json” differ', () => inRun({baseline: {version: 1, entries: []}})],
      ['of other documents', 'The documents of “2.json” and of “1.json” differ', () => inShard({documents: 'other'})],
      ['of another number', 'The number of shards of “2.json” and of “1.json” differ', () => inShard({count: 4})],
      ['damaged', 'The shards hold 0 documents of 2', () => inEach(() => ({pairs: []})), 'A report is damaged: run the shards again'],
      [
        'with one document in two places',
        'The shards hold 2 documents of 2',
        () => inEach(({pairs}) => ({pairs: pairs.map(pair => ({...pair, position: 1}))}))
      ],
      [
        'with facts that no rule gathered',
        'The shards hold what no run could have written: The rule “stale-date” failed on the whole corpus: ',
        () =>
          inEach(({run, pairs}) => ({
            run: {...run, isWhole: true},
            pairs: pairs.map(pair => ({...pair, place: elsewhere, facts: [{ruleId: 'stale-date', fact: null, cited: []}]}))
          })),
        'A report is damaged or was changed: run the shards again'
      ],
      [
        'missing, very many',
        '11 shards are missing: 2/12, 3/12, 4/12, 5/12, 6/12, 7/12, 8/12, 9/12, 10/12, 11/12, …',
        () => inEach(() => ({count: 12})).slice(0, 1)
      ],
      [
        'missing, as many as can be named',
        '10 shards are missing: 2/11, 3/11, 4/11, 5/11, 6/11, 7/11, 8/11, 9/11, 10/11, 11/11',
        () => inEach(() => ({count: 11})).slice(0, 1)
      ]
    ])('%s', (_, message, make, hint = '') => {
      expect(() => mergeShards(make(), rules, '1.0.0')).toThrow(
        expect.objectContaining({name: 'UsageError', message: expect.stringContaining(message), hint: expect.stringContaining(hint)})
      )
    })
  })
})

describe('tulint --shard and tulint merge', () => {
  const args = ['--source', 'en', '--target', 'de-DE', '--target', 'fr-FR', '--target', 'it-IT']

  test('give the report and the exit status of one run, with a baseline as well', async () => {
    const folder = makeFolder(files)
    await runIn(folder, [...args, '--only', 'stale-date,link-mismatch', '--update-baseline'])
    const checking = [...args, '--baseline', 'tulint-baseline.json', '--max-warnings', '1000']
    const one = await runIn(folder, checking)
    for (const shard of ['1/2', '2/2']) {
      const {out} = await runIn(folder, [
        ...checking,
        '--shard',
        shard,
        '-f',
        'json',
        '-o',
        `shards/${shard[0]}/report.json`,
        '-f',
        'pretty'
      ])
      expect(out).toMatch(/This is shard . of 2, .* documents\. What needs all documents is told by tulint merge: .*protected-term/)
      expect(out).not.toMatch(/ {2}(?:inconsistent-translation|stale-date)$/m)
    }
    for (const place of ['shards', 'shards/', 'shards/*/report.json']) {
      expect(await runIn(folder, ['merge', place, '--max-warnings', '1000'])).toEqual(one)
    }
    expect((await runIn(folder, ['merge', 'shards', '--quiet', '-f', 'compact'])).out).not.toContain('warning')
    rmSync(join(folder, 'shards/2'), {recursive: true})
    const {status, err} = await runIn(folder, ['merge', 'shards'])
    expect(status).toBe(2)
    expect(err).toBe(
      'tulint: A shard is missing: 2/2\n  Run them with tulint --shard 2/2 --format json --output-file FILE, and name their reports too\n'
    )
  })

  test.each(['0/3', '4/3', '1.5/2', '3', '1/', '-1/2', '1/0', 'a/b', '1/9999999'])('there is no shard %s', async shard => {
    const {status, err} = await runIn(makeFolder({'en/a.md': '', 'de/a.md': ''}), ['--source', 'en', '--target', 'de', `--shard=${shard}`])
    expect([status, err]).toEqual([2, `tulint: “${shard}” is no shard\n  Write it as I/N, the I-th of N parts: 1/3, 2/3 or 3/3\n`])
  })

  test.each([
    ['a whole run’s report', '{"findings": []}', '“r.json” is no shard’s report: it is that of a whole run'],
    ['another file', '{}', '“r.json” is no shard’s report'],
    ['a key too many', '{"shard": {}}', '“r.json” is no shard’s report'],
    ['half a file', '{"shard"', '“r.json” is no JSON']
  ])('%s is refused', async (_, text, message) => {
    const {status, err} = await runIn(makeFolder({'r.json': text}), ['merge', 'r.json'])
    expect(status).toBe(2)
    expect(err).toContain(message)
  })

  test('a report that is longer than a text can be is told, with what to do', async () => {
    const folder = makeFolder({'r.json': ''})
    truncateSync(join(folder, 'r.json'), 2 ** 29) // A hole, which takes no room.
    const {status, err} = await runIn(folder, ['merge', 'r.json'])
    expect([status, err]).toEqual([
      2,
      'tulint: “r.json” is longer than what Node can read as one text\n  Part the run into more, smaller ones\n'
    ])
  })

  test.each([['--fix'], ['--fix-dry-run'], ['--update-baseline'], ['--stdin-filename', 'de/a.md']])(
    'a shard cannot go with %s',
    async (...other) => {
      expect(await runIn('/', ['--shard', '1/2', ...other])).toMatchObject({status: 2, err: expect.stringContaining('cannot be used with')})
    }
  )

  test('the schema describes a shard’s report', async () => {
    const folder = makeFolder(files)
    await runIn(folder, [...args, '--shard', '1/2', '-f', 'json', '-o', 'r.json'])
    const ajv = new Ajv({strict: true, allowUnionTypes: true, strictTuples: false})
    addFormats.default(ajv)
    const validate = ajv.compile(JSON.parse(readFileSync(resolve(import.meta.dirname, '../../schemas/report.schema.json'), 'utf8')))
    expect(validate(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'))), JSON.stringify(validate.errors)).toBe(true)
  })
})
