import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {fill} from '../../src/pages/reference.ts'
import {examplePlugin} from './hosting.ts'

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

/** In a fence longer than any in it, under its name. */
function fenced(file: string): string {
  const text = readFileSync(new URL(file, examplePlugin), 'utf8').trimEnd()
  const marks = text.includes('```') ? '````' : '```'
  return `[\`${file}\`](example-plugin/${file})\n\n${marks}${languages[file.split('.').at(-1) ?? ''] ?? ''}\n${text}\n${marks}`
}
