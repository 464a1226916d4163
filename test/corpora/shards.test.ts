import {join} from 'node:path'
import {expect, test} from 'vitest'
import {lint, mergeReports} from '../../src/index.ts'
import {reportJson} from '../../src/report/json.ts'
import {describeWithCorpora, isThorough, now} from './corpora.ts'
import {generator} from './random.ts'
import {inOne} from '../in-one.ts'

const seed = 20261122

describeWithCorpora('the shards of a set, however many, merged in any order, give the bytes of one run:', folder => {
  const small = {
    workingDirectory: join(folder, 'fasttrack'),
    targets: isThorough ? ['de-de.bilingual', 'fr-fr.bilingual'] : ['fr-fr.bilingual']
  }
  const whole = {workingDirectory: join(folder, 'nuget'), source: `en-us@${now}`, targets: ['ja-jp.bilingual', 'de-de.plain']}
  const sets: readonly (readonly [what: string, times: number, options: typeof small])[] = [
    ['without English', isThorough ? 8 : 1, small],
    ...(isThorough ? [['with English and its past', 3, whole] as const] : [])
  ]

  test.each(sets)('%s', {timeout: 1_200_000}, async (what, times, options) => {
    const random = generator(seed)
    const asked = {...options, config: false as const, today: '2026-11-22'}
    const one = inOne(reportJson(await lint(asked)))
    for (let time = 0; time < times; time++) {
      const count = 2 + Math.floor(random() * (isThorough ? 11 : 2))
      const reports = []
      for (let index = 1; index <= count; index++) {
        const report: unknown = JSON.parse(inOne(reportJson(await lint({...asked, shard: `${index}/${count}`}))))
        reports.push({name: `${index}`, report, lot: random()})
      }
      const merged = await mergeReports(
        reports.sort((a, b) => a.lot - b.lot),
        asked
      )
      expect(inOne(reportJson(merged)) === one, `${what} in ${count} shards`).toBe(true) // A difference of megabytes shows nobody anything.
    }
  })
})
