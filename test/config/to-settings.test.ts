import {resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {configSchema} from '../../src/config/schema.ts'
import {type CommandLine, toSettings} from '../../src/config/to-settings.ts'
import {UsageError} from '../../src/model/usage-error.ts'
import {smallCatalogue as catalogue} from './small-catalogue.ts'

const nothing: CommandLine = {targets: [], locales: [], rules: [], only: []}
const defaults = {keys: ['ms.date'], maximumAge: null, mode: 'strict'}

function settle(config: object | null, commandLine: Partial<CommandLine> = {}, workingDirectory = '/r', configDirectory = '/r') {
  return toSettings(config === null ? null : configSchema(catalogue).parse(config), {
    workingDirectory: resolve(workingDirectory),
    configDirectory: resolve(configDirectory),
    commandLine: {...nothing, ...commandLine},
    catalogue
  })
}

test('fills up what nobody says', () => {
  expect(settle(null, {targets: ['docs/fr-fr/']})).toEqual({
    targets: [{root: 'docs/fr-fr', source: null, locale: null}],
    extensions: ['.md', '.markdown', '.mdx'],
    exclude: [],
    rules: {'stale-date': {severity: 'warning', options: defaults}, 'missing-unit': {severity: 'error', options: {}}},
    overrides: [],
    engine: 'fast',
    history: true,
    handoffKeys: ['ms.sourcegitcommit', 'l10n.sourceCommit', 'default_lang_commit']
  })
})

describe('targets', () => {
  const config = {
    source: 'docs/en-us',
    targets: ['docs/fr-fr', {root: './docs/ja-jp/', locale: 'JA-jp', source: 'english'}, {root: 'docs/x', source: null}]
  }

  test.each([
    ['by the configuration', {}, ['docs/fr-fr docs/en-us null', 'docs/ja-jp english ja-JP', 'docs/x null null']],
    ['with another source', {source: './en/'}, ['docs/fr-fr en null', 'docs/ja-jp en ja-JP', 'docs/x en null']],
    ['by the command line, with the configuration’s source', {targets: ['docs/日本 語[1]']}, ['docs/日本 語[1] docs/en-us null']],
    ['with locales', {targets: ['a', '.'], locales: ['fr-fr', 'zh-hans-cn']}, ['a docs/en-us fr-FR', '. docs/en-us zh-Hans-CN']],
    ['elsewhere', {targets: ['../a', resolve('/r/b')]}, ['../a docs/en-us null', 'b docs/en-us null']]
  ])('are settled %s', (_, commandLine, targets) => {
    expect(settle(config, commandLine).targets.map(({root, source, locale}) => `${root} ${source} ${locale}`)).toEqual(targets)
  })

  test('are relative to the working directory, wherever the configuration is', () => {
    const settings = settle(
      {...config, exclude: ['docs/fr-fr/old/**'], overrides: [{files: ['docs/ja-jp/**'], rules: {}}]},
      {},
      '/r/docs/fr-fr'
    )
    expect(settings.targets.map(({root, source}) => [root, source])).toEqual([
      ['.', '../en-us'],
      ['../ja-jp', '../../english'],
      ['../x', null]
    ])
    expect(settings.exclude).toContain('old/**')
    expect(settings.overrides[0]?.files).toContain('../ja-jp/**')
  })
})

describe('patterns', () => {
  const places = (config: object, commandLine: Partial<CommandLine> = {}, workingDirectory = '/r') =>
    settle(config, commandLine, workingDirectory).targets.map(
      ({root, ending, source, sourceEnding}) => `${root} ${ending} ⇄ ${source} ${sourceEnding}`
    )

  test.each([
    [
      'a folder for each locale',
      {source: 'content/en', targets: ['content/{locale}/']},
      'content/{locale} undefined ⇄ content/en undefined'
    ],
    ['an ending', {source: 'docs', targets: ['docs/{path}.{locale}.md']}, 'docs .{locale}.md ⇄ docs .md'],
    ['an ending of the English too', {source: 'docs/{path}.en.md', targets: ['docs/{path}.fr.md']}, 'docs .fr.md ⇄ docs .en.md'],
    ['an ending of the English alone', {source: 'en/{path}.en.md', targets: ['fr']}, 'fr .md ⇄ en .en.md'],
    ['an ending in the working directory', {source: '.', targets: ['{path}_{locale}.mdx']}, '. _{locale}.mdx ⇄ . .mdx'],
    ['an ending without English', {targets: ['docs/{path}.fr.md']}, 'docs .fr.md ⇄ null undefined'],
    [
      'English at a revision',
      {source: 'docs/{path}.en.md@release/1.0', targets: ['docs/{path}.fr.md']},
      'docs .fr.md ⇄ docs@release/1.0 .en.md'
    ]
  ])('may be %s', (_, config, place) => {
    expect(places(config)).toEqual([place])
  })

  test('are relative as folders are', () => {
    const config = {source: 'docs', targets: ['docs/{path}.{locale}.md', {root: 'i18n/{locale}/x', source: 'x'}]}
    expect(places(config, {}, '/r/docs')).toEqual(['. .{locale}.md ⇄ . .md', '../i18n/{locale}/x undefined ⇄ ../x undefined'])
    expect(places(config, {source: '../en', targets: ['{locale}']}, '/r/docs')).toEqual(['{locale} undefined ⇄ ../en undefined'])
  })

  test.each([
    ['{path} within a path', {targets: ['docs/{path}/x.md']}, '“docs/{path}/x.md” cannot be followed'],
    ['{path} after a name', {targets: ['docs/x{path}.md']}, 'cannot be followed'],
    ['{path} twice', {targets: ['docs/{path}.{path}.md']}, 'cannot be followed'],
    ['{path} without an extension', {targets: ['docs/{path}']}, 'cannot be followed'],
    ['{locale} without an extension', {targets: ['docs/{path}.{locale}']}, 'cannot be followed'],
    ['a source with {path} and a folder', {source: '{path}/en', targets: ['fr']}, 'cannot be followed'],
    ['a source with {locale}', {source: 'content/{locale}', targets: ['fr']}, 'The source “content/{locale}” holds {locale}'],
    ['one locale for many', {targets: [{root: 'content/{locale}', locale: 'fr'}]}, 'cannot have the one locale fr'],
    ['one pattern twice', {targets: ['content/{locale}', './content/{locale}/']}, '“content/{locale}” is a target twice'],
    ['one ending twice', {targets: ['docs/{path}.fr.md', 'docs/{path}.fr.md']}, '“docs/{path}.fr.md” is a target twice'],
    ['one ending on both sides', {source: 'docs', targets: ['docs/{path}.md']}, '“docs/{path}.md” is both source and target']
  ])('cannot be %s', (_, config, message) => {
    expect(() => settle(config)).toThrow(message)
    expect(() => settle(config)).toThrow(UsageError)
  })
})

describe('rules', () => {
  const targets = ['fr']
  const config = {targets, rules: {'stale-date': ['info', {maximumAge: 9}], 'missing-unit': 'off'}}
  const nine = {...defaults, maximumAge: 9}

  test.each([
    ['the configuration', {}, 'info', nine, 'off'],
    ['--rule, options kept', {rules: ['stale-date:error']}, 'error', nine, 'off'],
    ['--rule with options', {rules: ['stale-date:error:{"keys":["a:b"]}']}, 'error', {...defaults, keys: ['a:b']}, 'off'],
    ['the later --rule', {rules: ['stale-date:error', 'stale-date:off']}, 'off', nine, 'off'],
    ['--only, all others off', {only: ['stale-date']}, 'info', nine, 'off'],
    ['--only of what is off', {only: ['missing-unit']}, 'off', nine, 'error'],
    ['--only of several', {only: ['missing-unit,stale-date']}, 'info', nine, 'error']
  ])('are set by %s', (_, commandLine, severity, options, missing) => {
    expect(settle(config, commandLine).rules).toEqual({'stale-date': {severity, options}, 'missing-unit': {severity: missing, options: {}}})
  })

  const overrides = [
    {locales: ['fr-fr'], rules: {'stale-date': 'error', 'missing-unit': 'warning'}},
    {files: ['a/**'], rules: {'stale-date': ['info', {mode: 'lenient'}]}}
  ]

  test.each([
    [
      'only what they name, filled up',
      {},
      [
        {'stale-date': {severity: 'error', options: nine}, 'missing-unit': {severity: 'warning', options: {}}},
        {'stale-date': {severity: 'info', options: {...defaults, mode: 'lenient'}}}
      ]
    ],
    ['nothing that --rule sets', {rules: ['stale-date:off']}, [{'missing-unit': {severity: 'warning', options: {}}}, {}]],
    ['nothing that --only leaves out', {only: ['missing-unit']}, [{'missing-unit': {severity: 'warning', options: {}}}, {}]]
  ])('are overridden: %s', (_, commandLine, expected) => {
    const settings = settle({...config, overrides}, commandLine)
    expect(settings.overrides.map(override => override.rules)).toEqual(expected)
    expect(settings.overrides.map(({files, locales}) => [files, locales])).toEqual([
      [[], ['fr-fr']],
      [['a/**'], []]
    ])
  })
})

test.each([
  [
    'no targets',
    {},
    'There is nothing to check: no targets are named',
    /^Name the translated documents with --target DIR or in tulint\.config\.yaml, which tulint init writes$/
  ],
  ['too few locales', {targets: ['a', 'b'], locales: ['fr']}, 'There are 1 --locale for 2 --target', /./],
  ['locales without targets', {locales: ['fr']}, 'There are 1 --locale for 0 --target', /./],
  ['a locale that is none', {targets: ['a'], locales: ['fr_FR']}, '“fr_FR” is no BCP 47 tag', /fr-FR/],
  ['a target twice', {targets: ['a', './a/']}, '“a” is a target twice', /./],
  ['a target that is the source', {targets: ['a'], source: 'a/'}, '“a” is both source and target', /--source/],
  ['a rule that is none', {rules: ['stale-dat:off']}, 'There is no rule “stale-dat”', /^Did you mean “stale-date”\?$/],
  ['a rule by a name of objects’ own', {rules: ['toString:off']}, 'There is no rule “toString”', /./],
  ['a rule without severity', {rules: ['stale-date']}, '--rule “stale-date” names no severity', /ID:SEVERITY/],
  [
    'a severity that is none',
    {rules: ['stale-date:eror']},
    '--rule “stale-date:eror”: “eror” is none of error, warning, info, off',
    /“error”/
  ],
  ['options that are no JSON', {rules: ['stale-date:info:{a}']}, '--rule “stale-date:info:{a}”: “{a}” is no JSON', /shell/],
  ['an option that is none', {rules: ['stale-date:info:{"key":1}']}, '--rule stale-date key: There is no option “key”', /“keys”/],
  ['--only of a rule that is none', {only: ['stale-date,missing']}, 'There is no rule “missing”', /./]
])('refuses %s', (_, commandLine, message, hint) => {
  const act = () =>
    settle(null, {
      ...('targets' in commandLine || 'locales' in commandLine || Object.keys(commandLine).length === 0 ? {} : {targets: ['fr']}),
      ...commandLine
    })
  expect(act).toThrow(UsageError)
  expect(act).toThrow(expect.objectContaining({message, hint: expect.stringMatching(hint)}))
})
