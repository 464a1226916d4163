import {compareFindings} from './check/compare-results.ts'
import {withoutKnown} from './check/summary.ts'
import {targetsWithDocuments} from './discover/targets-with-documents.ts'
import {lint, type LintRequest} from './lint.ts'
import type {DocumentPath} from './model/brand.ts'
import type {Comparison} from './model/comparison.ts'
import type {Finding, LintResult} from './model/finding.ts'
import {UnreadableFile, type Workspace} from './workspace/workspace.ts'

/**
 * Lint the documents that a change concerns as they are and as they were, and tell what it added and cleared. Both runs
 * go by today's configuration.
 *
 * @param past - The workspace as it was before the change.
 * @throws UsageError when the request names what is not there.
 */
export async function compare(request: LintRequest, past: Workspace): Promise<Comparison> {
  const now = await lint(request)
  const {added, ...others} = compareFindings(await findingsBefore(request, past, now), now.findings)
  const isLeft = new Map<DocumentPath, boolean>()
  for (const {path} of added) {
    if (!isLeft.has(path)) isLeft.set(path, (await textAt(request.workspace, path)) === (await textAt(past, path)))
  }
  return {...others, result: withoutKnown(now, added), outdated: added.filter(({path}) => isLeft.get(path) === true)}
}

async function findingsBefore(request: LintRequest, past: Workspace, now: LintResult): Promise<readonly Finding[]> {
  const {settings, only} = request
  const targets = await targetsWithDocuments(past, settings)
  if (targets.length === 0) return []
  // A path of today's may have led nowhere then, so nothing is narrowed by it until it is known what was found.
  const before = await lint({
    ...request,
    workspace: past,
    settings: {...settings, targets},
    only: [],
    baseline: undefined,
    checkPairs: undefined
  })
  const concerned = new Set(now.documents.map(({path}) => path))
  return only.length === 0 ? before.findings : before.findings.filter(({path}) => concerned.has(path))
}

/** `null` of what is not there, or cannot be read. */
async function textAt(workspace: Workspace, path: DocumentPath): Promise<string | null> {
  try {
    return await workspace.read(path)
  } catch (error) {
    if (error instanceof UnreadableFile) return null
    throw error
  }
}
