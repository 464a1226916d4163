import {getBooleanInput, getInput, getMultilineInput} from '@actions/core'
import type {LintOptions} from '../index.ts'
import {UsageError} from '../model/usage-error.ts'
import {formats} from '../report/formats.ts'

const failures = ['error', 'warning', 'never'] as const

/** A report as a file. */
export interface ReportFile {
  readonly format: string
  /** Relative to the working directory. */
  readonly file: string
}

/** What the workflow says in `with`, as `action.yml` describes it. */
export interface Inputs {
  readonly options: LintOptions
  /** A revision, or `auto`: as the event says; `null`: everything is linted. */
  readonly since: string | null
  readonly failOn: (typeof failures)[number]
  /** Annotations of one kind at the most. */
  readonly mostAnnotations: number
  readonly hasSummary: boolean
  readonly reports: readonly ReportFile[]
}

/**
 * Read the inputs.
 *
 * @throws UsageError when one of them says what cannot be followed.
 */
export function readInputs(): Inputs {
  const [since, config, source, baseline] = [getInput('since'), getInput('config'), getInput('source'), getInput('baseline')]
  const cacheLocation = getInput('cache-location')
  return {
    options: {
      workingDirectory: getInput('working-directory') || '.',
      ...(config === '' ? {} : {config}),
      ...(source === '' ? {} : {source}),
      ...(baseline === '' ? {} : {baseline}),
      ...(cacheLocation === '' ? {} : {cache: true, cacheLocation}),
      ...(flag('history') ? {} : {history: false}),
      targets: getMultilineInput('target'),
      locales: getMultilineInput('locale'),
      paths: getMultilineInput('paths'),
      rules: getMultilineInput('rules'),
      onlyRules: getMultilineInput('only')
    },
    since: since === 'none' ? null : since || 'auto',
    failOn: readFailOn(getInput('fail-on')),
    mostAnnotations: readMost(getInput('annotations')),
    hasSummary: flag('summary'),
    reports: getMultilineInput('reports').map(readReport)
  }
}

function flag(name: string): boolean {
  try {
    return getBooleanInput(name)
  } catch {
    throw wrong(name, getInput(name), 'true or false')
  }
}

function readFailOn(value: string): Inputs['failOn'] {
  const found = failures.find(one => one === value)
  if (found === undefined) throw wrong('fail-on', value, failures.join(', '))
  return found
}

function readMost(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw wrong('annotations', value, 'a whole number, 0 for none')
  return Number(value)
}

function readReport(line: string): ReportFile {
  const [, format = '', file = ''] = /^([^=]*)=(.*)$/.exec(line) ?? []
  if (!Object.hasOwn(formats, format.trim()) || file.trim() === '') {
    throw wrong('reports', line, `FORMAT=FILE, a line each, with FORMAT one of ${Object.keys(formats).join(', ')}`)
  }
  return {format: format.trim(), file: file.trim()}
}

function wrong(name: string, value: string, right: string): UsageError {
  return new UsageError(`The input “${name}” is “${value}”`, `Write ${right}`)
}
