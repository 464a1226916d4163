import {findUnits} from '../../../src/align/translation/find-units.ts'
import type {Lexicon} from '../../../src/align/translation/lexicon.ts'
import type {DocumentPath} from '../../../src/model/brand.ts'
import {parseDocument} from '../../../src/parse/parse-document.ts'

/** A French text's units: what of it translates what of the English, as `English ⇄ français`; a dash where nothing does. */
export function pair(
  english: string,
  french: string,
  {lexicon = null, isHandoff = false}: {lexicon?: Lexicon | null; isHandoff?: boolean} = {}
) {
  const source = parseDocument('en/a.md' as DocumentPath, english, 'source')
  const target = parseDocument('fr/a.md' as DocumentPath, french, 'target')
  const found = findUnits(target, source, 'fr', lexicon, isHandoff)
  const at = (range: {start: number; end: number} | null | undefined) => (range == null ? '—' : english.slice(range.start, range.end))
  return {
    found,
    pairs: found.units.map((unit, index) => `${at(found.places[index])} ⇄ ${unit.target.text}`),
    leftOut: found.leftOut.map(({range}) => at(range))
  }
}
