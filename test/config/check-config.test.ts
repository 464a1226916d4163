import {describe, expect, test} from 'vitest'
import {checkConfig} from '../../src/config/check-config.ts'
import {readConfigText} from '../../src/config/read-config-text.ts'
import {UsageError} from '../../src/model/usage-error.ts'
import {smallCatalogue} from './small-catalogue.ts'

function refusalOf(file: string, text: string, form: 'yaml' | 'json'): UsageError {
  try {
    checkConfig(file, readConfigText(file, text, form), smallCatalogue)
  } catch (error) {
    if (error instanceof UsageError) return error
    throw error
  }
  throw new Error('It was taken')
}

describe('says what is wrong at which place', () => {
  test.each([
    [
      'a rule that is none',
      'rules:\n  missing-unit: error\n\n  # why\n  stale-dat: off\n',
      'tulint.config.yaml:5:3 rules.stale-dat: There is no rule “stale-dat”',
      'Did you mean “stale-date”?'
    ],
    [
      'a rule unlike any',
      'rules: {xxxxxxxxxx: off}',
      'tulint.config.yaml:1:9 rules.xxxxxxxxxx: There is no rule “xxxxxxxxxx”',
      'The rules are stale-date, missing-unit'
    ],
    [
      'a rule by a name of objects’ own',
      'rules: {constructor: off}',
      'tulint.config.yaml:1:9 rules.constructor: There is no rule “constructor”',
      /./
    ],
    [
      'a severity that is none',
      'rules:\n  stale-date: warn\n',
      'tulint.config.yaml:2:15 rules.stale-date: “warn” is none of error, warning, info, off',
      'Did you mean “warning”?'
    ],
    [
      'a severity in a list',
      'rules:\n  stale-date: [eror]\n',
      'tulint.config.yaml:2:16 rules.stale-date[0]: “eror” is none of error, warning, info, off',
      'Did you mean “error”?'
    ],
    [
      'false for off',
      'rules:\n  stale-date: false\n',
      'tulint.config.yaml:2:15 rules.stale-date: A rule is set to error, warning, info or off, or to [severity, {options}], but found false',
      'Write off'
    ],
    [
      'an option that is none',
      'rules:\n  stale-date: [info, {maximumage: 3}]\n',
      'tulint.config.yaml:2:23 rules.stale-date[1].maximumage: There is no option “maximumage”',
      'Did you mean “maximumAge”?'
    ],
    [
      'an option out of range',
      'rules:\n  stale-date: [info, {maximumAge: -3}]\n',
      'tulint.config.yaml:2:35 rules.stale-date[1].maximumAge: -3 is out of range: it must be more than 0',
      /./
    ],
    [
      'an option of another kind',
      'rules:\n  stale-date: [info, {keys: ms.date}]\n',
      'tulint.config.yaml:2:29 rules.stale-date[1].keys: Expected a list, but found “ms.date”',
      /./
    ],
    [
      'a choice of an option',
      'rules:\n  stale-date: [info, {mode: lenent}]\n',
      'tulint.config.yaml:2:29 rules.stale-date[1].mode: “lenent” is none of strict, lenient',
      'Did you mean “lenient”?'
    ],
    ['a key that is none', 'target: docs\n', 'tulint.config.yaml:1:1 target: There is no key “target”', 'Did you mean “targets”?'],
    [
      'an override’s key',
      'overrides:\n  - file: [a]\n    rules: {}\n',
      'tulint.config.yaml:2:5 overrides[0].file: There is no key “file”',
      'Did you mean “files”?'
    ],
    [
      'an override’s rule',
      'overrides:\n  - rules: {missing-unti: off}\n',
      'tulint.config.yaml:2:13 overrides[0].rules.missing-unti: There is no rule “missing-unti”',
      'Did you mean “missing-unit”?'
    ],
    ['an override without rules', 'overrides:\n  - files: [a]\n', 'tulint.config.yaml:2:5 overrides[0].rules: It is missing', /./],
    [
      'a locale that is none',
      'targets:\n  - root: docs/fr\n    locale: fr_FR!\n',
      'tulint.config.yaml:3:13 targets[0].locale: “fr_FR!” is no BCP 47 tag',
      'Write it as in fr-FR or zh-Hans-CN'
    ],
    [
      'a target of another kind',
      'targets: [3]',
      'tulint.config.yaml:1:11 targets[0]: A target is a folder or {root, locale, source}, but found 3',
      /./
    ],
    ['an empty target', 'targets: [""]', 'tulint.config.yaml:1:11 targets[0]: It is empty', /./],
    [
      'an extension without its dot',
      'extensions: [md]',
      'tulint.config.yaml:1:14 extensions[0]: “md” is no extension',
      'Write it with its dot, as in .md'
    ],
    ['no extension', 'extensions: []', 'tulint.config.yaml:1:13 extensions: It must have at least 1 entry', /./],
    ['a key without a value', 'exclude:\n', 'tulint.config.yaml:1:9 exclude: Expected a list, but found nothing', /./],
    ['a list for a mapping', '- docs\n', 'tulint.config.yaml:1:1: Expected a mapping, but found a list', /./]
  ])('%s', (_, text, message, hint) => {
    const refusal = refusalOf('tulint.config.yaml', text, 'yaml')
    expect(refusal.message).toBe(message)
    expect(refusal.hint).toMatch(hint instanceof RegExp ? hint : new RegExp(`^${hint.replace(/[?.{}[\]]/g, '\\$&')}$`))
  })

  test('all at once, each with its hint', () => {
    const {message, hint} = refusalOf(
      'tulint.config.json',
      '{\n  // why\n  "rule": {},\n  "rules": {"stale-dat": "off", "missing-unit": 3},\n  "targets": [{"rot": "docs"}]\n}',
      'json'
    )
    expect(message.split('\n')).toEqual([
      'tulint.config.json:3:3 rule: There is no key “rule”',
      'tulint.config.json:4:13 rules.stale-dat: There is no rule “stale-dat”',
      'tulint.config.json:4:49 rules.missing-unit: A rule is set to error, warning, info or off, or to [severity, {options}], but found 3',
      'tulint.config.json:5:15 targets[0].root: It is missing',
      'tulint.config.json:5:16 targets[0].rot: There is no key “rot”'
    ])
    expect(hint.split('\n')).toContain('rules.stale-dat: Did you mean “stale-date”?')
  })
})
