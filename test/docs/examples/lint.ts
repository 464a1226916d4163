import {lint} from '../../../src/index.ts'

/** A line for each error of a folder's translations. */
export async function errorsOf(folder: string): Promise<string[]> {
  const {findings} = await lint({workingDirectory: folder, source: 'docs/en-us', targets: ['docs/{locale}']})
  return findings.filter(({severity}) => severity === 'error').map(({path, range, ruleId}) => `${path}:${range.start.line} ${ruleId}`)
}
