import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {alignDocuments} from '../../src/align/align-documents.ts'
import type {DocumentPath} from '../../src/model/brand.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {bilingual} from '../bilingual.ts'
import {align} from './aligning.ts'

describe('a document whose quotes are its source’s text', () => {
  const word = fc.constantFrom(
    'sign',
    'the',
    'package',
    '`code`',
    '**bold**',
    '*it*',
    '[link](a.md)',
    '![alt](i.png)',
    'Azure',
    '3.1',
    'e.g.',
    'etc.',
    'café',
    'snake_case',
    '<br/>',
    '&amp;',
    '&nbsp;',
    'I/O',
    '(see',
    'it)',
    '“quoted.”',
    '—',
    '-',
    '1.',
    '\\*',
    '<kbd>Ctrl</kbd>',
    '**Note**:',
    '<xref:a.b>',
    'https://a.b/c',
    '你好。',
    '$5',
    '#1',
    'a_'
  )
  const opening = fc.constantFrom('Now ', 'now ', '“', '(', '**A** ', '`x` ', 'e.g. ', '[A](b) ', '你')
  const closing = fc.constantFrom('.', '!', ':', '。', '.”', '.)', '.**', '…')
  const sentence = fc
    .tuple(opening, fc.array(word, {minLength: 1, maxLength: 8}), closing)
    .map(([before, all, after]) => before + all.join(' ') + after)
    .filter(text => /\p{L}{2}/u.test(text)) // Less is no word that anyone misses.
  const block = fc.oneof(
    fc.array(sentence, {minLength: 1, maxLength: 4}).map(all => ({before: '', between: ' ', all, after: '\n\n'})),
    sentence.map(one => ({before: '## ', between: '', all: [one], after: '\n\n'})),
    fc.array(sentence, {minLength: 1, maxLength: 3}).map(all => ({before: '- ', between: '\n- ', all, after: '\n\n'})),
    fc.array(sentence, {minLength: 1, maxLength: 3}).map(all => ({before: '> ', between: '\n> ', all, after: '\n\n'})),
    fc
      .array(sentence, {minLength: 2, maxLength: 2})
      .map(all => ({before: '| 1 | 2 |\n| - | - |\n| ', between: ' | ', all, after: ' |\n\n'}))
  )

  test('is the same all through, in order, with nothing missing', () => {
    fc.assert(
      fc.property(fc.array(block, {minLength: 1, maxLength: 12}), blocks => {
        const write = (one: (text: string) => string) =>
          blocks.map(({before, between, after, all}) => before + all.map(one).join(between) + after).join('')
        const source = write(text => text)
        const {told, dropped, movedSections, unmarked, pairs} = align(
          write(text => `{Maintenant ${text}|${text}}`),
          source
        )
        expect({told, dropped, movedSections, unmarked}).toEqual({told: [], dropped: [], movedSections: [], unmarked: []})
        expect(pairs.length).toBeGreaterThanOrEqual(blocks.length)
      }),
      {numRuns: 150}
    )
  })

  // quote is found nowhere: `source-mismatch`, `link`, “<xref:a.b> sign.” against “sign.”.
  test('is the same where a heading opens with a cross reference', () => {
    expect(align('## {x|<xref:a.b> sign.}\n', '## <xref:a.b> sign.\n').told).toEqual([])
  })

  const numbered = fc
    .integer({min: 3, max: 12})
    .map(count =>
      Array.from(
        {length: count},
        (_, index) => `Sentence ${index} tells of ${['cheese', 'bread', 'wine', 'salt', 'water'][index % 5]} and of number ${index * 17}.`
      )
    )
  const write = (all: readonly string[]) => all.map((text, index) => `{Phrase|${text}}${index % 3 === 2 ? '\n\n' : ' '}`).join('')
  const plain = (all: readonly string[]) => all.map((text, index) => `${text}${index % 3 === 2 ? '\n\n' : ' '}`).join('')

  test('lacks just the unit that was taken out', () => {
    fc.assert(
      fc.property(numbered, fc.nat(), (all, pick) => {
        const lost = pick % all.length
        expect(align(write(all.toSpliced(lost, 1)), plain(all)).told).toEqual([`new: ${all[lost]}`])
      })
    )
  })

  test('has just the unit too many that was put in', () => {
    fc.assert(
      fc.property(numbered, fc.nat(), (all, pick) => {
        expect(align(write(all.toSpliced(pick % all.length, 0, 'Nobody asked for it.')), plain(all)).told).toEqual([
          'gone: Nobody asked for it.'
        ])
      })
    )
  })

  test('differs just in the unit whose quote was changed', () => {
    fc.assert(
      fc.property(numbered, fc.nat(), (all, pick) => {
        const index = pick % all.length
        const old = all[index] ?? ''
        const changed = old.replace('tells of', 'speaks about')
        expect(align(write(all.with(index, changed)), plain(all)).told).toEqual([`wording: ${changed} → ${old}`])
      })
    )
  })

  test('has each of its units in one pair, whatever was lost, doubled or changed', () => {
    fc.assert(
      fc.property(fc.array(sentence, {minLength: 1, maxLength: 12}), fc.array(sentence, {maxLength: 12}), (english, other) => {
        const target = bilingual([], other.map(text => `{Phrase|${text}}`).join('\n\n'))
        const document = parseDocument('a.md' as DocumentPath, target, 'target')
        const source = parseDocument('a.md' as DocumentPath, english.join('\n\n'), 'source')
        const {pairs} = alignDocuments(document, source).alignment
        const units = pairs.flatMap(pair => (pair.kind === 'source-only' ? [] : [pair.unit]))
        expect(units).toEqual([...document.units.keys()])
        for (const pair of pairs) {
          if (pair.kind !== 'reworded' && pair.kind !== 'source-only') continue
          expect(source.text.slice(pair.source.range.start, pair.source.range.end)).toBe(pair.source.text)
        }
      })
    )
  })
})
