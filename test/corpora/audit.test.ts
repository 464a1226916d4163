import {cpSync, existsSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {type Audit, audit, lint, type LintOptions} from '../../src/index.ts'
import {describeWithCorpora, makeFolder, now, readSet} from './corpora.ts'

const gold = resolve(import.meta.dirname, '../../../shared/corpora/nuget/gold')
const day = '2026-11-21'
/** A part of nuget’s documents: all of them take minutes. */
const folders = ['concepts', 'create-packages']
/** Of these documents that have no English, those that find most. */
const ofText = ['number-mismatch', 'link-mismatch', 'placeholder-leak', 'stale-date', 'protected-term']
const rules = ['stale-unit', 'missing-unit', 'orphaned-unit', 'number-mismatch', 'untranslated-document']

/** A count of its own, of words in raw Markdown: what white space and marks separate. */
function countedIn(text: string): number {
  const pieces = text.split(/[^\p{L}\p{M}\p{N}'’.\-_]+/u).map(piece => piece.replace(/^['’.\-_]+|['’.\-_]+$/g, ''))
  return pieces.flatMap(piece => piece.split(/['’.\-_]{2,}/)).filter(word => word !== '').length
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const isNear = (found: number, expected: number, tolerance: number) => Math.abs(found - expected) <= tolerance * expected

/** Hold that an audit says of a run what its plain report does. */
async function expectAgreement(told: Audit, options: LintOptions): Promise<void> {
  const report = await lint({...options, baseline: false})
  expect(Object.fromEntries(told.rules.map(({ruleId, findings}) => [ruleId, findings]))).toEqual(report.summary.byRule)
  const {errors, warnings, infos} = report.summary
  expect(told.total.findings).toEqual({error: errors, warning: warnings, info: infos})
  const statuses = Object.entries(told.total.byStatus).flatMap(([status, count]) => (count === 0 ? [] : [[status, count] as const]))
  expect(Object.fromEntries(statuses)).toEqual(countBy(report.documents.map(({status}) => status)))
  expect(Object.fromEntries(told.locales.map(({name, documents}) => [name, documents]))).toEqual(
    countBy(report.documents.map(({locale}) => locale))
  )
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

describeWithCorpora('an audit agrees with a count made another way', folder => {
  const nuget = join(folder, 'nuget')
  const inFolders = (path: string) => folders.some(one => path.startsWith(`docs/${one}/`))
  const below = (set: string) => folders.map(one => `${set}/docs/${one}`)

  test('words of bilingual documents, with what the gold says of each unit', async () => {
    interface Gold {
      readonly path: string
      readonly units: readonly {readonly source: string; readonly kept: boolean | null}[]
      readonly newSentences: readonly string[]
    }
    const known = new Map(
      readFileSync(join(gold, 'de-de.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line): Gold => JSON.parse(line))
        .map(document => [`de-de.bilingual/${document.path}`, document])
    )
    const set = 'de-de.bilingual'
    const options = {config: false, workingDirectory: nuget, source: `en-us@${now}`, targets: [set], onlyRules: rules, today: day} as const
    const told = await audit({...options, paths: below(set)})
    await expectAgreement(told, {...options, paths: below(set)})

    const onDisk = [...readSet(join(nuget, set)).keys()].filter(inFolders)
    const english = [...readSet(join(nuget, 'en-now')).keys()].filter(inFolders)
    const missing = english.filter(path => !onDisk.includes(path))
    expect(told.total.documents).toBe(onDisk.length + missing.length)
    expect(told.total.byStatus.missing).toBe(missing.length)
    const rows = told.documents.flatMap(({path, words}) => {
      const of = (kept: boolean | null) =>
        sum(document?.units.filter(unit => unit.kept === kept).map(({source}) => countedIn(source)) ?? [])
      const document = known.get(path)
      if (document === undefined) return []
      const fresh = sum(document.newSentences.map(countedIn))
      return [{path, words, kept: of(true), doubtful: of(null), fresh, hasNow: existsSync(join(nuget, 'en-now', document.path))}]
    })
    const still = rows.filter(({hasNow}) => hasNow)
    expect(still.length).toBeGreaterThan(15)
    const wrong = still.filter(({words: {current, untranslated}, kept, doubtful}) => {
      return current + untranslated < kept || current + untranslated > kept + doubtful
    })
    const [current, atLeast, doubtful] = [
      sum(still.map(({words}) => words.current + words.untranslated)),
      sum(still.map(({kept}) => kept)),
      sum(still.map(row => row.doubtful))
    ]
    const toDo = sum(still.map(({words}) => words.stale + words.missing))
    const fresh = sum(still.map(row => row.fresh))
    console.log(
      `current ${current} of ${atLeast} to ${atLeast + doubtful}, to do ${toDo} of ${fresh}, ${wrong.length} of ${still.length} documents differ`
    )
    expect(wrong.length).toBeLessThanOrEqual(still.length / 10)
    expect(current).toBeGreaterThanOrEqual(atLeast * 0.995)
    expect(current).toBeLessThanOrEqual((atLeast + doubtful) * 1.005)
    expect(isNear(toDo, fresh, 0.1)).toBe(true)
  })

  test('words of English that nobody translated, with those of its files', async () => {
    const set = 'de-de.bilingual'
    const {documents} = await audit({
      config: false,
      workingDirectory: nuget,
      source: 'en-now',
      targets: [set],
      onlyRules: ['untranslated-document'],
      paths: below(set),
      today: day
    })
    const missing = documents.filter(({status}) => status === 'missing')
    expect(missing.length).toBeGreaterThan(1)
    for (const {sourcePath, words} of missing) {
      const text = readFileSync(join(nuget, sourcePath ?? ''), 'utf8')
        .replace(/^---\n[^]*?\n---\n/, '')
        .replace(/^ *```[^]*?^ *```/gm, '')
      expect([sourcePath, isNear(words.missing, countedIn(text), 0.05)]).toEqual([sourcePath, true])
    }
  })

  test('documents of a plain locale, with the files on disk', async () => {
    const set = 'zh-cn.plain'
    const isMeant = (path: string) => /^docs\/(?:guides|concepts)\//.test(path)
    const root = makeFolder() // What is learned of the language is learned of these alone: of all it takes its time.
    for (const part of ['guides', 'concepts']) cpSync(join(nuget, set, 'docs', part), join(root, 'zh-cn/docs', part), {recursive: true})
    const options = {
      config: false,
      workingDirectory: root,
      source: join(nuget, 'en-now'),
      targets: ['zh-cn'],
      onlyRules: rules,
      today: day
    } as const
    const paths = ['zh-cn/docs/guides', 'zh-cn/docs/concepts']
    const told = await audit({...options, paths})
    await expectAgreement(told, {...options, paths})
    const {total, locales} = told
    const own = [...readSet(join(nuget, set)).keys()].filter(isMeant)
    const english = [...readSet(join(nuget, 'en-now')).keys()].filter(isMeant)
    const all = new Set([...own, ...english])
    expect(own.length).toBeGreaterThan(10)
    expect([total.documents, total.byStatus.missing]).toEqual([all.size, all.size - own.length])
    expect(locales.map(({name, documents}) => [name, documents])).toEqual([['zh-CN', all.size]])
  })

  test('words and documents of a set without English, with its quotes', async () => {
    const fasttrack = join(folder, 'fasttrack')
    const sets = ['ja-jp'].map(locale => `${locale}.bilingual`)
    const options = {config: false, workingDirectory: fasttrack, targets: sets, onlyRules: ofText, today: day} as const
    const told = await audit(options)
    await expectAgreement(told, options)
    expect(told.locales.map(({documents}) => documents)).toEqual(sets.map(set => readSet(join(fasttrack, set)).size))
    const quote = /<span data-stu-id="[^"]*">([^]*?)<\/span><\/span>/g
    const perSet = sets.map(set =>
      sum(
        [...readSet(join(fasttrack, set)).values()].flatMap(text => [...text.matchAll(quote)].map(([, english = '']) => countedIn(english)))
      )
    )
    for (const [index, {name, words}] of told.locales.entries()) {
      expect([name, isNear(words.current + words.untranslated, perSet[index] ?? 0, 0.005)]).toEqual([name, true])
    }
  })
})
