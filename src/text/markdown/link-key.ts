import type {Locale} from '../../model/brand.ts'
import {cutAt} from '../cut-at.ts'
import {languageOf} from '../locale.ts'

/** Where a link leads, less what may be written another way and leads to the same place in some language. */
export interface LinkKey {
  /** Without protocol, locale, `./` and trailing slash, in small letters; empty for a place in the same document. */
  readonly place: string
  /** Behind the `#`, in small letters. */
  readonly fragment: string
}

/** A locale as it stands in a path or a host: `fr-fr`, `zh-hans`, `pt_BR`, `de`. */
const localePart = /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/i
/** A locale at the end of a file's name: `lamp-fr-fr.png`. */
const localeEnding = /-([a-z]{2}(?:[-_][a-z]{2})?)\.[a-z\d]{1,5}$/
const mostDecoded = 4000

/**
 * Reduce a URL or a relative path to where it leads.
 *
 * @param languages - Language subtags whose locales in it make no difference: `en`, `fr`.
 */
export function linkKey(url: string, languages: readonly string[]): LinkKey {
  const [before, fragment] = cutAt(url.trim(), '#')
  const [path, query] = cutAt(before, '?')
  const protocol = /^(?:https?:)?\/\//i.exec(path)?.[0] ?? ''
  const isWeb = protocol !== ''
  const [host = '', ...segments] = path.slice(protocol.length).split('/')
  const kept = segments.filter(segment => segment !== '.' && segment !== '' && !isLocalePart(segment, languages))
  const first = isWeb ? [withoutLocale(host, languages)] : host === '.' || isLocalePart(host, languages) ? [] : [host]
  const place = [...first, ...kept].join('/')
  const settings = query.split('&').filter(one => one !== '' && !isLocalePart(one.slice(one.indexOf('=') + 1), languages))
  return {
    place: decoded(settings.length === 0 ? place : `${place}?${settings.join('&')}`),
    fragment: decoded(fragment)
  }
}

/** The locales that stand in a URL, as they are written, of some languages. */
export function localesIn(url: string, languages: readonly string[]): string[] {
  const path = /^[^?#]*/.exec(url)?.[0] ?? ''
  return path.split('/').filter(part => isLocalePart(part, languages))
}

/** Whether a URL leads to what a locale has for itself: its language or region stands in path, file name, host or query. */
export function isLocalized(url: string, locale: Locale): boolean {
  const languages = [languageOf(locale)]
  const region = /[-_]([a-z]{2})$/i.exec(locale)?.[1]?.toLowerCase()
  const [path = ''] = url.toLowerCase().split('#', 1)
  const isOwn = (part: string) => isLocalePart(part, languages) || part === region
  return path.split(/[/.?&=_]/).some(isOwn) || isOwn(localeEnding.exec(path)?.[1] ?? '')
}

/** A URL without the locales of some languages in its path. */
export function withoutLocales(url: string, languages: readonly string[]): string {
  const path = /^[^?#]*/.exec(url)?.[0] ?? ''
  const kept = path.split('/').filter(part => !isLocalePart(part, languages))
  return kept.join('/') + url.slice(path.length)
}

function isLocalePart(part: string, languages: readonly string[]): boolean {
  return languages.includes(localePart.exec(part)?.[1]?.toLowerCase() ?? '')
}

/** `de.example.org` is the German side of `en.example.org`. */
function withoutLocale(host: string, languages: readonly string[]): string {
  const [first = '', ...rest] = host.split('.')
  return rest.length >= 2 && isLocalePart(first, languages) ? rest.join('.') : host
}

function decoded(text: string): string {
  if (!text.includes('%') || text.length > mostDecoded) return text.toLowerCase()
  try {
    return decodeURIComponent(text).toLowerCase()
  } catch (error) {
    if (error instanceof URIError) return text.toLowerCase()
    throw error
  }
}
