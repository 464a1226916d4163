import type {DocumentPath} from '../model/brand.ts'
import type {Settings, TargetSettings} from '../model/settings.ts'
import type {Source} from '../workspace/workspace.ts'
import type {DocumentLists} from './document-lists.ts'
import {type DocumentsPlace, fillIn, isPattern, isWithin, keyIn, ownDocuments, writePlace} from './documents-place.ts'
import {groupBy} from '../model/group-by.ts'
import {localeNameReader, patternOf} from './locale-pattern.ts'
import {stemBy} from './match-paths.ts'

/** The English documents of a target. */
export interface English {
  readonly place: DocumentsPlace
  readonly documents: readonly DocumentPath[]
  /** Whether one of them corresponds to what `place` has at a path, whatever its extension. */
  readonly has: (place: DocumentsPlace, path: DocumentPath) => boolean
}

/** The English documents of all targets. */
export interface AllEnglish {
  readonly places: readonly DocumentsPlace[]
  /** `null` where none is at hand. */
  readonly of: (target: TargetSettings) => English | null
}

/**
 * Tell the English documents from translations that stand among them, also into locales that are no targets of this run.
 */
export async function readEnglish(
  {targets, extensions}: Settings,
  sources: ReadonlyMap<string, Source>,
  lists: DocumentLists
): Promise<AllEnglish> {
  const stemOf = stemBy(extensions)
  const opened = new Map<string, {readonly name: string; readonly source: Source; readonly place: DocumentsPlace}>()
  for (const {source: name, sourceEnding} of targets) {
    const source = name === null ? undefined : sources.get(name)
    if (name !== null && source !== undefined) {
      opened.set(keyOf(name, sourceEnding), {name, source, place: {root: source.root, ending: sourceEnding}})
    }
  }
  const places = [...opened.values()].map(({place}) => place)
  const named = targets.filter(target => !isPattern(target))
  const patterns = new Map(
    targets.flatMap(target => (isPattern(target) ? target : (patternOf(target)?.pattern ?? []))).map(place => [writePlace(place), place])
  )
  const english = new Map<string, English>()
  for (const [key, {name, source, place}] of opened) {
    const listed = await lists.sources(name, source, place)
    const paths = ownDocuments(place, listed, [...named, ...places]).filter(path => keyIn(place, path) !== null)
    english.set(key, withoutTranslations(place, paths, [...patterns.values()], stemOf))
  }
  return {places, of: ({source, sourceEnding}) => (source === null ? null : (english.get(keyOf(source, sourceEnding)) ?? null))}
}

function keyOf(name: string, ending: string | undefined): string {
  return `${name}\n${ending}`
}

/** What meets a pattern and has English counterparts is a translation. */
function withoutTranslations(
  place: DocumentsPlace,
  paths: readonly DocumentPath[],
  patterns: readonly DocumentsPlace[],
  stemOf: (key: string) => string
): English {
  const readers = patterns.filter(pattern => isWithin(pattern, place)).map(pattern => ({pattern, nameIn: localeNameReader(pattern)}))
  const inner = new Map<string, DocumentsPlace>()
  const groups = groupBy(paths, path => {
    for (const {pattern, nameIn} of readers) {
      const name = nameIn(path)
      if (name === null) continue
      const found = fillIn(pattern, name)
      inner.set(writePlace(found), found)
      return writePlace(found)
    }
    return null
  })
  const certain = englishAt(place, groups.get(null) ?? [], stemOf)
  const doubtful = [...inner].flatMap(([name, found]) => {
    const own = groups.get(name) ?? []
    return isEnglishToo(found, own, certain) ? own : []
  })
  return doubtful.length === 0 ? certain : englishAt(place, [...certain.documents, ...doubtful].sort(), stemOf)
}

function englishAt(place: DocumentsPlace, documents: readonly DocumentPath[], stemOf: (key: string) => string): English {
  const stems = new Set(documents.flatMap(path => keyIn(place, path) ?? []).map(stemOf))
  return {place, documents, has: (other, path) => stems.has(stemOf(keyIn(other, path) ?? ''))}
}

/** Every folder has one of these, so one that corresponds tells nothing. */
const door = /^(?:_?index|readme)\.[^/]*$/i

/**
 * Whether documents among the English ones, in a place of a locale's name, are English themselves, as those of TypeScript
 * in `docs/ts` are: none but the door has an English counterpart.
 */
export function isEnglishToo(place: DocumentsPlace, documents: readonly DocumentPath[], english: English): boolean {
  if (!isWithin(place, english.place) && place.ending === undefined) return false
  const known = documents.filter(path => english.has(place, path))
  if (known.length > 0 && known.length === documents.length) return false
  return known.every(path => place.ending === undefined && door.test(keyIn(place, path) ?? ''))
}
