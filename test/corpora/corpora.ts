import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {describe} from 'vitest'

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

/** The oracle that scores a report. */
export const scorer = join(shared, 'oracle/score.py')
export const seeds = join(shared, 'seeds')
export const gold = (locale: string) => join(shared, 'corpora/nuget/gold', `${locale}.jsonl`)

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
