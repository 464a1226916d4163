import {expect, test} from 'vitest'
import {documentNamer} from '../../src/audit/names.ts'
import {reportAbsence} from '../../src/check/document-report.ts'
import type {DocumentPath, Locale} from '../../src/model/brand.ts'

function namesOf(
  documents: readonly (readonly [locale: string, path: string, sourcePath: string | null])[]
): (readonly [string, string])[] {
  const reports = documents.map(([locale, path, source]) =>
    reportAbsence(locale as Locale, path as DocumentPath, source as DocumentPath | null, null, 'missing')
  )
  return reports.map(documentNamer(reports)).map(({root, name}) => [root, name])
}

test('a document has one name in every locale, and each set of translations its root', () => {
  expect(
    namesOf([
      ['de', 'i18n/de/docs/admin/a.md', 'docs/en/admin/a.md'],
      ['de', 'plain/de/admin/a.md', 'docs/en/admin/a.md'],
      ['de', 'i18n/de/docs/b.md', 'docs/en/b.md'],
      ['fr', 'fr/docs/admin/deep/c.md', 'docs/en/admin/deep/c.md']
    ])
  ).toEqual([
    ['i18n/de/docs', 'admin/a.md'],
    ['plain/de', 'admin/a.md'],
    ['i18n/de/docs', 'b.md'],
    ['fr/docs', 'admin/deep/c.md']
  ])
})

test('without English it is named by its own path below its locale’s root', () => {
  expect(
    namesOf([
      ['de', 'docs/de/admin/a.md', null],
      ['de', 'docs/de/b.md', null],
      ['fr', 'c.md', null]
    ])
  ).toEqual([
    ['docs/de', 'admin/a.md'],
    ['docs/de', 'b.md'],
    ['', 'c.md']
  ])
})

test('what has no English any more, or lies astray, does not move the root', () => {
  expect(
    namesOf([
      ['de', 'docs/de/a.md', 'docs/en/a.md'],
      ['de', 'docs/de/old/b.md', null],
      ['de', 'docs/fr/a.md', 'docs/en/a.md'],
      ['de', 'docs/de/renamed.md', 'docs/en/c.md']
    ])
  ).toEqual([
    ['docs/de', 'a.md'],
    ['docs/de', 'old/b.md'],
    ['docs/fr', 'a.md'],
    ['docs/de', 'c.md']
  ])
})
