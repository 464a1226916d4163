import {expect, test} from 'vitest'
import {documentNamer} from '../../src/audit/names.ts'
import {reportAbsence} from '../../src/check/document-report.ts'
import type {DocumentPath, Locale} from '../../src/model/brand.ts'

function namesOf(documents: readonly (readonly [root: string, path: string, sourcePath: string | null])[]): string[] {
  const reports = documents.map(([root, path, source]) => ({
    ...reportAbsence('de' as Locale, path as DocumentPath, source as DocumentPath | null, null, 'missing'),
    root
  }))
  return reports.map(documentNamer(reports))
}

test('a document has one name in every locale', () => {
  expect(
    namesOf([
      ['i18n/de', 'i18n/de/docs/admin/a.md', 'docs/en/admin/a.md'],
      ['plain/de', 'plain/de/b.de.md', 'docs/en/b.md'],
      ['fr', 'fr/docs/admin/deep/c.md', 'docs/en/admin/deep/c.md']
    ])
  ).toEqual(['admin/a.md', 'b.md', 'admin/deep/c.md'])
})

test('without English it is named by its own path below its root', () => {
  expect(
    namesOf([
      ['docs/de', 'docs/de/admin/a.md', null],
      ['', 'docs/b.md', null],
      ['docs/fr', 'docs/fr/b.md', 'docs/en/a/b.md']
    ])
  ).toEqual(['admin/a.md', 'docs/b.md', 'b.md'])
})
