import {headingName, writtenNames} from './anchors.ts'

/** How a translation and its English reach their headings, counted. */
export interface NameEvidence {
  /** Headings with a written anchor that English makes of the heading’s text, and links to a name that is made of a translated heading’s text. */
  readonly translated: number
  /** Links to a name that is made of an English heading’s text and that nothing in the translation has. */
  readonly english: number
}

const heading = /^ {0,3}#{1,6}[ \t]+(\S.{0,1000})$/
const fence = /^ {0,3}(`{3,}|~{3,})/
const id = /\\?\{:?[ \t]*#([^\s{}]{1,300})[^{}\n]{0,300}\}[ \t]*$/
const inPage = /\]\(#([^()\s]{1,300})\)/g

/**
 * Count what tells whether headings are reached by names made of their translated text. No full reading: lines that
 * begin like headings will do.
 *
 * @param target - What readers see: without spans and quotes.
 */
export function countHeadingNames(target: string, english: string): NameEvidence {
  const [ours, theirs] = [readNames(target), readNames(english)]
  const isMade = (name: string) => theirs.made.has(name) && !theirs.written.has(name)
  const kept = ours.headings.filter(({made, written}) => written.some(name => name !== made && isMade(name)))
  const links = [...target.matchAll(inPage)].map(([, name = '']) => name.toLowerCase())
  const adapted = links.filter(name => ours.made.has(name) && !theirs.made.has(name) && !theirs.written.has(name))
  const untouched = links.filter(name => isMade(name) && !ours.made.has(name) && !ours.written.has(name))
  return {translated: kept.length + adapted.length, english: untouched.length}
}

function readNames(text: string) {
  const headings: {readonly made: string; readonly written: readonly string[]}[] = []
  let open: string | null = null
  for (const line of text.split(/\r?\n/)) {
    const marks = fence.exec(line)?.[1]
    if (marks !== undefined && (open === null || marks.startsWith(open))) open = open === null ? marks : null
    const words = open === null ? heading.exec(line)?.[1]?.replace(/[ \t]#+[ \t]*$/, '') : undefined
    if (words === undefined) continue
    const written = [...writtenNames(words), ...(id.exec(words)?.slice(1, 2) ?? [])].map(name => name.toLowerCase())
    headings.push({made: headingName(words.replace(id, '')), written})
  }
  const written = new Set([...writtenNames(text).map(name => name.toLowerCase()), ...headings.flatMap(one => one.written)])
  return {headings, made: new Set(headings.map(({made}) => made)), written}
}
