import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {rules} from '../rules/index.ts'

const path = fileURLToPath(new URL('../README.md', import.meta.url))

test('the README lists every rule as it ships', async () => {
  const rows = Object.entries(rules).map(
    ([id, {severity, summary, needsSource}]) => `| [\`${id}\`](rules/${id}.md) | ${severity} | ${needsSource ? 'yes' : ''} | ${summary} |`
  )
  const table = ['| rule | default | needs English | finds |', '| --- | --- | --- | --- |', ...rows].join('\n')
  const rewritten = readFileSync(path, 'utf8').replace(
    /(<!-- rules: [^>]*-->\n)[^]*?(<!-- \/rules -->)/,
    (_, start: string, end: string) => `${start}\n${table}\n\n${end}`
  )
  await expect(rewritten).toMatchFileSnapshot(path)
})
