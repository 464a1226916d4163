import {describe, expect, test} from 'vitest'
import {placeQuotes} from '../../src/align/place-quotes.ts'
import {indexSource} from '../../src/align/source-text.ts'
import type {DocumentPath} from '../../src/model/brand.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {normalText} from '../../src/text/normalize.ts'

/** Of each quote the text before its place, as far as it tells; `moved` where it is out of order, a dash where it has none. */
function place(source: string, quotes: readonly string[]): string[] {
  const document = parseDocument('a.md' as DocumentPath, source, 'source')
  const index = indexSource(document)
  return placeQuotes(
    quotes.map(quote => normalText(quote)),
    index
  ).map(({start, end, moved}) => {
    if (start < 0) return '—'
    const range = index.rawRange(start, end)
    const line = source.slice(0, range.start).split('\n').length
    return `${moved ? 'moved ' : ''}${line}: ${source.slice(range.start, range.end)}`
  })
}

const long = 'Sign the package before you push it to the server of your team.'

describe('a quote is placed', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['where it stands', `One.\n\n${long}\n`, [long, ''], [`3: ${long}`, '—']],
    ['nowhere, where it does not stand', 'One.\n', ['Two.'], ['—']],
    ['nowhere within a word or a sentence', 'Sign the package.\n', ['the', 'pack', 'Sign'], ['—', '—', '—']],
    ['nowhere behind the first word of a sentence', 'Sign the package.\n', ['package.'], ['—']],
    ['at the end of the text', 'One.\n\nTwo', ['Two'], ['3: Two']],
    ['behind a mark, and before one', 'Sign: push (keep, or) **hold** it.\n', ['push', 'keep', 'hold'], ['1: push', '1: keep', '1: hold']],
    ['in prose rather than in code', '```\nOne.\n```\n\nOne.\n', ['One.'], ['5: One.']],
    ['in prose rather than in code, though that is nearer', '```\nOne.\n```\n\nOne.\n\nTwo and three.\n', ['One.'], ['5: One.']],
    ['in code, where no prose says it', '```\nOne.\n```\n\nTwo.\n', ['One.'], ['2: One.']],
    ['in HTML', '<p>\nOne. <b>Two.</b>\n</p>\n', ['One.', 'Two.'], ['2: One.', '2: Two.']],
    ['behind front matter', '---\na: One.\n---\nTwo.\n\nOne.\n', ['One.'], ['6: One.']],
    ['in order', 'One.\n\nTwo.\n\nOne.\n', ['Two.', 'One.'], ['3: Two.', '5: One.']],
    ['out of order, as the shorter one', `One.\n\n${long}\n`, [long, 'One.'], [`3: ${long}`, 'moved 1: One.']],
    [
      'out of order, as one of many',
      'One thing.\n\nTwo things.\n\nSix things.\n',
      ['Two things.', 'Six things.', 'One thing.'],
      ['3: Two things.', '5: Six things.', 'moved 1: One thing.']
    ],
    [
      'out of order, as the one that does not follow the others',
      'First a thing.\n\nSecond a thing.\n\nThird a thing.\n',
      ['Third a thing.', 'First a thing.', 'Second a thing.'],
      ['moved 5: Third a thing.', '1: First a thing.', '3: Second a thing.']
    ],
    [
      'in order, where it stands there twice',
      'Third a thing.\n\nFirst a thing.\n\nSecond a thing.\n\nThird a thing.\n',
      ['Third a thing.', 'First a thing.', 'Second a thing.'],
      ['1: Third a thing.', '3: First a thing.', '5: Second a thing.']
    ],
    ['as often as it stands there', 'One.\n\nOne.\n', ['One.', 'One.', 'One.'], ['1: One.', '3: One.', '—']],
    [
      'out of order as often as it stands there',
      `One.\n\nOne.\n\n${long}\n`,
      [long, 'One.', 'One.', 'One.'],
      [`5: ${long}`, 'moved 1: One.', 'moved 3: One.', '—']
    ],
    [
      'out of order, but in no text of another',
      `One: two.\n\n${long}\n`,
      [long, 'One: two.', 'two.'],
      [`3: ${long}`, 'moved 1: One: two.', '—']
    ],
    ['before a longer one that stands there once', `One.\n\n${long}\n\nOne.\n`, ['One.', long], ['1: One.', `3: ${long}`]],
    ['behind a longer one that stands there once', `One.\n\n${long}\n\nOne.\n`, [long, 'One.'], [`3: ${long}`, '5: One.']],
    [
      'out of order, but not where another begins',
      `One: two. Four.\n\n${long}\n`,
      [long, 'One: two.', 'two. Four.'],
      [`3: ${long}`, 'moved 1: One: two.', '—']
    ],
    [
      'out of order, but not where another ends',
      `One: two. Four.\n\n${long}\n`,
      [long, 'Four.', 'two. Four.'],
      [`3: ${long}`, 'moved 1: Four.', '—']
    ],
    [
      'where the others leave it, longer ones first',
      'Yes.\n\nYes and no: yes.\n\nYes.\n',
      ['Yes and no: yes.', 'Yes.'],
      ['3: Yes and no: yes.', '5: Yes.']
    ]
  ])('%s', (_, source, quotes, places) => {
    expect(place(source, quotes)).toEqual(places)
  })

  test('in its own row, where rows before it were lost', () => {
    const rows = ['| Small lamp | Yes |', '| Large lamp | Yes |', '| Green lamp | Yes |', '| Broad lamp | Yes |'].join('\n')
    const source = `| A | B |\n| - | - |\n${rows}\n`
    expect(place(source, ['Small lamp', 'Yes', 'Broad lamp', 'Yes'])).toEqual(['3: Small lamp', '3: Yes', '6: Broad lamp', '6: Yes'])
    expect(place(source, ['Large lamp', 'Yes', 'Green lamp', 'Yes'])).toEqual(['4: Large lamp', '4: Yes', '5: Green lamp', '5: Yes'])
    expect(place(source, ['Small lamps', 'Yes', 'Broad lamp'])).toEqual(['—', '5: Yes', '6: Broad lamp'])
    expect(place(source, ['Small lamp', 'Yes', 'Larger lamp', 'Yes', 'Green lamps', 'Broad lamp'])).toEqual([
      '3: Small lamp',
      '3: Yes',
      '—',
      '4: Yes',
      '—',
      '6: Broad lamp'
    ])
    expect(place(source, ['Yes', 'Greenish lamp', 'Yes', 'Broad lamp'])).toEqual(['4: Yes', '—', '5: Yes', '6: Broad lamp'])
    expect(place(source, ['Yes', 'Yes', 'Broad lamp'])).toEqual(['4: Yes', '5: Yes', '6: Broad lamp'])
    expect(place(source, ['Yes', 'Yes', 'Yes', 'Broad lamp'])).toEqual(['3: Yes', '4: Yes', '5: Yes', '6: Broad lamp'])
  })

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['behind the text before', 'One. Two three four.\n', ['One.', 'Two', 'three', 'four.'], ['1: One.', '1: Two', '1: three', '1: four.']],
    ['before the text behind', 'One two. Three.\n', ['two.', 'Three.'], ['1: two.', '1: Three.']],
    ['before that again', 'Say one two three.\n\nFour.\n', ['two', 'three.', 'Four.'], ['1: two', '1: three.', '3: Four.']],
    ['not where it says something else', 'One. Two three.\n', ['One.', 'Twos'], ['1: One.', '—']],
    ['not behind what has no place', 'Two three.\n', ['One.', 'Two'], ['—', '—']],
    ['not into the text behind it', 'One. Two: three.\n', ['One.', 'Two: thr', 'three.'], ['1: One.', '—', '1: three.']],
    ['not into the text before it', 'One: two. Three.\n', ['One: two.', 'two.', 'Three.'], ['1: One: two.', '—', '1: Three.']],
    [
      'up to the text behind it',
      'One. Two three: four.\n',
      ['One.', 'Two', 'three:', 'four.'],
      ['1: One.', '1: Two', '1: three:', '1: four.']
    ],
    ['down to the text before it', 'One. two three. Four.\n', ['One.', 'two three.', 'Four.'], ['1: One.', '1: two three.', '1: Four.']],
    ['not over the text behind it', 'One. Two three. Two\n', ['One.', 'Two three. Two', 'three.'], ['1: One.', '1: Two three. Two', '—']]
  ])('where no mark tells that a sentence was cut: %s', (_, source, quotes, places) => {
    expect(place(source, quotes)).toEqual(places)
  })
})
