import {fix, writeDocuments} from '../../../src/index.ts'

/** Apply what is certain, and say how much that was. */
export async function mend(folder: string): Promise<string> {
  const {documents, result} = await fix({workingDirectory: folder, source: 'docs/en-us', targets: ['docs/fr-fr']})
  const failures = await writeDocuments(folder, documents)
  const fixes = documents.reduce((sum, document) => sum + document.fixes, 0)
  return `${fixes} mended, ${result.findings.length} left, ${failures.length} not written`
}
