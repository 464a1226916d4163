import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {UsageError} from '../../src/model/usage-error.ts'
import {readConfigText} from '../../src/config/read-config-text.ts'

describe('readConfigText', () => {
  test.each([
    ['YAML', 'yaml', 'rules:\n  a: off\n'],
    ['YAML in flow style', 'yaml', '{rules: {a: off}}'],
    ['YAML with an alias', 'yaml', 'rules: {a: &x off}\n'],
    ['a byte order mark', 'yaml', '\ufeffrules:\n  a: off\n'],
    ['a byte order mark before JSON', 'json', '\ufeff{"rules": {"a": "off"}}'],
    ['JSON', 'json', '{"rules": {"a": "off"}}'],
    ['JSON indented with tabs', 'json', '{\n\t"rules": {\n\t\t"a": "off"\n\t}\n}\n'],
    ['comments and a last comma', 'json', '// one\n{"rules": /* two */ {"a": "off",},}'],
    ['JSON’s escapes', 'json', String.raw`{"\u0072ules": {"a": "\u006fff"}}`]
  ] as const)('reads %s', (_, form, text) => {
    expect(readConfigText('f', text, form).value).toEqual({rules: {a: 'off'}})
  })

  test.each([
    ['an open list', 'yaml', 'a: [1\nb: 2\n', /^f:2:/],
    ['a key twice', 'yaml', 'a: 1\na: 2\n', /^f:2:1: Map keys must be unique$/],
    ['a key twice in JSON', 'json', '{\n  "a": {"b": "c: \\"d\\": "},\n  "a" : 2\n}', /^f:3:3: Map keys must be unique$/],
    ['a key twice in JSON, written in two ways', 'json', '[{"a": 1, "\\u0061": 2}]', /^f:1:11: Map keys must be unique$/],
    ['a bare word in JSON', 'json', '{\n  // why\n  "a": off\n}', /^f:3:8: /],
    ['an alias of nothing', 'yaml', 'a: *b\n', /^f: Unresolved alias/]
  ] as const)('tells where there is %s', (_, form, text, message) => {
    expect(() => readConfigText('f', text, form)).toThrow(UsageError)
    expect(() => readConfigText('f', text, form)).toThrow(message)
  })

  test('reads JSON alike with and without comments', () => {
    const json = fc.jsonValue({maxDepth: 4}).map(value => JSON.stringify(value, null, 1))
    fc.assert(
      fc.property(json, text => {
        expect(readConfigText('f', text, 'json').value).toEqual(readConfigText('f', `${text} // why`, 'json').value)
      })
    )
  })

  test.each([
    ['a key', ['rules', 'a'], 'key', 3, 3],
    ['a value', ['rules', 'a'], 'value', 3, 6],
    ['an entry', ['targets', 1, 'root'], 'value', 6, 11],
    ['what is missing: where it would be', ['targets', 1, 'locale'], 'value', 6, 5],
    ['the root', [], 'value', 2, 1]
  ] as const)('tells the place of %s', (_, path, at, line, column) => {
    const {placeOf} = readConfigText('f', '# c\nrules:\n  a: x\ntargets:\n  - docs/fr\n  - root: docs/ja\n', 'yaml')
    expect(placeOf({path, at, message: '', hint: null})).toEqual({line, column})
  })

  test('reads what stands under a key', () => {
    const read = readConfigText('package.json', '{\n  "name": "x",\n  "tulint": {"rules": 1}\n}', 'json', 'tulint')
    expect(read.value).toEqual({rules: 1})
    expect(read.placeOf({path: ['rules'], at: 'value', message: '', hint: null})).toEqual({line: 3, column: 23})
    expect(readConfigText('package.json', '{"tulin": 1}', 'json', 'tulint').value).toBeUndefined()
  })
})
