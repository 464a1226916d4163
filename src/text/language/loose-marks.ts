import type {Range} from '../../model/range.ts'
import {wordsOnly} from '../markdown/inline.ts'

/** A bracket or quotation mark without its partner. */
export interface LooseMark extends Range {
  /** Marks of one kind can be partners: a full-width bracket and an ASCII one can. */
  readonly kind: 'bracket' | 'corner' | 'guillemet' | 'quote'
}

const openers = '(（「『【《'
const closers = ')）」』】》'
const anyMark = /[()（）「」『』【】《》«»“”„]/
const listMark = /(?:^|[\s(（])(?:\d{1,3}|[\p{L}]|[ivx]{1,4})$/u
const smiley = /[:;=8][-^']?$/

/**
 * Brackets without a partner, and one of the guillemets or curly quotation marks where their number is odd: which opens
 * and which closes is another matter in each language. Straight quotation marks and apostrophes, what stands in code and
 * links' targets, list marks (`a)`) and smileys are no such marks.
 */
export function looseMarks(text: string): LooseMark[] {
  if (!anyMark.test(text)) return []
  const prose = wordsOnly(text)
  if (!anyMark.test(prose)) return [] // They stand around the target of a link.
  const open: {readonly partner: string; readonly index: number}[] = []
  const loose: LooseMark[] = []
  const depths = new Map<string, number>() // How many of each family are open.
  const at = (index: number, kind: LooseMark['kind']) => loose.push({start: index, end: index + 1, kind})
  const leaveOpen = ({partner, index}: {readonly partner: string; readonly index: number}) => {
    if (!smiley.test(prose.slice(Math.max(0, index - 2), index))) at(index, partner === '(' ? 'bracket' : 'corner')
  }
  for (const {0: mark, index} of prose.matchAll(/[()（）「」『』【】《》]/g)) {
    const partner = family(mark)
    const depth = depths.get(partner) ?? 0
    if (openers.includes(mark)) {
      open.push({partner, index})
      depths.set(partner, depth + 1)
    } else if (depth > 0) {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        depths.set(last.partner, (depths.get(last.partner) ?? 1) - 1)
        if (last.partner === partner) break
        leaveOpen(last)
      }
    } else if (!isByItself(prose, index)) at(index, mark === ')' || mark === '）' ? 'bracket' : 'corner')
  }
  for (const one of open) leaveOpen(one)
  for (const [pattern, kind] of [
    [/[«»]/g, 'guillemet'],
    [/[“”„]/g, 'quote']
  ] as const) {
    const marks = [...prose.matchAll(pattern)]
    if (marks.length % 2 === 1) at(marks.at(-1)?.index ?? 0, kind)
  }
  return loose
}

/** What brackets of one kind open with. */
function family(mark: string): string {
  const opener = openers.includes(mark) ? mark : openers.charAt(closers.indexOf(mark))
  return opener === '（' ? '(' : opener
}

function isByItself(prose: string, index: number): boolean {
  const before = prose.slice(Math.max(0, index - 6), index)
  return listMark.test(before) || smiley.test(before)
}
