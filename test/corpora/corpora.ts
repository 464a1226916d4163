import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {describe, expect} from 'vitest'
import type {LintResult} from '../../src/model/finding.ts'

const shared = resolve(import.meta.dirname, '../../../shared')
const hasCorpora = existsSync(join(shared, 'corpora/unpack.sh'))

/**
 * Tests on real document sets, which live outside this repository. Without them the tests are skipped, with a line that
 * says so; in CI they must be there, unless `TULINT_WITHOUT_CORPORA` says that this CI has none.
 */
export function describeWithCorpora(name: string, body: (folder: string) => void): void {
  if (hasCorpora) describe(name, () => body(unpacked()))
  else if (process.env['CI'] && !process.env['TULINT_WITHOUT_CORPORA'])
    throw new Error(`${name}: ${shared}/corpora is not there, and CI needs it`)
  else describe.skip(`${name} (skipped: no document sets in ${shared}/corpora)`, () => {})
}

/** Whether whole sets are looked at where a part of them tells in a third of the time: TULINT_THOROUGH=1, as each night. */
export const isThorough = process.env['TULINT_THOROUGH'] === '1'

const seeds = join(shared, 'seeds')

/** The five seeds in the order of their names (ja-JP, zh-TW, fr-FR, de-DE, zh-CN), and their English: what the first quotes. */
export function readSeeds(): {readonly english: string; readonly texts: readonly string[]} {
  const texts = readdirSync(seeds)
    .sort()
    .map(name => readFileSync(join(seeds, name), 'utf8'))
  const unit = /<span data-ttu-id="[^"]*">[\s\S]*?<\/span><span class="sxs-lookup"><span data-stu-id="[^"]*">([\s\S]*?)<\/span><\/span>/g
  return {texts, english: (texts[0] ?? '').replace(unit, '$1')}
}

/** The commit that `nuget/en-now` was taken from. */
export const now = hasCorpora ? readFileSync(join(shared, 'corpora/nuget/NOW'), 'utf8').trim() : ''

/** The sets, laid out once for all test files: the folder appears whole or not at all. */
function unpacked(): string {
  const folder = join(tmpdir(), 'tulint-corpora')
  if (existsSync(folder)) return folder
  const fresh = mkdtempSync(join(tmpdir(), 'tulint-corpora-'))
  execFileSync('sh', [join(shared, 'corpora/unpack.sh'), fresh], {stdio: 'ignore'})
  try {
    renameSync(fresh, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error // Another test file was faster.
  }
  return folder
}

/** Every Markdown document below a folder, by its path below it. */
export function readSet(folder: string): Map<string, string> {
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(path => path.endsWith('.md'))
    .sort()
  return new Map(paths.map(path => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]))
}

export function makeFolder(): string {
  const folder = join(tmpdir(), 'tulint-test')
  mkdirSync(folder, {recursive: true})
  return mkdtempSync(join(folder, 'run-'))
}

/** Hold how often each rule spoke on a set, in a file from which the README's catalogue has its figures. */
export async function expectFound(name: 'in-sync' | 'later-english' | 'no-english', reports: readonly LintResult[]): Promise<void> {
  const found = new Map<string, number>()
  for (const {ruleId} of reports.flatMap(({findings}) => findings)) found.set(ruleId, (found.get(ruleId) ?? 0) + 1)
  const documents = reports.reduce((sum, report) => sum + report.documents.filter(({status}) => status !== 'missing').length, 0)
  const sorted = Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
  const file = resolve(import.meta.dirname, '../../docs/precision/found', `${name}.json`)
  await expect(`${JSON.stringify({documents, found: sorted}, null, 2)}\n`).toMatchFileSnapshot(file)
}

export interface Score {
  readonly precision: number
  readonly recall: number
  /** Of drift. */
  readonly newCovered: number
  /** Of an alignment. */
  readonly f1: number
}

/** What the oracle says of a report about one locale of `nuget`. */
export function scoreReport(what: 'fidelity' | 'drift', report: LintResult, locale: string): Score {
  return score(what, report, locale, [])
}

/** The same of an alignment; `source` and `target` are its roots. */
export function scoreAlignment(alignment: unknown, locale: string, source: string, target: string): Score {
  return score('align', alignment, locale, ['--source', source, '--target', target])
}

function score(what: string, report: unknown, locale: string, options: readonly string[]): Score {
  const file = join(makeFolder(), 'report.json')
  writeFileSync(file, JSON.stringify(report))
  const gold = join(shared, 'corpora/nuget/gold', `${locale}.jsonl`)
  const oracle = [join(shared, 'oracle/score.py'), what, file, gold, ...options]
  const score: Score = JSON.parse(execFileSync('python3', oracle, {encoding: 'utf8'}))
  console.log(what, locale, JSON.stringify(score))
  return score
}
