import type {Locale} from '../../model/brand.ts'
import type {GlossaryEntry, TermStatus} from '../../model/glossary.ts'
import {canonicalLocale, languageOf} from '../../text/locale.ts'
import {readXml, type XmlElement} from '../../text/xml.ts'
import {glossaryError} from './glossary-error.ts'

// TBX-Basic’s picklist, and what older files have. What may not be used is of no use in English.
const statuses: Readonly<Record<string, TermStatus>> = {
  preferredTerm: 'preferred',
  'preferredTerm-admn-sts': 'preferred',
  preferred: 'preferred',
  admittedTerm: 'admitted',
  'admittedTerm-admn-sts': 'admitted',
  admitted: 'admitted',
  deprecatedTerm: 'forbidden',
  'deprecatedTerm-admn-sts': 'forbidden',
  supersededTerm: 'forbidden',
  'supersededTerm-admn-sts': 'forbidden',
  notRecommended: 'forbidden',
  obsolete: 'forbidden'
}

interface Term {
  readonly text: string
  readonly locale: Locale
  readonly status: TermStatus
}

/**
 * Read a TBX glossary, as TBX-Basic has it: `martif` of the second edition or `tbx` of the third, in either style.
 *
 * @param file - As messages name it.
 * @throws UsageError at the first fault.
 * @see ISO 30042:2008 and ISO 30042:2019, “TermBase eXchange”: concepts hold languages, languages hold terms.
 */
export function readTbxGlossary(file: string, text: string): readonly GlossaryEntry[] {
  const root = readXml(text)
  if ('fault' in root) throw glossaryError(file, root.line, root.fault, 'Mend the XML, or export the glossary again')
  if (root.name !== 'martif' && root.name !== 'tbx') {
    throw glossaryError(file, root.line, `<${root.name}> is no TBX`, 'Export the glossary as TBX, or write it as CSV')
  }
  const entries = within(root, ['termEntry', 'conceptEntry']).flatMap(concept => {
    const terms = within(concept, ['langSet', 'langSec']).flatMap(section => readTerms(file, section))
    const english = terms.filter(({locale, status}) => languageOf(locale) === 'en' && status !== 'forbidden')
    const others = terms.filter(({locale}) => languageOf(locale) !== 'en')
    return english.flatMap(({text: source}) => others.map(({text: target, locale, status}) => ({source, target, locale, status})))
  })
  if (entries.length > 0) return entries
  throw glossaryError(file, root.line, 'No concept has an English term and one of another language', 'Name the languages with xml:lang')
}

function readTerms(file: string, section: XmlElement): Term[] {
  const tag = section.attributes.get('xml:lang') ?? ''
  const locale = canonicalLocale(tag)
  if (locale === null) {
    throw glossaryError(file, section.line, `“${tag}” is no BCP 47 tag`, 'Give the language as xml:lang="fr-FR"')
  }
  return within(section, ['tig', 'ntig', 'termSec']).flatMap(holder => {
    const text = within(holder, ['term'])[0]?.text.replace(/\s+/g, ' ').trim() ?? ''
    return text === '' ? [] : [{text, locale, status: statusOf(holder)}]
  })
}

function statusOf(holder: XmlElement): TermStatus {
  const note = within(holder, ['termNote', 'administrativeStatus']).find(
    ({name, attributes}) =>
      name === 'administrativeStatus' || /^(?:administrativeStatus|normativeAuthorization)$/.test(attributes.get('type') ?? '')
  )
  return statuses[note?.text.trim() ?? ''] ?? 'preferred'
}

/** The elements of these names inside another, however deep, but not inside one another. */
function within(element: XmlElement, names: readonly string[]): readonly XmlElement[] {
  return element.children.flatMap(child => (names.includes(child.name) ? [child] : within(child, names)))
}
