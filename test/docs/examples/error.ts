import {lint, UsageError} from '../../../src/index.ts'

/** What a person is told: of a wrong request what to do, of anything else the fault. */
export async function linted(folder: string): Promise<string> {
  try {
    const {summary} = await lint({workingDirectory: folder, targets: ['docs/fr']})
    return `${summary.errors} errors`
  } catch (error) {
    if (error instanceof UsageError) return `${error.message}. ${error.hint}.`
    throw error
  }
}
