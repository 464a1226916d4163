import {describe, expect, test} from 'vitest'
import {bitextRule, corpusRule, documentRule, inventoryRule, type RuleTable} from '../../src/check/rule.ts'
import {inquire, runInventoryRules, runRules} from '../../src/check/run-rules.ts'
import type {Bitext} from '../../src/model/bitext.ts'
import {PluginFault} from '../../src/model/plugin-fault.ts'
import {beside, bitext, circumstances, corpus, document, inventory, place, settingsOf, target, facts} from './small-rules.ts'

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

  test('asks for nothing, and is told when it checks', () => {
    const deepAsker = bitextRule({...facts, asks: deep, check: deep})
    const other = bitextRule({...facts, asks: () => ({links: ['a.md'], headingNames: false}), check: () => []})
    expect(inquire(bitext, {deepAsker, other}, settingsOf({deepAsker, other}))).toEqual({links: ['a.md'], headingNames: false})
    expect(ran({deepAsker}).failures).toEqual([expect.objectContaining({message: expect.stringContaining('rule “deepAsker”')})])
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
