import {join} from 'node:path'
import {expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {exportSegments} from '../../src/export-segments.ts'
import {importSegments} from '../../src/import-segments.ts'
import {readPackage} from '../../src/index.ts'
import {lint} from '../../src/lint.ts'
import {groupBy} from '../../src/model/group-by.ts'
import {packageFormats} from '../../src/report/packages/formats.ts'
import {diskWorkspace} from '../../src/workspace/disk.ts'
import {overlay} from '../../src/workspace/overlay.ts'
import {translate} from '../packages/translator.ts'
import {defaultSettings, today} from '../settings.ts'
import {describeWithCorpora, now} from './corpora.ts'

const bilingual = ['de-de.bilingual', 'fr-fr.bilingual', 'ja-jp.bilingual']
const plain = ['de-de.plain', 'fr-fr.plain', 'ja-jp.plain', 'zh-cn.plain']
const drift = new Set(['stale-unit', 'missing-unit', 'dropped-section', 'orphaned-unit', 'source-mismatch', 'handoff-mismatch'])
const whole = process.env['TULINT_PACKAGES']

describeWithCorpora('work packages of documents whose English is in git', folder => {
  const formats = Object.keys(packageFormats)

  test.each(formats)('%s: exported, translated and imported, some documents are up to date', async format => {
    await roundTrip('de-de.bilingual', format, format === 'xliff2' ? 'docs/quickstart' : 'docs/quickstart/includes')
  })

  // All locales take half an hour. `TULINT_PACKAGES=xliff2,po` makes the round of each in these formats.
  for (const format of whole?.split(',') ?? []) {
    test.each([...bilingual, ...plain])(`all of %s as ${format}`, {timeout: 1_200_000}, async set => {
      await roundTrip(set, format, '')
    })
  }

  async function roundTrip(set: string, format: string, below: string): Promise<void> {
    const disk = diskWorkspace(join(folder, 'nuget'))
    const settings = defaultSettings([set], `en-us@${now}`)
    const only = below === '' ? [] : [`${set}/${below}`]
    const request = {workspace: disk, settings, rules, only, changedSince: null, today}
    const {packages} = await exportSegments(request)
    const [workPackage] = packages
    if (workPackage === undefined) throw new Error('nothing was exported')
    const file = translate(format, packageFormats[format]?.write(workPackage, '0') ?? '')
    const {documents, refusals, failures} = await importSegments(request, readPackage(`package.${format}`, file))
    expect(refusals).toEqual([])
    expect(failures).toEqual([])
    expect(documents.filter(({isComplete}) => !isComplete)).toEqual([])

    const texts = new Map<string, string>(documents.map(({path, after}) => [path, after]))
    const workspace = overlay(disk, path => texts.get(path))
    const own = Object.fromEntries(Object.entries(rules).filter(([id]) => drift.has(id)))
    const {findings} = await lint({...request, workspace, rules: own, version: '0'})
    const told = Object.fromEntries([...groupBy(findings, ({ruleId}) => ruleId)].map(([id, some]) => [id, some.length]))
    let untouched = 0
    // Every unit that was not in the package stands there byte for byte.
    const touched = new Set(workPackage.segments.map(({path, unitId}) => `${path} ${unitId}`))
    for (const {path, before, after} of documents) {
      const units = [...before.matchAll(/<span data-ttu-id="([^"]*)">[^]*?<\/span>(?=<span class="sxs-lookup">)/g)]
      const others = units.filter(([, id]) => !touched.has(`${path} ${id}`)).map(([whole]) => whole)
      expect(others.filter(whole => !after.includes(whole))).toEqual([])
      untouched += others.length
    }
    if (set.endsWith('.bilingual')) expect(told).toEqual({})
    expect(told).not.toHaveProperty('stale-unit')
    disk.close()
    const states = [...groupBy(workPackage.segments, ({state}) => state)].map(([state, some]) => `${some.length} ${state}`)
    console.log(
      `${set} ${format}: ${states.join(', ')}; ${documents.length} documents; ${untouched} other units as they were; left ${JSON.stringify(told)}`
    )
  }
})
