import {expect, test} from 'vitest'
import {leakedTokens} from '../../src/text/leaks.ts'

const found = (text: string) => leakedTokens(text).map(token => token.text)

test.each([
  ['parts with numbers', 'to your O365_W14_2nd tenant', ['O365_W14_2nd']],
  ['parts in small letters', 'in Microsoft_Teams, and', ['Microsoft_Teams']],
  ['a name with a number first', 'Use O365_PowerShell.', ['O365_PowerShell']],
  ['several', 'Foo_Bar and Baz_Qux', ['Foo_Bar', 'Baz_Qux']],
  ['one at the text’s start and end', 'Foo_Bar', ['Foo_Bar']],
  ['one inside emphasis', '**Foo_Bar**', ['Foo_Bar']],
  ['one in a link’s text', 'a [Foo_Bar guide](a.md)', ['Foo_Bar']],
  ['one in another script', '使用 Foo_Bar。', ['Foo_Bar']]
])('takes for a leak %s', (_, text, tokens) => {
  expect(found(text)).toEqual(tokens)
})

test.each([
  ['a constant', 'longer than MAX_PATH'],
  ['an environment variable', 'set NUGET_PACKAGES to'],
  ['a name in code', 'set `Foo_Bar` to'],
  ['a name in small letters', 'call snake_case now'],
  ['a URL', 'see https://a.b/Foo_Bar and www.a.b/Foo_Bar'],
  ['a link’s target', '[a](Foo_Bar.md)'],
  ['a tag’s attribute', '<a name="Foo_Bar"></a>'],
  ['a file name', 'open Foo_Bar.md or file_names.md'],
  ['a folder', 'in Foo_Bar/ and C:\\Foo_Bar'],
  ['a call', 'Foo_Bar() returns'],
  ['a variable', '$Foo_Bar, %Foo_Bar%, @Foo_Bar, {Foo_Bar}, <Foo_Bar>'],
  ['an assignment', 'Foo_Bar=1'],
  ['emphasis', '_Foo_ _Bar_'],
  ['nothing', '']
])('takes for no leak %s', (_, text) => {
  expect(found(text)).toEqual([])
})

test('a token stands where it is found', () => {
  const text = 'See [it](a_b.md): `x` Foo_Bar.'
  expect(leakedTokens(text).map(({start, end}) => text.slice(start, end))).toEqual(['Foo_Bar'])
})
