import {expect, test} from 'vitest'
import {placeholders} from '../../../src/text/kept/placeholders.ts'

test.each([
  ['braces', 'Use {0} and {name}', ['{0}', '{name}']],
  ['two braces', 'Use {{ name }}', ['{{ name }}']],
  ['escaped braces', String.raw`Use \{name\}`, ['{name}']],
  ['printf', 'Copied %s of %1$s', ['%s', '%1$s']],
  ['named printf', 'Copied %(name)s', ['%(name)s']],
  ['no percentage', '100%d’entre eux, 50 % de', []],
  ['variables', '%APPDATA%, ${x}, $(x), @(Item)', ['%APPDATA%', '${x}', '$(x)', '@(Item)']],
  ['double brackets', 'Type [[name]]', ['[[name]]']],
  ['no link', '[[name]](a.md)', []],
  ['angles written as entities', 'Type &lt;your name&gt;', ['<>']],
  ['escaped angles', String.raw`Type \<your-name>`, ['<>']],
  ['no tag', 'a<br>b <b>c</b>', []],
  ['no comparison', 'a < b and c > d', []],
  ['no marks named by themselves', 'type &lt; or &gt;', []],
  ['no heading id', '# Title {#title}', []]
])('finds %s', (_, text, keys) => {
  expect(
    placeholders(text)
      .filter(({isOptional}) => !isOptional)
      .map(({key}) => key)
  ).toEqual(keys)
})

test('code is optional', () => {
  expect(placeholders('`{0}`')).toMatchObject([{key: '{0}', isOptional: true}])
})
