import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {makeFolder} from '../corpora.ts'
import {type PoUnit, readVerdicts, type Verdict, writePo} from './po.ts'

/** Whether the translate-toolkit is installed. */
export const hasPofilter = spawnSync('pofilter', ['--version']).status === 0

export interface PofilterRequest {
  readonly units: readonly PoUnit[]
  readonly locale: string
  /** Names of the only checks to run. */
  readonly checks: readonly string[]
  /** For `notranslatewords`: single words that must stay as they are. */
  readonly names: readonly string[]
}

/** What `pofilter` says of units, by their keys; units that pass are absent. */
export function runPofilter({units, locale, checks, names}: PofilterRequest): Map<string, Verdict> {
  const folder = makeFolder()
  const [before, after, words] = [join(folder, 'units.po'), join(folder, 'failing.po'), join(folder, 'names.txt')]
  writeFileSync(before, writePo(units))
  writeFileSync(words, names.join('\n'))
  const options = [`--language=${locale}`, `--notranslatefile=${words}`, ...checks.map(check => `--test=${check}`)]
  execFileSync('pofilter', ['--progress=none', ...options, before, after], {
    env: {...process.env, PYTHONHASHSEED: '0'}, // Some messages list sets.
    stdio: ['ignore', 'ignore', 'pipe']
  })
  return existsSync(after) ? readVerdicts(readFileSync(after, 'utf8')) : new Map<string, Verdict>()
}
