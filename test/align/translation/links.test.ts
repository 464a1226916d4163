import {expect, test} from 'vitest'
import {linksOf} from '../../../src/align/translation/links.ts'
import {readPieces} from '../../../src/align/translation/pieces.ts'
import type {DocumentPath} from '../../../src/model/brand.ts'
import {parseDocument} from '../../../src/parse/parse-document.ts'

const read = (text: string) => readPieces(parseDocument('a.md' as DocumentPath, text, 'target'), 'fr')

/** The parts of a target's one sentence that two English ones became. */
function parts(english: string, target: string): string[] {
  const [source, pieces] = [read(english), read(target)]
  expect([source.length, pieces.length]).toEqual([2, 1])
  const links = linksOf([{source: [0, 2], target: [0, 1], confidence: 1}], source, pieces, target)
  return links.map(({target: place}) => target.slice(place?.range.start, place?.range.end))
}

test.each([
  [
    'at a colon',
    'Plug it in. Wait for the light.',
    'Branchez-la : attendez que le voyant soit vert.',
    ['Branchez-la :', 'attendez que le voyant soit vert.']
  ],
  [
    'not in an address',
    'It tries again. See [1120](https://larkspur.example/1120).',
    'Elle réessaie [1120](https://larkspur.example/1120).',
    null
  ],
  ['not in a link’s text', 'It tries again and again. See [FAQ](faq.md).', '[Elle réessaie encore : FAQ](faq.md)', null],
  ['not where no word would be left', 'It calls the method Load here. Now.', 'Elle appelle ici la méthode Load (...)', null]
])('two sentences made one are cut %s', (_, english, target, cut) => {
  expect(parts(english, target)).toEqual(cut ?? [target])
})
