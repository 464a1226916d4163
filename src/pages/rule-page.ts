import {readOutline} from '../parse/outline.ts'

/** A document of an example, as its fence holds it. */
export interface ExampleFile {
  readonly role: 'source' | 'target'
  /** Of a target, as its fence names it; `null` of a source. */
  readonly locale: string | null
  readonly path: string
  readonly text: string
}

export interface Example {
  /** The words of its `###` heading, or of the section where it is the only one. */
  readonly title: string
  readonly verdict: 'wrong' | 'right'
  readonly files: readonly ExampleFile[]
  /** The rule's options as JSON gave them; `null`: the defaults. */
  readonly options: unknown
  /** Of its fence, from the opening marks to the closing ones, in offsets of the page; `null` where it has none. */
  readonly findings: {readonly start: number; readonly end: number} | null
}

/** A rule's page, read for what it can be held to. */
export interface RulePage {
  readonly id: string
  /** Titles of its `##` sections, in order. */
  readonly sections: readonly string[]
  readonly examples: readonly Example[]
  /** What its fences say that no example has. */
  readonly problems: readonly string[]
}

interface Fence {
  readonly info: string
  readonly text: string
  readonly range: {readonly start: number; readonly end: number}
}

/** Read a page's sections and the examples of *Wrong* and *Right*. */
export function readRulePage(text: string): RulePage {
  const sections: string[] = []
  const examples: Example[] = []
  const problems: string[] = []
  let id = ''
  let title = ''
  let fences: Fence[] = []
  const finish = () => {
    const verdict = sections.at(-1)?.toLowerCase()
    if (fences.length > 0 && (verdict === 'wrong' || verdict === 'right')) examples.push(readExample(title, verdict, fences, problems))
    fences = []
  }
  for (const entry of readOutline(text)) {
    if (entry.kind === 'fence') {
      fences.push(entry)
      continue
    }
    finish()
    title = entry.title
    if (entry.depth === 1) id = title
    if (entry.depth === 2) sections.push(title)
  }
  finish()
  return {id, sections, examples, problems}
}

function readExample(title: string, verdict: Example['verdict'], fences: readonly Fence[], problems: string[]): Example {
  const files: ExampleFile[] = []
  let options: unknown = null
  let findings: Example['findings'] = null
  for (const {info, text, range} of fences) {
    const [, role, , locale, path] = /^markdown (source|target)( (\S+))? (\S+)$/.exec(info) ?? []
    if (role === 'source' && locale === undefined) files.push({role, locale: null, path: path ?? '', text: `${text}\n`})
    else if (role === 'target' && locale !== undefined) files.push({role, locale, path: path ?? '', text: `${text}\n`})
    else if (info === 'json options') options = parseOptions(text, title, problems)
    else if (info === 'findings') findings = range
    else
      problems.push(`“${title}” has a fence “${info}”: write markdown source PATH, markdown target LOCALE PATH, json options or findings`)
  }
  if (!files.some(({role}) => role === 'target')) problems.push(`“${title}” has no fence markdown target LOCALE PATH`)
  return {title, verdict, files, options, findings}
}

function parseOptions(text: string, title: string, problems: string[]): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    problems.push(`The options of “${title}” are no JSON: ${error.message}`)
    return null
  }
}
