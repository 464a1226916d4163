import {join} from 'node:path'
import {expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {lint} from '../../src/lint.ts'
import type {Finding, LintResult} from '../../src/model/finding.ts'
import {leakedTokens} from '../../src/text/leaks.ts'
import {diskWorkspace} from '../../src/workspace/disk.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {defaultSettings, today} from '../settings.ts'
import {describeWithCorpora, expectFound, readSet, readSeeds, scoreReport} from './corpora.ts'

const nugetLocales = ['de-de', 'fr-fr', 'ja-jp']
const units = 15_657
// What these sets are full of, found rightly: read by eye, as the rules' pages say. All of it is about the translation alone.
const frequent = new Set(['identifier-mismatch', 'number-mismatch', 'placeholder-mismatch', 'protected-term', 'stray-space'])

describeWithCorpora('real document sets', folder => {
  test('fidelity: nothing is false in three locales against the English they were made from', async () => {
    const reports: LintResult[] = []
    for (const locale of nugetLocales) {
      const report = await lintSet(folder, [`nuget/${locale}.bilingual`], `nuget/en-handoff.${locale}`)
      expect(scoreReport('fidelity', report, locale)).toMatchObject({units, falseFindings: 0})
      expect(report.documents.reduce((sum, {units: {total}}) => sum + total, 0)).toBe(units)
      const rare = Object.entries(report.summary.byRule).filter(([ruleId]) => !frequent.has(ruleId))
      for (const [ruleId, count] of rare) expect(count, `${ruleId} in ${locale}`).toBeLessThan(units / 1000)
      reports.push(report)
    }
    await expectFound('in-sync', reports)
  })

  test('leaks: each token in five locales is found without any English', async () => {
    const roots = ['de-de', 'es-es', 'fr-fr', 'ja-jp', 'zh-tw'].map(locale => `fasttrack/${locale}.bilingual`)
    const report = await lintSet(folder, roots, null)
    const lines = roots.flatMap(root =>
      [...readSet(join(folder, root))].flatMap(([path, text]) =>
        text.split('\n').flatMap((line, index) => (/O365_|Microsoft_Teams/.test(line) ? [`${root}/${path}:${index + 1}`] : []))
      )
    )
    const told = report.findings.filter(({ruleId}) => ruleId === 'placeholder-leak').map(({path, range}) => `${path}:${range.start.line}`)
    expect([...new Set(told)].sort()).toEqual([...new Set(lines)].sort())
    await expectFound('no-english', [report])
  })

  test('seeds: the French leak and its sixteen other quotes, the German two, at their lines; the dates', async () => {
    const {english, texts} = readSeeds()
    const [ja, , fr, de] = texts
    const workspace = memoryWorkspace({'en-us/a.md': english, 'ja-jp/a.md': ja ?? '', 'fr-fr/a.md': fr ?? '', 'de-de/a.md': de ?? ''})
    const {findings} = await lint({
      workspace,
      settings: defaultSettings(['de-de', 'fr-fr', 'ja-jp'], 'en-us'),
      rules,
      only: [],
      changedSince: null,
      today,
      version: '0'
    })
    const mismatches = (path: string) => findings.filter(one => one.path === path && one.ruleId === 'source-mismatch')
    expect(mismatches('fr-fr/a.md')).toHaveLength(17)
    expect(
      mismatches('fr-fr/a.md')
        .filter(({change}) => change?.kind === 'placeholder')
        .map(lineAndText)
    ).toEqual([[30, 'O365_W14_2nd']])
    expect(mismatches('fr-fr/a.md').map(({range}) => range.start.line)).toContain(125)
    expect(mismatches('fr-fr/a.md').some(({quoteText}) => quoteText?.startsWith('\\*\\*\\*\\*'))).toBe(true)
    expect(mismatches('de-de/a.md').map(({range}) => range.start.line)).toEqual([52, 125])
    const names = findings.filter(({path}) => path === 'ja-jp/a.md')
    expect(new Set(names.map(({ruleId}) => ruleId))).toEqual(new Set(['protected-term']))
    expect(names.map(({message}) => /“(.*?)”/.exec(message)?.[1] ?? '').sort()).toEqual([
      'Microsoft e5',
      'configuration manager',
      ...Array<string>(10).fill('fasttrack')
    ])
    const sisters = await lint({
      workspace,
      settings: defaultSettings(['de-de', 'fr-fr', 'ja-jp'], null),
      rules,
      only: [],
      changedSince: null,
      today,
      version: '0'
    })
    expect(sisters.findings.filter(({ruleId}) => ruleId === 'stale-date').map(({path, range}) => [path, range.start.line])).toEqual([
      ['fr-fr/a.md', 8],
      ['ja-jp/a.md', 8]
    ])
  })
})

async function lintSet(folder: string, targets: readonly string[], source: string | null): Promise<LintResult> {
  return lint({
    workspace: diskWorkspace(folder),
    settings: defaultSettings(targets, source),
    rules,
    only: [],
    changedSince: null,
    today,
    version: '0'
  })
}

function lineAndText({range, quoteText}: Finding): [number, string | undefined] {
  return [range.start.line, leakedTokens(quoteText ?? '')[0]?.text]
}
