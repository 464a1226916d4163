import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {rules} from '../rules/index.ts'
import {ownCatalogue} from '../src/config/catalogue.ts'
import {loadConfig} from '../src/config/load-config.ts'
import {toSettings} from '../src/config/to-settings.ts'
import {lint} from '../src/lint.ts'
import type {LintResult} from '../src/model/finding.ts'
import {reportJson} from '../src/report/json.ts'
import {reportPretty} from '../src/report/pretty.ts'
import {diskWorkspace} from '../src/workspace/disk.ts'
import {memoryWorkspace} from '../src/workspace/memory.ts'
import type {Workspace} from '../src/workspace/workspace.ts'
import {today} from './settings.ts'
import {inOne} from './in-one.ts'

const folder = resolve(import.meta.dirname, '../fixtures')
const readme = readFileSync(join(folder, 'README.md'), 'utf8')
const planted = [...readme.matchAll(/^\| [a-zA-Z-]+ \| `(.+?)` \| (\d+) \| .+ \| `(.+?)` \|$/gm)].map(
  ([, document = '', line, ruleId = '']) => ({path: `docs/${document}`, line: Number(line), ruleId})
)

let result: LintResult

beforeAll(async () => {
  result = await run(diskWorkspace(folder))
})

test('says the same of files on disk and in memory', async () => {
  const other = await run(memoryWorkspace(readTexts()))
  expect(inOne(reportJson(other))).toBe(inOne(reportJson(result)))
  expect(terminal(other)).toBe(terminal(result))
})

test('says what is expected', async () => {
  await expect(inOne(reportJson(result))).toMatchFileSnapshot(join(folder, 'expected/report.json'))
  await expect(terminal(result)).toMatchFileSnapshot(join(folder, 'expected/report.txt'))
})

test('reads every document', () => {
  expect(result.failures).toEqual([])
  expect(result.summary.notes).toEqual([expect.stringContaining('not with the handoff')])
})

// No folder of a repository has a history of its own, and where English is at hand, sisters do not stand in for it.
const elsewhere = new Set(['handoff-mismatch', 'stale-unit', 'locale-divergence'])

test('holds a defect for every rule that is on and can be shown here', () => {
  const shown = Object.entries(rules).flatMap(([id, {severity}]) => (elsewhere.has(id) || severity === 'off' ? [] : [id]))
  expect(Object.keys(result.summary.byRule).sort()).toEqual(shown.sort())
  expect([...new Set(planted.map(({ruleId}) => ruleId))].sort()).toEqual(shown.sort())
})

test.each(planted)('finds $ruleId at $path:$line', ({path, line, ruleId}) => {
  const lines = result.findings.filter(finding => finding.path === path && finding.ruleId === ruleId).map(({range}) => range.start.line)
  expect(lines).toContain(line)
})

async function run(workspace: Workspace): Promise<LintResult> {
  const loaded = await loadConfig({workingDirectory: folder, file: 'tulint.config.yaml', catalogue: ownCatalogue})
  const settings = toSettings(loaded?.config ?? null, {
    workingDirectory: folder,
    configDirectory: folder,
    commandLine: {targets: [], locales: [], rules: [], only: []},
    catalogue: ownCatalogue
  })
  return lint({workspace, settings, rules, only: [], changedSince: null, today, version: '1.0.0'})
}

function terminal(report: LintResult): string {
  return inOne(reportPretty(report, {color: false, width: 100}))
}

/** Every file of the case by its path, as the disk has it. */
function readTexts(): Record<string, string> {
  const files = readdirSync(join(folder, 'docs'), {recursive: true, withFileTypes: true}).filter(entry => entry.isFile())
  return Object.fromEntries(
    files.map(({parentPath, name}) => {
      const file = join(parentPath, name)
      return [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')]
    })
  )
}
