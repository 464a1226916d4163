import {documentPath, hasExtension, isListedName, pathBelow} from './document-path.ts'
import {memoryHistory} from './memory-history.ts'
import {noFile, noFolder, notText} from './refusals.ts'
import {refusal, textDigest} from './sha1.ts'
import type {Entry, Files, Workspace} from './workspace.ts'

/** `a.md@2020-01-31`: the file as it was committed that day. */
const dated = /^(.+)@(\d{4}-\d{2}-\d{2})$/

/**
 * Files that exist nowhere but here: texts by their path, relative and with `/`. Behaves as the disk does. A path that
 * ends in `@` and a day is an earlier text of that file; the latest stands where the file itself is not given.
 */
export function memoryWorkspace(files: Readonly<Record<string, string>>): Workspace {
  const texts = new Map<string, string>()
  const past: {readonly path: string; readonly day: string; readonly text: string}[] = []
  for (const [name, text] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [, path, day] = dated.exec(name) ?? []
    if (path === undefined || day === undefined) texts.set(name, text)
    else past.push({path, day, text})
  }
  for (const {path, text} of past) if (!(path in files)) texts.set(path, text)

  const here: Files = {
    async list(folder, extensions) {
      const all = [...texts.keys()].flatMap(path => pathBelow(folder, path) ?? [])
      if (all.length === 0) throw noFolder(folder)
      return all
        .filter(below => isListed(below, extensions))
        .map(below => documentPath(folder, below))
        .sort()
    },
    async read(path) {
      const text = texts.get(path)
      if (text === undefined) throw noFile()
      if (text.includes('\0')) throw notText('NUL')
      return text
    },
    async entries(folder) {
      const found = new Map<string, Entry>()
      for (const path of texts.keys()) {
        const [name = '', ...rest] = pathBelow(folder, path)?.split('/') ?? []
        if (name !== '') found.set(name, {name, kind: rest.length === 0 ? 'file' : 'folder'})
      }
      return [...found.values()]
    },
    version: async () => null,
    digest: path => here.read(path).then(textDigest, refusal)
  }
  return {
    ...here,
    async folders(folder) {
      const names = [...texts.keys()].flatMap(path => pathBelow(folder, path)?.split('/').slice(0, -1)[0] ?? [])
      return [...new Set(names)].filter(isListedName).sort()
    },
    async openSource(place, {history}) {
      const isPast = history && past.some(({path}) => pathBelow(place, path) !== null)
      return {...here, root: place, revision: null, history: isPast ? memoryHistory(past) : null, notes: []}
    },
    changedSince: async () => 'no-repository',
    close() {}
  }
}

function isListed(below: string, extensions: readonly string[]): boolean {
  return below.split('/').every(isListedName) && hasExtension(below, extensions)
}
