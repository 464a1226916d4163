import type {Locale} from '../model/brand.ts'
import {localeMark} from '../model/settings.ts'
import {trimFolder} from '../workspace/document-path.ts'
import {type DocumentsPlace, isPattern} from './documents-place.ts'
import {localeOfName} from './folder-locale.ts'

// As long as a name of a locale can be; whether it is one, `localeOfName` tells.
const name = '[a-z]{2,3}(?:[-_][a-z\\d]{2,4}){0,2}'
const endingName = new RegExp(`^(.*?[._-])(${name})(\\.[^.]+)$`, 'i')

/** Gives the name that stands for `{locale}` in a text that meets the pattern; `null` for any other text. */
export function nameReader(pattern: string): (text: string) => string | null {
  const written = escapeRegExp(pattern)
    .replace(escapeRegExp(localeMark), () => `(?<name>${name})`)
    .replaceAll(escapeRegExp(localeMark), () => '\\k<name>')
    .replace(escapeRegExp('{path}'), () => '[^]+')
  const expression = new RegExp(`^${written}$`, 'i')
  return text => {
    const found = expression.exec(text)?.groups?.['name'] ?? null
    return found === null || localeOfName(found) === null ? null : found
  }
}

/** Gives the name of the locale whose document a path is, by a place's pattern; `null` where it is no locale's. */
export function localeNameReader({root, ending = ''}: DocumentsPlace): (path: string) => string | null {
  const folder = trimFolder(root)
  return nameReader(`${folder === '' ? '' : `${folder}/`}{path}${ending}`)
}

/** A place in which a locale's name stands, split: the name, and the pattern that its sister locales meet too. */
export function patternOf(place: DocumentsPlace): {readonly pattern: DocumentsPlace; readonly name: string} | null {
  const {root, ending} = place
  if (ending !== undefined) {
    const [, before = '', found, extension = ''] = endingName.exec(ending) ?? []
    if (found !== undefined && localeOfName(found) !== null) {
      return {name: found, pattern: {root, ending: `${before}${localeMark}${extension}`}}
    }
  }
  const segments = root.split('/')
  const at = segments.findLastIndex(segment => localeOfName(segment) !== null)
  const found = segments[at]
  return found === undefined ? null : {name: found, pattern: {root: segments.with(at, localeMark).join('/'), ending}}
}

/** The locale of a place that is no pattern, where its ending tells one. */
export function localeOfEnding(place: DocumentsPlace): Locale | null {
  const found = place.ending === undefined || isPattern(place) ? null : (endingName.exec(place.ending)?.[2] ?? null)
  return found === null ? null : localeOfName(found)
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
