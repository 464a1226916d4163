import {expect, test} from 'vitest'
import {documentSettings} from '../../src/check/settings-for.ts'
import type {Override, RuleSetting, Settings} from '../../src/model/settings.ts'

const off: RuleSetting = {severity: 'off', options: null}
const warning: RuleSetting = {severity: 'warning', options: null}
const error: RuleSetting = {severity: 'error', options: {days: 3}}

function severities(overrides: readonly Override[], path: string, locale: string): string {
  const settings: Settings = {
    targets: [],
    extensions: ['.md'],
    exclude: [],
    history: true,
    handoffKeys: [],
    rules: {a: error, b: error},
    overrides
  }
  const {a, b} = documentSettings(settings)(path, locale)
  return `${a?.severity} ${b?.severity}`
}

test.each([
  ['nothing applies to it', [], 'error error'],
  ['its path matches', [{files: ['fr-fr/**'], locales: [], rules: {a: off}}], 'off error'],
  ['its path matches one of several', [{files: ['x/**', '**/a.md'], locales: [], rules: {a: off}}], 'off error'],
  ['its path does not match', [{files: ['de-de/**'], locales: [], rules: {a: off}}], 'error error'],
  ['a glob without folders matches files of none', [{files: ['*.md'], locales: [], rules: {a: off}}], 'error error'],
  ['a folder with a dot is a folder', [{files: ['fr-fr/**/a.md'], locales: [], rules: {b: off}}], 'error off'],
  ['its locale is one, whatever its case', [{files: [], locales: ['FR-fr'], rules: {a: off}}], 'off error'],
  ['its locale is none', [{files: [], locales: ['fr', 'de-DE'], rules: {a: off}}], 'error error'],
  ['both must match', [{files: ['fr-fr/**'], locales: ['de-DE'], rules: {a: off}}], 'error error'],
  ['neither is named', [{files: [], locales: [], rules: {a: off}}], 'off error'],
  [
    'later ones win',
    [
      {files: [], locales: [], rules: {a: off, b: off}},
      {files: ['**'], locales: [], rules: {a: warning}}
    ],
    'warning off'
  ]
])('a document’s settings where %s', (_, overrides, found) => {
  expect(severities(overrides, 'fr-fr/.hidden/a.md', 'fr-FR')).toBe(found)
})

test('an override replaces a rule’s options with its own', () => {
  const settings: Settings = {
    targets: [],
    extensions: [],
    exclude: [],
    history: true,
    handoffKeys: [],
    rules: {a: error},
    overrides: [{files: [], locales: [], rules: {a: {severity: 'error', options: {days: 7}}}}]
  }
  expect(documentSettings(settings)('a.md', 'fr-FR')['a']?.options).toEqual({days: 7})
  expect(settings.rules['a']?.options).toEqual({days: 3})
})
