import stringWidth from 'string-width'
import {describe, expect, test} from 'vitest'
import type {Finding, LintResult} from '../../src/model/finding.ts'
import {markWords} from '../../src/report/marked-words.ts'
import {palette} from '../../src/report/palette.ts'
import {reportPretty} from '../../src/report/pretty.ts'
import {visible} from '../../src/report/visible.ts'
import {wrapText} from '../../src/report/wrap.ts'
import {inOne} from '../in-one.ts'

describe('visible', () => {
  test.each([
    ['an escape sequence', 'a\u001b[31mred', 'a\\u{1b}[31mred'],
    ['a carriage return that would overwrite the line', 'safe\rFAKE', 'safe FAKE'],
    ['a bell and a C1 control', '\u0007\u009b', '\\u{7}\\u{9b}'],
    ['text turned right to left', '\u202eevil\u2066', '\\u{202e}evil\\u{2066}'],
    ['an Arabic letter mark', 'a\u061cb', 'a\\u{61c}b'],
    ['line ends of every kind', 'a\r\nb\u2028c', 'a b c'],
    ['nothing of honest text', 'Größe 日本語 “x” 👩‍💻', 'Größe 日本語 “x” 👩‍💻']
  ])('shows %s', (_, text, shown) => {
    expect(visible(text)).toBe(shown)
  })
})

describe('wrapText', () => {
  test('breaks Latin text at blanks and CJK text anywhere, by columns', () => {
    expect(wrapText('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrapText('日本語の文章です', 8)).toEqual(['日本語の', '文章です'])
    expect(wrapText('unbreakableword', 4)).toEqual(['unbreakableword'])
  })

  test('closes a style at a line’s end and opens it again, so that no indent is painted', () => {
    const {deleted} = palette(true)
    const lines = wrapText(`${deleted('one two')} three`, 5)
    expect(lines).toEqual(['\u001b[31m\u001b[9mone\u001b[0m', '\u001b[31m\u001b[9mtwo\u001b[29m\u001b[39m', 'three'])
  })
})

describe('markWords', () => {
  const paint = palette(false)

  test('marks what was taken and what was put', () => {
    expect(
      markWords(
        [
          {op: 'equal', text: 'Sign '},
          {op: 'delete', text: 'the'},
          {op: 'insert', text: 'a'},
          {op: 'equal', text: ' form'}
        ],
        paint
      )
    ).toBe('Sign [-the-]{+a+} form')
  })

  test('keeps six words beside each change and cuts the rest', () => {
    const many = Array.from({length: 40}, (_, index) => `w${index}`).join(' ')
    const marked = markWords(
      [
        {op: 'delete', text: 'old '},
        {op: 'equal', text: `${many} `},
        {op: 'insert', text: 'new'}
      ],
      paint
    )
    expect(marked).toBe('[-old-] w0 w1 w2 w3 w4 w5 … w34 w35 w36 w37 w38 w39 {+new+}')
  })
})

describe('reportPretty', () => {
  test('aligns its columns, CJK paths or not, and names the English place', () => {
    const report = inOne(
      reportPretty(resultOf([finding({line: 3, column: 1}), finding({line: 120, column: 14, severity: 'warning'})]), {
        color: false,
        width: 80
      })
    )
    const [first, second] = report.split('\n').filter(line => line.includes('The quote'))
    expect(first?.indexOf('The quote')).toBe(second?.indexOf('The quote'))
    expect(report).toContain('English: docs/en-us/a.md:7:1')
    expect(report).toContain('✖ 2 problems (1 error, 1 warning) in 1 of 1 document\n')
    expect(Math.max(...report.split('\n').map(line => stringWidth(line)))).toBeLessThanOrEqual(80)
  })

  test('has room for as many findings as a hostile document makes', () => {
    const many = Array.from({length: 200_000}, (_, index) => ({...finding({line: index + 1, message: 'x'}), change: null, source: null}))
    expect(inOne(reportPretty(resultOf(many), {color: false, width: 80}))).toContain('✖ 200000 problems')
  })

  test('prints what is missing, line by line, where no change says it', () => {
    const point = {line: 3, column: 1, offset: 40}
    const base = finding({message: 'The English section “B” is missing here'})
    const source = base.source === null ? null : {...base.source, text: '## B\r\n\r\nFirst.\r\nSecond.'}
    const report = inOne(
      reportPretty(resultOf([{...base, range: {start: point, end: point}, change: null, source}]), {color: false, width: 80})
    )
    expect(report.split('\n').map(line => line.trim())).toEqual(expect.arrayContaining(['## B', 'First.', 'Second.']))
  })

  test('lets no text of a document act in the terminal', () => {
    const report = inOne(reportPretty(resultOf([finding({message: 'a\u001b]0;title\u0007b'})]), {color: false, width: 80}))
    expect([...report].filter(character => character !== '\n' && character.charCodeAt(0) < 32)).toEqual([])
  })

  test('says so when there is nothing to say', () => {
    expect(inOne(reportPretty(resultOf([]), {color: false, width: 80}))).toBe('✔ No problems in 1 document\n')
  })
})

interface Part {
  readonly line?: number
  readonly column?: number
  readonly severity?: Finding['severity']
  readonly message?: string
}

function finding({line = 1, column = 1, severity = 'error', message = 'The quote says “a” where the English says “b”'}: Part): Finding {
  const point = {line, column, offset: line * 100 + column}
  return {
    ruleId: 'source-mismatch',
    severity,
    message,
    locale: 'ja-JP' as Finding['locale'],
    path: 'docs/ja-jp/日本語.md' as Finding['path'],
    range: {start: point, end: {...point, offset: point.offset + 1}},
    unitIds: [],
    quoteText: 'a',
    handoffText: null,
    targetText: 'x',
    source: {
      path: 'docs/en-us/a.md' as Finding['path'],
      range: {start: {line: 7, column: 1, offset: 90}, end: {line: 7, column: 2, offset: 91}},
      text: 'b'
    },
    changedIn: null,
    confidence: 1,
    change: {
      kind: 'wording',
      edits: [
        {op: 'delete', text: 'a'},
        {op: 'insert', text: 'b'}
      ]
    },
    fix: null,
    suggestions: [],
    docsUrl: 'https://example.org',
    fingerprint: 'f'
  }
}

function resultOf(findings: readonly Finding[]): LintResult {
  const count = (severity: Finding['severity']) => findings.filter(one => one.severity === severity).length
  return {
    schemaVersion: 1,
    tool: {name: 'tulint', version: '0'},
    findings,
    documents: [],
    summary: {
      documents: 1,
      errors: count('error'),
      warnings: count('warning'),
      infos: 0,
      suppressed: 0,
      known: null,
      byRule: {},
      notes: []
    },
    failures: []
  }
}
