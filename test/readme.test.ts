import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {rules} from '../rules/index.ts'

const path = fileURLToPath(new URL('../README.md', import.meta.url))

// Measured and held by the tests in test/corpora.
const sets = ['in-sync', 'later-english', 'no-english'].map(name => readFound(name))

test('the README lists every rule as it ships, and what it found', async () => {
  const rows = Object.entries(rules).map(([id, {severity, summary, needsSource}]) => {
    const counts = sets.map(({found}) => found[id] ?? '')
    return `| [\`${id}\`](rules/${id}.md) | ${severity} | ${needsSource ? 'yes' : ''} | ${summary} | ${counts.join(' | ')} |`
  })
  const table = ['| rule | default | needs English | finds | a | b | c |', '| --- | --- | --- | --- | ---: | ---: | ---: |', ...rows].join(
    '\n'
  )
  const [inSync, later, none] = sets.map(({documents}) => documents.toLocaleString('en'))
  const legend = `Found: **a** in ${inSync} documents that are in sync with their English, **b** in the same ${later} beside English that is years newer (rules about drift), **c** in ${none} of which no English is at hand. [How much of it is right](docs/precision/README.md).`
  const rewritten = readFileSync(path, 'utf8').replace(
    /(<!-- rules: [^>]*-->\n)[^]*?(<!-- \/rules -->)/,
    (_, start: string, end: string) => `${start}\n${table}\n\n${legend}\n\n${end}`
  )
  await expect(rewritten).toMatchFileSnapshot(path)
})

function readFound(name: string): {readonly documents: number; readonly found: Readonly<Record<string, number>>} {
  return JSON.parse(readFileSync(new URL(`../docs/precision/found/${name}.json`, import.meta.url), 'utf8'))
}
