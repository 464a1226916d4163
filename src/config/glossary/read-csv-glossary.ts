import {type GlossaryEntry, termStatuses} from '../../model/glossary.ts'
import {readCsv} from '../../text/csv.ts'
import {canonicalLocale} from '../../text/locale.ts'
import {didYouMean} from '../nearest.ts'
import {glossaryError} from './glossary-error.ts'

const columns = ['source', 'target', 'locale', 'status'] as const

/**
 * Read a glossary of one translation a line, below a header that names the columns.
 *
 * @param file - As messages name it.
 * @throws UsageError at the first fault.
 */
export function readCsvGlossary(file: string, text: string): readonly GlossaryEntry[] {
  const records = readCsv(text)
  if ('fault' in records) throw glossaryError(file, records.line, records.fault, 'Double every quotation mark inside a quoted field')
  const [header, ...rows] = records
  const names = header?.fields.map(name => name.trim().toLowerCase()) ?? []
  for (const name of names) {
    if (columns.some(column => column === name)) continue
    const hint = didYouMean(name, columns) ?? `The columns are ${columns.join(', ')}`
    throw glossaryError(file, header?.line ?? 1, `There is no column “${name}”`, hint)
  }
  for (const name of ['source', 'target']) {
    if (!names.includes(name)) {
      throw glossaryError(file, header?.line ?? 1, `There is no column “${name}”`, 'Begin with the line source,target,locale,status')
    }
  }
  return rows.map(({fields, line}) => {
    if (fields.length > names.length) {
      const hint = 'Put a field that holds a comma in quotation marks'
      throw glossaryError(file, line, `There are ${fields.length} fields for ${names.length} columns`, hint)
    }
    const [source = '', target = '', tag = '', written = ''] = columns.map(column => fields[names.indexOf(column)]?.trim())
    if (source === '' || target === '') {
      throw glossaryError(file, line, `The ${source === '' ? 'source' : 'target'} is empty`, 'Write both terms, or take the line out')
    }
    const locale = tag === '' ? null : canonicalLocale(tag)
    if (tag !== '' && locale === null) throw glossaryError(file, line, `“${tag}” is no BCP 47 tag`, 'Write it as in fr-FR or zh-Hans-CN')
    const status = written === '' ? 'preferred' : termStatuses.find(one => one === written.toLowerCase())
    if (status === undefined) {
      const choices = termStatuses.join(', ')
      throw glossaryError(file, line, `“${written}” is none of ${choices}`, didYouMean(written, termStatuses) ?? `Write one of ${choices}`)
    }
    return {source, target, locale, status}
  })
}
