import {execFileSync} from 'node:child_process'
import {cpSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {makeFolder, runIn} from '../cli/running.ts'
import {wordsOf} from './console.ts'

const page = readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8')
const recipeOf = (heading: string) => parse(new RegExp(`^## ${heading}\\n[^]*?^\`\`\`yaml\\n([^]*?)^\`\`\``, 'm').exec(page)?.[1] ?? '')
const commands = [...new Set([...page.matchAll(/npx (tulint [^|'\n]*[^|' \n])/g)].map(([, command = '']) => command))]

/** The handbook in a repository with a configuration: what a recipe finds when its job begins. */
async function checkout(): Promise<string> {
  const folder = makeFolder({'tulint-baseline.json': '{"version": 1, "entries": []}\n'})
  cpSync(fileURLToPath(new URL('../../fixtures/getting-started', import.meta.url)), folder, {recursive: true})
  await runIn(folder, ['init'])
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {cwd: folder})
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'Handbook')
  return folder
}

test('there are commands for every service', () => {
  expect(commands.length).toBeGreaterThanOrEqual(5)
})

test('the command of every recipe can be followed', async () => {
  const folder = await checkout()
  for (const command of commands) {
    // Names of the services’ own stand for a revision.
    const args = wordsOf(command).map(word => (/\$|^origin\//.test(word) ? 'HEAD' : word === '/dev/stdout' ? 'out.txt' : word))
    const {status, err} = await runIn(folder, args.slice(1))
    expect({command, status: status === 2 ? 2 : 0, err}).toEqual({command, status: 0, err: ''})
  }
})

test('GitLab’s jobs have the history, and hand in the report that they write', () => {
  const {'.tulint': shared, 'tulint-report': report, 'tulint-changes': changes} = recipeOf('GitLab')
  expect(shared.variables).toEqual({GIT_DEPTH: 0})
  for (const job of [report, changes]) expect(job).toMatchObject({extends: '.tulint', rules: expect.any(Array)})
  const {codequality} = report.artifacts.reports
  expect(report.script).toEqual([expect.stringContaining(`--format gitlab --output-file ${codequality} `)])
})

test('Azure’s steps have the history, and publish the tests that they write', () => {
  const {steps} = recipeOf('Azure Pipelines')
  expect(steps[0]).toEqual({checkout: 'self', fetchDepth: 0})
  const {testResultsFormat, testResultsFiles} = steps.find(({task}: {task?: string}) => task?.startsWith('PublishTestResults@')).inputs
  expect(testResultsFormat).toBe('JUnit')
  expect(steps.filter(({script}: {script?: string}) => script?.endsWith(`--output-file ${testResultsFiles}`))).toHaveLength(1)
})

test('pre-commit’s hook is one that this repository has', () => {
  const hooks: {id: string}[] = parse(readFileSync(new URL('../../.pre-commit-hooks.yaml', import.meta.url), 'utf8'))
  expect(recipeOf('pre-commit').repos[0].hooks[0].id).toBe(hooks[0]?.id)
})
