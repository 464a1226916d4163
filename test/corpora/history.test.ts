import {basename, join} from 'node:path'
import {expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {resolveHandoff} from '../../src/handoff/resolve-handoff.ts'
import {fix} from '../../src/index.ts'
import {lint} from '../../src/lint.ts'
import type {DocumentPath} from '../../src/model/brand.ts'
import type {Finding, LintResult} from '../../src/model/finding.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {diskWorkspace} from '../../src/workspace/disk.ts'
import {defaultSettings, today} from '../settings.ts'
import {git, write} from '../workspace/git/doctored.ts'
import {describeWithCorpora, expectFound, isThorough, makeFolder, now, readSet, scoreReport} from './corpora.ts'

const bilingual = ['de-de.bilingual', 'fr-fr.bilingual', 'ja-jp.bilingual']
const plain = ['de-de.plain', 'fr-fr.plain', 'ja-jp.plain', 'zh-cn.plain']
const drift = new Set(['stale-unit', 'orphaned-unit', 'missing-unit', 'dropped-section', 'source-mismatch', 'handoff-mismatch'])

// Rules about the translation alone take half of the time, and history is nothing to them.
const ofHistory = Object.fromEntries(Object.entries(rules).filter(([id]) => drift.has(id) || id === 'stale-date'))

describeWithCorpora('documents whose English is in git', folder => {
  const nuget = join(folder, 'nuget')

  test.each([...bilingual, ...plain])('every handoff of %s is proved by its hash, with its commit and without', async set => {
    const workspace = diskWorkspace(nuget)
    const {history} = await workspace.openSource('en-us', {history: true, extensions: ['.md']})
    if (history === null) throw new Error('en-us is no git repository')
    const unproved: string[] = []
    let documents = 0
    for (const [path, text] of readSet(join(nuget, set))) {
      const head = parseDocument(path as DocumentPath, text.slice(0, text.indexOf('\n---', 4) + 5), 'target')
      for (const pins of [['ms.sourcegitcommit'], []]) {
        const {proved, evidence} = await resolveHandoff(history, head, `en-us/${path}` as DocumentPath, pins)
        if (!proved || evidence !== (pins.length > 0 ? 'commit' : 'hash')) unproved.push(`${path} ${evidence}`)
      }
      documents++
    }
    workspace.close()
    expect(unproved).toEqual([])
    expect(documents).toBeGreaterThan(360)
  })

  test('nothing is stale at the commits that were handed off', async () => {
    const byCommit = new Map<string, Record<string, string>>()
    for (const [path, text] of readSet(join(nuget, 'de-de.bilingual'))) {
      const commit = /^ms\.sourcegitcommit: *([0-9a-f]{40})/m.exec(text)?.[1] ?? ''
      byCommit.set(commit, {...byCommit.get(commit), [`de-de/${path}`]: text})
    }
    const found: string[] = []
    const commits = [...byCommit].filter((_, index) => isThorough || index % 2 === 0)
    for (const [commit, files] of commits) {
      const root = makeFolder()
      write(root, files)
      const report = await lintSet(root, [`de-de`], `${nuget}/en-us@${commit}`)
      found.push(...report.findings.filter(({ruleId}) => drift.has(ruleId) || ruleId === 'stale-date').map(describe))
      found.push(...report.documents.filter(({status}) => status === 'stale').map(({path}) => `stale: ${path}`))
    }
    expect(byCommit.size).toBeGreaterThan(30)
    expect(found).toEqual([])
  })

  test('drift: at a later commit units are told as they are without history, and none as mismatched', async () => {
    const compared = isThorough ? bilingual : bilingual.slice(-1)
    const [plainly, plainTime] = await timed(() => lintSet(nuget, compared, 'en-now'))
    const [byHistory, historyTime] = await timed(() => lintSet(nuget, bilingual, `en-us@${now}`))
    const formal = unitsOf(plainly, ({change}) => change !== null && ['whitespace', 'markup', 'case'].includes(change.kind))
    const expected = unitsOf(plainly).filter(unit => !formal.includes(unit))
    expect(byHistory.summary.byRule).not.toHaveProperty('source-mismatch')
    expect(unitsOf(byHistory).filter(unit => compared.some(set => unit.startsWith(`${set}/`)))).toEqual(expected)
    await expectFound('later-english', [byHistory])
    for (const set of bilingual) {
      const locale = basename(set, '.bilingual')
      for (const report of compared.includes(set) ? [plainly, byHistory] : [byHistory]) {
        const findings = report.findings.filter(({path}) => path.startsWith(set))
        const score = scoreReport('drift', {...report, findings}, locale)
        expect(score.precision).toBeGreaterThanOrEqual(0.99)
        expect(score.recall).toBeGreaterThanOrEqual(0.99)
        expect(score.newCovered).toBeGreaterThanOrEqual(0.97)
      }
    }
    const ratio = historyTime / bilingual.length / (plainTime / compared.length)
    console.log(`with history ${ratio.toFixed(2)} × the time without`)
    expect(ratio).toBeLessThan(2) // 1.1 to 1.3 where nothing else runs.
  })

  test('a leaked token is told from what English changed since, and --fix restores every byte', async () => {
    const root = makeFolder()
    const planted: string[] = []
    const originals = new Map<string, string>()
    for (const [index, [path, text]] of [...readSet(join(nuget, 'ja-jp.bilingual'))].entries()) {
      // The first word of a quote of some length, in every third document.
      const quote = /(<span data-stu-id="([^"]+)">)[A-Z][a-z]{2,}(?= [a-z]+ [a-z]+ [a-z]+)/.exec(index % 3 === 0 ? text : '')
      if (quote === null) continue
      const leaked = `${text.slice(0, quote.index)}${quote[1]}O365_W14_2nd${text.slice(quote.index + quote[0].length)}`
      write(root, {[`ja-jp/${path}`]: leaked})
      originals.set(`ja-jp/${path}`, text)
      planted.push(`ja-jp/${path} ${quote[2]}`)
    }
    const source = `${nuget}/en-us`
    const {findings} = await lintSet(root, ['ja-jp'], source)
    const told = findings.filter(({ruleId}) => ruleId === 'source-mismatch')
    expect(planted.length).toBeGreaterThan(80)
    expect(told.map(({path, unitIds}) => `${path} ${unitIds.join()}`).sort()).toEqual(planted.sort())
    expect(new Set(told.map(({change}) => change?.kind))).toEqual(new Set(['placeholder']))
    expect(told.filter(({handoffText}) => handoffText === null)).toEqual([])

    const {documents} = await fix({workingDirectory: root, config: false, source, targets: ['ja-jp'], onlyRules: ['source-mismatch']})
    expect(documents.length).toBe(planted.length)
    expect(documents.filter(({path, after}) => after !== originals.get(path)).map(({path}) => path)).toEqual([])
  })

  test('a commit that contradicts the hash is told, and the handoff found all the same', async () => {
    const blobAt = (revision: string, path: string) => git(join(nuget, 'en-us'), ['rev-parse', `${revision}:${path}`])
    const newest = git(join(nuget, 'en-us'), ['rev-parse', 'HEAD'])
    const root = makeFolder()
    const wrong: string[] = []
    for (const [index, [path, text]] of [...readSet(join(nuget, 'fr-fr.bilingual'))].entries()) {
      const commit = /^ms\.sourcegitcommit: *([0-9a-f]{40})/m.exec(text)?.[1] ?? ''
      // Where English has not changed since, the newest commit is right as well.
      if (index % 9 !== 0 || git(join(nuget, 'en-us'), ['ls-tree', newest, path]) === '') continue
      write(root, {[`fr-fr/${path}`]: text.replace(commit, newest)})
      if (blobAt(newest, path) !== blobAt(commit, path)) wrong.push(`fr-fr/${path}`)
    }
    const {findings, documents} = await lintSet(root, ['fr-fr'], `${nuget}/en-us`)
    const told = findings.filter(({ruleId}) => ruleId === 'handoff-mismatch')
    expect(wrong.length).toBeGreaterThan(20)
    expect(told.map(({path}) => path).sort()).toEqual(wrong.sort())
    expect(documents.filter(({status, handoff}) => status !== 'missing' && handoff?.proved !== true)).toEqual([])
    console.log(`handoff-mismatch: ${told.length} of ${wrong.length} wrong commits told`)
  })

  test('at the newest commit fewer pages are stale than have changed', async () => {
    const root = makeFolder()
    for (const set of ['de-de.bilingual', 'de-de.plain']) {
      const some = [...readSet(join(nuget, set))].filter((_, index) => isThorough || index % 3 === 0)
      write(root, Object.fromEntries(some.map(([path, text]) => [`${set}/${path}`, text])))
    }
    const {documents, summary} = await lintSet(root, ['de-de.bilingual', 'de-de.plain'], `${nuget}/en-us`)
    for (const kind of ['bilingual', 'plain']) {
      const pages = documents.filter(document => document.kind === kind && document.handoff !== null)
      const changed = pages.filter(({handoff}) => (handoff?.commitsBehind ?? 0) > 0).length
      const stale = pages.filter(({status}) => status === 'stale').length
      console.log(`${kind}: ${pages.length} pages, ${changed} whose file changed, ${stale} stale`)
      expect(stale).toBeLessThan(changed)
    }
    expect(summary.byRule).not.toHaveProperty('handoff-mismatch')
    expect(summary.notes).toEqual([])
  })
})

async function lintSet(folder: string, targets: readonly string[], source: string): Promise<LintResult> {
  const workspace = diskWorkspace(folder)
  const settings = defaultSettings(targets, source)
  const report = await lint({workspace, settings, rules: ofHistory, only: [], changedSince: null, today, version: '0'})
  workspace.close()
  return report
}

/** Units that are told to have changed or gone, as `path id`. */
function unitsOf({findings}: LintResult, isMeant: (finding: Finding) => boolean = () => true): string[] {
  const told = findings.filter(finding => /^(?:source-mismatch|stale-unit|orphaned-unit)$/.test(finding.ruleId) && isMeant(finding))
  return [...new Set(told.flatMap(({path, unitIds}) => unitIds.map(id => `${path} ${id}`)))].sort()
}

/** With the CPU time that it took, in microseconds: other tests run beside this one. Git's own is not in it. */
async function timed<Result>(run: () => Promise<Result>): Promise<[Result, number]> {
  const start = process.cpuUsage()
  const result = await run()
  const {user, system} = process.cpuUsage(start)
  return [result, user + system]
}

function describe({path, range, ruleId, message}: Finding): string {
  return `${path}:${range.start.line} ${ruleId} ${message}`
}
