import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {lint, type LintResult, renewBaseline} from '../../src/index.ts'
import {describeWithCorpora, makeFolder, now} from './corpora.ts'

// What a change of English alone can make a rule say.
const drift = ['dropped-section', 'missing-unit', 'orphaned-unit', 'section-order', 'stale-date', 'stale-unit', 'untranslated-document']

describeWithCorpora('a baseline made beside the English that was handed off', folder => {
  test('leaves nothing to tell there, and beside today’s English exactly the drift', async () => {
    const file = join(makeFolder(), 'baseline.json')
    const reading = {
      workingDirectory: join(folder, 'nuget'),
      config: false,
      targets: ['ja-jp.bilingual'],
      paths: ['ja-jp.bilingual/docs/create-packages', 'ja-jp.bilingual/docs/consume-packages'],
      today: '2026-11-21'
    } as const
    const handoff = {...reading, source: 'en-handoff.ja-jp', history: false}
    const today = {...reading, source: `en-us@${now}`}

    const {baseline, text} = await renewBaseline({...handoff, baseline: file})
    writeFileSync(file, text)
    expect(baseline.entries.length).toBeGreaterThan(5)
    expect(byRule(await lint({...handoff, baseline: file}))).toEqual({})

    const [all, told] = [await lint(today), await lint({...today, baseline: file})]
    expect(Object.keys(byRule(told)).filter(id => !drift.includes(id))).toEqual([])
    for (const id of drift) expect(byRule(told)[id], id).toBe(byRule(all)[id])
    expect(byRule(told)['stale-unit']).toBeGreaterThan(30)
    expect(told.summary.known).toBe(baseline.entries.length)
  })
})

function byRule({summary}: LintResult): Readonly<Record<string, number>> {
  return summary.byRule
}
