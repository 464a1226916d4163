import {type Block, blockAt} from '../model/document.ts'
import type {ReturnedSegment} from '../model/work-package.ts'
import {placeholders} from '../text/kept/placeholders.ts'
import type {PlacedBitext, PlacedSegment} from './segments.ts'

const opensBlock = /^(?:#{1,6}(?:\s|$)|>|[-*+]\s|\d{1,9}[.)]\s|`{3}|~{3}|\t| {4})/

/** Why a translation cannot be put in its segment’s place; `null`: it can, as far as it itself tells. */
export function faultOf({translation, says}: ReturnedSegment, placed: PlacedSegment, document: PlacedBitext): string | null {
  const {segment, source} = placed
  if (source === null) return null
  if (translation.trim() === '') return 'It is not translated'
  if (says === 'unfinished') return 'It is marked as unfinished'
  if (translation === segment.target && says !== 'finished') return 'It is as it was exported, and nothing says that it was looked at'
  if (/[\r\n]/.test(translation)) return 'The translation has line breaks, the English none'
  if (/\bdata-(?:ttu|stu)-id\b|\bsxs-lookup\b/.test(translation)) return 'The translation holds a unit’s own spans'
  if (count(translation, /<span\b/g) !== count(translation, /<\/span\b/g)) return 'The translation opens or closes a span too much'
  if (count(translation, /<!--/g) !== count(translation, /-->/g)) return 'The translation opens or closes a comment too much'
  if (opensBlock.test(translation) && !opensBlock.test(segment.source))
    return `The translation begins with “${translation.trim().slice(0, 3).trim()}”, which would begin another block`
  if (blockOf(placed, document)?.kind === 'table-cell' && /(?:^|[^\\])\|/.test(translation)) {
    return 'The translation holds a bar, which would begin another table cell: write \\|'
  }
  const lost = lostPlaceholder(segment.source, translation)
  return lost === null ? null : `The translation lacks the placeholder “${lost}”`
}

/** The block that holds it, or whose copy will. */
function blockOf({unit, source}: PlacedSegment, {bitext: {target}, source: english}: PlacedBitext): Block | undefined {
  if (unit === null) return english.blocks[blockAt(english, source?.start ?? 0)]
  return target.blocks[blockAt(target, target.units[unit]?.target.range.start ?? 0)]
}

function lostPlaceholder(english: string, translation: string): string | null {
  const found = new Set(placeholders(translation).map(({key}) => key))
  return placeholders(english).find(({key, isOptional}) => !isOptional && key !== '<>' && !found.has(key))?.key ?? null
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
