import type {Document, TranslationUnit} from '../model/document.ts'
import type {TextEdit} from '../model/finding.ts'
import type {Range} from '../model/range.ts'
import {fingerprint} from '../text/fingerprint.ts'

/** Writes a unit that is not in the document yet: in the next free number of its scheme; in a plain document, the translation alone. */
export function unitWriter({kind, units, strays, path}: Document): (translation: string, english: string) => string {
  if (kind === 'plain') return translation => translation
  const ids = [...units.flatMap(({id}) => id ?? []), ...strays.flatMap(stray => stray.ids)]
  const prefix = /^(.{1,60})-p?\d{1,9}$/.exec(ids[0] ?? '')?.[1] ?? fingerprint([path]).slice(0, 5)
  let last = 100
  for (const id of ids) last = Math.max(last, Number(/-p?(\d{1,9})$/.exec(id)?.[1] ?? 0))
  return (translation, english) => writeUnit(`${prefix}-${++last}`, translation, english)
}

/** @see format.md, “A unit” */
export function writeUnit(id: string | null, translation: string, english: string): string {
  if (id === null) return translation
  return `<span data-ttu-id="${id}">${translation}</span><span class="sxs-lookup"><span data-stu-id="${id}">${english}</span></span>`
}

/** Code units of the anchor that opens a plain heading’s unit: it is no part of what is translated. */
export function anchorLength({quote, target}: TranslationUnit): number {
  return quote === null ? (/^\s*<a\s+(?:name|id)="[^"<>]{0,200}"\s*(?:\/>|><\/a>)/i.exec(target.text)?.[0].length ?? 0) : 0
}

/** Marks that can stand around a unit’s spans, and how they begin in its English when they have become a part of it. */
const wrappers: readonly (readonly [open: RegExp, close: RegExp, inside: RegExp])[] = [
  [/!?\[$/, /^\](?:\([^()\n]{0,1000}\)|\[[^[\]\n]{0,200}\])/, /\[/],
  [/\*\*$/, /^\*\*/, /^\*\*|\*\*$/],
  [/__$/, /^__/, /^__|__$/],
  [/\*$/, /^\*/, /^\*|\*$/],
  [/_$/, /^_/, /^_|_$/]
]

/** A unit's surroundings: the marks around it, from the innermost on. */
function wrapperAt(text: string, {start, end}: Range, index: number): {readonly before: string; readonly after: string} | null {
  const [open, close] = wrappers[index] ?? []
  const before = open?.exec(text.slice(Math.max(0, start - 3), start))?.[0]
  const after = close?.exec(text.slice(end, end + 1300))?.[0]
  return before === undefined || after === undefined ? null : {before, after}
}

/** Put another translation and another quote in a unit’s place; marks around it that its English holds now go with it. */
export function replaceUnit({text}: Document, unit: TranslationUnit, translation: string, english: string): TextEdit {
  let {start, end} = unit.quote === null ? unit.target.range : unit.range
  start += anchorLength(unit)
  for (const [index, [, , inside]] of wrappers.entries()) {
    const around = wrapperAt(text, {start, end}, index)
    // A unit of the same texts stays where it stands.
    if (around === null || !inside.test(english) || inside.test(unit.target.text) || translation === unit.target.text) continue
    start -= around.before.length
    end += around.after.length
  }
  return {range: {start, end}, text: writeUnit(unit.quote === null ? null : unit.id, translation, english)}
}

/** English without the marks that stand around its unit; `null` where it has some of them in its midst. */
export function withoutWrapper(text: string, range: Range, english: string): string | null {
  let inner = english
  for (const [index, [, , inside]] of wrappers.entries()) {
    if (wrapperAt(text, range, index) === null || !inside.test(inner)) continue
    const own = /^(?:!?\[([^[\]]{1,500})\](?:\([^()]{0,1000}\)|\[[^[\]]{0,200}\])|(\*{1,2}|_{1,2})([^*_]{1,1000})\2)$/.exec(inner)
    const content = own?.[1] ?? own?.[3]
    if (content === undefined) return null
    inner = content
  }
  return inner
}
