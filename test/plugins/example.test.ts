import {mkdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {checkPlugin} from '../../src/config/plugins/check-plugin.ts'
import {loadPlugin} from '../../src/config/plugins/load-plugin.ts'
import {checkRulePage} from '../../src/testing.ts'
import {runIn} from '../cli/running.ts'
import {examplePlugin, makeHost} from './hosting.ts'

const page = '---\ntitle: Lampen\nms.translationtype: MT\n---\n\n# Lampen\n\nDie Lampe geht aus.\n'
const config = 'targets: [de-de]\nplugins: [tulint-plugin-acme]\n'

function host(files: Readonly<Record<string, string>> = {}): string {
  return makeHost({'tulint.config.yaml': config, 'de-de/lamps.md': page, ...files})
}

async function findingsIn(folder: string, args: readonly string[] = []) {
  const {out, err} = await runIn(folder, ['--format', 'json', ...args])
  expect(err).toBe('')
  const {findings, summary} = JSON.parse(out)
  return {findings, summary}
}

describe('the example plugin, installed as a package', () => {
  test('finds what it is for, as any rule does', async () => {
    expect((await findingsIn(host())).findings).toMatchObject([
      {
        ruleId: 'acme/disclaimer',
        severity: 'warning',
        path: 'de-de/lamps.md',
        range: {start: {line: 3, column: 21}},
        docsUrl: 'https://docs.acme.example/rules/disclaimer',
        suggestions: [{message: 'Put the notice at the top'}]
      }
    ])
  })

  test.each([
    ['a severity', 'rules: {acme/disclaimer: error}', 'error'],
    ['an option', 'rules: {acme/disclaimer: [error, {machine: HT}]}', undefined],
    ['its preset', 'extends: acme/recommended', 'error'],
    ['its preset among ours', 'extends: [strict, acme/recommended]', 'error'],
    ['an override', 'overrides: [{locales: [de-DE], rules: {acme/disclaimer: info}}]', 'info']
  ])('is set by %s of the configuration', async (_, text, severity) => {
    const {findings} = await findingsIn(host({'tulint.config.yaml': `${config}${text}\n`}))
    expect(findings[0]?.severity).toBe(severity)
  })

  test.each([
    ['--rule', ['--rule', 'acme/disclaimer:error'], ['error']],
    ['--rule with options', ['--rule', 'acme/disclaimer:error:{"key":"other"}'], []],
    ['--only', ['--only', 'acme/disclaimer'], ['warning']],
    ['--only of another', ['--only', 'acme/mixed-address'], []]
  ])('is set by %s', async (_, args, severities) => {
    const {findings} = await findingsIn(host(), args)
    expect(findings.map(({severity}: {severity: string}) => severity)).toEqual(severities)
  })

  test('is waived by a comment, which is told when it waives nothing', async () => {
    const waived = page.replace('# Lampen', '<!-- tulint-disable-file acme/disclaimer, acme/mixed-address -- why -->\n\n# Lampen')
    const {findings, summary} = await findingsIn(host({'de-de/lamps.md': waived}))
    expect(findings).toMatchObject([{ruleId: 'unused-directive', message: expect.stringContaining('“acme/mixed-address”')}])
    expect(summary.suppressed).toBe(1)
  })

  test('is kept in a baseline', async () => {
    const folder = host()
    await runIn(folder, ['--update-baseline'])
    expect(JSON.parse(readFileSync(join(folder, 'tulint-baseline.json'), 'utf8')).entries).toMatchObject([{ruleId: 'acme/disclaimer'}])
    expect(await runIn(folder, ['--baseline', 'tulint-baseline.json'])).toMatchObject({status: 0})
  })

  test('stands in SARIF with its page', async () => {
    const {out} = await runIn(host(), ['--format', 'sarif'])
    const [run] = JSON.parse(out).runs
    const descriptor = run.tool.driver.rules[run.results[0].ruleIndex]
    expect(descriptor).toMatchObject({
      id: 'acme/disclaimer',
      name: 'AcmeDisclaimer',
      helpUri: 'https://docs.acme.example/rules/disclaimer',
      help: {markdown: expect.stringContaining('## Why it matters')}
    })
  })

  test('is looked for where the configuration is, not where the command runs', async () => {
    const folder = host()
    mkdirSync(join(folder, 'below'))
    expect(await runIn(join(folder, 'below'), [])).toMatchObject({out: expect.stringContaining('acme/disclaimer')})
  })
})

describe('tulint explain and tulint rules', () => {
  test('tell of a plugin’s rules, by its page', async () => {
    const folder = host()
    expect((await runIn(folder, ['explain', 'acme/disclaimer'])).out).toContain('Readers trust what Acme writes.')
    expect((await runIn(folder, ['rules'])).out).toMatch(/^acme\/disclaimer +warning  a page that was translated by machine/m)
  })

  test('take the configuration that --config names', async () => {
    const folder = host({'other.yaml': config, 'tulint.config.yaml': 'targets: [de-de]\n'})
    expect((await runIn(folder, ['explain', 'acme/disclaimer', '--config', 'other.yaml'])).status).toBe(0)
    expect((await runIn(folder, ['rules', '--config', 'other.yaml'])).out).toContain('acme/mixed-address')
    expect((await runIn(folder, ['rules'])).out).not.toContain('acme/')
  })

  test('tell what a rule says of itself where it has no page', async () => {
    const folder = host()
    rmSync(join(folder, 'node_modules/tulint-plugin-acme/rules/disclaimer.md'))
    const {out} = await runIn(folder, ['explain', 'acme/disclaimer'])
    expect(out).toContain('It finds a page that was translated by machine and does not say so.')
    expect(out).toContain('| `machine` | string | `"MT"` |')
  })

  test('tell of our own rules also where a plugin is missing', async () => {
    const folder = host({'tulint.config.yaml': 'plugins: [tulint-plugin-none]\n'})
    expect((await runIn(folder, ['explain', 'stale-date'])).status).toBe(0)
    expect((await runIn(folder, ['rules'])).status).toBe(2)
  })
})

test.each([
  ['--only', ['--only', 'acme/disclaimr'], 'Did you mean “acme/disclaimer”?'],
  ['--only of a plugin that is not there', ['--only', 'acne/disclaimer'], 'No plugin has the name “acne”'],
  ['explain', ['explain', 'acme/mixed-adress'], 'Did you mean “acme/mixed-address”?'],
  ['an option', ['--rule', 'acme/disclaimer:error:{"kee":"x"}'], 'Did you mean “key”?']
])('a misspelt %s is guessed', async (_, args, hint) => {
  expect(await runIn(host(), args)).toMatchObject({status: 2, out: '', err: expect.stringContaining(hint)})
})

test.each([
  ['rules: {acme/disclaimr: off}', '3:9 rules.acme/disclaimr: There is no rule “acme/disclaimr”\n  Did you mean “acme/disclaimer”?'],
  ['extends: acme/recomended', '3:10 extends: “acme/recomended” is none of recommended, strict, audit, microsoft, acme/recommended'],
  ['rules: {acme/disclaimer: [error, {notices: {de: 3}}]}', '3:49 rules.acme/disclaimer[1].notices.de: Expected text, but found 3']
])('a configuration’s fault is told with its place: %s', async (text, told) => {
  const {status, err} = await runIn(host({'tulint.config.yaml': `${config}${text}\n`}), [])
  expect(status).toBe(2)
  expect(err).toContain(`tulint.config.yaml:${told}`)
})

test.each(['disclaimer', 'mixed-address'])('its page %s is as the rule is', async ruleId => {
  const path = fileURLToPath(new URL(`rules/${ruleId}.md`, examplePlugin))
  const plugin: unknown = await loadPlugin('tulint-plugin-acme', host())
  checkPlugin(plugin, 'it')
  const {page, problems} = await checkRulePage({plugin, ruleId, page: readFileSync(path, 'utf8')})
  expect(problems).toEqual([])
  await expect(page).toMatchFileSnapshot(path)
})
