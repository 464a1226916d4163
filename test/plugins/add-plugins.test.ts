import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {definePlugin} from '../../src/check/plugin.ts'
import {documentRule} from '../../src/check/rule.ts'
import {lint, readConfiguration} from '../../src/index.ts'
import {UsageError} from '../../src/model/usage-error.ts'
import {smallCatalogue} from '../config/small-catalogue.ts'
import {makeFolder, runIn} from '../cli/running.ts'
import {addPlugins} from '../../src/config/plugins/add-plugins.ts'
import {readConfigText} from '../../src/config/read-config-text.ts'

const {'stale-date': dated} = smallCatalogue.rules

/** A module whose plugin is this one; the rule of `{rule}` is a whole one. */
const asModule = (plugin: string) => `
import {z} from ${JSON.stringify(import.meta.resolve('zod'))}
const options = z.strictObject({})
const rule = {point: 'document', summary: 'a fault', severity: 'warning', needsSource: false, options, check: () => []}
export default ${plugin}
`

async function refusalOf(files: Readonly<Record<string, string>>, plugins: string): Promise<UsageError> {
  const folder = makeFolder(files)
  const read = readConfigText('tulint.config.yaml', `source: en\nplugins: [${plugins}]\n`, 'yaml')
  const error = await addPlugins(smallCatalogue, read, 'tulint.config.yaml', folder).catch((thrown: unknown) => thrown)
  if (error instanceof UsageError) return error
  throw new Error('It was taken', {cause: error})
}

describe('refuses, with its place', () => {
  const installed = (program: string, manifest: object = {}) => ({
    'node_modules/acme/package.json': JSON.stringify({type: 'module', ...manifest}),
    'node_modules/acme/index.js': program
  })
  const file = (plugin: string) => ({'a.mjs': asModule(plugin)})

  test.each([
    ['a package that is not installed', {}, 'acme', 'The plugin “acme” is not installed', 'Run npm install --save-dev acme there'],
    ['a file that is written as a package', {}, 'a.mjs', 'The plugin “a.mjs” is not installed', 'write ./a.mjs'],
    ['what no package is called', {}, '"@acme"', 'The plugin “@acme” is not installed', /./],
    ['a file that is not there', {}, './none.mjs', 'There is no file “./none.mjs”', 'Name it relative to the configuration'],
    ['a URL of another host', {}, 'file://elsewhere/%2f', 'There is no file “file://elsewhere/%2f”', /./],
    [
      'a module that throws',
      {'a.mjs': 'throw new Error("no luck")'},
      './a.mjs',
      'cannot be run: Error: no luck (file://',
      /Mend its program/
    ],
    ['a module with a fault of syntax', {'a.mjs': 'export default {'}, './a.mjs', 'The plugin “./a.mjs” cannot be run: ', /./],
    ['a module of which a package is missing', {'a.mjs': 'import "none-such"'}, './a.mjs', 'none-such', /./],
    [
      'a package of which a package is missing',
      installed('import "none-such"'),
      'acme',
      'none-such',
      'Install “none-such”, which it needs'
    ],
    ['a package without tulint', installed('import "tulint/rule"'), 'acme', "'tulint'", 'run npm install --save-dev tulint there'],
    ['a package that exports nothing to import', installed('', {exports: {}}), 'acme', 'cannot be loaded: Error: ', /another version/],
    ['a module without a default export', {'a.mjs': 'export const a = 1'}, './a.mjs', 'it has no default export', /definePlugin/],
    ['what is no plugin', file('{rules: {}}'), './a.mjs', '“./a.mjs” is no plugin', /definePlugin/],
    ['a function', file('() => ({})'), './a.mjs', '“./a.mjs” is no plugin', /./],
    ['nothing', file('null'), './a.mjs', '“./a.mjs” is no plugin', /./],
    ['one of a newer tulint', file("{apiVersion: 2, name: 'a', rules: {}}"), './a.mjs', 'is made for version 2', 'Update tulint'],
    ['one of an older tulint', file("{apiVersion: 0, name: 'a', rules: {}}"), './a.mjs', 'is made for version 0', 'Update the plugin'],
    ['a name in upper case', file("{apiVersion: 1, name: 'Acme', rules: {}}"), './a.mjs', 'has the name “Acme”', /small letters/],
    ['a name with a slash', file("{apiVersion: 1, name: 'a/b', rules: {}}"), './a.mjs', 'has the name “a/b”', /./],
    ['no name', file('{apiVersion: 1, rules: {}}'), './a.mjs', 'has the name “undefined”', /./],
    ['our name', file("{apiVersion: 1, name: 'tulint', rules: {}}"), './a.mjs', '“tulint”, which is taken', /another name/],
    ['no rules', file("{apiVersion: 1, name: 'a'}"), './a.mjs', '“./a.mjs” has no rules', /./],
    ['a rule id in upper case', file("{apiVersion: 1, name: 'a', rules: {Fault: rule}}"), './a.mjs', 'a rule “Fault”', /small letters/],
    ['a rule id with a slash', file("{apiVersion: 1, name: 'a', rules: {'a/fault': rule}}"), './a.mjs', 'a rule “a/fault”', /./],
    [
      'a rule that no maker made',
      file("{apiVersion: 1, name: 'a', rules: {b: {}}}"),
      './a.mjs',
      '“a/b” is none: no maker made it',
      /maker/
    ],
    [
      'one by a name of objects’ own',
      file("{apiVersion: 1, name: 'a', rules: {b: {point: 'toString'}}}"),
      './a.mjs',
      'no maker made it',
      /./
    ],
    ['a rule without a check', file("{apiVersion: 1, name: 'a', rules: {b: {...rule, check: 1}}}"), './a.mjs', 'no function “check”', /./],
    [
      'a corpus rule without gather',
      file("{apiVersion: 1, name: 'a', rules: {b: {...rule, point: 'corpus'}}}"),
      './a.mjs',
      '“gather”',
      /./
    ],
    ['a rule without a summary', file("{apiVersion: 1, name: 'a', rules: {b: {...rule, summary: ''}}}"), './a.mjs', 'no summary', /./],
    [
      'a severity that is none',
      file("{apiVersion: 1, name: 'a', rules: {b: {...rule, severity: 'warn'}}}"),
      './a.mjs',
      'none of error,',
      /./
    ],
    [
      'options that are no schema',
      file("{apiVersion: 1, name: 'a', rules: {b: {...rule, options: {}}}}"),
      './a.mjs',
      'no object schema',
      /./
    ],
    [
      'an option without a default',
      file("{apiVersion: 1, name: 'a', rules: {b: {...rule, options: z.strictObject({a: z.string()})}}}"),
      './a.mjs',
      'not all of its options have a default',
      /./
    ],
    [
      'options that wait',
      file("{apiVersion: 1, name: 'a', rules: {b: {...rule, options: z.strictObject({}).refine(async () => true)}}}"),
      './a.mjs',
      'its options cannot be checked',
      /./
    ],
    ['a docsUrl that is none', file("{apiVersion: 1, name: 'a', rules: {}, docsUrl: 'x'}"), './a.mjs', 'docsUrl', /\{rule\}/],
    [
      'pages that are no folder',
      file("{apiVersion: 1, name: 'a', rules: {}, pages: './rules'}"),
      './a.mjs',
      'pages in no folder',
      /import\.meta/
    ],
    [
      'a preset that sets no rule',
      file("{apiVersion: 1, name: 'a', rules: {}, presets: {all: {'stale-dat': 'off'}}}"),
      './a.mjs',
      'The preset “a/all” sets stale-dat: There is no rule “stale-dat”',
      'Did you mean “stale-date”?'
    ],
    [
      'a preset that sets an option that is none',
      file("{apiVersion: 1, name: 'a', rules: {}, presets: {all: {'stale-date': ['error', {maximumage: 1}]}}}"),
      './a.mjs',
      'The preset “a/all” sets stale-date[1].maximumage: There is no option',
      'Did you mean “maximumAge”?'
    ]
  ])('%s', async (_, files, plugins, message, hint) => {
    const refusal = await refusalOf(files, plugins)
    expect(refusal.message).toMatch(/^tulint\.config\.yaml:2:11 plugins\[0\]: /)
    expect(refusal.message).toContain(message)
    if (typeof hint === 'string') expect(refusal.hint).toContain(hint)
    else expect(refusal.hint).toMatch(hint)
  })

  test('two plugins of one name, and all faults at once', async () => {
    const plugin = asModule("{apiVersion: 1, name: 'a', rules: {}}")
    const {message} = await refusalOf({'a.mjs': plugin, 'b.mjs': plugin}, './a.mjs, ./b.mjs, ./c.mjs')
    expect(message.split('\n')).toEqual([
      'tulint.config.yaml:2:20 plugins[1]: There is a plugin “a” already, plugins[0]',
      'tulint.config.yaml:2:29 plugins[2]: There is no file “./c.mjs”'
    ])
  })
})

test.each([
  ['a file', () => './rules/a.mjs'],
  ['a file without a dot', (folder: string) => join(folder, 'rules/a.mjs')],
  ['a URL', (folder: string) => pathToFileURL(join(folder, 'rules/a.mjs')).href]
])('a plugin may be %s', async (_, nameIn) => {
  const folder = makeFolder({'rules/a.mjs': asModule("{apiVersion: 1, name: 'a', rules: {b: rule}}")})
  const read = {value: {plugins: [nameIn(folder)]}, placeOf: () => null}
  expect(Object.keys((await addPlugins(smallCatalogue, read, 'x', folder)).rules)).toEqual(['stale-date', 'missing-unit', 'a/b'])
})

test.each([
  ['no list', '3', 'plugins: Expected a list, but found 3'],
  ['a number', '[3]', 'plugins[0]: Expected text, but found 3'],
  ['an empty name', '[""]', 'plugins[0]: It is empty']
])('what is no plugin’s name is told as any fault: %s', async (_, plugins, message) => {
  const folder = makeFolder({'tulint.config.yaml': `targets: [fr]\nplugins: ${plugins}\n`})
  expect(await runIn(folder, [])).toMatchObject({status: 2, err: expect.stringContaining(message)})
})

test('a program may list plugins themselves', async () => {
  const folder = makeFolder({'fr/a.md': 'Bonjour\n'})
  const facts = {summary: 'a page', severity: 'error', needsSource: false} as const
  const page = documentRule({
    ...facts,
    options: dated?.options,
    *check() {
      yield {message: 'A page', range: {start: 0, end: 1}}
    }
  })
  const plugin = definePlugin({name: 'house', rules: {page}})
  const {findings} = await lint({workingDirectory: folder, config: {targets: ['fr'], plugins: [plugin], rules: {'house/page': 'info'}}})
  expect(findings).toMatchObject([{ruleId: 'house/page', severity: 'info', docsUrl: null}])
  await expect(lint({workingDirectory: folder, config: {targets: ['fr'], plugins: [plugin, plugin]}})).rejects.toThrow('“house” already')
})

test('a configuration is read once for many runs', async () => {
  const folder = makeFolder({
    'house/tulint.config.yaml': 'targets: [../fr]\nplugins: [./a.mjs]\n',
    'house/a.mjs': asModule("{apiVersion: 1, name: 'a', rules: {b: {...rule, check: () => [{message: 'A', range: {start: 0, end: 0}}]}}}"),
    'fr/a.md': 'Bonjour\n'
  })
  const config = await readConfiguration({workingDirectory: folder, config: 'house/tulint.config.yaml'})
  expect(config.config?.plugins).toEqual(['./a.mjs'])
  for (const rules of [['a/b:info'], ['a/b:error']]) {
    const {findings} = await lint({workingDirectory: folder, config, rules})
    expect(findings).toMatchObject([{ruleId: 'a/b', path: 'fr/a.md', severity: rules[0]?.split(':')[1]}])
  }
})
