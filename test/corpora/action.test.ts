import {execFileSync} from 'node:child_process'
import {cpSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {lint} from '../../src/index.ts'
import type {Finding} from '../../src/model/finding.ts'
import {runStep} from '../action/runner.ts'
import {bench, commit, git} from '../workspace/git/doctored.ts'
import {describeWithCorpora, readSet} from './corpora.ts'
import {plants} from './defects.ts'
import {generator} from './random.ts'

// Two neighbours in the history of the English documents: the later one gains a note, loses a list item, rewrites a table.
const [before, after] = ['b62c6a6', '7b974f8']
const locales = ['de-de', 'ja-jp']
const pages = [
  'consume-packages/Reinstalling-and-Updating-Packages.md',
  'consume-packages/migrate-packages-config-to-package-reference.md',
  'reference/msbuild-targets.md'
]
const config = `source: docs\ntargets: [${locales.map(locale => `i18n/${locale}`).join(', ')}]\n`

describeWithCorpora('the Action, of pull requests to a real document set', folder => {
  test('a commit of English: where it left which translations behind, and nothing else', async () => {
    const workspace = repository(folder)
    git(workspace, ['rm', '-rq', 'docs'])
    git(workspace, ['checkout', after, '--', 'docs'])
    commit(workspace, '2021-09-20', 'Take over the English of September')

    const {status, annotations, summary, outputs} = runStep(workspace, {}, pullRequest(workspace))
    expect(status).toBe(0)
    expect(annotations.map(line => /^::(\w+) file=docs\/([^,]+),line=(\d+),.* behind \(([^)]*)\): (.*)$/.exec(line)?.slice(1))).toEqual([
      ['notice', pages[0], '1', 'de-DE, ja-JP', 'stale-date'],
      ['notice', pages[0], '13', 'de-DE, ja-JP', 'missing-unit'],
      ['notice', pages[1], '1', 'de-DE, ja-JP', 'orphaned-unit, stale-date'],
      ['notice', pages[2], '6', 'de-DE, ja-JP', 'stale-date'],
      ['notice', pages[2], '1', 'de-DE, ja-JP', 'orphaned-unit, stale-date'],
      ['notice', pages[2], '49', 'de-DE, ja-JP', 'missing-unit'],
      ['notice', pages[2], '50', 'de-DE, ja-JP', 'stale-unit'],
      ['notice', pages[2], '51', 'de-DE, ja-JP', 'stale-unit']
    ])
    expect(summary).toContain('leaves 6 translations in 2 locales behind their English')

    // The same by another way: each English by its own revision, and what only the later one finds.
    const known = new Set((await findingsOf(workspace, before)).map(identity))
    const fresh = (await findingsOf(workspace, after)).map(identity).filter(one => !known.has(one))
    expect(outputs['outdated']).toBe(String(fresh.length))
    expect(fresh.length).toBeGreaterThan(20)
  })

  test('a commit of a locale: what it broke stands beside the line, what it mended in the summary', () => {
    const workspace = repository(folder)
    const targets = join(workspace, 'i18n/de-de')
    const broken = plantAll(targets, ['a unit dropped', 'a list item dropped', 'a table row dropped'], 20261121)
    const [mended] = plantAll(targets, ['a unit dropped'], 20261122)
    if (mended === undefined) throw new Error('nothing was planted')
    // On main the one defect stands; the branch mends it, and brings the others.
    write(targets, [mended])
    commit(workspace, '2021-08-24', 'Break a page')
    git(workspace, ['switch', '--quiet', '--create', 'change'])
    writeFileSync(join(targets, mended.path), mended.before)
    write(targets, broken)
    commit(workspace, '2021-08-25', 'Translate')

    const base = git(workspace, ['rev-parse', 'main'])
    const {status, annotations, summary, outputs} = runStep(workspace, {}, {pull_request: {base: {sha: base}}})
    expect(status).toBe(1)
    const told = annotations
      .filter(line => line.startsWith('::error file='))
      .map(line => /^::error file=i18n\/de-de\/([^,]+),line=(\d+),.*title=tulint ([\w-]+)/.exec(line))
    expect(told.map(one => [one?.[1], one?.[3]])).toEqual(
      broken.map(({path}) => [path, 'missing-unit']).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))
    )
    for (const {path, line} of broken) {
      const place = Number(told.find(one => one?.[1] === path)?.[2])
      expect(Math.abs(place - line), path).toBeLessThanOrEqual(3)
    }
    // The text that came back has warnings of its own; the text that went took some along.
    expect(outputs).toMatchObject({errors: '3', outdated: '0', withheld: '0'})
    const cleared = summary.slice(summary.indexOf('Cleared: ')).split('\n')
    expect(cleared.filter(row => row.includes('missing-unit')).map(row => row.includes(mended.path))).toEqual([true])
  })
})

/** The English of August on `main`, three locales beside it, and a branch that a pull request comes from. */
function repository(folder: string): string {
  const {folder: place, remove} = bench()
  onTestFinished(remove)
  const workspace = join(place, 'repository')
  execFileSync('git', ['clone', '--quiet', '--no-checkout', join(folder, 'nuget/en-us'), workspace])
  git(workspace, ['checkout', '--quiet', '-B', 'main', before])
  for (const locale of locales) cpSync(join(folder, `nuget/${locale}.bilingual/docs`), join(workspace, 'i18n', locale), {recursive: true})
  commit(workspace, '2021-08-23', 'Add the translations', {'tulint.config.yaml': config})
  return workspace
}

function pullRequest(workspace: string) {
  return {pull_request: {base: {sha: git(workspace, ['rev-parse', 'HEAD~1'])}}}
}

async function findingsOf(workspace: string, revision: string): Promise<readonly Finding[]> {
  const paths = locales.flatMap(locale => pages.map(page => `i18n/${locale}/${page}`))
  const targets = locales.map(locale => `i18n/${locale}`)
  return (await lint({config: false, workingDirectory: workspace, source: `docs@${revision}`, targets, paths, today: '2026-11-21'}))
    .findings
}

function identity({ruleId, path, unitIds, source, targetText}: Finding): string {
  return JSON.stringify([ruleId, path, unitIds, source?.text, targetText])
}

interface PlantedDocument {
  readonly path: string
  readonly before: string
  readonly text: string
  readonly line: number
}

/** Defects in documents that the change of English does not concern, one in each. */
function plantAll(targets: string, kinds: readonly string[], seed: number): PlantedDocument[] {
  const documents = [...readSet(targets)].filter(([path]) => !pages.includes(path))
  const random = generator(seed)
  const planted: PlantedDocument[] = []
  for (const kind of kinds) {
    for (let tries = 0; tries < 1000; tries++) {
      const [path, text] = documents[Math.floor(random() * documents.length)] ?? ['', '']
      const defect = text.includes('\r') || planted.some(one => one.path === path) ? null : plants[kind]?.(text, random)
      if (defect === null || defect === undefined) continue
      planted.push({path, before: text, text: defect.text, line: defect.line})
      break
    }
  }
  return planted
}

function write(targets: string, documents: readonly PlantedDocument[]): void {
  for (const {path, text} of documents) writeFileSync(join(targets, path), text)
}
