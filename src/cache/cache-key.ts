import type {RuleTable} from '../check/rule.ts'
import {consensusPlace, type Settings} from '../model/settings.ts'
import {textDigest} from '../workspace/sha1.ts'

/** Of what the program was built; nothing in the package’s modules, of which one version is always the same. */
declare const sourceHash: string | undefined

/** Names the program’s own sources; `null` where they are run as they are, and may change from one run to the next. */
export function builtFrom(): string | null {
  return typeof sourceHash === 'undefined' ? null : sourceHash
}

/** What a run’s results rest on beside documents, files around them and their history. */
export interface RunKind {
  readonly version: string
  readonly settings: Settings
  readonly rules: RuleTable
  readonly readsUntranslated?: boolean | undefined
}

/** Names a kind of run; `null` where its results cannot be kept: a plugin’s code has no name, and a consensus is of all. */
export function cacheKey({version, settings, rules, readsUntranslated}: RunKind): string | null {
  if (Object.values(rules).some(({origin}) => origin !== undefined)) return null
  if (settings.targets.some(({source}) => source === consensusPlace)) return null
  const {node, icu, unicode} = process.versions
  return textDigest(JSON.stringify([version, builtFrom(), node, icu, unicode, settings, Object.keys(rules), readsUntranslated === true]))
}
