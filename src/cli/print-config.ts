import {openBitexts} from '../bitexts/read-bitexts.ts'
import {documentSettings} from '../check/settings-for.ts'
import type {Failure} from '../model/finding.ts'
import {consensusPlace} from '../model/settings.ts'
import {UsageError} from '../model/usage-error.ts'
import {type LintOptions, readRequest} from '../read-request.ts'
import {escapedJson} from '../report/escaped-json.ts'
import {complainOf} from './reading.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

/**
 * Print the configuration as it holds for one target document: what of files, presets, overrides and the command line is left
 * when all is settled.
 *
 * @throws UsageError where the run has no such document.
 */
export async function printConfig(document: string, options: LintOptions, terminal: Terminal): Promise<ExitStatus> {
  const {request, settings, configFile, baseline} = await readRequest({...options, paths: [document]})
  const failures: Failure[] = []
  try {
    const [path = document] = request.only
    const {discover, read} = await openBitexts({...request, changedSince: null})
    for (const pair of await discover()) {
      if (pair.expected !== path) throw new UsageError(`“${document}” is no document`, `Name one, such as “${pair.expected}”`)
      const {locale, failures: own} = await read(pair)
      failures.push(...own)
      if (failures.length > 0) break
      const {targets, extensions, exclude, engine, history, handoffKeys} = settings
      const rules = Object.entries(documentSettings(settings)(path, locale)).map(([id, {severity, options: own}]) => [id, [severity, own]])
      const settled = {
        path,
        locale,
        root: pair.root,
        source: nameOf(pair.sourcePlace),
        sourcePath: pair.source,
        configFile,
        targets: targets.map(({source, ...target}) => ({...target, source: nameOf(source)})),
        extensions,
        exclude,
        baseline,
        engine,
        history,
        handoffKeys,
        rules: Object.fromEntries(rules)
      }
      terminal.write(`${escapedJson(settled, 2)}\n`)
    }
  } finally {
    request.workspace.close()
  }
  complainOf(failures, terminal)
  return failures.length > 0 ? 2 : 0
}

/** A source as a configuration names it. */
function nameOf(place: string | null): string | null {
  return place === consensusPlace ? 'consensus' : place
}
