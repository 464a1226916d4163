import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {rules} from '../../../rules/index.ts'
import {lint} from '../../../src/lint.ts'
import type {DocumentPath} from '../../../src/model/brand.ts'
import type {Finding} from '../../../src/model/finding.ts'
import {parseDocument} from '../../../src/parse/parse-document.ts'
import {diskWorkspace} from '../../../src/workspace/disk.ts'
import {defaultSettings, today} from '../../settings.ts'
import type {PoUnit} from './po.ts'
import {runPofilter} from './pofilter.ts'
import {type SharedCheck, sharedChecks} from './shared-checks.ts'

/** Documents of one locale that are to be compared; `only` narrows them, `[]`: all. */
export interface PeerSet {
  readonly name: string
  readonly locale: string
  readonly root: string
  readonly source: string | null
  readonly only: readonly string[]
}

/** What both tools say of one unit, about one kind of defect. */
export interface Told {
  readonly set: string
  readonly check: SharedCheck
  readonly unit: PoUnit
  readonly pofilter: readonly string[]
  readonly tulint: readonly string[]
}

/** Lint a set, run `pofilter` on the units of the same documents, and join what they say. */
export async function compareSet(folder: string, set: PeerSet): Promise<{readonly units: number; readonly told: readonly Told[]}> {
  const report = await lint({
    workspace: diskWorkspace(folder),
    settings: defaultSettings([set.root], set.source),
    rules,
    only: set.only,
    changedSince: null,
    today,
    version: '0'
  })
  const units = report.documents.flatMap(({path, status}) => (status === 'missing' ? [] : readUnits(folder, path)))
  const verdicts = runPofilter({
    units,
    locale: set.locale,
    checks: sharedChecks.flatMap(({checks}) => checks),
    names: namesIn(report.findings)
  })
  const keys = new Set(units.map(({key}) => key))
  for (const key of verdicts.keys()) if (!keys.has(key)) throw new Error(`pofilter speaks of ${key}, which is no unit`)
  const findings = byUnit(report.findings)
  const told = sharedChecks.flatMap(check =>
    units.flatMap((unit): Told[] => {
      const verdict = verdicts.get(unit.key)
      const pofilter = check.checks.flatMap(name => (verdict?.has(name) ? [`${name}: ${verdict.get(name)}`] : []))
      const tulint = (findings.get(unit.key) ?? [])
        .filter(finding => isAbout(finding, check) || (pofilter.length > 0 && check.elsewhere.includes(finding.ruleId)))
        .map(({ruleId, message}) => `${ruleId}: ${message}`)
      return pofilter.length + tulint.length > 0 ? [{set: set.name, check, unit, pofilter, tulint}] : []
    })
  )
  return {units: units.length, told}
}

function readUnits(folder: string, path: DocumentPath): PoUnit[] {
  const text = readFileSync(join(folder, path), 'utf8')
  const document = parseDocument(path, text, 'target')
  let [line, from] = [1, 0]
  return document.units.flatMap(({id, quote, target}) => {
    line += text.slice(from, target.range.start).split('\n').length - 1
    from = target.range.start
    return quote === null || quote.text === '' ? [] : [{key: keyOf(path, id ?? ''), path, line, english: quote.text, target: target.text}]
  })
}

function keyOf(path: string, id: string): string {
  return `${path}#${id}`
}

function byUnit(findings: readonly Finding[]): Map<string, Finding[]> {
  const all = new Map<string, Finding[]>()
  for (const finding of findings) {
    for (const id of finding.unitIds) {
      const key = keyOf(finding.path, id)
      const here = all.get(key) ?? []
      if (here.push(finding) === 1) all.set(key, here)
    }
  }
  return all
}

/** The single words that `protected-term` speaks of: `pofilter` has to be given its names. */
function namesIn(findings: readonly Finding[]): string[] {
  const names = findings.flatMap(({ruleId, message}) =>
    ruleId === 'protected-term' ? [...message.matchAll(/the name “(\S+?)”/g)].flatMap(([, name]) => name ?? []) : []
  )
  return [...new Set(names)].sort()
}

function isAbout({ruleId, message}: Finding, {rules, about}: SharedCheck): boolean {
  return rules.includes(ruleId) && (about === null || about.test(message))
}
