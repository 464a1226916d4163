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
import {describeWithCorpora, isThorough, now} from './corpora.ts'

const bilingual = ['de-de.bilingual', 'fr-fr.bilingual', 'ja-jp.bilingual']
const plain = ['de-de.plain', 'fr-fr.plain', 'ja-jp.plain', 'zh-cn.plain']
const drift = new Set(['stale-unit', 'missing-unit', 'dropped-section', 'orphaned-unit', 'source-mismatch', 'handoff-mismatch'])

describeWithCorpora('work packages of documents whose English is in git', folder => {
  test('exported, translated in each format and imported, documents are up to date', () => roundTrip('de-de.bilingual', 'docs/quickstart'))

  // A few minutes each.
  test.runIf(isThorough).each([...bilingual, ...plain])('all of %s', {timeout: 1_200_000}, set => roundTrip(set, ''))

  async function roundTrip(set: string, below: string): Promise<void> {
    const disk = diskWorkspace(join(folder, 'nuget'))
    const settings = defaultSettings([set], `en-us@${now}`)
    const only = below === '' ? [] : [`${set}/${below}`]
    const request = {workspace: disk, settings, rules, only, changedSince: null, today}
    const {packages} = await exportSegments(request)
    const [workPackage] = packages
    if (workPackage === undefined) throw new Error('nothing was exported')
    const [returned = [], ...others] = Object.entries(packageFormats).map(([format, {write, extension}]) =>
      readPackage(`package${extension}`, translate(format, write(workPackage, '0'))).map(segment => ({
        ...segment,
        says: 'nothing' as const
      }))
    )
    for (const other of others) expect(other).toEqual(returned)
    const {documents, refusals, failures} = await importSegments(request, returned)
    expect(failures).toEqual([])
    // Of one text of a plain document, nothing tells which part of an English sentence it translates.
    const known = set === 'fr-fr.plain' ? ['Which text translates the English around it cannot be told'] : []
    expect(refusals.map(({reason}) => reason)).toEqual(known)
    expect(documents.filter(({isComplete}) => !isComplete)).toHaveLength(known.length)

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
    if (set.endsWith('.bilingual')) {
      expect(told).toEqual({})
      expect(untouched).toBeGreaterThan(50)
    }
    expect(told).not.toHaveProperty('stale-unit')
    disk.close()
  }
})
