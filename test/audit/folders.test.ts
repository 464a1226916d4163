import {expect, test} from 'vitest'
import {folderFinder} from '../../src/audit/folders.ts'
import {reportAbsence} from '../../src/check/document-report.ts'
import type {DocumentPath, Locale} from '../../src/model/brand.ts'

function foldersOf(documents: readonly (readonly [locale: string, path: string, sourcePath: string | null])[]): string[] {
  const reports = documents.map(([locale, path, source]) =>
    reportAbsence(locale as Locale, path as DocumentPath, source as DocumentPath | null, null, 'missing')
  )
  return reports.map(folderFinder(reports))
}

test('a folder has one name in every locale', () => {
  expect(
    foldersOf([
      ['de', 'i18n/de/docs/admin/a.md', 'docs/en/admin/a.md'],
      ['de', 'i18n/de/docs/b.md', 'docs/en/b.md'],
      ['fr', 'fr/docs/admin/deep/c.md', 'docs/en/admin/deep/c.md']
    ])
  ).toEqual(['admin', '', 'admin/deep'])
})

test('without English it is that below the locale’s own root', () => {
  expect(
    foldersOf([
      ['de', 'docs/de/admin/a.md', null],
      ['de', 'docs/de/b.md', null],
      ['fr', 'c.md', null]
    ])
  ).toEqual(['admin', '', ''])
})
