import {expect, test} from 'vitest'
import {alignDocuments, quotesOf} from '../../src/align/align-documents.ts'
import {reportAbsence, reportDocument} from '../../src/check/document-report.ts'
import type {Bitext, Drift, DroppedSection, Pair, QuoteCheck} from '../../src/model/bitext.ts'
import type {CalendarDate, DocumentPath, Locale} from '../../src/model/brand.ts'
import type {Commit, Handoff} from '../../src/model/handoff.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'

const locale = 'fr-FR' as Locale
const unit = (id: string, target: string, quote: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${quote}</span></span>`
const english = '---\nms.date: 04/02/2019\n---\nSign the package.\n\nPush it to the server.\n'
const [one, two] = [unit('a-1', 'Signez.', 'Sign the package.'), unit('a-2', 'Poussez.', 'Push it to the server.')]

function report(text: string, source: string | null = english, more: Partial<Bitext> = {}) {
  const target = parseDocument('fr-fr/a.md' as DocumentPath, text, 'target')
  const known = {
    locale,
    expectedLocale: null,
    target,
    handoff: null,
    quotes: null,
    english: quotesOf(target),
    knowsHandoff: false,
    places: []
  }
  if (source === null) return reportDocument({...known, source: null, original: null, alignment: null, unmarked: [], ...more})
  const parsed = parseDocument('en-us/a.md' as DocumentPath, source, 'source')
  return reportDocument({...known, source: parsed, original: parsed, ...alignDocuments(target, parsed), ...more})
}

const commit = (day: string): Commit => ({hash: day, date: day as CalendarDate, author: 'Ada', subject: 'Edit'})
const handoff: Handoff = {
  evidence: 'commit',
  proved: true,
  commit: commit('2020-01-01'),
  path: 'en-us/a.md',
  behind: {commits: 3, days: 40},
  conflicts: [],
  lastChange: null
}

test.each([
  ['in sync', `${one}\n\n${two}\n`, 'in-sync', {total: 2, inSync: 2, changed: 0, removed: 0, missing: 0}],
  [
    'stale where a quote changed',
    `${one.replace('Sign the', 'Sign your')}\n\n${two}\n`,
    'stale',
    {total: 2, inSync: 1, changed: 1, removed: 0, missing: 0}
  ],
  ['stale where something is missing', `${one}\n`, 'stale', {total: 1, inSync: 1, changed: 0, removed: 0, missing: 1}],
  [
    'stale where something is gone',
    `${one}\n\n${unit('a-3', 'Neuf.', 'Nobody asked.')}\n\n${two}\n`,
    'stale',
    {total: 3, inSync: 2, changed: 0, removed: 1, missing: 0}
  ],
  ['damaged', `${one}\n\n<span data-ttu-id="a-2">Poussez.</span>\n`, 'damaged', {total: 1, inSync: 1, changed: 0, removed: 0, missing: 0}],
  [
    'untranslated',
    `${unit('a-1', 'Sign the package.', 'Sign the package.')}\n\n${unit('a-2', 'Push it to the\nserver.', 'Push it to the server.')}\n`,
    'untranslated',
    {total: 2, inSync: 2, changed: 0, removed: 0, missing: 0}
  ],
  [
    'in sync though a part of it is left in English',
    `${unit('a-1', 'Sign the package.', 'Sign the package.')}\n\n${two}\n`,
    'in-sync',
    {total: 2, inSync: 2, changed: 0, removed: 0, missing: 0}
  ]
])('a document is %s', (_, text, status, units) => {
  expect(report(text)).toMatchObject({status, units, kind: 'bilingual', path: 'fr-fr/a.md', sourcePath: 'en-us/a.md'})
})

test('a document is damaged where one of its quotes is not what was handed off', () => {
  const other: QuoteCheck = {kind: 'absent', earlier: null}
  expect(report(`${one}\n\n${two}\n`, english, {quotes: [{kind: 'same'}, other]}).status).toBe('damaged')
  expect(report(`${one}\n\n${two}\n`, english, {quotes: [{kind: 'same'}, {kind: 'same'}]}).status).toBe('in-sync')
})

test('a document is stale where English has changed since its handoff, though every text of it stands', () => {
  const status = (lastChange: Commit | null) => report(`${one}\n\n${two}\n`, english, {handoff: {...handoff, lastChange}}).status
  expect([status(commit('2020-02-01')), status(null)]).toEqual(['stale', 'in-sync'])
})

test('a section that was dropped is one that is missing, and all its words are', () => {
  const section = '\n## Keep it\n\nKeep the package in a safe place.\n\nNever lose it.\n'
  expect(report(`${one}\n\n${two}\n`, `${english}${section}`)).toMatchObject({
    status: 'stale',
    units: {total: 2, inSync: 2, missing: 1},
    words: {...none, current: 8, missing: 12}
  })
})

test('a document without units is not taken for one that was left untranslated', () => {
  expect(report('Signez.\n', null)).toMatchObject({status: 'in-sync', kind: 'plain', units: {total: 0}})
})

test('the handoff is told as far as it is known', () => {
  const text = `${one}\n\n${two}\n`
  expect(report(text, english, {handoff})).toMatchObject({
    dates: {handoff: '2020-01-01'},
    handoff: {
      evidence: 'commit',
      proved: true,
      commit: '2020-01-01',
      path: 'en-us/a.md',
      date: '2020-01-01',
      commitsBehind: 3,
      daysBehind: 40
    }
  })
  const unknown: Handoff = {...handoff, evidence: 'none', proved: false, commit: null, path: null, behind: null}
  expect(report(text, english, {handoff: unknown})).toMatchObject({
    dates: {handoff: null},
    handoff: {evidence: 'none', proved: false, commit: null, path: null, date: null, commitsBehind: null, daysBehind: null}
  })
  expect(report(text).handoff).toBe(null)
})

test('without English, what stands there is in sync as far as anyone knows', () => {
  expect(report(`${one}\n`, null)).toMatchObject({status: 'in-sync', sourcePath: null, units: {total: 1, inSync: 1}})
})

test('dates are days, whatever their form, and none where they are none', () => {
  expect(report(`---\nms.date: 4/2/2018\nms.lasthandoff: 2018-05-01\n---\n${one}\n\n${two}\n`).dates).toEqual({
    source: '2019-04-02',
    target: '2018-04-02',
    handoff: '2018-05-01'
  })
  expect(report(`---\nms.date: 02/30/2018\n---\n${one}`).dates).toMatchObject({target: null, handoff: null})
})

const none = {current: 0, stale: 0, missing: 0, orphaned: 0, untranslated: 0}

test.each([
  ['as they stand', `${one}\n\n${two}\n`, {current: 8}],
  ['as English has them now, where it changed', `${one.replace('Sign the', 'Sign your')}\n\n${two}\n`, {current: 5, stale: 3}],
  ['as missing', `${one}\n`, {current: 3, missing: 5}],
  ['as gone', `${one}\n\n${unit('a-3', 'Neuf.', 'Nobody asked.')}\n\n${two}\n`, {current: 8, orphaned: 2}],
  ['as left in English', `${one}\n\n${unit('a-2', 'Push it to the server.', 'Push it to the server.')}\n`, {current: 3, untranslated: 5}],
  ['as they stand, where few words are the same', `${unit('a-1', 'Sign the package.', 'Sign the package.')}\n\n${two}\n`, {current: 8}]
])('words of English are counted %s', (_, text, words) => {
  expect(report(text).words).toEqual({...none, ...words})
})

test('without English the words of units count, without units those of the English', () => {
  expect(report(`${one}\n`, null).words).toEqual({...none, current: 3})
  const source = parseDocument(
    'en-us/b.md' as DocumentPath,
    `${english}\n\`\`\`\ncode is none\n\`\`\`\n\n[!INCLUDE [nor this](x.md)]\n`,
    'source'
  )
  const path = 'fr-fr/b.md' as DocumentPath
  expect(reportAbsence(locale, path, source.path, source, 'missing').words).toEqual({...none, missing: 8})
  expect(reportAbsence(locale, path, source.path, source, 'unreadable').words).toEqual(none)
})

test('who translated and who wrote it stands in the front matter', () => {
  const header = (type: string) => `---\nms.translationtype: ${type}\nauthor: Ada\n---\n${one}`
  const types = ['MT', 'Machine', 'HT', 'Human Translation', 'x', 'no MT', 'not HT']
  expect(types.map(type => report(header(type)).translatedBy)).toEqual(['machine', 'machine', 'human', 'human', null, null, null])
  expect(report(one).translatedBy).toBe(null)
  expect([report(header('MT'), null).author, report(one).author]).toEqual(['Ada', null])
})

test('it is stale since the first change that asks for a translation, not since one of form', () => {
  const target = parseDocument('fr-fr/a.md' as DocumentPath, `${one}\n\n${two}\n`, 'target')
  const source = parseDocument('en-us/a.md' as DocumentPath, english, 'source')
  const changed = (day: string, kind: 'case' | 'wording', unit: number) => ({
    kind: 'reworded' as const,
    unit,
    source: {text: 'Sign', range: {start: 0, end: 4}, block: 0},
    likeness: 0.9,
    change: {kind, edits: []},
    drift: {commit: commit(day)}
  })
  const since = (...pairs: readonly Pair[]) =>
    reportDocument({
      locale,
      expectedLocale: null,
      target,
      source,
      original: source,
      handoff: null,
      quotes: null,
      english: quotesOf(target),
      knowsHandoff: true,
      places: [],
      unmarked: [],
      alignment: {pairs, droppedSections: [], movedSections: []}
    }).staleSince?.date
  expect(since(changed('2020-01-01', 'case', 0))).toBe(undefined)
  expect(since(changed('2020-01-01', 'case', 0), changed('2021-01-01', 'wording', 1))).toBe('2021-01-01')
  expect(since(changed('2022-01-01', 'wording', 0), changed('2021-01-01', 'wording', 1))).toBe('2021-01-01')
  expect(since(changed('2021-01-01', 'wording', 0), changed('2022-01-01', 'wording', 1))).toBe('2021-01-01')
  expect(since({...changed('2021-01-01', 'wording', 0), drift: null}, changed('2022-01-01', 'wording', 1))).toBe('2022-01-01')
  expect(since({kind: 'same', unit: 0, source: {start: 0, end: 4}, moved: false})).toBe(undefined)
})

test('it is stale since the commit that brought a section that it lacks', () => {
  const dropped = (drift: Drift | null): DroppedSection => ({
    section: 0,
    title: 'Sign',
    range: {start: 0, end: 4},
    at: {start: 0, end: 0},
    drift,
    missing: []
  })
  const since = (drift: Drift | null) =>
    report(one, english, {alignment: {pairs: [], droppedSections: [dropped(drift)], movedSections: []}}).staleSince
  expect([since({commit: commit('2020-01-01')})?.date, since({commit: null}), since(null)]).toEqual(['2020-01-01', null, null])
})

test('a document that is not there has what its source tells', () => {
  const source = parseDocument('en-us/b.md' as DocumentPath, '---\nms.date: 04/02/2019\nauthor: Ada\n---\nSign it.\n', 'source')
  expect(reportAbsence(locale, 'fr-fr/b.md' as DocumentPath, source.path, source, 'missing')).toMatchObject({
    kind: 'plain',
    author: 'Ada',
    dates: {source: '2019-04-02', target: null}
  })
})

test('a document that is not there has nothing', () => {
  expect(reportAbsence(locale, 'fr-fr/b.md' as DocumentPath, 'en-us/b.md' as DocumentPath, null, 'missing')).toMatchObject({
    status: 'missing',
    units: {total: 0},
    words: none,
    author: null,
    dates: {source: null}
  })
})
