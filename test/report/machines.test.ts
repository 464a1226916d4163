import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {reportCheckstyle} from '../../src/report/machines/checkstyle.ts'
import {reportCompact} from '../../src/report/machines/compact.ts'
import {reportGitlab} from '../../src/report/machines/gitlab.ts'
import {reportJsonLines} from '../../src/report/machines/jsonl.ts'
import {reportJunit} from '../../src/report/machines/junit.ts'
import {reportRdjson} from '../../src/report/machines/rdjson.ts'
import {type XmlElement, readXml} from '../../src/text/xml.ts'
import {context, honest, hostile} from './machines.ts'
import {inOne} from '../in-one.ts'

const count = honest.findings.length

describe.each([
  ['junit', reportJunit, 'testsuites'],
  ['checkstyle', reportCheckstyle, 'checkstyle']
])('%s', (_, write, rootName) => {
  test.each([
    ['honest', honest],
    ['hostile', hostile]
  ])('of %s texts is well-formed', (__, result) => {
    const xml = inOne(write(result))
    expect(readXml(xml)).toMatchObject({name: rootName})
    if (!existsSync('/usr/bin/xmllint')) return
    expect(execFileSync('/usr/bin/xmllint', ['--noout', '-'], {input: xml, encoding: 'utf8'})).toBe('')
  })
})

test('junit counts the documents of each locale, and fails those with an error or a warning', () => {
  const root = elements(readXml(inOne(reportJunit(honest))))
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
  const errors = elements(readXml(inOne(reportCheckstyle(honest)))).children.flatMap(({children}) => children)
  expect(errors.map(({attributes}) => `${attributes.get('line')}:${attributes.get('column')} ${attributes.get('source')}`)).toEqual(
    honest.findings.map(({range: {start}, ruleId}) => `${start.line}:${start.column} tulint.${ruleId}`)
  )
})

function elements(read: ReturnType<typeof readXml>): XmlElement {
  if ('fault' in read) throw new Error(read.fault)
  return read
}

test('gitlab names each finding once, with path, line and severity', () => {
  const entries: Record<string, unknown>[] = JSON.parse(inOne(reportGitlab(honest, context)))
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
  const {diagnostics} = JSON.parse(inOne(reportRdjson(honest, {...context, textOf: path => context.textOf(`fixtures/${path}`)})))
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
  const {diagnostics} = JSON.parse(inOne(reportRdjson(honest, {...context, textOf: () => null})))
  expect(diagnostics[0].location.range.start).toEqual({line: honest.findings[0]?.range.start.line})
})

test('jsonl is a line for each finding and document, and one for the summary', () => {
  const lines = inOne(reportJsonLines(honest))
    .trimEnd()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line))
  expect(lines).toHaveLength(count + honest.documents.length + 1)
  expect(lines[0]).toEqual({kind: 'finding', ...honest.findings[0]})
  expect(lines.at(-1)).toMatchObject({kind: 'summary', summary: honest.summary})
})

test('compact is a line for each finding, however hostile', () => {
  const lines = inOne(reportCompact(honest)).trimEnd().split('\n')
  expect(lines).toHaveLength(count)
  expect(lines.filter(line => !/^docs\/[^:]+:\d+:\d+: (?:error|warning|info) [a-z-]+: \S/.test(line))).toEqual([])
  expect(inOne(reportCompact(hostile)).trimEnd().split('\n')).toHaveLength(hostile.findings.length)
})
