import {lint} from '../../../src/index.ts'

/** What an editor has to say of a text that is not saved yet. */
export async function messagesOn(folder: string, path: string, text: string): Promise<string[]> {
  const {findings} = await lint({
    workingDirectory: folder,
    config: {source: 'docs/en-us', targets: ['docs/{locale}'], rules: {'doubled-word': 'error'}},
    paths: [path],
    texts: {[path]: text},
    onlyRules: ['doubled-word', 'number-mismatch']
  })
  return findings.map(({message}) => message)
}
