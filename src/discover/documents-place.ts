import type {DocumentPath} from '../model/brand.ts'
import {localeMark} from '../model/settings.ts'
import {documentPath, pathBelow, trimFolder} from '../workspace/document-path.ts'

/** Where documents stand: below a root, and all of them where no ending tells them apart. */
export interface DocumentsPlace {
  readonly root: string
  /** `.fr.md` */
  readonly ending?: string | undefined
}

/** What of a document's path its translations share: the path below the root, without the ending; `null` where it stands elsewhere. */
export function keyIn({root, ending = ''}: DocumentsPlace, path: string): string | null {
  const below = pathBelow(root, path)
  if (below === null || (ending !== '' && !below.toLowerCase().endsWith(ending.toLowerCase()))) return null
  const key = below.slice(0, below.length - ending.length)
  return key === '' || key.endsWith('/') ? null : key
}

/** The document of a key. */
export function pathOf({root, ending = ''}: DocumentsPlace, key: string): DocumentPath {
  return documentPath(root, `${key}${ending}`)
}

/** Whether a place lies in another one, so that its documents are not the other's. */
export function isWithin(inner: DocumentsPlace, outer: DocumentsPlace): boolean {
  const [root, other] = [trimFolder(inner.root), trimFolder(outer.root)]
  if (root !== other) return root !== '' && pathBelow(other, root) !== null
  const [ending, otherEnding] = [inner.ending ?? '', outer.ending ?? '']
  return ending !== otherEnding && ending.endsWith(otherEnding)
}

/** A place’s documents but those of places within it: translations may stand in a folder of the English ones. */
export function ownDocuments(
  place: DocumentsPlace,
  paths: readonly DocumentPath[],
  places: readonly DocumentsPlace[]
): readonly DocumentPath[] {
  const inner = places.filter(other => isWithin(other, place))
  return inner.length === 0 ? paths : paths.filter(path => inner.every(other => keyIn(other, path) === null))
}

/** Whether `{locale}` is still to be filled in. */
export function isPattern({root, ending = ''}: DocumentsPlace): boolean {
  return `${root}${ending}`.includes(localeMark)
}

/** A pattern's place for the locale of this name. */
export function fillIn({root, ending}: DocumentsPlace, name: string): DocumentsPlace {
  return {root: root.replaceAll(localeMark, () => name), ending: ending?.replaceAll(localeMark, () => name)}
}

/** As it can be written in a configuration. */
export function writePlace({root, ending}: DocumentsPlace): string {
  return ending === undefined ? root : `${root}/{path}${ending}`
}
