import type {DocumentPath} from '../model/brand.ts'
import {textDigest} from './sha1.ts'
import type {Workspace} from './workspace.ts'

/** A workspace in which some documents say something else: what is not written yet. */
export function overlay<Space extends Workspace>(workspace: Space, textOf: (path: DocumentPath) => string | undefined): Space {
  return {
    ...workspace,
    read: async (path: DocumentPath) => textOf(path) ?? (await workspace.read(path)),
    version: async (path: DocumentPath) => (textOf(path) === undefined ? workspace.version(path) : null),
    digest(path: DocumentPath) {
      const text = textOf(path)
      return text === undefined ? workspace.digest(path) : textDigest(text)
    }
  }
}
