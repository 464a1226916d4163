import {expect, test} from 'vitest'
import {readBlocks} from '../../src/parse/markdown.ts'

const blocks = (text: string) =>
  readBlocks(text, 'mdx').map(({kind, range}) => `${kind}: ${text.slice(range.start, range.end).replaceAll('\n', '↵')}`)

test.each([
  ['at a blank line', 'export const a = 1\n\nB', ['directive: export const a = 1', 'paragraph: B']],
  ['at the text’s end', 'A\n\nexport const b = 1', ['paragraph: A', 'directive: export const b = 1']],
  ['at no line that goes on', 'export const a =\n  1\n\nB', ['directive: export const a =↵  1', 'paragraph: B']],
  ['at a line of blanks', 'export const a = 1\n \t\nB', ['directive: export const a = 1', 'paragraph: B']],
  ['before a heading', 'export const a = 1\n###### B', ['directive: export const a = 1', 'heading: ###### B']],
  ['before a fence', 'export const a = 1\n```\nb\n```', ['directive: export const a = 1', 'code: ```↵b↵```']],
  [
    'before an admonition',
    'export const a = 1\n:::note\nB\n:::',
    ['directive: export const a = 1', 'directive: :::note', 'paragraph: B', 'directive: :::']
  ],
  ['behind parentheses', 'export const a = (\n\n(b) => c)\n\nD', ['directive: export const a = (↵↵(b) => c)', 'paragraph: D']],
  ['behind brackets in brackets', 'export const a = [\n[\n\n]\n\n]\n\nD', ['directive: export const a = [↵[↵↵]↵↵]', 'paragraph: D']],
  ['behind a template', 'export const a = `b\n\n{`\n\nC', ['directive: export const a = `b↵↵{`', 'paragraph: C']],
  ['behind brackets in strings', 'export const a = "(" + \'[\'\n\nB', ['directive: export const a = "(" + \'[\'', 'paragraph: B']],
  ['behind brackets in comments', 'export const a = 1 // (\n/* [ */\n\nB', ['directive: export const a = 1 // (↵/* [ */', 'paragraph: B']],
  ['behind a quote mark in its line alone', "export const a = b ' c\n\nD", ["directive: export const a = b ' c", 'paragraph: D']],
  ['behind a closing brace too many', 'export const a = b }\n\nC', ['directive: export const a = b }', 'paragraph: C']],
  ['behind a closing bracket too many', 'export const a = b )\n\nC', ['directive: export const a = b )', 'paragraph: C']],
  ['with its paragraph, if a bracket is left open', 'export const a = (\n\nB', ['directive: export const a = (', 'paragraph: B']],
  ['with its paragraph, if a comment is left open', 'export const a = /* b\n\nC', ['directive: export const a = /* b', 'paragraph: C']],
  ['with its paragraph, if a template is left open', 'export const a = `b\n\nC', ['directive: export const a = `b', 'paragraph: C']]
])('a statement ends %s', (_, text, expected) => {
  expect(blocks(text)).toEqual(expected)
})

test.each([
  ['an import of all', "import * as a from 'b'", 'directive'],
  ['an import in double quotes', 'import "a"', 'directive'],
  ['an export of all', 'export * from "a"', 'directive'],
  ['an export of a function', 'export async function a() {}', 'directive'],
  ['what stands behind a heading', '# A\nexport const a = 1', 'directive'],
  ['what stands in a quote', "> import a from 'b'", 'paragraph'],
  ['what stands in an indent', " import a from 'b'", 'paragraph'],
  ['what stands behind a line of text', "a\nimport a from 'b'", 'paragraph'],
  ['a sentence on imports', "import the package from here; see 'b'", 'paragraph'],
  ['a sentence on exports', 'export defaults', 'paragraph']
])('%s is told for what it is', (_, text, kind) => {
  expect(readBlocks(text, 'mdx').at(-1)?.kind).toBe(kind)
})

test('plain Markdown has no statements', () => {
  expect(readBlocks("{% a %}\n\nimport b from 'c'").map(({kind}) => kind)).toEqual(['directive', 'paragraph'])
})
