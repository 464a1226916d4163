import type {Locale} from '../model/brand.ts'
import {localeMark, type TargetSettings} from '../model/settings.ts'
import {documentPath, trimFolder} from '../workspace/document-path.ts'
import type {Workspace} from '../workspace/workspace.ts'
import {type DocumentsPlace, fillIn, isPattern} from './documents-place.ts'
import {localeOfFolder, localeOfName} from './folder-locale.ts'
import {localeNameReader, localeOfEnding, nameReader} from './locale-pattern.ts'
import type {DocumentLists} from './document-lists.ts'

/** Where one locale's documents stand. */
export interface LocalePlace {
  readonly place: DocumentsPlace
  /** As the place's name says. */
  readonly folderLocale: Locale | null
}

/** Where the documents of a target stand: one place, or for a pattern one for each locale but English that is found there, by name. */
export async function expandTarget(
  target: TargetSettings,
  english: DocumentsPlace | null,
  workspace: Workspace,
  lists: DocumentLists
): Promise<readonly LocalePlace[]> {
  const {root, name = root, ending} = target
  if (!isPattern(target)) return [{place: {root, ending}, folderLocale: localeOfEnding(target) ?? localeOfFolder(name)}]
  const names = root.includes(localeMark) ? await namesOfFolders(root, workspace) : await namesInDocuments(target, lists)
  return names
    .filter(name => !isEnglish(localeOfName(name), english))
    .map(name => ({place: fillIn(target, name), folderLocale: localeOfName(name)}))
}

/** English of which no name tells the region stands beside either of these. */
function isEnglish(locale: Locale | null, english: DocumentsPlace | null): boolean {
  const own = english === null ? null : (localeOfEnding(english) ?? localeOfFolder(english.root))
  return own === null ? locale === 'en' || locale === 'en-US' : locale === own
}

/** What stands for `{locale}` in a folder's path, sorted by code unit. */
async function namesOfFolders(root: string, workspace: Workspace): Promise<readonly string[]> {
  const segments = trimFolder(root).split('/')
  const at = segments.findIndex(segment => segment.includes(localeMark))
  const nameIn = nameReader(segments[at] ?? '')
  const names: string[] = []
  const above = segments.slice(0, at).join('/')
  for (const folder of await workspace.folders(above === '' ? '.' : above)) {
    const name = nameIn(folder)
    if (name === null) continue
    const inner = segments.slice(at + 1).map(segment => segment.replaceAll(localeMark, () => name))
    if (await isFolder(documentPath(above, folder), inner, workspace)) names.push(name)
  }
  return names
}

async function isFolder(above: string, [next, ...rest]: readonly string[], workspace: Workspace): Promise<boolean> {
  if (next === undefined) return true
  return (await workspace.folders(above)).includes(next) && (await isFolder(documentPath(above, next), rest, workspace))
}

async function namesInDocuments(place: DocumentsPlace, lists: DocumentLists): Promise<readonly string[]> {
  const nameIn = localeNameReader(place)
  const names = (await lists.targets(place)).flatMap(path => nameIn(path) ?? []).sort()
  return [...new Map(names.map(name => [name.toLowerCase(), name])).values()]
}
