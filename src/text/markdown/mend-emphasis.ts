import type {TextEdit} from '../../model/finding.ts'
import type {Range} from '../../model/range.ts'
import {applyFixes} from '../apply-edits.ts'
import {readEmphasis} from './emphasis.ts'
import {wordsOnly} from './inline.ts'

/** Edits that make broken marks emphasis, and whether each mark stays where it stands. */
export interface MendedEmphasis {
  readonly edits: readonly TextEdit[]
  readonly isCertain: boolean
}

/** Asterisks side by side, escaped or of full width too. */
interface Marks extends Range {
  readonly width: number
}

/** Two runs and what stands between them in emphasis. */
interface Pair {
  readonly open: Marks
  readonly close: Marks
}

const runs = /(?:\\?[*＊])+/g
const closers = '：:。、，,.！？!?;；…'
const brackets = new Map(
  ['「」', '『』', '【】', '（）', '()', '[]', '“”', '《》', '«»'].map(pair => [pair.charAt(0), pair.charAt(1)] as const)
)

/**
 * Mend emphasis whose marks are escaped, of full width, parted from their text by blanks, or between punctuation and a letter:
 * the marks are written as they must be, blanks and that punctuation put outside them. No word is touched.
 *
 * @returns `null` where the marks are not as many and as strong as in English, or would not all be emphasis.
 * @see CommonMark 0.31, 6.2: what may stand beside marks that open or close.
 */
export function mendEmphasis(text: string, english: string): MendedEmphasis | null {
  const wanted = readEmphasis(english)
  if (wanted.visible.length > 0 || wanted.spans.length === 0) return null
  const found = marksIn(text)
  const moved = found.length === 1 && found[0]?.width === 4 ? behindBracket(text, found[0]) : null
  const pairs = moved === null ? pairsOf(found) : [moved]
  if (pairs === null) return null
  const edits = pairs.flatMap(pair => editsOf(text, pair))
  const mended = applyFixes(
    text,
    edits.map(edit => [edit])
  ).text
  const {spans, visible} = readEmphasis(mended)
  if (visible.length > 0 || strengths(spans) !== strengths(wanted.spans) || wordsIn(mended) !== wordsIn(text)) return null
  return {edits: edits.filter(({range, text: own}) => text.slice(range.start, range.end) !== own), isCertain: moved === null}
}

function marksIn(text: string): Marks[] {
  return [...wordsOnly(text, ['text', 'mark']).matchAll(runs)].map(({0: run, index}) => ({
    start: index,
    end: index + run.length,
    width: run.replaceAll('\\', '').length
  }))
}

function pairsOf(marks: readonly Marks[]): Pair[] | null {
  const pairs: Pair[] = []
  for (let index = 0; index < marks.length; index += 2) {
    const [open, close] = [marks[index], marks[index + 1]]
    if (open === undefined || close === undefined || open.width !== close.width || open.width > 3) return null
    pairs.push({open, close})
  }
  return pairs
}

/** Four asterisks behind what stands in brackets, `[Save]****`, which were around it in English. */
function behindBracket(text: string, {start, end}: Marks): Pair | null {
  const closing = text.charAt(start - 1)
  const opening = [...brackets].find(([, one]) => one === closing)?.[0]
  const from = opening === undefined ? -1 : text.lastIndexOf(opening, start)
  return from < 0 ? null : {open: {start: from, end: from, width: 2}, close: {start, end, width: 2}}
}

function editsOf(text: string, {open, close}: Pair): TextEdit[] {
  const inner = text.slice(open.end, close.start)
  const lead = inner.length - inner.trimStart().length
  const trail = inner.length - inner.trimEnd().length
  let [from, to] = [open.end + lead, close.start - trail]
  const before = lead > 0 && isWordBeside(text, open.start - 1) ? ' ' : ''
  const behind = trail > 0 && isWordBeside(text, close.end) ? ' ' : ''
  const isWrapped = brackets.get(text.charAt(from)) === text.charAt(to - 1)
  const cannotClose = behind === '' && /[\p{P}\p{S}]/u.test(text.charAt(to - 1)) && isWordBeside(text, close.end)
  const cannotOpen = before === '' && /[\p{P}\p{S}]/u.test(text.charAt(from)) && isWordBeside(text, open.start - 1)
  if ((cannotClose || cannotOpen) && isWrapped && from + 1 < to - 1) [from, to] = [from + 1, to - 1]
  else if (cannotClose) while (to > from && closers.includes(text.charAt(to - 1))) to--
  const marks = '*'.repeat(open.width)
  return [
    {range: {start: open.start, end: from}, text: before + text.slice(open.end + lead, from) + marks},
    {range: {start: to, end: close.end}, text: marks + text.slice(to, close.start - trail) + behind}
  ]
}

function isWordBeside(text: string, index: number): boolean {
  return /[\p{L}\p{N}\ud800-\udfff]/u.test(text.charAt(index))
}

function strengths(spans: readonly {readonly isStrong: boolean}[]): string {
  return spans
    .map(({isStrong}) => (isStrong ? '2' : '1'))
    .sort()
    .join('')
}

function wordsIn(text: string): string {
  return text.replace(/[\s\\*＊]/g, '')
}
