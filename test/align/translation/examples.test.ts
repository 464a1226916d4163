import {expect, test} from 'vitest'
import {examplesIn, isEnough} from '../../../src/align/translation/find-units.ts'
import type {DocumentPath} from '../../../src/model/brand.ts'
import {parseDocument} from '../../../src/parse/parse-document.ts'

/** What two documents teach: of each pair of texts the words, English ones by their stems, the target’s behind a stroke. */
function taught(english: string, french: string): string[] {
  const read = (text: string) => parseDocument('a.md' as DocumentPath, text, 'target')
  return examplesIn(read(french), read(english), 'fr').map(({source, target}) => `${source.join(' ')} | ${target.join(' ')}`)
}

const english = '# Lamps\n\nTurn the lamp on with `go`.\n\n- Wait for 12 minutes.\n\n```\ncode\n```\n\nTurn it off.\n'
const french = '# Lampes\n\nAllumez la lampe avec `go`.\n\n- Attendez 12 minutes.\n\n```\ncode\n```\n\nÉteignez-la.\n'

test('texts that surely translate each other teach their words, code does not', () => {
  expect(taught(english, french)).toEqual([
    'lamp | lampes',
    'turn the lamp on with | allumez la lampe avec',
    'wait for minut | attendez minutes',
    'turn it off | éteignez-la'
  ])
})

test.each([
  ['two that became one', 'One thing is here. The other thing is there.\n', 'Une chose est ici et l’autre chose est là.\n'],
  ['one that became two', 'One thing is here and the other thing is there.\n', 'Une chose est ici. L’autre chose est là.\n'],
  ['a cell that was left empty', '| Aa |\n| - |\n| Bb |\n', '| |\n| - |\n| |\n'],
  ['nothing', '', 'Une chose.\n']
])('%s teach nothing', (_, source, target) => {
  expect(taught(source, target)).toEqual([])
})

test('how much longer a text has become is taught as a logarithm', () => {
  const read = (text: string) => parseDocument('a.md' as DocumentPath, text, 'target')
  const [same, longer] = ['Turn it off now.\n', 'Turn it off here and now.\n'].map(
    text => examplesIn(read(text), read('Turn it off now.\n'), 'en')[0]
  )
  expect(same?.lengthRatio).toBe(0)
  expect(longer?.lengthRatio).toBeCloseTo(Math.log(27 / 18), 1)
})

test('fifty examples teach something', () => {
  const example = {source: ['a'], target: ['b'], lengthRatio: 0}
  expect([49, 50].map(length => isEnough(Array.from({length}, () => example)))).toEqual([false, true])
})
