import {lintChange} from '../../../src/index.ts'

/** What a branch did to the translations since it left main. */
export async function changeOf(folder: string): Promise<string> {
  const {result, outdated, cleared} = await lintChange({
    workingDirectory: folder,
    source: 'docs/en-us',
    targets: ['docs/fr-fr'],
    newSince: 'main'
  })
  return `${result.findings.length} new, ${outdated.length} of them by changes of English, ${cleared.length} cleared`
}
