import type {Locale} from '../model/brand.ts'

/** The locale of a document of which nothing tells one: `und`. */
export const undetermined: Locale = mint('und')

/** The locale of sources, handoffs and quotes. */
export const english: Locale = mint('en')

/** A BCP 47 tag in canonical case, letter case of `tag` apart; `null` where it is no such tag. */
export function canonicalLocale(tag: string): Locale | null {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag)
    return canonical === undefined ? null : mint(canonical)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The language subtag of a locale: `zh` of `zh-Hant-TW`. */
export function languageOf(locale: Locale): string {
  return locale.split('-')[0] ?? locale
}

function mint(tag: string): Locale {
  return tag as Locale // The one place where a Locale is made.
}
