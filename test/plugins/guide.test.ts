import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {fill} from '../../src/pages/reference.ts'
import {runIn} from '../cli/running.ts'
import {examplePlugin, faultyPlugin, makeHost} from './hosting.ts'

const path = fileURLToPath(new URL('../../docs/plugins.md', import.meta.url))
const languages: Readonly<Record<string, string>> = {js: 'js', json: 'json', md: 'markdown'}

test('the guide shows the example plugin’s files as they are', async () => {
  const guide = readFileSync(path, 'utf8')
  const shown = [...guide.matchAll(/<!-- (\S+\.\w+): filled in by the tests -->/g)].map(([, file = '']) => file)
  const programs = readdirSync(examplePlugin, {recursive: true, encoding: 'utf8'}).filter(file => /\.(?:js|json)$/.test(file))
  expect(shown).toEqual(expect.arrayContaining(programs.map(file => file.replaceAll('\\', '/'))))
  const filled = shown.reduce((text, file) => fill(text, file, fenced(file)), guide)
  await expect(filled).toMatchFileSnapshot(path)
})

test.each([
  ['yaml', 'tulint.config.yaml', 'error'],
  ['ts', 'tulint.config.ts', 'warning']
])('its configuration in %s is one', async (language, file, severity) => {
  const [, config = ''] = new RegExp(`\n\`\`\`${language}\n([^]*?)\n\`\`\`\n`).exec(readFileSync(path, 'utf8')) ?? []
  const page = '---\ntitle: Lampen\nms.translationtype: machine\n---\n\n# Lampen\n'
  const folder = makeHost({
    [file]: config,
    'rules/house.mjs': faultyPlugin('*check() {}'),
    'docs/en-us/a.md': '# Lamps\n',
    'docs/de-de/a.md': language === 'yaml' ? page : page.replace('machine', 'MT')
  })
  const {out, err} = await runIn(folder, ['--format', 'json', '--only', 'acme/disclaimer,acme/mixed-address'])
  expect(err).toBe('')
  expect(JSON.parse(out).findings).toMatchObject([{ruleId: 'acme/disclaimer', severity}])
})

/** In a fence longer than any in it, under its name. */
function fenced(file: string): string {
  const text = readFileSync(new URL(file, examplePlugin), 'utf8').trimEnd()
  const marks = text.includes('```') ? '````' : '```'
  return `[\`${file}\`](example-plugin/${file})\n\n${marks}${languages[file.split('.').at(-1) ?? ''] ?? ''}\n${text}\n${marks}`
}
