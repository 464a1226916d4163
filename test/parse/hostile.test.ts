import {describe, expect, test} from 'vitest'
import type {DocumentPath} from '../../src/model/brand.ts'
import {findMasks} from '../../src/parse/masks.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'

const fill = (text: string, length = 100_000) => text.repeat(Math.ceil(length / text.length))

/** Milliseconds that the processor spent. */
function timed(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1000
}

const openers = [
  '{',
  '{"',
  '{`',
  '{`${',
  "{'\\\\",
  '{/*',
  '{//\n',
  '{\n',
  '{\n\n',
  '`{',
  '{}',
  '{a}\n',
  '{{<',
  '{{ ',
  '{%',
  '<',
  '</',
  '<>',
  '<A ',
  '<A\n',
  '<A a="',
  '<A a=\'<A a="',
  '<A a="\n\n',
  '<A {',
  '<A a={"',
  '<a.',
  '<a>',
  '<a>\n',
  '<!--',
  '<!-- a\n\n',
  '](<',
  'import a\n\n',
  'export {\n\n',
  'export const a = (\n\n',
  'export default `\n\n',
  ':::note[',
  ':::note a\n',
  '> ```js\n\n',
  '- ```js\n'
]

// Where Markdown's own parser takes a second for each, what stands before it takes a tenth.
describe('masks of 100 KB cost no more than a moment:', () => {
  test.each(openers)('%j', text => {
    for (const dialect of ['markdown', 'mdx'] as const) expect(timed(() => findMasks(fill(text), dialect))).toBeLessThan(2500)
  })
})

describe('a document of 100 KB costs seconds at most:', () => {
  const repeated = ['{', '<', '<A ', '{"', '<a>', '{a}', '<!--', 'a <!--', '# a {#', '# a {#b}\n', ' ']

  test.each(repeated)(
    '%j',
    text => {
      expect(timed(() => parseDocument('a.mdx' as DocumentPath, fill(text), 'source'))).toBeLessThan(10_000)
      expect(timed(() => parseDocument('a.mdx' as DocumentPath, `# a${fill(text)}{#b}`, 'source'))).toBeLessThan(10_000)
    },
    60_000
  )
})
