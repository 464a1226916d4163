import fc from 'fast-check'
import {expect, test} from 'vitest'
import {excerpt, excerptAround} from '../../src/text/excerpt.ts'

test.each([
  ['a short text whole', 'Sign it.', 20, '“Sign it.”'],
  ['white space folded', ' Sign\n  it. ', 20, '“Sign it.”'],
  ['lines of a quote without their marks', 'Sign\n> it \n>\r\n  > > and\n>\n\npush > it.', 30, '“Sign it and push > it.”'],
  ['a text of just the length whole', 'Sign it.', 8, '“Sign it.”'],
  ['a long text cut at a word’s end', 'Sign the package.', 10, '“Sign the …”'],
  ['a long word cut inside', 'Donaudampfschifffahrt', 10, '“Donaudampf …”'],
  ['a script without spaces cut inside', '签名软件包然后推送到服务器', 5, '“签名软件包 …”'],
  ['no half of a character', '😀😀😀😀', 5, '“😀😀 …”']
])('shows %s', (_, text, longest, shown) => {
  expect(excerpt(text, longest)).toBe(shown)
})

test('fits its length, in one line, and is well-formed where the text is', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 200}), fc.integer({min: 2, max: 100}), (text, longest) => {
      const shown = excerpt(text, longest)
      expect(shown.length).toBeLessThanOrEqual(longest + 4)
      expect(shown).not.toMatch(/[\r\n]/)
      expect(/[\ud800-\udbff](?![\udc00-\udfff])/.test(shown)).toBe(/[\ud800-\udbff](?![\udc00-\udfff])/.test(text))
    })
  )
})

test.each([
  ['with the rest of the words that are cut', 'Das Donaudampfschiff (fährt heute nicht.', 3, '“Donaudampfschiff (fährt”'],
  ['with no rest of a word beyond any sense', `${'a'.repeat(40)}(${'b'.repeat(40)}`, 4, `“${'a'.repeat(20)}(${'b'.repeat(20)}”`],
  ['cut at once in a script without spaces', '签名软件包(然后推送到服务器', 2, '“件包(然后”'],
  ['with no half of a character', '😀😀(😀😀', 1, '“😀(😀”'],
  ['alike whatever ends its lines', `ab\r\n${'\r\n'.repeat(3)}cd(ef\r\ngh`, 4, '“ab cd(ef gh”']
])('shows a place %s', (_, text, width, shown) => {
  const start = text.indexOf('(')
  expect(excerptAround(text, {start, end: start + 1}, width)).toBe(shown)
})

test.each(['\n', ' \n', '\n>', '\n> ', '> ', ' '])('folds a row of %j as fast as it is long', unit => {
  expect(excerpt(`a${unit.repeat(200_000)}b`).length).toBeLessThan(80)
})
