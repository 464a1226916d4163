import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {parse} from 'yaml'
import {onTestFinished} from 'vitest'

const root = resolve(import.meta.dirname, '../..')

interface Manifest {
  readonly inputs: Readonly<Record<string, {readonly description: string; readonly default?: string}>>
  readonly outputs: Readonly<Record<string, {readonly description: string}>>
  readonly runs: {readonly using: string; readonly main: string}
}

/** `action.yml`, as GitHub reads it. */
export const manifest: Manifest = parse(readFileSync(join(root, 'action.yml'), 'utf8'))

/** The Node that runs the bundle: the one of GitHub’s runners where CI has brought it. */
export const runtime = process.env['TULINT_NODE24'] ?? process.execPath

/** What GitHub shows of a step. */
export interface Step {
  readonly status: number | null
  readonly out: string
  readonly err: string
  /** Commands that make annotations, as they were written. */
  readonly annotations: readonly string[]
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
}

/** Run the Action’s bundle as a runner does: inputs with their defaults, event and files in the environment. */
export function runStep(workspace: string, inputs: Readonly<Record<string, string>>, event: unknown = {}, action = root): Step {
  const folder = mkdtempSync(join(tmpdir(), 'tulint-runner-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const files = {GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary.md', GITHUB_EVENT_PATH: 'event.json'}
  const places = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(folder, file)]))
  for (const [name, place] of Object.entries(places)) writeFileSync(place, name === 'GITHUB_EVENT_PATH' ? JSON.stringify(event) : '')
  for (const name of Object.keys(inputs)) if (manifest.inputs[name] === undefined) throw new Error(`action.yml has no input “${name}”`)
  const given = Object.entries(manifest.inputs).map(([name, input]) => [
    `INPUT_${name.toUpperCase().replaceAll(' ', '_')}`,
    inputs[name] ?? input.default ?? ''
  ])
  const {status, stdout, stderr} = spawnSync(runtime, [join(action, manifest.runs.main)], {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      SystemRoot: process.env['SystemRoot'], // Without it no program starts on Windows.
      HOME: folder,
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      GITHUB_WORKSPACE: workspace,
      TULINT_TODAY: '2026-11-21',
      ...places,
      ...Object.fromEntries(given)
    }
  })
  return {
    status,
    out: stdout,
    err: stderr,
    annotations: commandsIn(stdout),
    summary: readFileSync(join(folder, files.GITHUB_STEP_SUMMARY), 'utf8'),
    outputs: outputsIn(readFileSync(join(folder, files.GITHUB_OUTPUT), 'utf8'))
  }
}

/**
 * Lines that the runner takes for annotations: none while commands are stopped.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function commandsIn(out: string): string[] {
  const found: string[] = []
  let token: string | null = null
  for (const line of out.split(/\r?\n/).map(one => one.trimStart())) {
    if (token !== null) {
      if (line === `::${token}::`) token = null
    } else if (line.startsWith('::stop-commands::')) token = line.slice('::stop-commands::'.length)
    else if (/^::(?:error|warning|notice)[ :]/.test(line)) found.push(line)
  }
  return found
}

/** `name<<mark`, lines, `mark`. */
function outputsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^(.+?)<<(ghadelimiter_.+)\r?\n([\s\S]*?)\r?\n\2$/gm)].map(([, name = '', , value = '']) => [name, value])
  )
}
