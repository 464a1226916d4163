import {linkKey} from './link-key.ts'

/** A locale in a file's name, before its extension: `start.fr-fr.png`, `start_de.png`. */
const localeEnding = /[._-]([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?(?=\.[a-z\d]{1,5}(?:\?|$))/i

/**
 * Reduce an image's source to what is shown.
 *
 * @param languages - Language subtags whose locales in it make no difference: `en`, `fr`.
 */
export function imageKey(url: string, languages: readonly string[]): string {
  const {place} = linkKey(url, languages)
  return place.replace(localeEnding, (ending, language: string) => (languages.includes(language) ? '' : ending))
}
