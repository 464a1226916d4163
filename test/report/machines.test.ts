import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import * as core from '@actions/core'
import {Ajv} from 'ajv'
import fastCheck from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test, vi} from 'vitest'
import {formats} from '../../src/report/formats.ts'
import {reportAzure} from '../../src/report/machines/azure.ts'
import {reportCheckstyle} from '../../src/report/machines/checkstyle.ts'
import {reportCompact} from '../../src/report/machines/compact.ts'
import {annotation, reportGithub} from '../../src/report/machines/github.ts'
import {reportGitlab} from '../../src/report/machines/gitlab.ts'
import {reportJsonLines} from '../../src/report/machines/jsonl.ts'
import {reportJunit} from '../../src/report/machines/junit.ts'
import {reportRdjson} from '../../src/report/machines/rdjson.ts'
import {reportSarif} from '../../src/report/machines/sarif.ts'
import {reportMarkdown} from '../../src/report/markdown.ts'
import {visible} from '../../src/report/visible.ts'
import {type XmlElement, readXml} from '../../src/text/xml.ts'
import {context, honest, hostile, hostileTexts} from './machines.ts'

const count = honest.findings.length

describe('github', () => {
  /** What the toolkit that GitHub maintains writes of the same. */
  function asToolkit(write: () => void): string {
    const written: string[] = []
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation(text => {
      written.push(String(text))
      return true
    })
    try {
      write()
    } finally {
      spy.mockRestore()
    }
    return written.join('').replace(/\r?\n$/, '')
  }

  test('escapes as @actions/core does, whatever the texts', () => {
    const [finding] = honest.findings
    if (finding === undefined) throw new Error('the fixtures have no findings')
    const range = {start: {line: 3, column: 5, offset: 9}, end: {line: 3, column: 8, offset: 12}}
    fastCheck.assert(
      fastCheck.property(fastCheck.string({unit: 'binary'}), fastCheck.string({unit: 'grapheme'}), (message, path) => {
        fastCheck.pre(visible(message).trim() !== '' && path !== '')
        const ours = annotation({...finding, severity: 'error', message, range}, path)
        const theirs = asToolkit(() =>
          core.error(visible(message), {
            title: `tulint ${finding.ruleId}`,
            file: path,
            startLine: 3,
            endLine: 3,
            startColumn: 5,
            endColumn: 8
          })
        )
        expect(propertiesOf(ours)).toEqual(propertiesOf(theirs))
      })
    )
  })

  test('is one command a finding, and no text of a document makes another', () => {
    expect(reportGithub(honest, context).match(/^::(?:error|warning|notice) file=repository\//gm)).toHaveLength(count)
    const lines = reportGithub(hostile, context).trimEnd().split('\n')
    expect(lines).toHaveLength(hostile.findings.length)
    expect(lines.filter(line => !line.startsWith('::error file=repository/') && !line.startsWith('::warning file=repository/'))).toEqual([])
  })

  test('has columns only within one line', () => {
    const [finding] = honest.findings
    if (finding === undefined) throw new Error('the fixtures have no findings')
    const at = (line: number, column: number) => ({line, column, offset: 0})
    expect(annotation({...finding, range: {start: at(3, 5), end: at(6, 1)}}, 'a.md')).toContain('file=a.md,line=3,endLine=5,title=')
  })

  /** Command, properties in any order, text. */
  function propertiesOf(command: string): unknown {
    const [, name, properties, text] = /^::(\w+) ([^]*?)::([^]*)$/.exec(command) ?? []
    return [name, properties?.split(',').sort(), text]
  }
})

describe('azure', () => {
  /** As the agent reads a line: src/Microsoft.VisualStudio.Services.Agent/Command.cs of microsoft/azure-pipelines-agent. */
  function readCommand(line: string) {
    const [, properties = '', data = ''] = /^##vso\[task\.logissue ([^\]]*)\](.*)$/.exec(line) ?? []
    const unescape = (text: string) =>
      text
        .replace(/%3B/g, ';')
        .replace(/%5D/g, ']')
        .replace(/%0D/g, '\r')
        .replace(/%0A/g, '\n')
        .replace(/%AZP25/g, '%')
    const pairs = properties.split(';').flatMap(pair => (pair === '' ? [] : [pair]))
    return {
      ...Object.fromEntries(pairs.map(pair => [pair.slice(0, pair.indexOf('=')), unescape(pair.slice(pair.indexOf('=') + 1))])),
      data: unescape(data)
    }
  }

  test.each([
    ['honest', honest],
    ['hostile', hostile]
  ])('of %s texts, the agent reads one issue a finding, and what it says', (_, result) => {
    const findings = result.findings.filter(({severity}) => severity !== 'info')
    const lines = reportAzure({...result, findings}, context)
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(findings.length)
    for (const [index, {severity, path, range, ruleId, message}] of findings.entries()) {
      expect(readCommand(lines[index] ?? '')).toEqual({
        type: severity,
        sourcepath: `repository/${path}`,
        linenumber: String(range.start.line),
        columnnumber: String(range.start.column),
        code: ruleId,
        data: `${ruleId}: ${visible(message)}`
      })
    }
  })

  test('infos are lines of the log, for which there is no command', () => {
    const [finding] = hostile.findings
    if (finding === undefined) throw new Error('the fixtures have no findings')
    expect(reportAzure({...hostile, findings: [{...finding, severity: 'info'}]}, context)).toMatch(
      /^repository\/\S+.*: info [\w-]+: [^\n]*\n$/
    )
  })

  test('no other form of report has a command, wherever a document says it', () => {
    const loud = Object.entries(formats).filter(([, format]) => /##vso\[/i.test(format(hostile, context)))
    expect(loud.map(([name]) => name)).toEqual(['github', 'azure']) // GitHub's commands are for GitHub's log.
  })
})

describe('sarif', () => {
  test.each([
    ['honest', honest],
    ['hostile', hostile]
  ])('of %s texts is as it should be', (_, result) => {
    const log = JSON.parse(reportSarif(result, context))
    expect(log.runs[0].results).toHaveLength(result.findings.length)
    for (const {ruleId, ruleIndex} of log.runs[0].results) expect(log.runs[0].tool.driver.rules[ruleIndex].id).toBe(ruleId)
    const uris = log.runs[0].results.map((one: SarifResult) => one.locations[0]?.physicalLocation.artifactLocation.uri)
    for (const uri of uris) expect(() => new URL(uri, 'file:///')).not.toThrow()
    expect(uris.filter((uri: string) => !/^[\w./%!'()*~-]+$/.test(uri))).toEqual([])
  })

  const compared = {...honest, summary: {...honest.summary, known: 3}}

  test('says of each finding that it is new, where the known ones were left out, and nothing of it otherwise', () => {
    const statesOf = (result: typeof honest) =>
      JSON.parse(reportSarif(result, context)).runs[0].results.map(({baselineState}: {baselineState?: string}) => baselineState)
    expect(new Set(statesOf(compared))).toEqual(new Set(['new']))
    expect(new Set(statesOf(honest))).toEqual(new Set([undefined]))
  })

  const multitool = multitoolFolder()
  const withMultitool = multitool === null ? test.skip : test

  const need = multitool === null ? ' (skipped: npm install --no-save @microsoft/sarif-multitool-linux@5.7.0 brings the validator)' : ''

  withMultitool(`is what the official schema and Microsoft’s validator take${need}`, () => {
    if (multitool === null) return
    const {$schema: _, ...schema} = JSON.parse(readFileSync(join(multitool, 'sarif-2.1.0.json'), 'utf8'))
    const validate = new Ajv({strict: false, validateFormats: false}).compile(schema)
    const folder = mkdtempSync(join(tmpdir(), 'tulint-sarif-'))
    for (const [name, result] of Object.entries({honest, hostile, compared})) {
      const file = join(folder, `${name}.sarif`)
      writeFileSync(file, reportSarif(result, context))
      expect(validate(JSON.parse(readFileSync(file, 'utf8'))), JSON.stringify(validate.errors)).toBe(true)
      const rules = ['--rule-kind', 'Gh;Sarif', '--level', 'Error;Warning']
      const said = execFileSync(join(multitool, 'Sarif.Multitool'), ['validate', file, ...rules], {encoding: 'utf8'})
      expect(said).toContain('Analysis completed successfully')
      expect(said.split('\n').filter(line => /: (?:error|warning) /.test(line))).toEqual([])
    }
  })
})

interface SarifResult {
  readonly locations: readonly {readonly physicalLocation: {readonly artifactLocation: {readonly uri: string}}}[]
}

/** Of `@microsoft/sarif-multitool-linux`, 100 MB, which CI alone installs. */
function multitoolFolder(): string | null {
  const folder = resolve(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), '../@microsoft/sarif-multitool-linux')
  if (existsSync(folder)) return folder
  if (process.env['TULINT_NEEDS_SARIF_MULTITOOL']) throw new Error(`${folder} is not there, and CI needs it`)
  return null
}

describe.each([
  ['junit', reportJunit, 'testsuites'],
  ['checkstyle', reportCheckstyle, 'checkstyle']
])('%s', (_, write, rootName) => {
  test.each([
    ['honest', honest],
    ['hostile', hostile]
  ])('of %s texts is well-formed', (__, result) => {
    const xml = write(result)
    expect(readXml(xml)).toMatchObject({name: rootName})
    if (!existsSync('/usr/bin/xmllint')) return
    expect(execFileSync('/usr/bin/xmllint', ['--noout', '-'], {input: xml, encoding: 'utf8'})).toBe('')
  })
})

test('junit counts the documents of each locale, and fails those with an error or a warning', () => {
  const root = elements(readXml(reportJunit(honest)))
  const suites = root.children.map(({attributes}) => [attributes.get('name'), attributes.get('tests'), attributes.get('failures')])
  const locales = [...new Set(honest.documents.map(({locale}) => locale))]
  const failing = new Set(honest.findings.filter(({severity}) => severity !== 'info').map(({path}) => path))
  expect(suites).toEqual(
    locales.map(locale => {
      const documents = honest.documents.filter(document => document.locale === locale)
      return [`tulint ${locale}`, String(documents.length), String(documents.filter(({path}) => failing.has(path)).length)]
    })
  )
})

test('checkstyle has an error for each finding, with its place', () => {
  const errors = elements(readXml(reportCheckstyle(honest))).children.flatMap(({children}) => children)
  expect(errors.map(({attributes}) => `${attributes.get('line')}:${attributes.get('column')} ${attributes.get('source')}`)).toEqual(
    honest.findings.map(({range: {start}, ruleId}) => `${start.line}:${start.column} tulint.${ruleId}`)
  )
})

function elements(read: ReturnType<typeof readXml>): XmlElement {
  if ('fault' in read) throw new Error(read.fault)
  return read
}

test('gitlab names each finding once, with path, line and severity', () => {
  const entries: Record<string, unknown>[] = JSON.parse(reportGitlab(honest, context))
  expect(new Set(entries.map(({fingerprint}) => fingerprint)).size).toBe(count)
  expect(entries[0]).toEqual({
    description: honest.findings[0]?.message,
    check_name: honest.findings[0]?.ruleId,
    fingerprint: honest.findings[0]?.fingerprint,
    severity: 'major',
    location: {path: `repository/${honest.findings[0]?.path}`, lines: {begin: expect.any(Number), end: expect.any(Number)}}
  })
})

test('rdjson counts bytes: each place in the bytes of the document is the text of the finding', () => {
  const {diagnostics} = JSON.parse(reportRdjson(honest, {...context, textOf: path => context.textOf(`fixtures/${path}`)}))
  expect(diagnostics).toHaveLength(count)
  const compared = honest.findings.filter(({path, range}, index) => {
    const text = context.textOf(`fixtures/${path}`)
    const {start, end} = diagnostics[index].location.range
    if (text === null || start.line !== end.line) return false
    const line = Buffer.from(text.split('\n')[start.line - 1] ?? '')
    expect(line.subarray(start.column - 1, end.column - 1).toString()).toBe(text.slice(range.start.offset, range.end.offset))
    return true
  })
  expect(compared.length).toBeGreaterThan(count / 2)
})

test('rdjson without the text tells lines alone', () => {
  const {diagnostics} = JSON.parse(reportRdjson(honest, {...context, textOf: () => null}))
  expect(diagnostics[0].location.range.start).toEqual({line: honest.findings[0]?.range.start.line})
})

test('jsonl is a line for each finding and document, and one for the summary', () => {
  const lines = reportJsonLines(honest)
    .trimEnd()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line))
  expect(lines).toHaveLength(count + honest.documents.length + 1)
  expect(lines[0]).toEqual({kind: 'finding', ...honest.findings[0]})
  expect(lines.at(-1)).toMatchObject({kind: 'summary', summary: honest.summary})
})

test('compact is a line for each finding, however hostile', () => {
  const lines = reportCompact(honest).trimEnd().split('\n')
  expect(lines).toHaveLength(count)
  expect(lines.filter(line => !/^docs\/[^:]+:\d+:\d+: (?:error|warning|info) [a-z-]+: \S/.test(line))).toEqual([])
  expect(reportCompact(hostile).trimEnd().split('\n')).toHaveLength(hostile.findings.length)
})

describe('markdown', () => {
  const parse = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text)

  test('counts by locale and by rule', () => {
    const report = reportMarkdown(honest, context)
    expect(report).toContain(`${count} problems in `)
    for (const [id, number] of Object.entries(honest.summary.byRule))
      expect(report).toContain(`| [${id}](https://example.com/${id}) | ${number} |`)
  })

  test('shows hostile texts as they are: none becomes a link, an element or a cell', () => {
    const tree = parse(reportMarkdown(hostile, context))
    const found = {link: [] as string[], html: [] as string[], image: 0, code: 0, text: ''}
    const visit = (node: {type: string; url?: string; value?: string; children?: unknown[]}) => {
      if (node.type === 'link') found.link.push(node.url ?? '')
      else if (node.type === 'html') found.html.push(node.value ?? '')
      else if (node.type === 'image') found.image++
      else if (node.type === 'inlineCode' || node.type === 'code') found.code++
      else if (node.type === 'text') found.text += node.value ?? ''
      if (node.type === 'tableRow') expect([3, 4, 5]).toContain(node.children?.length)
      for (const child of node.children ?? []) visit(child as typeof node)
    }
    visit(tree)
    expect(found.link.filter(url => !url.startsWith('https://example.com/') && !url.startsWith('https://github.com/tulint/'))).toEqual([])
    expect(found.html.filter(html => html !== '<!-- -->').join('')).toMatch(/^<details><summary>[^<]*<\/summary><\/details>$/)
    expect([found.image, found.code]).toEqual([0, 0])
    for (const text of hostileTexts) expect(found.text.replaceAll(/\s+/g, ' ')).toContain(visible(text).trim().replaceAll(/\s+/g, ' '))
  })
})
