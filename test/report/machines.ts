import {readFileSync} from 'node:fs'
import {rules} from '../../rules/index.ts'
import type {Finding, LintResult} from '../../src/model/finding.ts'
import type {ReportContext} from '../../src/report/report-context.ts'

/** What acts in one form of report or another: each must come out as text. */
export const hostileTexts: readonly string[] = [
  '::error file=x::y%0A\r\n::warning::z',
  '<script>alert(1)</script> & ]]> <!-- -->',
  '| a | b |\n|---|\n[x](javascript:alert) ![](y) `c` *d* @team www.evil.example https://evil.example',
  '\u0000\u0008\u001b[31m\u202eevil\ud800',
  '##vso[task.setvariable variable=PATH;]/tmp ]; ##VSO[task.complete]',
  '“日本語” – 👩‍💻, a: b, 100 %'
]

const report: LintResult = JSON.parse(readFileSync(new URL('../../fixtures/expected/report.json', import.meta.url), 'utf8'))

/** The fixtures' report. */
export const honest: LintResult = report

/** A report whose every text is one of the hostile ones. */
export const hostile: LintResult = {
  ...report,
  findings: hostileTexts.flatMap((text, index) =>
    report.findings
      .slice(3 * index, 3 * index + 3)
      .map((finding): Finding => ({...finding, message: text, path: `${text}.md` as Finding['path']}))
  ),
  documents: report.documents.map((document, index) => ({
    ...document,
    path: `${hostileTexts[index % hostileTexts.length] ?? ''}.md` as Finding['path']
  })),
  summary: {...report.summary, notes: [...hostileTexts]}
}

export const context: ReportContext = {
  color: false,
  width: 100,
  fromRoot: path => `repository/${path}`,
  textOf: path => {
    try {
      return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
    } catch {
      return null
    }
  },
  rules: Object.fromEntries(
    Object.entries(rules).map(([id, {summary, severity}]) => [
      id,
      {summary, severity, docsUrl: `https://example.com/${id}`, page: () => `# ${id}\n`}
    ])
  )
}
