import type {Bitext} from '../../model/bitext.ts'
import {type Block, blockAt, type Container, type Document} from '../../model/document.ts'
import type {TextEdit} from '../../model/finding.ts'
import {itemAt, itemMarks, setAlertLabel, setItemMark} from '../../text/markdown/block-marks.ts'
import {placeInSource} from './mending.ts'
import type {BlockTie} from './tied-blocks.ts'

/** A container of English and what stands in its place around a block; `undefined`: there is none. */
export interface ChangedContainer {
  readonly lost: Container
  readonly gained: Container | undefined
  readonly tie: BlockTie
}

/** The edits that make a container what it is in English: its label, the marks of its items; none where more would have to change. */
export function editsOfContainer({target}: Bitext, original: Document, ties: readonly BlockTie[], changed: ChangedContainer): TextEdit[] {
  const {lost, gained, tie} = changed
  if (lost.kind === 'alert' && (gained?.kind === 'quote' || gained?.kind === 'alert')) {
    const name = /\[!([A-Za-z]+)\]/.exec(original.text.slice(lost.range.start, lost.range.end))?.[1]
    const edit = name === undefined ? null : setAlertLabel(target.text, gained.range, name)
    return edit === null ? [] : [edit]
  }
  if (!isList(lost)) return []
  const theirs = itemMarks(original.text, lost.range)
  if (theirs === null) return []
  const english = original.blocks[tie.original]
  const block = target.blocks[tie.target]
  if (english === undefined || block === undefined) return []
  if (gained === undefined) {
    const own = theirs[itemAt(theirs, english.range.start)]?.text
    const edit = own === undefined || block.kind !== 'paragraph' ? null : setItemMark(target.text, block.range.start, own)
    return edit === null ? [] : [edit]
  }
  const ours = isList(gained) ? itemMarks(target.text, gained.range) : null
  if (ours === null) return []
  const shifts = new Set(
    ties.flatMap(({original: from, target: to}) => {
      const [a, b] = [original.blocks[from], target.blocks[to]]
      return stands(a, lost) && stands(b, gained) ? [itemAt(theirs, a.range.start) - itemAt(ours, b.range.start)] : []
    })
  )
  const [shift] = shifts
  if (shift === undefined || shifts.size > 1 || ours.length + shift > theirs.length) return []
  return ours.flatMap(({start, end, text}, index) => {
    const own = theirs[index + shift]?.text ?? text
    return own === text ? [] : [{range: {start, end}, text: own}]
  })
}

/** Whether the block of English that a tie names still stands in the source as it did: in what, and as a heading of which level. */
export function isStillSo(bitext: Bitext, original: Document, {original: block, unit}: BlockTie): boolean {
  const {source} = bitext
  if (source === null || source.text === original.text) return true
  const place = placeInSource(bitext, unit)
  return place !== null && formOf(original, block) === formOf(source, blockAt(source, place.start))
}

function formOf({text, blocks}: Document, index: number): string {
  const block = blocks[index]
  if (block === undefined) return ''
  const containers = block.containers.map(({kind, name}) => `${kind} ${name}`)
  return [...containers, block.kind, /^#{0,6}/.exec(text.slice(block.range.start, block.range.start + 6))?.[0]].join('\n')
}

function isList({kind}: Container): boolean {
  return kind === 'bullet-list' || kind === 'ordered-list'
}

function stands(block: Block | undefined, container: Container): block is Block {
  return block?.containers.includes(container) ?? false
}
