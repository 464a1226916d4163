import {addLeaf, type Blocks} from './blocks.ts'
import {endContent} from './content.ts'
import {endTable} from './table.ts'

/**
 * End the open block, as the end of the text or a new container does.
 *
 * @returns Whether its end swallowed that of its last line, as fences and comments that were never closed do.
 */
export function closeFlow(blocks: Blocks): boolean {
  const {flow, cursor, html} = blocks
  const isSwallowed = flow === 'fence' || (flow === 'html' && html < 6)
  if (isSwallowed) {
    blocks.flowEnd = cursor.lineStart
    blocks.solidEnd = cursor.lineStart
  }
  endFlow(blocks)
  blocks.behindTable = -1
  return isSwallowed
}

/** End the open block before the line, at the end of what was read of it. */
export function endFlow(blocks: Blocks): void {
  const {flow} = blocks
  blocks.flow = 'none'
  switch (flow) {
    case 'none':
      return
    case 'content':
      endContent(blocks)
      return
    case 'table':
      endTable(blocks)
      return
    case 'html':
      addLeaf(blocks, 'html', blocks.flowStart, blocks.flowEnd)
      return
    case 'fence':
    case 'indented':
      addLeaf(blocks, 'code', blocks.flowStart, blocks.flowEnd)
  }
}
