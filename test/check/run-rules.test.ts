import {describe, expect, test} from 'vitest'
import {z} from 'zod'
import {circumstancesOn} from '../../src/check/circumstances.ts'
import {placeOf} from '../../src/check/findings.ts'
import {bitextRule, corpusRule, documentRule, inventoryRule, type KnownRule, type RuleTable} from '../../src/check/rule.ts'
import {type FactHolder, runCorpusRules} from '../../src/check/run-corpus-rules.ts'
import {inquire, runInventoryRules, runRules} from '../../src/check/run-rules.ts'
import {documentSettings} from '../../src/check/settings-for.ts'
import type {Bitext} from '../../src/model/bitext.ts'
import type {DocumentPath} from '../../src/model/brand.ts'
import type {RuleSetting, Settings} from '../../src/model/settings.ts'
import {PluginFault} from '../../src/model/plugin-fault.ts'
import {unknownSite} from '../../src/model/site.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {today} from '../settings.ts'
import {bilingual} from '../bilingual.ts'
import {unaligned} from '../unaligned.ts'

const facts = {
  summary: 's',
  severity: 'error',
  needsSource: false,
  options: z.strictObject({words: z.string().default('by default')})
} as const
const place = {start: 0, end: 1}
const circumstances = {...circumstancesOn(today), site: unknownSite}
const target = parseDocument('fr-fr/a.md' as DocumentPath, 'Un mot.\n', 'target')
const bitext = unaligned(target)
const on: RuleSetting = {severity: 'warning', options: null}
const settingsOf = (rules: RuleTable, setting: RuleSetting = on) => Object.fromEntries(Object.keys(rules).map(id => [id, setting]))

const document = documentRule({
  ...facts,
  *check(_, {words}) {
    yield {message: words, range: place}
  }
})
const beside = bitextRule({
  ...facts,
  needsSource: true,
  *check() {
    yield {message: 'beside', range: place}
  }
})
const inventory = inventoryRule({
  ...facts,
  *check({path}, {words}) {
    yield `${path ?? 'none'} ${words}`
  }
})
const corpus = corpusRule({
  ...facts,
  gather: ({target: {path}}) => (path.endsWith('quiet.md') ? null : {length: path.length}),
  *check(gathered, {words}) {
    for (const {path, fact} of gathered) yield {path, message: `${words} ${fact.length} of ${gathered.length}`, range: place}
  }
})

const messages = (rules: RuleTable, settings = settingsOf(rules), over: Partial<Bitext> = {}) =>
  runRules({...bitext, ...over}, rules, settings, circumstances).problems.map(
    ({ruleId, severity, said}) => `${ruleId} ${severity}: ${said.message}`
  )

describe('a rule', () => {
  test('speaks with the severity of the settings, and its options’ defaults', () => {
    expect(messages({document})).toEqual(['document warning: by default'])
  })

  test('has the options of the settings', () => {
    expect(messages({document}, settingsOf({document}, {severity: 'info', options: {words: 'as set'}}))).toEqual(['document info: as set'])
  })

  test.each([
    ['is off', {severity: 'off', options: null} as const],
    ['has no setting', undefined]
  ])('is silent where it %s', (_, setting) => {
    expect(messages({document}, setting === undefined ? {} : {document: setting})).toEqual([])
  })

  test('that needs English is silent without it', () => {
    expect(messages({beside})).toEqual([])
    expect(messages({beside}, settingsOf({beside}), {source: target})).toEqual(['beside warning: beside'])
  })

  test('of the inventory speaks of pairs alone, a document’s of documents alone', () => {
    const rules = {document, inventory}
    const entry = {locale: bitext.locale, path: null, sourcePath: 'en-us/a.md', hasSourceRoot: true, gone: null}
    expect(messages(rules)).toEqual(['document warning: by default'])
    expect(runInventoryRules(entry, rules, settingsOf(rules))).toEqual([
      {ruleId: 'inventory', severity: 'warning', said: 'none by default'}
    ])
  })
})

describe('what rules must know of other documents', () => {
  const asking = (links: readonly string[], headingNames: boolean, needsSource = false) =>
    bitextRule({...facts, needsSource, asks: () => ({links, headingNames}), check: () => []})
  const nothing = asking([], false)
  test.each([
    ['is nothing where no rule asks', {document, beside: bitextRule({...facts, check: () => []}), inventory, corpus}, null],
    ['is nothing where rules ask for nothing', {nothing}, null],
    [
      'is all that they ask for',
      {one: asking(['a.md'], false), two: asking(['b.md'], true)},
      {links: ['a.md', 'b.md'], headingNames: true}
    ],
    ['may be links alone', {one: asking(['a.md'], false)}, {links: ['a.md'], headingNames: false}],
    ['may be headings alone', {nothing, one: asking([], true)}, {links: [], headingNames: true}],
    ['is nothing of a rule that lacks its English', {one: asking(['a.md'], true, true)}, null]
  ])('%s', (_, rules: RuleTable, inquiry) => {
    expect(inquire(bitext, rules, settingsOf(rules))).toEqual(inquiry)
  })

  test('is asked for by the options, and of a rule that has its English', () => {
    const one = bitextRule({...facts, needsSource: true, asks: (_, {words}) => ({links: [words], headingNames: false}), check: () => []})
    expect(inquire({...bitext, source: target}, {one}, settingsOf({one}))).toEqual({links: ['by default'], headingNames: false})
  })
})

describe('a rule that throws is blamed by its id and the document, with what it threw as the cause:', () => {
  const boom = new Error('boom')
  const fail = (): never => {
    throw boom
  }
  const entry = {locale: bitext.locale, path: null, sourcePath: 'en-us/a.md', hasSourceRoot: true, gone: null}
  const broken: RuleTable = {
    late: documentRule({
      ...facts,
      *check() {
        yield {message: 'one', range: place}
        fail()
      }
    }),
    gatherer: corpusRule({...facts, gather: (): number => fail(), check: () => []}),
    lister: inventoryRule({...facts, check: fail})
  }
  const only = (id: string): RuleTable => Object.fromEntries(Object.entries(broken).filter(([key]) => key === id))

  test('a plugin’s is its plugin’s fault', () => {
    const table = {'house/late': documentRule({...facts, check: fail})}
    expect(() => messages(table)).toThrow(
      expect.objectContaining({name: 'PluginFault', plugin: 'house', message: 'The rule “house/late” failed on fr-fr/a.md', cause: boom})
    )
  })

  test.each([
    ['after it has spoken', 'late', 'fr-fr/a.md', () => messages(only('late'))],
    ['while it gathers', 'gatherer', 'fr-fr/a.md', () => messages(only('gatherer'))],
    ['about a pair', 'lister', 'en-us/a.md', () => runInventoryRules(entry, only('lister'), settingsOf(broken))]
  ])('%s', (_, ruleId, path, run) => {
    expect(run).toThrow(expect.objectContaining({message: `The rule “${ruleId}” failed on ${path}`, cause: boom}))
  })
})

describe('a rule that V8 gives up on', () => {
  const deep = (): never => deep()
  const deepRule = documentRule({...facts, check: deep})
  const ran = (rules: RuleTable) => runRules(bitext, rules, settingsOf(rules), circumstances)

  test('is told of the document, and the others say what they find', () => {
    const gatherer = corpusRule({...facts, gather: () => 'x'.repeat(2 ** 30), check: () => []})
    const {problems, failures} = ran({gatherer, deepRule, document})
    expect(problems.map(({ruleId}) => ruleId)).toEqual(['document'])
    expect(failures).toEqual(
      ['gatherer', 'deepRule'].map(id => ({
        path: bitext.target.path,
        message: expect.stringContaining(`too much for the rule “${id}”`),
        hint: expect.stringContaining('overrides')
      }))
    )
  })

  test('is its plugin’s fault, which needs to be seen', () => {
    expect(() => ran({'house/deep': {...deepRule, origin: {plugin: 'house', docsUrl: null, page: null}}})).toThrow(PluginFault)
  })

  test.each([
    ['a date that is none', () => new Date(Number.NaN).toISOString()],
    ['a text repeated less than never', () => 'x'.repeat(-1)]
  ])('is a fault of its own with %s', (_, fail) => {
    const check = (): never => {
      throw new Error(fail())
    }
    expect(() => ran({document: documentRule({...facts, check})})).toThrow('The rule “document” failed on fr-fr/a.md')
  })
})

describe('a rule of the corpus', () => {
  const rules = {corpus}
  const settings = (overrides: Settings['overrides'] = []): Settings => ({
    targets: [],
    extensions: [],
    exclude: [],
    history: true,
    handoffKeys: [],
    rules: settingsOf(rules),
    overrides
  })
  const gather = (path: string): FactHolder => {
    const {facts: kept} = runRules({...bitext, target: {...target, path: path as DocumentPath}}, rules, settingsOf(rules), circumstances)
    const at = {...placeOf(bitext.locale, target, null), path: path as DocumentPath}
    return {path: at.path, locale: bitext.locale, subject: 'a.md', facts: kept, place: at}
  }
  const run = (paths: readonly string[], overrides: Settings['overrides'] = []) => {
    const all = settings(overrides)
    return runCorpusRules(paths.map(gather), rules, all, documentSettings(all), circumstances).map(
      ({path, severity, message}) => `${path} ${severity}: ${message}`
    )
  }

  test('sees all facts together, and speaks of each document', () => {
    expect(run(['a.md', 'quiet.md', 'bb.md'])).toEqual(['a.md warning: by default 4 of 2', 'bb.md warning: by default 5 of 2'])
  })

  test('is as severe as each document’s settings say', () => {
    const overrides = [{files: ['a.md'], locales: [], rules: {corpus: {severity: 'off', options: null}}}] as const
    expect(run(['a.md', 'bb.md'], overrides)).toEqual(['bb.md warning: by default 5 of 2'])
  })

  test('has the texts of the units that it cites, though the document is gone, and of no other', () => {
    const path = 'fr-fr/b.md' as DocumentPath
    const units = parseDocument(path, bilingual([], '{Un|One} {Deux|Two} {Trois|Three}'), 'target')
    const citing = corpusRule({
      ...facts,
      gather: (): number[] => [1],
      cite: indices => indices,
      check: () => [{path, message: 'm', range: place, units: [1, 2]}]
    })
    const {facts: kept} = runRules({...bitext, target: units}, {citing}, settingsOf({citing}), circumstances)
    const all = {...settings(), rules: settingsOf({citing})}
    const [finding] = runCorpusRules(
      [{path, locale: bitext.locale, subject: 'b.md', facts: kept, place: placeOf(bitext.locale, units, null)}],
      {citing},
      all,
      documentSettings(all),
      circumstances
    )
    expect(finding).toMatchObject({quoteText: 'Two', targetText: 'Deux', unitIds: ['fb55e-102']})
  })

  const holding = (one: KnownRule, path = 'a.md'): FactHolder => {
    const {facts: kept} = runRules(bitext, {corpus: one}, settingsOf(rules), circumstances)
    return {...gather(path), facts: kept}
  }
  const runOf = (one: KnownRule, holders: readonly FactHolder[] = [holding(one)]) => {
    const all = settings()
    return runCorpusRules(holders, {corpus: one}, all, documentSettings(all), circumstances)
  }

  test('speaks of no document of which it was given no fact', () => {
    const stray = corpusRule({...corpus, check: () => [{path: 'b.md' as DocumentPath, message: 'm', range: place}]})
    const cause = expect.objectContaining({message: 'It yielded a problem of “b.md”, of which it was given no fact'})
    expect(() => runOf(stray)).toThrow(expect.objectContaining({message: 'The rule “corpus” failed on the whole corpus', cause}))
  })

  test('gathers plain data alone, and cites units that are there', () => {
    const gathering = (fact: unknown, cited: readonly number[] = []) =>
      corpusRule({...facts, gather: () => fact, cite: () => cited, check: () => []})
    const cause = expect.objectContaining({message: 'It gathered a function: facts are plain data, as JSON has it'})
    expect(() => holding(gathering(() => 1))).toThrow(expect.objectContaining({message: 'The rule “corpus” failed on fr-fr/a.md', cause}))
    expect(holding(gathering(1, [0, 7])).facts).toEqual([{ruleId: 'corpus', fact: 1, cited: {}}])
  })

  test('says as often as it finds it what it says of one document', () => {
    const twice = corpusRule({
      ...corpus,
      *check(gathered) {
        for (const {path} of gathered) yield* [path, path].map(one => ({path: one, message: 'm', range: place}))
      }
    })
    expect(runOf(twice).map(({path, message}) => `${path} ${message}`)).toEqual(['a.md m', 'a.md m'])
  })

  test('says again what it said of a fact that is still there, and what else it finds now', () => {
    const [one, two] = [gather('a.md'), gather('b.md')]
    const all = settings()
    const memory = new Map()
    const check = (holders: readonly FactHolder[]) => runCorpusRules(holders, {corpus}, all, documentSettings(all), circumstances, memory)
    expect(check([one]).map(({message}) => message)).toEqual(['by default 4 of 1'])
    expect(check([one, two]).map(({message}) => message)).toEqual(['by default 4 of 2', 'by default 4 of 2'])
    expect(check([one]).map(({message}) => message)).toEqual(['by default 4 of 1'])
    expect(check([])).toEqual([])
  })

  test('that finds nothing gathered finds nothing', () => {
    expect(run([])).toEqual([])
  })

  test('sees the facts of a group at a time, and of a group that is the same only once', () => {
    let checks = 0
    const grouped = {
      corpus: corpusRule({
        ...corpus,
        together: 'subject',
        check(gathered) {
          checks++
          return gathered.map(({path}) => ({path, message: `of ${gathered.length}`, range: place}))
        }
      })
    }
    const all = settings()
    const memory = new Map()
    const check = (holders: readonly FactHolder[]) =>
      runCorpusRules(holders, grouped, all, documentSettings(all), circumstances, memory).map(({path, message}) => `${path} ${message}`)
    const [one, two, three] = [gather('a.md'), gather('b.md'), {...gather('c.md'), subject: 'c.md'}]
    expect(check([one, two, three])).toEqual(['a.md of 2', 'b.md of 2', 'c.md of 1'])
    expect(check([one, gather('b.md'), three])).toEqual(['a.md of 2', 'b.md of 2', 'c.md of 1'])
    expect(checks).toBe(3)
    expect(check([three])).toEqual(['c.md of 1'])
    expect(checks).toBe(3)
  })
})
