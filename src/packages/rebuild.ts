import type {Bitext} from '../model/bitext.ts'
import type {Document} from '../model/document.ts'
import {isWithin, type Range} from '../model/range.ts'
import type {Gap} from './gaps.ts'
import type {Item} from './items.ts'
import {type Keeper, keeper} from './kept-items.ts'
import {uncoveredWords} from './uncovered-words.ts'

/** What stands in the place of some English. `text` is `null` where nothing does yet. */
export interface Substitution {
  readonly source: Range
  readonly text: string | null
}

/** A stretch of the target anew, or why it cannot be. */
export type Rebuilt = {readonly text: string} | {readonly reason: string}

/**
 * Write a stretch of a target as the source has it: its blocks and marks, with translations in the place of English. What
 * holds no English (code, images, rules) stays as the target has it, if it has it.
 *
 * @param substitutions - All that stands within the gap’s source, ascending.
 */
export function rebuild(bitext: Bitext, source: Document, gap: Gap, substitutions: readonly Substitution[]): Rebuilt {
  const {target, unmarked} = bitext
  const isHere = ({range}: {readonly range: Range}) => isWithin(range, gap.target)
  if (target.strays.some(isHere)) return {reason: 'Beside it stand spans that make no unit: mend them first'}
  if (unmarked.some(one => isHere(one) && /\p{L}{3}/u.test(one.text))) {
    return {reason: 'Beside it stands text outside every span: mend it first'}
  }
  const old = target.text.slice(gap.target.start, gap.target.end)
  if (/<!--\s*tulint-/.test(old)) return {reason: 'Beside it stands a comment for tulint, which would be lost: put it in by hand'}
  const keep = keeper(target, gap)
  const pieces: string[] = []
  let cursor = gap.source.start
  for (const item of gap.sourceItems) {
    const own = substitutions.filter(one => one.source.start < item.range.end && item.range.start < one.source.end)
    if (own.some(({source: range}, index) => range.start < (own[index - 1]?.source.end ?? 0) || !isWithin(range, item.range))) {
      return {reason: 'Which text translates the English around it cannot be told'}
    }
    const written = writeItem(source, item, own, keep, bitext)
    if (written === undefined) return {reason: 'English around it has no translation that tulint knows of'}
    if (written !== null) pieces.push(source.text.slice(cursor, item.range.start), written)
    cursor = item.range.end
  }
  pieces.push(source.text.slice(cursor, gap.source.end))
  let text = pieces.join('')
  // How a file's body begins and ends is its own.
  const isFirst = gap.target.start === (target.frontMatter?.range.end ?? 0)
  if (isFirst) text = (blankLines.exec(old)?.[0] || (gap.target.start > 0 ? '\n' : '')) + text.replace(blankLines, '')
  if (gap.target.end === target.text.length) text = text.trimEnd() + (/\s*$/.exec(old)?.[0] ?? '')
  return {text}
}

const blankLines = /^(?:[ \t\r\n]*\n)?/

/** `null`: nothing of it is translated; `undefined`: words of it have no translation that is known. */
function writeItem(
  source: Document,
  item: Item,
  substitutions: readonly Substitution[],
  keep: Keeper,
  {target}: Bitext
): string | null | undefined {
  const raw = source.text.slice(item.range.start, item.range.end)
  const covered = substitutions.map(one => one.source)
  if (uncoveredWords(source, item, covered, keep).length > 0) return undefined
  if (substitutions.length === 0) return keep.quiet(raw) ?? raw
  if (substitutions.every(({text}) => text === null)) return null
  const pieces: string[] = []
  let cursor = item.range.start
  for (const {source: range, text} of substitutions) {
    pieces.push(keep.images(source.text.slice(cursor, range.start)), text ?? '')
    cursor = range.end
  }
  pieces.push(keep.images(source.text.slice(cursor, item.range.end)))
  const written = pieces.join('')
  const heading = source.sections.find(({block}) => block === item.first)
  const isAnchored = target.sections.some(({anchor}) => anchor !== null)
  if (heading === undefined || heading.anchor !== null || heading.slug === null || !isAnchored) return written
  return written.replace(/^([ \t>]*#{1,6}[ \t]+)/, (_, marks: string) => `${marks}<a name="${heading.slug}"></a>`)
}
