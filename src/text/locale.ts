import type {Locale} from '../model/brand.ts'
import {remembered} from './remembered.ts'

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
  const end = locale.indexOf('-')
  return end < 0 ? locale : locale.slice(0, end)
}

/** The script in which a locale is written, as ISO 15924 has it: `Hant` of `zh-TW`; `Zzzz` where CLDR knows none. */
export const scriptOf: (locale: Locale) => string = remembered(locale => new Intl.Locale(locale).maximize().script ?? 'Zzzz')

function mint(tag: string): Locale {
  return tag as Locale // The one place where a Locale is made.
}

/** Whether a locale is written in Latin letters, as CLDR's likely subtags have it; one that is unknown is. */
export const writesLatin: (locale: string) => boolean = remembered(locale => {
  const script = canonicalLocale(locale) === null ? 'Latn' : new Intl.Locale(locale).maximize().script
  return script === undefined || script === 'Latn'
})

/** Whether a tag stands for a locale: each of its subtags is the locale's, as `zh-TW` is a `zh-Hant`, and `fr-CA` is an `fr`. */
export function coversLocale(tag: string, locale: string): boolean {
  return covers(`${tag}\0${locale}`)
}

const covers = remembered((pair: string): boolean => {
  const [tag = '', locale = ''] = pair.split('\0')
  if (canonicalLocale(tag) === null || canonicalLocale(locale) === null) return false
  const [wanted, whole] = [new Intl.Locale(tag), new Intl.Locale(locale).maximize()]
  return (
    wanted.language === whole.language &&
    (wanted.script ?? whole.script) === whole.script &&
    (wanted.region ?? whole.region) === whole.region
  )
})

/** Whether two tags can stand for one locale, as `zh-TW` and `zh-Hant` do. */
export function isSameLocale(a: string, b: string): boolean {
  return coversLocale(a, b) || coversLocale(b, a)
}

/** A tag with the script and region that it means: `zh-TW` and `zh-Hant` are one, `de` and `de-DE` too. */
export const likelyTag: (tag: string) => string = remembered(tag => {
  try {
    return new Intl.Locale(tag).maximize().baseName
  } catch {
    return tag.toLowerCase()
  }
})
