import {inTurn} from './bitexts/in-turn.ts'
import type {Locale} from './model/brand.ts'
import type {Failure} from './model/finding.ts'
import type {PackageSegment, WorkPackage} from './model/work-package.ts'
import {openSegments, type PackageRequest} from './read-segments.ts'

/** What translators are asked for, a package for each locale, and what could not be read. */
export interface ExportResult {
  readonly packages: readonly WorkPackage[]
  readonly failures: readonly Failure[]
}

/**
 * Gather what the lint says is stale, missing, untranslated or gone, for the translators of each locale.
 *
 * @throws UsageError when the request names what is not there.
 */
export async function exportSegments(request: PackageRequest): Promise<ExportResult> {
  const packages = new Map<Locale, PackageSegment[]>()
  const failures: Failure[] = []
  const {pairs, read} = await openSegments(request)
  for (const pair of inTurn(pairs, request.onProgress)) {
    const {document, failures: own} = await read(pair)
    failures.push(...own)
    if (document === null) continue
    const segments = packages.get(document.locale) ?? []
    packages.set(document.locale, segments)
    for (const {segment} of document.placed) segments.push(segment)
  }
  return {
    packages: [...packages]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([locale, segments]) => ({locale, segments: segments.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))})),
    failures
  }
}
