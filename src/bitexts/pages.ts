import type {PageAnchors} from '../model/site.ts'
import type {Parse} from '../parse/parser-of.ts'
import {readAnchors, writtenNames} from '../text/markdown/anchors.ts'
import {documentPath} from '../workspace/document-path.ts'
import {UnreadableFile} from '../workspace/workspace.ts'
import type {Answers} from './answers.ts'
import type {Side} from './spots.ts'

/** A document below the root of one side, whichever of its documents links to it. */
interface Page {
  readonly side: Side
  readonly below: string
}

/**
 * Reads what links can reach in a document. A name that is written out in a tag of a translation needs no parsing.
 *
 * @returns `null` for what cannot be read: told when its own turn comes.
 */
export function pageReader({once}: Answers, parse: Parse): (side: Side, below: string, name: string) => Promise<PageAnchors | null> {
  const readWritten = once(named('names'), ({side, below}) => reading(side, below, text => new Set(writtenNames(text))))
  const readAll = once(named('anchors'), ({side, below}) =>
    reading(side, below, text => readAnchors(parse(documentPath(side.root, below), text, side.role)))
  )
  return async (side, below, name) => {
    const page = {side, below}
    const written = side.role === 'target' ? await readWritten(page) : null
    return written?.has(name) === true ? {names: new Set([name]), headings: []} : readAll(page)
  }
}

function named(what: string): (page: Page) => string {
  return ({side: {role, place, root}, below}) => [what, role, place, root, below].join('\n')
}

async function reading<Read>({files, root}: Side, below: string, read: (text: string) => Read): Promise<Read | null> {
  try {
    // A copy: a slice of the document’s text would keep all of it in memory.
    return structuredClone(read(await files.read(documentPath(root, below))))
  } catch (error) {
    if (error instanceof UnreadableFile) return null
    throw error
  }
}
