import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {rules} from '../../rules/index.ts'
import {docsUrl} from '../check/findings.ts'
import type {ReportContext} from '../report/report-context.ts'
import type {Terminal} from './terminal.ts'

const widthWithoutTerminal = 100

// Where a runner has checked the repository out: GitHub, GitLab, Azure Pipelines.
const checkouts = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'BUILD_SOURCESDIRECTORY']

/** What reports need beside the result, from the terminal and the disk. */
export function reportContext(color: boolean, {columns, environment, workingDirectory}: Terminal): ReportContext {
  const root = rootOf(workingDirectory, environment)
  return {
    color,
    width: columns ?? widthWithoutTerminal,
    fromRoot: path => relative(root, resolve(workingDirectory, path)).split(sep).join('/'),
    textOf: path => readText(resolve(workingDirectory, path)),
    rules: Object.fromEntries(
      Object.entries(rules).map(([id, {summary, severity}]) => [id, {summary, severity, docsUrl: docsUrl(id), page: () => readPage(id)}])
    )
  }
}

/** A rule's page as Markdown, as the package ships it. */
export function readPage(id: string): string {
  return readFileSync(new URL(`../../rules/${id}.md`, import.meta.url), 'utf8')
}

/** The repository's root: as the runner says, where the working directory lies in it, else the nearest folder with `.git`. */
function rootOf(workingDirectory: string, environment: Terminal['environment']): string {
  const stated = checkouts.flatMap(name => environment[name] ?? []).find(root => !relative(root, workingDirectory).startsWith('..'))
  if (stated !== undefined) return stated
  for (let folder = workingDirectory; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (folder === dirname(folder)) return workingDirectory
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // It was there when it was linted; the report says less then.
  }
}
