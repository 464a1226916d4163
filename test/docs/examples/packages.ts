import {exportSegments, importSegments, readPackage, writeDocuments, writePackage} from '../../../src/index.ts'

/** Send the work of each locale to a translation service, and put in what comes back. */
export async function translated(folder: string, send: (locale: string, file: string) => Promise<string>): Promise<string> {
  const options = {workingDirectory: folder, source: 'docs/en-us', targets: ['docs/{locale}']}
  const {packages} = await exportSegments(options)
  const segments = []
  for (const one of packages) segments.push(...readPackage('package.xlf', await send(one.locale, writePackage(one, 'xliff2'))))
  const {documents, refusals} = await importSegments({...options, segments})
  const failures = await writeDocuments(folder, documents)
  return `${documents.length} documents, ${refusals.length} segments refused, ${failures.length} not written`
}
