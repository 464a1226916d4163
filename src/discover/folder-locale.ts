import type {Locale} from '../model/brand.ts'
import {canonicalLocale} from '../text/locale.ts'

// Letters alone would take `how-to` for a language of Tonga and `my-docs` for Burmese in some script.
const withRegion = /^([a-z]{2}|fil)(?:-[a-z]{4})?-(?:[a-z]{2}|\d{3})$/i
const withScript = /^([a-z]{2})-(?:hans|hant|latn|cyrl|arab)$/i
const bare = /^([a-z]{2})$/i

/**
 * The locale that a folder's path names: of its last segment that looks like one, whole (`fr`, `fr-fr`, `pt_BR`) or,
 * with a region or script, between dots (`fr-fr.bilingual`, `azure-docs.fr-fr`).
 */
export function localeOfFolder(folder: string): Locale | null {
  for (const segment of folder.split('/').reverse()) {
    const whole = segment.replaceAll('_', '-')
    const parts = [
      ...(bare.test(whole) ? [whole] : []),
      ...whole
        .split('.')
        .reverse()
        .filter(part => withRegion.test(part) || withScript.test(part))
    ]
    const tag = parts.find(isKnownLanguage)
    if (tag !== undefined) return canonicalLocale(tag)
  }
  return null
}

/** The locale that a name is, whole: `fr`, `fr-fr`, `pt_BR`; `null` of any other name. */
export function localeOfName(name: string): Locale | null {
  const tag = name.replaceAll('_', '-')
  return [bare, withRegion, withScript].some(form => form.test(tag)) && isKnownLanguage(tag) ? canonicalLocale(tag) : null
}

/**
 * Whether CLDR knows in which script a tag's language is written: `docs/js` is no locale. It knows the same languages by name,
 * but to load names takes as long as to lint a page.
 */
function isKnownLanguage(tag: string): boolean {
  return new Intl.Locale(tag.split('-')[0] ?? tag).maximize().script !== undefined
}
