import {audit} from '../../../src/index.ts'

/** The share of each locale that is current, and what to do first. */
export async function standing(folder: string): Promise<string> {
  const {locales, documents} = await audit({workingDirectory: folder, source: 'docs/en-us', targets: ['docs/{locale}']})
  const shares = locales.map(({name, share}) => `${name} ${((share ?? 0) * 100).toFixed(0)} %`)
  return `${shares.join(', ')}; first ${documents[0]?.path ?? 'nothing'}`
}
