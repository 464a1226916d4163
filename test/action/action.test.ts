import {execFileSync} from 'node:child_process'
import {cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {isWindows} from '../platform.ts'
import {bench, commit, emptyRepository, git} from '../workspace/git/doctored.ts'
import {manifest, runStep, runtime} from './runner.ts'

const root = resolve(import.meta.dirname, '../..')
const version = execFileSync(runtime, ['--version'], {encoding: 'utf8'}).trim()

const english = (count: number) => `# Lamps\n\nThe lamp has ${count} switches and one cable.\n\nSelect **Settings**, then the lamp.\n`
const french = (count: number) =>
  `# Lampes\n\nLa lampe possède ${count} interrupteurs et un câble.\n\nSélectionnez **Settings**, puis la lampe.\n`
const german = (count: number) => `# Lampen\n\nDie Lampe hat ${count} Schalter und ein Kabel.\n\nWählen Sie **Settings**, dann die Lampe.\n`
const config = 'source: docs/en\ntargets: [docs/fr, docs/de]\nrules: {number-mismatch: error}\n'

const files = {
  'tulint.config.yaml': config,
  'docs/en/a.md': english(3),
  'docs/en/b.md': english(5),
  'docs/fr/a.md': french(4),
  'docs/fr/b.md': french(5),
  'docs/de/a.md': german(3),
  'docs/de/b.md': german(5)
}

function repository(contents: Parameters<typeof commit>[3] = files): string {
  const {folder, remove} = bench()
  onTestFinished(remove)
  const workspace = emptyRepository(join(folder, 'docs'))
  commit(workspace, '2026-01-01', 'Begin', contents)
  return workspace
}

/** What GitHub tells of a pull request to the first commit, as far as anybody reads it. */
function pullRequest(workspace: string) {
  return {
    action: 'synchronize',
    number: 7,
    pull_request: {base: {ref: 'main', sha: git(workspace, ['rev-list', '--max-parents=0', 'HEAD'])}}
  }
}

describe('the bundle', () => {
  test('is what src/ makes', () => {
    expect(() => execFileSync('node', [join(root, '.github/action/build.mjs'), '--check'], {stdio: 'pipe'})).not.toThrow()
  })

  test(`runs by Node 24 (here ${version}), as action.yml says`, () => {
    expect(manifest.runs).toEqual({using: 'node24', main: '.github/action/index.mjs'})
    expect(existsSync(join(root, manifest.runs.main))).toBe(true)
    if (process.env['TULINT_NODE24'] !== undefined) expect(version).toMatch(/^v24\./)
  })

  test('needs nothing but the files that a tag of the repository has', () => {
    const {folder, remove} = bench()
    onTestFinished(remove)
    const tracked = execFileSync('git', ['ls-files', '--cached', '--', 'action.yml', '.github/action', 'package.json', 'rules'], {
      cwd: root
    })
    for (const path of tracked.toString().trim().split('\n')) cpSync(join(root, path), join(folder, path))
    const {status, annotations} = runStep(repository(), {reports: 'sarif=tulint.sarif'}, {}, folder)
    expect([status, annotations.length]).toEqual([1, 2])
  })

  test('reads the inputs that action.yml has, and writes its outputs', () => {
    const source = ['inputs', 'run'].map(name => readFileSync(join(root, `src/action/${name}.ts`), 'utf8')).join('')
    const read = [...source.matchAll(/(?:getInput|getMultilineInput|flag)\('([^']+)'\)/g)].map(([, name]) => name)
    expect(new Set(read)).toEqual(new Set(Object.keys(manifest.inputs)))
    expect(Object.keys(runStep(repository(), {}).outputs).sort()).toEqual(Object.keys(manifest.outputs).sort())
  })
})

test('keeps what it found where the workflow says, and tells it again', () => {
  const workspace = repository()
  const told = (inputs: Readonly<Record<string, string>>) => {
    const {status, annotations, summary, outputs, err} = runStep(workspace, inputs)
    return {status, annotations, summary, outputs, err}
  }
  const first = told({'cache-location': 'kept'})
  const [kept = '', ...others] = readdirSync(join(workspace, 'kept'))
  expect([kept, others]).toEqual([expect.stringMatching(/\.cache$/), []])
  const written = statSync(join(workspace, 'kept', kept)).mtimeMs
  expect(told({'cache-location': 'kept'})).toEqual(first)
  expect(statSync(join(workspace, 'kept', kept)).mtimeMs).toBe(written)
  expect(told({})).toEqual(first)
  writeFileSync(join(workspace, 'docs/fr/a.md'), french(3))
  expect(told({'cache-location': 'kept'})).toEqual(told({}))
  expect(statSync(join(workspace, 'kept', kept)).mtimeMs).not.toBe(written)
  const {status, out} = runStep(workspace, {'cache-location': 'tulint.config.yaml/x'})
  expect([status, out]).toEqual([0, expect.stringContaining('::warning::What was found cannot be kept for the next run')])
})

describe('of a pull request', () => {
  test('a translation’s change: what it breaks stands beside the line, what it clears in the summary', () => {
    const workspace = repository()
    commit(workspace, '2026-01-02', 'Edit', {'docs/fr/a.md': french(3), 'docs/fr/b.md': french(6)})
    const {status, annotations, summary, outputs, out} = runStep(workspace, {}, pullRequest(workspace))
    expect(annotations).toHaveLength(2)
    expect(annotations[0]).toMatch(/^::error file=docs\/fr\/b\.md,line=3,endLine=3,col=\d+,endColumn=\d+,title=tulint number-mismatch::.*6/)
    expect(annotations[1]).toBe('::error::1 error')
    expect(status).toBe(1)
    expect(summary).toContain('❌ This change adds 1 problem, clears 1.')
    expect(summary).toContain('Cleared: 1 problem')
    expect(outputs).toMatchObject({errors: '1', cleared: '1', outdated: '0', known: '0', withheld: '0'})
    expect(out).toContain('docs/fr/b.md (fr)')
  })

  test('a change of English: which translations it leaves behind, once for each place, and it fails nothing', () => {
    const workspace = repository()
    commit(workspace, '2026-01-02', 'Edit', {'docs/en/b.md': english(7)})
    const {status, annotations, summary, outputs} = runStep(workspace, {}, pullRequest(workspace))
    expect(status).toBe(0)
    expect(annotations).toHaveLength(1)
    expect(annotations[0]).toMatch(/^::notice file=docs\/en\/b\.md,line=3,/)
    expect(annotations[0]).toContain('leaves 2 translations behind (de, fr): number-mismatch')
    expect(summary).toContain('leaves 2 translations in 2 locales behind their English')
    expect(summary).toContain('| de | 1 | 1 |\n| fr | 1 | 1 |')
    expect(outputs).toMatchObject({errors: '2', outdated: '2', cleared: '0'})
  })

  test('what stood there before is counted and not told, and “since: none” tells it', () => {
    const workspace = repository()
    commit(workspace, '2026-01-02', 'Edit', {'docs/fr/a.md': french(4).replace('La lampe possède', 'Elle a')})
    const quiet = runStep(workspace, {}, pullRequest(workspace))
    expect([quiet.status, quiet.annotations, quiet.outputs['known']]).toEqual([0, [], '1'])
    expect(quiet.summary).toContain('adds no problem to the 1 translation that it concerns')
    expect(runStep(workspace, {since: 'none'}, pullRequest(workspace)).outputs).toMatchObject({errors: '1', known: '0'})
  })

  test('without its history says what to fetch', () => {
    const workspace = repository()
    commit(workspace, '2026-01-02', 'Edit', {'docs/fr/b.md': french(6)})
    const shallow = join(workspace, '../shallow')
    git(join(workspace, '..'), ['clone', '--quiet', '--depth=1', `file://${workspace}`, shallow])
    const {status, annotations} = runStep(shallow, {}, pullRequest(workspace))
    expect(status).toBe(1)
    expect(annotations).toEqual([expect.stringMatching(/^::error::“[0-9a-f]{40}” is no commit.*fetch-depth: 0/)])
  })
})

describe('of any other event', () => {
  test('everything is linted, reports are written, “fail-on” decides', () => {
    const workspace = repository()
    const inputs = {reports: 'sarif=out/tulint.sarif\njson=out/tulint.json', 'fail-on': 'never'}
    const {status, summary, outputs} = runStep(workspace, inputs, {ref: 'refs/heads/main', before: '0'.repeat(40)})
    expect(status).toBe(0)
    expect(summary).toContain('1 problem in 1 of 4 documents')
    expect(outputs['sarif']).toBe(join(workspace, 'out/tulint.sarif'))
    expect(JSON.parse(readFileSync(join(workspace, 'out/tulint.json'), 'utf8')).summary.errors).toBe(1)
    expect(runStep(workspace, {rules: 'number-mismatch:warning'}).status).toBe(0)
    expect(runStep(workspace, {rules: 'number-mismatch:warning', 'fail-on': 'warning'}).status).toBe(1)
  })

  test('annotations stay inside GitHub’s caps, the worst first, and the summary says how many are left', () => {
    const many = Object.fromEntries(
      Array.from({length: 14}, (_, index) => [
        [`docs/en/${index}.md`, english(3)],
        [`docs/fr/${index}.md`, french(4)]
      ]).flat()
    )
    const workspace = repository({...many, 'docs/de/0.md': german(3), 'tulint.config.yaml': config})
    const {annotations, summary, outputs} = runStep(workspace, {rules: 'untranslated-document:warning'})
    const ofKind = (kind: string) => annotations.filter(line => line.startsWith(`::${kind} `)).length
    expect([ofKind('error'), ofKind('warning'), ofKind('notice')]).toEqual([9, 9, 0])
    expect(annotations.filter(line => line.startsWith('::error'))).toHaveLength(10)
    expect(outputs['withheld']).toBe('9')
    expect(summary).toContain('9 more have no annotation, because GitHub shows ten of a kind')
    expect(runStep(workspace, {annotations: '0'}).annotations).toEqual(['::error::14 errors'])
  })

  test('no line of a document is a command of the log, no text of it markup of the summary', () => {
    const hostile = '\n::error file=x::y <img src=x onerror=alert(1)> | @team\n'
    const name = isWindows ? '%0A,error z.md' : '%0A::error::z.md'
    const workspace = repository({
      ...files,
      'docs/fr/a.md': `${french(4)}${hostile}`,
      [`docs/fr/${name}`]: french(4),
      [`docs/en/${name}`]: english(3)
    })
    const {annotations, summary} = runStep(workspace, {})
    expect(annotations.filter(line => !/^::(?:error|warning|notice) file=docs\/|^::error::\d/.test(line))).toEqual([])
    expect(summary).not.toMatch(/[^\\]<img|[^\\]@team/)
  })

  test('a document that cannot be read fails the step, and the others are linted', () => {
    const workspace = repository({...files, 'docs/fr/b.md': Buffer.from([0xff, 0xfe, 0x41, 0])})
    const {status, annotations} = runStep(workspace, {'fail-on': 'never'})
    expect(status).toBe(1)
    expect(annotations).toContainEqual(expect.stringMatching(/^::error file=docs\/fr\/b\.md::The file is UTF-16/))
    expect(annotations).toContainEqual(expect.stringContaining('number-mismatch'))
  })

  test.each([
    [{'fail-on': 'sometimes'}, /“fail-on” is “sometimes”. Write error, warning, never/],
    [{annotations: 'many'}, /“annotations” is “many”/],
    [{summary: 'perhaps'}, /“summary” is “perhaps”. Write true or false/],
    [{reports: 'saarif=x'}, /“reports” is “saarif=x”. Write FORMAT=FILE/],
    [{config: 'nowhere.yaml'}, /There is no file “nowhere.yaml”/],
    [{'working-directory': 'docs', source: 'nowhere', target: 'fr'}, /There is no folder “nowhere”/]
  ])('says what is wrong with %o', (inputs, message) => {
    const {status, annotations} = runStep(repository(), inputs)
    expect([status, annotations]).toEqual([1, [expect.stringMatching(message)]])
  })
})
