import type {Blockquote, List, Table} from 'mdast'
import type {Container, ContainerKind} from '../../model/document.ts'
import {alertLabel} from '../alert-label.ts'
import {rangeOf} from './places.ts'

/** What a quote, a list or a table is to the blocks in it. `text` is what it was read from. */
export function containerOf(node: Blockquote | List | Table, text: string): Container {
  const range = rangeOf(node)
  const named = (kind: ContainerKind, name = ''): Container => ({kind, range, name})
  switch (node.type) {
    case 'list':
      return node.ordered === true ? named('ordered-list', String(node.start ?? 1)) : named('bullet-list')
    case 'table':
      return named('table')
    case 'blockquote': {
      const label = alertLabel(text, node.children[0]?.position?.start.offset ?? text.length)
      return label === null ? named('quote') : named('alert', label)
    }
  }
}
