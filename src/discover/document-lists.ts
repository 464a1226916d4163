import type {DocumentPath} from '../model/brand.ts'
import type {Files, Source, Workspace} from '../workspace/workspace.ts'
import type {DocumentsPlace} from './documents-place.ts'

/** Lists documents below the roots of places, of whatever ending; each root once. */
export interface DocumentLists {
  readonly targets: (place: DocumentsPlace) => Promise<readonly DocumentPath[]>
  /** @param name - Of the source, as the settings have it. */
  readonly sources: (name: string, source: Source, place: DocumentsPlace) => Promise<readonly DocumentPath[]>
}

/** @param extensions - Of documents where a place has no ending that tells. */
export function documentLists(workspace: Workspace, extensions: readonly string[]): DocumentLists {
  const listed = new Map<string, Promise<readonly DocumentPath[]>>()
  const list = (name: string, files: Files, {root, ending}: DocumentsPlace) => {
    const wanted = ending === undefined ? extensions : [ending.slice(ending.lastIndexOf('.'))]
    const key = `${name}\n${wanted.join()}`
    const paths = listed.get(key) ?? files.list(root, wanted)
    listed.set(key, paths)
    return paths
  }
  return {
    targets: place => list(place.root, workspace, place),
    sources: (name, source, place) => list(name, source, place)
  }
}
