import {align} from '../../../src/index.ts'

/** English texts with their translations, of which tulint is sure. */
export async function memoryOf(folder: string): Promise<Map<string, string>> {
  const memory = new Map<string, string>()
  const {documents, failures} = await align({workingDirectory: folder, source: 'docs/en-us', targets: ['docs/de-de']})
  for await (const {pairs} of documents) {
    for (const {source, target, confidence} of pairs) {
      if (source !== null && target !== null && confidence > 0.9) memory.set(source.text, target.text)
    }
  }
  if (failures.length > 0) throw new Error(`${failures.length} documents could not be read`)
  return memory
}
