import {expect, test} from 'vitest'
import {renderPage} from '../../src/cli/rule-page.ts'
import {palette} from '../../src/report/palette.ts'

const example = '```markdown\n# Sign\n\n\n<!-- tulint-disable missing-unit -->\n```'

test.each([
  ['keeps headings as they are', '# a-rule\n\nText', '# a-rule\n\nText\n'],
  [
    'leaves out the marks for the tests and the gaps they leave',
    '# a\n\n<!-- facts -->\n\n- Severity\n\n<!-- /facts -->\n\nText',
    '# a\n\n- Severity\n\nText\n'
  ],
  ['touches nothing in an example', `Text\n\n${example}\n\nText`, `Text\n\n${example}\n\nText\n`],
  [
    'knows a fence within a longer one',
    '````\n```\n<!-- a -->\n```\n````\n\n<!-- b -->\nText',
    '````\n```\n<!-- a -->\n```\n````\n\nText\n'
  ],
  ['opens a new line the way of all pages', '# a\r\n\r\nText\r\n', '# a\n\nText\n']
])('%s', (_, page, shown) => {
  expect(renderPage(page, palette(false))).toBe(shown)
})

test('paints headings, but no example’s', () => {
  const painted = renderPage(`# a\n\n${example}`, palette(true))
  expect(painted).toBe(`\u001b[1m# a\u001b[22m\n\n${example}\n`)
})
