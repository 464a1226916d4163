import {describe, expect, test} from 'vitest'
import {placeOf} from '../../src/check/findings.ts'
import {corpusRule, type KnownRule} from '../../src/check/rule.ts'
import {type FactHolder, runCorpusRules} from '../../src/check/run-corpus-rules.ts'
import {runRules} from '../../src/check/run-rules.ts'
import {documentSettings} from '../../src/check/settings-for.ts'
import type {DocumentPath} from '../../src/model/brand.ts'
import type {Settings} from '../../src/model/settings.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {bilingual} from '../bilingual.ts'
import {bitext, circumstances, corpus, facts, place, settingsOf, target} from './small-rules.ts'

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
    expect(holding(gathering(1, [0, 7])).facts).toEqual([{ruleId: 'corpus', fact: 1, cited: []}])
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
