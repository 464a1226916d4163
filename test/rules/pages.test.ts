import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import type {RuleTable} from '../../src/check/rule.ts'
import {fix} from '../../src/fix.ts'
import {lint, type LintRequest} from '../../src/lint.ts'
import type {Finding, LintResult} from '../../src/model/finding.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {defaultSettings, today} from '../settings.ts'
import {type Example, readPage, rewritePage, writeFinding} from './page.ts'

const table: RuleTable = rules
const folder = fileURLToPath(new URL('../../rules/', import.meta.url))
const pages = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .map(name => name.slice(0, -'.md'.length))

/** What all rules look at in an example, at their defaults but for the options it gives to its own. */
function requestOf({files, options}: Example, ruleId: string, lineEnd: string): LintRequest {
  const roots = (role: string) => [...new Set(files.filter(file => file.role === role).map(({path}) => path.split('/', 1)[0] ?? ''))]
  const settings = defaultSettings(roots('target'), roots('source')[0] ?? null)
  const own = {severity: table[ruleId]?.severity ?? 'off', options: options === null ? null : table[ruleId]?.options.parse(options)}
  return {
    workspace: memoryWorkspace(Object.fromEntries(files.map(({path, text}) => [path, text.replaceAll('\n', lineEnd)]))),
    settings: {...settings, rules: {...settings.rules, [ruleId]: own}},
    rules,
    only: [],
    changedSince: null,
    today,
    version: '0.0.0'
  }
}

async function run(example: Example, ruleId: string, lineEnd = '\n'): Promise<LintResult> {
  return lint(requestOf(example, ruleId, lineEnd))
}

test('every rule has a page, and every page a rule', () => {
  expect(pages.sort()).toEqual(Object.keys(rules).sort())
})

describe.each(pages)('%s', id => {
  const path = `${folder}${id}.md`
  const text = readFileSync(path, 'utf8')
  const page = readPage(text)
  const examples = (verdict: Example['verdict']) => page.examples.filter(example => example.verdict === verdict)

  test('has the parts of a page', () => {
    expect(page.id).toBe(id)
    expect(page.sections).toEqual(['What it finds', 'Why it matters', 'Wrong', 'Right', 'Options', 'Precision'])
    expect(examples('wrong').every(({findings}) => findings !== null)).toBe(true)
    expect(examples('right').every(({findings}) => findings === null)).toBe(true)
    expect([examples('wrong').length, examples('right').length]).not.toContain(0)
    expect(text).toMatch(/<!-- facts: [^>]*-->[^]*<!-- \/facts -->[^]*<!-- options: [^>]*-->[^]*<!-- \/options -->/)
  })

  test.each(examples('wrong'))('finds: $title', async example => {
    expect((await run(example, id)).summary.byRule).toHaveProperty([id])
  })

  test.each(examples('right'))('is silent: $title', async example => {
    expect((await run(example, id)).findings.map(writeFinding)).toEqual([])
  })

  test.each(page.examples)('finds the same where lines end in CRLF: $title', async example => {
    const [lf, crlf] = [await run(example, id), await run(example, id, '\r\n')]
    expect(crlf.findings.map(writeFinding)).toEqual(lf.findings.map(writeFinding))
  })

  test.each(examples('wrong').flatMap(example => ['\n', '\r\n'].map(lineEnd => ({...example, lineEnd}))))(
    'lints clean of what was fixed: $title',
    async ({lineEnd, ...example}) => {
      const before = (await run(example, id, lineEnd)).findings
      const {result, documents} = await fix(requestOf(example, id, lineEnd))
      expect(result.findings.filter(one => one.fix !== null)).toEqual([])
      const fixable = before.filter(one => one.fix !== null).length
      expect(documents.length > 0).toBe(fixable > 0)
      expect(result.findings.length).toBeLessThanOrEqual(before.length - fixable)
      for (const {after} of documents) expect(after.replaceAll(lineEnd, '')).not.toMatch(/[\r\n]/)
    }
  )

  test.each(examples('right'))('names the locales as lint does: $title', async example => {
    const named = example.files.flatMap(file => (file.locale === null ? [] : [[file.path, file.locale]]))
    const {documents} = await run(example, id)
    expect(documents.map(document => [document.path, document.locale])).toEqual(expect.arrayContaining(named))
  })

  test('is written as the rule is', async () => {
    const rule = table[id]
    if (rule === undefined) throw new Error(`There is no rule “${id}”`)
    const findings = new Map<Example, readonly Finding[]>()
    for (const example of examples('wrong')) findings.set(example, (await run(example, id)).findings)
    await expect(rewritePage(text, rule, findings)).toMatchFileSnapshot(path)
  })
})
