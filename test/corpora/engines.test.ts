import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import type {DocumentPath} from '../../src/model/brand.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {describeWithCorpora, isThorough, readSet} from './corpora.ts'

let read = 0 // Code units that remark-parse was given.

vi.mock('../../src/parse/unified/parse-markdown.ts', async original => {
  const module = await original<typeof import('../../src/parse/unified/parse-markdown.ts')>()
  return {
    parseMarkdown: (...given: Parameters<typeof module.parseMarkdown>) => {
      read += given[0].length
      return module.parseMarkdown(...given)
    }
  }
})

const sets = [
  'en-now',
  'en-us',
  'en-handoff.de-de',
  'en-handoff.fr-fr',
  'en-handoff.ja-jp',
  'zh-cn.plain',
  'de-de.bilingual',
  'de-de.plain',
  'fr-fr.bilingual',
  'fr-fr.plain',
  'ja-jp.bilingual',
  'ja-jp.plain'
].map(name => `nuget/${name}`)
const others = ['de-de', 'es-es', 'fr-fr', 'ja-jp', 'zh-tw'].flatMap(locale => [
  `fasttrack/${locale}.bilingual`,
  `fasttrack/${locale}.plain`
])
const one = isThorough ? 1 : 120 // Of so many documents.

describeWithCorpora('both engines', folder => {
  test('parse every document alike, and ours gives less than 0.3 % of it to the other', {timeout: 3_600_000}, () => {
    let whole = 0
    let ours = 0
    for (const set of [...sets, ...others]) {
      const documents = [...readSet(join(folder, set))].filter((_, index) => index % one === 0)
      for (const [path, text] of documents) {
        const parse = (engine: 'fast' | 'unified') => parseDocument(path as DocumentPath, text, 'target', engine)
        read = 0
        const fast = parse('fast')
        ours += read
        read = 0
        expect(parse('unified'), `${set}/${path}`).toEqual(fast)
        whole += read
      }
    }
    console.log('engines', JSON.stringify({whole, ours, share: ours / whole}))
    expect(ours / whole).toBeLessThan(0.003)
  })
})
