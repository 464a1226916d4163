import {documentPath, pathBelow} from './document-path.ts'
import {noFile, noFolder, notText} from './refusals.ts'
import type {Workspace} from './workspace.ts'

/** Files that exist nowhere but here: texts by their path, relative and with `/`. Behaves as the disk does. */
export function memoryWorkspace(files: Readonly<Record<string, string>>): Workspace {
  const texts = new Map(Object.entries(files))
  return {
    async list(folder, extensions) {
      const all = [...texts.keys()].flatMap(path => pathBelow(folder, path) ?? [])
      if (all.length === 0) throw noFolder(folder)
      return all
        .filter(below => isListed(below, extensions))
        .map(below => documentPath(folder, below))
        .sort()
    },
    read(path) {
      const text = texts.get(path)
      if (text === undefined) throw noFile()
      if (text.includes('\0')) throw notText('NUL')
      return text
    }
  }
}

function isListed(below: string, extensions: readonly string[]): boolean {
  const isHidden = below.split('/').some(segment => segment.startsWith('.') || segment === 'node_modules')
  const folded = below.toLowerCase()
  return !isHidden && extensions.some(extension => folded.endsWith(extension.toLowerCase()))
}
