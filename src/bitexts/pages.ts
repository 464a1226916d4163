import type {DocumentPath} from '../model/brand.ts'
import type {PageAnchors} from '../model/site.ts'
import {parseDocument} from '../parse/parse-document.ts'
import {readAnchors, writtenNames} from '../text/markdown/anchors.ts'
import {documentPath} from '../workspace/document-path.ts'
import {type Files, UnreadableFile} from '../workspace/workspace.ts'
import type {Side} from './spots.ts'

const mostKept = 100 // Pages, with their texts.

interface Page {
  readonly written: ReadonlySet<string>
  /** Parsed when first asked for. */
  readonly anchors: () => PageAnchors
}

/**
 * Reads what links can reach in a document. A name that is written out in a tag of a translation needs no parsing.
 *
 * @returns `null` for what cannot be read: told when its own turn comes.
 */
export function pageReader(): (side: Side, below: string, name: string) => Promise<PageAnchors | null> {
  const kept = new Map<Files, Map<string, Promise<Page | null>>>()
  return async ({files, root, role}, below, name) => {
    const pages = kept.get(files) ?? new Map<string, Promise<Page | null>>()
    kept.set(files, pages)
    if (pages.size >= mostKept) pages.clear()
    const path = documentPath(root, below)
    const reading = pages.get(path) ?? readPage(files, path, role)
    pages.set(path, reading)
    const page = await reading
    return page !== null && role === 'target' && page.written.has(name) ? {names: new Set([name]), headings: []} : (page?.anchors() ?? null)
  }
}

async function readPage(files: Files, path: DocumentPath, role: Side['role']): Promise<Page | null> {
  try {
    const text = await files.read(path)
    let anchors: PageAnchors | null = null
    // A copy: a slice of the document’s text would keep all of it in memory.
    const parse = () => structuredClone(readAnchors(parseDocument(path, text, role)))
    return {written: new Set(structuredClone(writtenNames(text))), anchors: () => (anchors ??= parse())}
  } catch (error) {
    if (error instanceof UnreadableFile) return null
    throw error
  }
}
