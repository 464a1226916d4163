import picomatch from 'picomatch'
import type {AuditWeights} from '../model/audit.ts'
import type {DocumentPath} from '../model/brand.ts'
import {emptyConfig} from './empty-config.ts'
import {rebaseGlob} from './rebase-glob.ts'
import type {Config} from './schema.ts'

/** What of a configuration an audit goes by. */
export interface AuditSettings {
  readonly weights: AuditWeights
  /** Of a target's path. */
  readonly weightOf: (path: DocumentPath) => number
  /** As the configuration says; `null` where it names nobody. */
  readonly ownerOf: (path: DocumentPath) => string | null
}

/**
 * Settle what documents count for and who owns them: of globs the first one that matches.
 *
 * @param configDirectory - Absolute: what the globs are relative to.
 * @param workingDirectory - Absolute: what paths are relative to.
 */
export function auditSettings(config: Config | null, configDirectory: string, workingDirectory: string): AuditSettings {
  const {owners, weights} = (config ?? emptyConfig()).audit
  const finder = <Value>(byGlob: Readonly<Record<string, Value>>) => {
    const entries = Object.entries(byGlob).map(([glob, value]) => ({
      matches: picomatch([...rebaseGlob(glob, configDirectory, workingDirectory)], {dot: true}),
      value
    }))
    return (path: DocumentPath): Value | null => entries.find(({matches}) => matches(path))?.value ?? null
  }
  const [ownerOf, weightOf] = [finder(owners), finder(weights.paths)]
  return {weights, ownerOf, weightOf: path => weightOf(path) ?? 1}
}
