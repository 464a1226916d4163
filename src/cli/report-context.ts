import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {docsUrl} from '../check/findings.ts'
import type {RuleTable} from '../check/rule.ts'
import {UsageError} from '../model/usage-error.ts'
import {pageOf} from '../pages/rewrite-page.ts'
import type {ReportContext} from '../report/report-context.ts'
import type {Terminal} from './terminal.ts'

const widthWithoutTerminal = 100

// Where a runner has checked the repository out: GitHub, GitLab, Azure Pipelines.
const checkouts = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'BUILD_SOURCESDIRECTORY']

/**
 * What reports need beside the result, from the terminal and the disk.
 *
 * @param rules - Of the run.
 */
export function reportContext(color: boolean, rules: RuleTable, {columns, environment, workingDirectory}: Terminal): ReportContext {
  const root = rootOf(workingDirectory, environment)
  return {
    color,
    width: columns ?? widthWithoutTerminal,
    fromRoot: path => relative(root, resolve(workingDirectory, path)).split(sep).join('/'),
    textOf: path => readText(resolve(workingDirectory, path)),
    rules: Object.fromEntries(
      Object.entries(rules).map(([id, {summary, severity, origin}]) => [
        id,
        {summary, severity, docsUrl: docsUrl(id, origin), page: () => readPage(id, rules)}
      ])
    )
  }
}

/**
 * A rule's page as Markdown, as its package ships it; where a plugin has none, what the rule says of itself.
 *
 * @throws UsageError when a plugin's page cannot be read.
 */
export function readPage(id: string, rules: RuleTable): string {
  const rule = rules[id]
  if (rule?.origin === undefined) return readFileSync(new URL(`../../rules/${id}.md`, import.meta.url), 'utf8')
  const {page} = rule.origin
  if (page === null) return pageOf(id, rule)
  try {
    return readFileSync(new URL(page), 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (code === 'ENOENT') return pageOf(id, rule)
    throw new UsageError(`The page of “${id}” cannot be read: ${code}`, `Look at ${page}, which the plugin names`)
  }
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
