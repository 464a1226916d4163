import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {docsUrl} from '../check/findings.ts'
import type {RuleTable} from '../check/rule.ts'
import {UsageError} from '../model/usage-error.ts'
import {pageOf} from '../pages/rewrite-page.ts'
import type {ReportContext} from '../report/report-context.ts'
import type {Terminal} from './terminal.ts'

const widthWithoutTerminal = 100

// Where a runner has put what it works on: GitHub, GitLab, Azure Pipelines.
const workspaces = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'BUILD_SOURCESDIRECTORY']

/**
 * What reports need beside the result, from the terminal and the disk.
 *
 * @param rules - Of the run.
 */
export function reportContext(color: boolean, rules: RuleTable, {columns, environment, workingDirectory}: Terminal): ReportContext {
  const rootOf = rootFinder(workingDirectory, environment)
  return {
    color,
    width: columns ?? widthWithoutTerminal,
    fromRoot: path => {
      const file = resolve(workingDirectory, path)
      return relative(rootOf(dirname(file)), file)
        .split(sep)
        .join('/')
    },
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

/**
 * The root of the repository that a folder lies in: the nearest folder upward with `.git`, for a workflow may check several
 * repositories out; else the runner's workspace, where the working directory lies in it.
 */
function rootFinder(workingDirectory: string, environment: Terminal['environment']): (folder: string) => string {
  const stated = workspaces.flatMap(name => environment[name] ?? []).find(root => !relative(root, workingDirectory).startsWith('..'))
  const known = new Map<string, string>()
  return function rootOf(folder: string): string {
    const above = dirname(folder)
    const root =
      known.get(folder) ?? (existsSync(join(folder, '.git')) ? folder : above === folder ? (stated ?? workingDirectory) : rootOf(above))
    known.set(folder, root)
    return root
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // It was there when it was linted; the report says less then.
  }
}
