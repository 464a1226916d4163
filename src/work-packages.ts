import {type ExportResult, exportSegments as exportFrom} from './export-segments.ts'
import {type Imported, importSegments as importInto} from './import-segments.ts'
import {UsageError} from './model/usage-error.ts'
import type {ReturnedSegment, WorkPackage} from './model/work-package.ts'
import {type LintOptions, occasionOf, readRequest} from './read-request.ts'
import {packageFormats} from './report/packages/formats.ts'
import {packageVersion} from './workspace/package-version.ts'

/**
 * Gather what is stale, missing, untranslated or gone, as `tulint export` does; `writePackage` makes files of it.
 *
 * @throws UsageError when the request or the configuration is wrong; its `hint` says what to do.
 */
export async function exportSegments(options: LintOptions = {}): Promise<ExportResult> {
  const {request, rules} = await readRequest(options)
  try {
    return await exportFrom({...request, rules, ...occasionOf(options)})
  } finally {
    request.workspace.close()
  }
}

/**
 * A work package as a file for translation tools.
 *
 * @throws UsageError when there is no such format.
 */
export function writePackage(workPackage: WorkPackage, format: string): string {
  const known = Object.hasOwn(packageFormats, format) ? packageFormats[format] : undefined
  if (known !== undefined) return known.write(workPackage, packageVersion())
  throw new UsageError(`There is no format “${format}” of work packages`, `Name one of ${Object.keys(packageFormats).join(', ')}`)
}

/**
 * Put translations that came back into their documents, as `tulint import` does. Nothing is written: `writeDocuments` does that.
 *
 * @throws UsageError when the request or the configuration is wrong; its `hint` says what to do.
 */
export async function importSegments(options: LintOptions & {readonly segments: readonly ReturnedSegment[]}): Promise<Imported> {
  const {request, rules} = await readRequest(options)
  try {
    return await importInto({...request, rules, ...occasionOf(options)}, options.segments)
  } finally {
    request.workspace.close()
  }
}
