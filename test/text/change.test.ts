import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {describeChange} from '../../src/text/change.ts'

const before = (edits: readonly {op: string; text: string}[]) =>
  edits
    .filter(({op}) => op !== 'insert')
    .map(({text}) => text)
    .join('')
const after = (edits: readonly {op: string; text: string}[]) =>
  edits
    .filter(({op}) => op !== 'delete')
    .map(({text}) => text)
    .join('')

describe('a change is of the kind', () => {
  test.each([
    ['placeholder', 'a content system’s token', 'Go to your O365_W14_2nd tenant', 'Go to your Enterprise Mobility + Security (EMS) tenant'],
    ['number', 'a number', 'Wait 30 days.', 'Wait 60 days.'],
    ['number', 'a version', 'Install .NET 3.1 first.', 'Install .NET 5.0 first.'],
    ['code', 'code between the same words', 'Run `nuget sign` now.', 'Run `dotnet sign` now.'],
    ['link', 'a link’s target', 'See [signing](a.md).', 'See [signing](b.md).'],
    ['link', 'a link’s target in a quote of two lines', 'See [how to sign](a.md).', 'See [how\n> to sign](b.md).'],
    ['link', 'a link that was lost', 'See signing.', 'See [signing](b.md).'],
    ['wording', 'other words', 'Sign the package first.', 'Sign your own package first.'],
    ['wording', 'a capital where a sentence opens names nothing', 'Build the package.', 'Sign the package.'],
    ['term', 'one name for another', 'Open Azure Portal in it.', 'Open Partner Center in it.'],
    ['markup', 'emphasis', 'Sign the **package**.', 'Sign the package.'],
    ['markup', 'escaped marks of emphasis', String.raw`\*\*\*\* Want to learn more?`, 'Want to learn more?'],
    ['punctuation', 'a comma', 'Sign, then push.', 'Sign then push.'],
    ['case', 'letters’ case', 'Open the Portal now.', 'Open the portal now.'],
    ['whitespace', 'white space', 'Sign  the\npackage.', 'Sign the package.'],
    ['whitespace', 'form alone', String.raw`Sign \*the\* package.`, 'Sign *the* package.']
  ])('%s: %s', (kind, _, quote, source) => {
    expect(describeChange(quote, source).kind).toBe(kind)
  })

  test('whatever marks of a quote stand between its lines', () => {
    expect(describeChange('Sign your package.', 'Sign the\n > package.').edits).toEqual([
      {op: 'equal', text: 'Sign '},
      {op: 'delete', text: 'your'},
      {op: 'insert', text: 'the'},
      {op: 'equal', text: ' package.'}
    ])
  })

  test('another, where the source has the token too', () => {
    expect(describeChange('Set Foo_Bar now.', 'Set Foo_Bar later.').kind).toBe('wording')
  })
})

const written = (quote: string, source: string) =>
  describeChange(quote, source)
    .edits.map(({op, text}) => (op === 'equal' ? text : op === 'delete' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

test.each([
  ['one word', 'Go to your O365_W14_2nd tenant.', 'Go to your EMS tenant.', 'Go to your [-O365_W14_2nd-]{+EMS+} tenant.'],
  [
    'two words, joined over the blank between',
    'Open Azure Portal in it.',
    'Open Partner Center in it.',
    'Open [-Azure Portal-]{+Partner Center+} in it.'
  ],
  ['a mark', 'Sign, then push.', 'Sign then push.', 'Sign[-,-] then push.'],
  ['a character of a script without spaces', '签名包', '签署包', '签[-名-]{+署+}包']
])('edits are runs of words: %s', (_, quote, source, edits) => {
  expect(written(quote, source)).toBe(edits)
})

test('one word that became two takes no blank behind it along', () => {
  expect(written('Go to your O365_W14_2nd tenant.', 'Go to your Enterprise Mobility tenant.')).toBe(
    'Go to your [-O365_W14_2nd-]{+Enterprise Mobility+} tenant.'
  )
})

test.each([
  ['the same text', 'Sign it.', 'Sign it.', ['equal']],
  ['nothing before', '', 'Sign it.', ['insert']],
  ['nothing behind', 'Sign it.', '', ['delete']],
  ['a style of emphasis is no edit', '_Sign_ it.', '*Sign* it.', ['equal']]
])('edits of %s', (_, quote, source, ops) => {
  expect(describeChange(quote, source).edits.map(({op}) => op)).toEqual(ops)
})

test('a text that has nothing of the other is replaced as a whole, whatever its length', () => {
  const [quote, source] = ['a', 'b'].map(prefix => Array.from({length: 3000}, (_, index) => `${prefix}${index}`).join(' '))
  const {edits} = describeChange(quote ?? '', source ?? '')
  expect(edits.map(({op}) => op)).toEqual(['delete', 'insert'])
})

test('edits join to both texts again, save for white space and the style of emphasis', () => {
  const text = fc
    .array(fc.constantFrom('Sign', 'sign', 'the', '30', 'Foo_Bar', '`a b`', '*', '_', '[x](y)', ',', '你好', '  ', '\n', ' '))
    .map(all => all.join(''))
  const fold = (one: string) => one.replace(/\s+/g, ' ').trim()
  fc.assert(
    fc.property(text, text, (quote, source) => {
      const {edits} = describeChange(quote, source)
      expect(after(edits)).toBe(fold(source))
      expect(before(edits).replaceAll('_', '*')).toBe(fold(quote).replaceAll('_', '*'))
      expect(edits.every((edit, index) => edit.text !== '' && edit.op !== edits[index - 1]?.op)).toBe(true)
    })
  )
})
