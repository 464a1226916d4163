import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {lint} from '../../src/lint.ts'
import type {Finding} from '../../src/model/finding.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {defaultSettings, today} from '../settings.ts'
import {describeWithCorpora, isThorough, readSet} from './corpora.ts'
import {plants} from './defects.ts'
import {generator} from './random.ts'

const documentsEach = isThorough ? 6 : 4
const farthest = 3 // Lines between a defect and its finding: what is missing is told behind what precedes it.

describeWithCorpora('22 kinds of defect, planted in documents that are in sync', folder => {
  test.each(['fr-fr', 'ja-jp'])('in %s: each is found at its place, and nothing else', async locale => {
    const targets = readSet(join(folder, `nuget/${locale}.bilingual`))
    const random = generator(20261121)
    const paths = [...targets.keys()]
    const known = new Map<string, ReadonlySet<string>>()
    const misses: string[] = []
    for (const [name, plant] of Object.entries(plants)) {
      let planted = 0
      for (let tries = 0; planted < documentsEach && tries < 2000; tries++) {
        const path = paths[Math.floor(random() * paths.length)] ?? ''
        const text = targets.get(path)?.replaceAll('\r\n', '\n') ?? ''
        const defect = plant(text, random)
        if (defect === null || defect.text === text) continue
        planted++
        const source = readFileSync(join(folder, `nuget/en-handoff.${locale}`, path), 'utf8')
        const before = known.get(path) ?? new Set((await findings(locale, path, text, source)).flatMap(identities))
        known.set(path, before)
        const fresh = (await findings(locale, path, defect.text, source)).filter(one => !identities(one).some(id => before.has(id)))
        const told = fresh.map(one => `${one.range.start.line} ${one.ruleId} ${one.message}`)
        const isRight =
          defect.ruleId === null
            ? fresh.length === 0
            : fresh.length === 1 && fresh[0]?.ruleId === defect.ruleId && Math.abs(fresh[0].range.start.line - defect.line) <= farthest
        if (!isRight) misses.push(`${name}: ${path}:${defect.line} → ${told.join(' · ') || 'nothing'}`)
      }
      expect(planted, name).toBe(documentsEach)
    }
    expect(misses).toEqual([])
  })
})

/** A defect that a unit had before its text was changed has another fingerprint, and says the same. */
function identities({fingerprint, ruleId, unitIds, message}: Finding): string[] {
  return [fingerprint, `${ruleId} ${unitIds.join(' ')} ${message}`]
}

async function findings(locale: string, path: string, target: string, source: string): Promise<readonly Finding[]> {
  const workspace = memoryWorkspace({[`${locale}/${path}`]: target, [`en-us/${path}`]: source})
  const result = await lint({
    workspace,
    settings: defaultSettings([locale], 'en-us'),
    rules,
    only: [],
    changedSince: null,
    today,
    version: '0'
  })
  return result.findings
}
