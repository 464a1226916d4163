import {expect, test} from 'vitest'
import type {DocumentPath} from '../../src/model/brand.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'

const slugs = (text: string) => parseDocument('a.md' as DocumentPath, text, 'source').sections.map(({slug}) => slug)

test.each([
  ['a heading of one word', '# Sign', 'sign'],
  ['many blanks behind its marks', '###   Sign', 'sign'],
  ['closing marks', '# Sign ###', 'sign'],
  ['closing marks behind a tab', '# Sign\t##', 'sign'],
  ['marks that belong to a word', '# Learn C#', 'learn-c'],
  ['marks inside', '# Sign # it', 'sign--it'],
  ['an id before closing marks', '## Sign {#a} ##', 'sign'],
  ['an id in an underlined heading', 'Sign {#a}\n===', 'sign'],
  ['a heading without text', '#', ''],
  ['200 letters', `# ${'a'.repeat(200)}`, 'a'.repeat(200)],
  ['201 letters: nobody links there', `# ${'a'.repeat(201)}`, null]
])('a heading’s slug has neither marks nor id: %s', (_, text, expected) => {
  expect(slugs(text)).toEqual([expected])
})

const unit = (id: string, target: string, quote: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${quote}</span></span>`

test('a heading’s English is that of its own units', () => {
  const text = `${unit('a-1', 'Un', 'One')}\n\n## ${unit('a-2', 'Deux', 'Two')}\n\n${unit('a-3', 'Trois', 'Three')}\n\n## Vier\n`
  expect(parseDocument('a.md' as DocumentPath, text, 'target').sections.map(({slug}) => slug)).toEqual(['two', null])
})

test.each([
  ['a.mdx', ['directive']],
  ['a.MDX', ['directive']],
  ['a.mdx.md', ['paragraph']]
])('what %s is read as, its name tells', (path, kinds) => {
  expect(parseDocument(path as DocumentPath, '{a}', 'source').blocks.map(({kind}) => kind)).toEqual(kinds)
})

test('a cell’s row is that of the file', () => {
  const text = '---\na: b\n---\n| c |\n| - |\n'
  const [cell] = parseDocument('a.md' as DocumentPath, text, 'source').blocks
  expect(text.slice(cell?.row?.start, cell?.row?.end)).toBe('| c |')
})
