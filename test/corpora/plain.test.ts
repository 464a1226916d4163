import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {alignDocuments} from '../../src/align/align-documents.ts'
import {align, lint} from '../../src/index.ts'
import type {AlignedDocument} from '../../src/model/aligned.ts'
import type {DocumentPath} from '../../src/model/brand.ts'
import type {Document} from '../../src/model/document.ts'
import type {Range} from '../../src/model/range.ts'
import {parseDocument, projectDocument} from '../../src/parse/parse-document.ts'
import {viewRange} from '../../src/parse/view.ts'
import {describeWithCorpora, isThorough, makeFolder, now, readSeeds, readSet, scoreAlignment} from './corpora.ts'

/** A unit's English and translation, where they stand in the English file and in the one without spans. */
interface Known {
  readonly source: Range
  readonly target: Range
}

/** Every `rate`-th unit that has a line of its own is left out of the translation, line and all. */
function withoutSpans(text: string, rate: number): {readonly text: string; readonly gone: ReadonlySet<number>} {
  const {spans, target} = projectDocument(text, 0)
  const gone = new Set<number>()
  const cuts: Range[] = []
  for (const [index, {range}] of spans.units.entries()) {
    const start = text.lastIndexOf('\n', range.start) + 1
    const end = text.indexOf('\n', range.end) + 1 || text.length
    const isAlone = !spans.units.some(other => other.range !== range && other.range.start < end && other.range.end > start)
    if (rate === 0 || index % rate !== rate - 1 || !isAlone || text.slice(start, end).includes('|')) continue
    gone.add(index)
    cuts.push(viewRange(target, {start, end}))
  }
  return {text: cuts.reduceRight((rest, {start, end}) => rest.slice(0, start) + rest.slice(end), target.text), gone}
}

/** The set, or each `step`-th document of it, without its spans in a folder of its own. */
function stripped(set: string, rate = 0, step = 1): {readonly root: string; readonly gone: ReadonlyMap<string, ReadonlySet<number>>} {
  const root = join(makeFolder(), 'plain')
  const gone = new Map<string, ReadonlySet<number>>()
  for (const [index, [path, text]] of [...readSet(set)].entries()) {
    if (index % step !== 0) continue
    const plain = withoutSpans(text, rate)
    gone.set(path, plain.gone)
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), plain.text)
  }
  return {root, gone}
}

/** Each `step`-th document of a set as it is, in a folder of its own. */
function copied(set: string, step: number): string {
  const root = join(makeFolder(), 'bilingual')
  for (const [index, [path, text]] of [...readSet(set)].entries()) {
    if (index % step !== 0) continue
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), text)
  }
  return root
}

async function alignSets(source: string, target: string, locale: string): Promise<AlignedDocument[]> {
  const {documents, failures} = await align({workingDirectory: '/', config: false, source, targets: [target], locales: [locale]})
  const found: AlignedDocument[] = []
  for await (const document of documents) found.push(document)
  expect(failures).toEqual([])
  return found
}

const share = (part: number, whole: number) => Number((part / whole).toFixed(4))
const rangeOf = ({range}: {readonly range: {readonly start: {readonly offset: number}; readonly end: {readonly offset: number}}}) => ({
  start: range.start.offset,
  end: range.end.offset
})
const covers = (range: Range, unit: Range) =>
  Math.min(range.end, unit.end) - Math.max(range.start, unit.start) >= (unit.end - unit.start) / 2

describeWithCorpora('translations whose spans were taken out', folder => {
  const nuget = join(folder, 'nuget')
  const english = (path: string, text: string) => parseDocument(path as DocumentPath, text, 'source')

  /** Of each bilingual unit, where its English stands in a source. */
  function placesIn(source: Document, bilingual: string): (Range | null)[] {
    const target = parseDocument('a.md' as DocumentPath, bilingual, 'target')
    const places: (Range | null)[] = target.units.map(() => null)
    for (const pair of alignDocuments(target, source).alignment.pairs) if (pair.kind === 'same') places[pair.unit] = pair.source
    return places
  }

  test.each(isThorough ? ['fr-fr', 'ja-jp'] : ['ja-jp'])(
    '%s: who translates what is found as surely as if the spans stood there',
    async locale => {
      const {root} = stripped(join(nuget, `${locale}.bilingual`))
      const documents = await alignSets(join(nuget, `en-handoff.${locale}`), root, locale)
      expect(scoreAlignment({documents}, locale, join(nuget, `en-handoff.${locale}`), root).f1).toBeGreaterThanOrEqual(0.995)
    }
  )

  test('seeds: the older Chinese text lacks the “Sign up” items, a note’s box and See also, the newer one has stray spaces alone', async () => {
    const {english: source, texts} = readSeeds()
    const root = makeFolder()
    const files = {'en-us/a.md': source, 'zh-tw/a.md': texts[1] ?? '', 'zh-cn/a.md': texts[4] ?? ''}
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), {recursive: true})
      writeFileSync(join(root, path), text)
    }
    const {findings} = await lint({
      workingDirectory: root,
      config: false,
      source: 'en-us',
      targets: ['zh-tw', 'zh-cn'],
      today: '2026-11-21'
    })
    const undated = findings.filter(({ruleId}) => ruleId !== 'stale-date')
    const newer = undated.filter(({path}) => path === 'zh-tw/a.md')
    expect(new Set(newer.map(({ruleId}) => ruleId))).toEqual(new Set(['stray-space']))
    expect(newer).toHaveLength(10)
    const told = undated
      .filter(({path}) => path === 'zh-cn/a.md')
      .map(({path, ruleId, source: missing}) => `${path} ${ruleId} ${missing?.text.split('\n')[0]}`)
    expect(told).toEqual([
      expect.stringMatching(/^zh-cn\/a\.md missing-unit Upgrade Configuration Manager/),
      expect.stringMatching(/^zh-cn\/a\.md missing-unit Sign up for 3rd party/),
      expect.stringMatching(/^zh-cn\/a\.md missing-unit Sign up for Team Viewer/),
      expect.stringMatching(/^zh-cn\/a\.md missing-unit Sign up for Windows Defender/),
      expect.stringMatching(/^zh-cn\/a\.md missing-unit \(Windows E5/),
      expect.stringMatching(/^zh-cn\/a\.md missing-unit Configure an authentication method/),
      expect.stringMatching(/^zh-cn\/a\.md block-structure /), // The note has lost its box.
      expect.stringMatching(/^zh-cn\/a\.md dropped-section .*See also/)
    ])
  })

  test('what a translation lacks is found where one unit in thirty is left out', async () => {
    const set = join(nuget, 'de-de.bilingual')
    const handoff = join(nuget, 'en-handoff.de-de')
    const sources = readSet(handoff)
    const texts = readSet(set)
    const {root, gone} = stripped(set, 30, 3)
    const documents = await alignSets(handoff, root, 'de-DE')
    let [lost, found, told] = [0, 0, 0]
    for (const {path, pairs} of documents) {
      const own = path.slice(path.lastIndexOf('/plain/') + '/plain/'.length)
      const places = placesIn(english(own, sources.get(own) ?? ''), texts.get(own) ?? '')
      const left = [...(gone.get(own) ?? [])].flatMap(index => places[index] ?? [])
      const alone = pairs.flatMap(({source, target}) => (source !== null && target === null ? [rangeOf(source)] : []))
      lost += left.length
      found += left.filter(unit => alone.some(range => covers(range, unit))).length
      told += alone.length
    }
    console.log('left out', JSON.stringify({lost, recall: share(found, lost), precision: share(found, told)}))
    expect(lost).toBeGreaterThan(50)
    expect(found / lost).toBeGreaterThanOrEqual(0.9)
    expect(found / told).toBeGreaterThanOrEqual(0.97)
  })

  test('blocks are paired with a later English, without its history', async () => {
    const set = join(nuget, 'ja-jp.bilingual')
    const sources = readSet(join(nuget, 'en-now'))
    const {root} = stripped(set, 0, 3)
    const documents = new Map(
      (await alignSets(join(nuget, 'en-now'), root, 'ja-JP')).map(one => [one.sourcePath.split('/en-now/')[1], one])
    )
    let [right, wrong, missed] = [0, 0, 0]
    for (const [path, text] of readSet(set)) {
      const aligned = documents.get(path)
      if (aligned === undefined) continue
      const source = english(path, sources.get(path) ?? '')
      const view = projectDocument(text, 0).target
      const target = parseDocument(path as DocumentPath, view.text, 'target')
      const places = placesIn(source, text)
      const known = parseDocument(path as DocumentPath, text, 'target').units.flatMap((unit, index): Known[] => {
        const place = places[index]
        return place == null ? [] : [{source: place, target: viewRange(view, unit.target.range)}]
      })
      const blockOf = ({blocks}: Document, unit: Range) => blocks.findIndex(({range}) => covers(range, unit))
      const linkOf = (pair: Known) => `${blockOf(source, pair.source)} ${blockOf(target, pair.target)}`
      const gold = new Set(known.map(linkOf))
      const sides = [0, 1].map(side => new Set([...gold].map(link => link.split(' ')[side])))
      const links = new Set(
        aligned.pairs.flatMap(pair =>
          pair.source === null || pair.target === null ? [] : [linkOf({source: rangeOf(pair.source), target: rangeOf(pair.target)})]
        )
      )
      for (const link of links) {
        if (gold.has(link)) right++
        else if (link.split(' ').every((block, side) => sides[side]?.has(block))) wrong++
      }
      for (const link of gold) if (!links.has(link)) missed++
    }
    const f1 = (2 * right) / (2 * right + wrong + missed)
    console.log('blocks', JSON.stringify({right, wrong, missed, f1: Number(f1.toFixed(4))}))
    expect(f1).toBeGreaterThanOrEqual(0.98)
  })

  test('with the history, the same texts are stale, gone and missing as with the spans', async () => {
    // Of half of the documents fewer words are learnt.
    const [step, least] = isThorough ? [1, 0.98] : [2, 0.97]
    const {root} = stripped(join(nuget, 'fr-fr.bilingual'), 0, step)
    const withSpans = copied(join(nuget, 'fr-fr.bilingual'), step)
    const told = async (target: string) => {
      const {findings} = await lint({
        workingDirectory: nuget,
        config: false,
        source: `en-us@${now}`,
        targets: [target],
        locales: ['fr-FR'],
        onlyRules: ['stale-unit', 'orphaned-unit', 'missing-unit', 'dropped-section'],
        today: '2026-11-21'
      })
      return findings.flatMap(({ruleId, path, message, handoffText, quoteText, source}) => {
        const isMissing = ruleId === 'missing-unit' || ruleId === 'dropped-section'
        if (!isMissing && ruleId !== 'stale-unit' && ruleId !== 'orphaned-unit') return []
        const said = /“(.*?)…?”/s.exec(message)?.[1] // An orphan in a plain document quotes its English there alone.
        const text = isMissing ? source?.text : ruleId === 'stale-unit' ? (handoffText ?? quoteText) : said
        return [{page: path.slice(path.lastIndexOf('/docs/')), isMissing, text: (text ?? '').replace(/<a name="[^"]*"><\/a>|[\s*_]/g, '')}]
      })
    }
    const [bilingual, plain] = [await told(withSpans), await told(root)]
    const agreed = (ours: typeof plain, theirs: typeof plain) =>
      ours.filter(one =>
        theirs.some(
          other =>
            one.page === other.page && one.isMissing === other.isMissing && (other.text.includes(one.text) || one.text.includes(other.text))
        )
      ).length
    const shares = {
      bilingual: share(agreed(bilingual, plain), bilingual.length),
      plain: share(agreed(plain, bilingual), plain.length)
    }
    console.log('told with and without spans', JSON.stringify({bilingual: bilingual.length, plain: plain.length, agreed: shares}))
    expect(shares.bilingual).toBeGreaterThanOrEqual(least)
    expect(shares.plain).toBeGreaterThanOrEqual(least)
  })
})
