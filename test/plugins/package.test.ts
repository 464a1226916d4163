import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {runIn} from '../cli/running.ts'
import {isWindows} from '../platform.ts'
import {examplePlugin, pluginModule, repository} from './hosting.ts'

const {dependencies}: {dependencies: Record<string, string>} = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
const config = 'targets: [de-de]\nplugins: [tulint-plugin-acme, ./house.mjs]\nrules: {house/term: [error, {glossary: [terms.csv]}]}\n'
const files = {
  'tulint.config.yaml': config,
  'terms.csv': 'source,target,locale\nlamp,Lampe,de\n',
  'house.mjs': pluginModule(`import {glossary} from 'tulint/rule'
export default definePlugin({name: 'house', rules: {term: bitextRule({
  summary: 'a term', severity: 'info', needsSource: false, options: z.strictObject({glossary, most: z.int().default(3).describe('How many.')}),
  *check(bitext, {glossary}) { yield {message: glossary.map(({source, target}) => source + ' = ' + target).join(), range: {start: 0, end: 0}} }
})}})`),
  'de-de/a.md': '---\ntitle: Lampen\nms.translationtype: MT\n---\n\n# Lampen\n'
}
let folder = ''

/** What `npm install` makes of the packed package and the example plugin, with a copy of zod to itself. */
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'tulint-packed-')))
  const modules = join(folder, 'node_modules')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {cwd: repository, shell: isWindows})
  const {version} = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
  mkdirSync(join(modules, 'tulint'), {recursive: true})
  execFileSync('tar', ['-xzf', `tulint-${version}.tgz`, '-C', 'node_modules/tulint', '--strip-components=1'], {cwd: folder})
  for (const name of Object.keys(dependencies)) {
    if (name === 'zod') cpSync(join(repository, 'node_modules/zod'), join(modules, 'zod'), {recursive: true})
    else symlinkSync(realpathSync(join(repository, 'node_modules', name)), join(modules, name), 'junction')
  }
  cpSync(examplePlugin, join(modules, 'tulint-plugin-acme'), {recursive: true})
})

afterAll(() => rmSync(folder, {recursive: true}))

const told = [
  {ruleId: 'house/term', severity: 'error', message: 'lamp = Lampe', docsUrl: null},
  {ruleId: 'acme/disclaimer', severity: 'warning'}
]

describe('the packed package', () => {
  const node = (args: readonly string[], cwd = folder) => spawnSync(process.execPath, args, {cwd, encoding: 'utf8'})

  test('runs with plugins', () => {
    const {status, stdout, stderr} = node(['node_modules/tulint/dist/src/cli/tulint.cjs', '--format', 'json'])
    expect({status, stderr}).toEqual({status: 1, stderr: ''})
    expect(JSON.parse(stdout).findings).toMatchObject(told)
  })

  test('tests the pages of a plugin', () => {
    const {status, stdout} = node(['--test'], join(folder, 'node_modules/tulint-plugin-acme'))
    expect(status, stdout).toBe(0)
    expect(stdout).toContain('acme/mixed-address')
  })
})

describe('a plugin whose tulint and zod are other copies than those that run', () => {
  test('is run as any', async () => {
    const {out, err} = await runIn(folder, ['--format', 'json'])
    expect(err).toBe('')
    expect(JSON.parse(out).findings).toMatchObject(told)
  })

  test('has its options checked, and described', async () => {
    const {status, err} = await runIn(folder, ['--rule', 'house/term:info:{"mots":1}'])
    expect({status, err}).toEqual({status: 2, err: 'tulint: --rule house/term mots: There is no option “mots”\n  Did you mean “most”?\n'})
    expect((await runIn(folder, ['--rule', 'house/term:info:{"most":"1"}'])).err).toContain('Expected a number, but found “1”')
    expect((await runIn(folder, ['explain', 'house/term'])).out).toContain('| `most` | integer from')
    expect((await runIn(folder, ['explain', 'house/term'])).out).toContain('How many.')
  })
})
