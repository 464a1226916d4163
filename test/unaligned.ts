import type {Bitext} from '../src/model/bitext.ts'
import type {Locale} from '../src/model/brand.ts'
import type {Document} from '../src/model/document.ts'

/** Two documents of which nothing more is known. */
export function unaligned(target: Document, source: Document | null = null): Bitext {
  return {
    locale: 'fr-FR' as Locale,
    expectedLocale: null,
    target,
    source,
    original: source,
    places: [],
    alignment: null,
    unmarked: [],
    handoff: null,
    english: [],
    knowsHandoff: false,
    quotes: null
  }
}
