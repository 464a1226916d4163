import * as core from '@actions/core'
import fastCheck from 'fast-check'
import {describe, expect, test, vi} from 'vitest'
import {formats} from '../../src/report/formats.ts'
import {reportAzure} from '../../src/report/machines/azure.ts'
import {annotation, reportGithub} from '../../src/report/machines/github.ts'
import {visible} from '../../src/report/visible.ts'
import {context, honest, hostile} from './machines.ts'
import {inOne} from '../in-one.ts'

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
    expect(inOne(reportGithub(honest, context)).match(/^::(?:error|warning|notice) file=repository\//gm)).toHaveLength(count)
    const lines = inOne(reportGithub(hostile, context)).trimEnd().split('\n')
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
    const lines = inOne(reportAzure({...result, findings}, context))
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
    expect(inOne(reportAzure({...hostile, findings: [{...finding, severity: 'info'}]}, context))).toMatch(
      /^repository\/\S+.*: info [\w-]+: [^\n]*\n$/
    )
  })

  test('no other form of report has a command, wherever a document says it', () => {
    const loud = Object.entries(formats).filter(([, format]) => /##vso\[/i.test(inOne(format(hostile, context))))
    expect(loud.map(([name]) => name)).toEqual(['github', 'azure']) // GitHub's commands are for GitHub's log.
  })
})
