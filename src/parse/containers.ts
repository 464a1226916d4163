import type {Blockquote, List, Table} from 'mdast'
import type {Container, ContainerKind} from '../model/document.ts'

const alert = /[ \t]*\[!(note|tip|important|warning|caution|danger)\]/iy

/** What a quote, a list or a table is to the blocks in it. `text` is what it was read from. */
export function containerOf(node: Blockquote | List | Table, text: string): Container {
  const range = {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
  const named = (kind: ContainerKind, name = ''): Container => ({kind, range, name})
  switch (node.type) {
    case 'list':
      return node.ordered === true ? named('ordered-list', String(node.start ?? 1)) : named('bullet-list')
    case 'table':
      return named('table')
    case 'blockquote': {
      alert.lastIndex = node.children[0]?.position?.start.offset ?? text.length
      const label = alert.exec(text)?.[1]
      return label === undefined ? named('quote') : named('alert', label.toLowerCase())
    }
  }
}
