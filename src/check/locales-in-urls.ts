import type {Bitext} from '../model/bitext.ts'
import {languageOf} from '../text/locale.ts'

/** Language subtags whose locales make no difference in a URL: English and the translation's. */
export function localesInUrls({locale, expectedLocale}: Bitext): string[] {
  return ['en', ...[locale, expectedLocale].flatMap(one => (one === null ? [] : [languageOf(one)]))]
}
