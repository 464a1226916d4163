import {openSession} from '../../../src/index.ts'

/** What one document has to say before and after something writes it. */
export async function aroundEdit(folder: string, path: string, edit: () => Promise<void>): Promise<string> {
  const session = await openSession({workingDirectory: folder, source: 'docs/en-us', targets: ['docs/fr-fr']})
  try {
    const before = session.result().findings.length
    await edit()
    const {linted, result} = await session.update([path])
    return `${before} findings, then ${result.findings.length}; linted ${linted.join(', ')}`
  } finally {
    session.close()
  }
}
