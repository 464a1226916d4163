import {expect, test} from 'vitest'
import {reportAbsence} from '../../src/check/document-report.ts'
import {inventoryFinding} from '../../src/check/findings.ts'
import {summarize, withoutKnown} from '../../src/check/summary.ts'
import type {DocumentPath, Locale} from '../../src/model/brand.ts'
import type {Severity} from '../../src/model/finding.ts'

const locale = 'fr-FR' as Locale
const found = (path: string, ruleId: string, severity: Severity) =>
  inventoryFinding({ruleId, severity, said: 'Missing'}, locale, path as DocumentPath)
const findings = [
  found('b.md', 'late', 'error'),
  found('b.md', 'early', 'error'),
  found('a.md', 'early', 'warning'),
  found('c.md', 'early', 'warning'),
  found('a.md', 'middle', 'info'),
  found('d.md', 'early', 'error')
]
const documents = ['b.md', 'a.md'].map(path => ({...reportAbsence(locale, path as DocumentPath, null, null, 'missing'), root: 'fr-fr'}))
const failures = [{path: 'c.md' as DocumentPath, message: 'm', hint: 'h'}]

test('a summary counts and sorts', () => {
  const result = summarize('1.2.3', findings, documents, failures, ['a note'])
  expect(result.tool).toEqual({name: 'tulint', version: '1.2.3'})
  expect(result.documents.map(({path}) => path)).toEqual(['a.md', 'b.md'])
  expect(result.findings.map(({path, ruleId}) => `${path} ${ruleId}`)).toEqual([
    'a.md early',
    'a.md middle',
    'b.md early',
    'b.md late',
    'c.md early',
    'd.md early'
  ])
  expect(result.failures).toEqual(failures)
  const byRule = {early: 4, late: 1, middle: 1}
  expect(result.summary).toEqual({documents: 2, errors: 3, warnings: 2, infos: 1, suppressed: 0, known: null, byRule, notes: ['a note']})
  expect(Object.keys(result.summary.byRule)).toEqual(Object.keys(byRule))
})

test('a summary without what was known counts the rest, and what was known as suppressed', () => {
  const result = summarize('1.2.3', findings, documents, failures, [], 2)
  const once = withoutKnown(result, result.findings.slice(2))
  expect(once.findings).toEqual(result.findings.slice(2))
  expect(once.documents).toEqual(result.documents)
  expect(once.summary).toMatchObject({errors: 3, warnings: 1, infos: 0, byRule: {early: 3, late: 1}, suppressed: 4, known: 2})
  expect(withoutKnown(once, []).summary).toMatchObject({errors: 0, warnings: 0, infos: 0, byRule: {}, suppressed: 8, known: 6})
})
