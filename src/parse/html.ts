import type {Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {isOverrun} from '../model/overrun.ts'
import type {Range} from '../model/range.ts'
import {proseByRuns} from './prose-by-runs.ts'

const silent = new Set(['script', 'style', 'pre', 'code', 'template', 'textarea', 'svg', 'math'])

/** Where readers see text in an HTML block: text nodes outside code, scripts and comments. */
export function proseOfHtml(html: string, base: number): Range[] {
  if (!/[^\s<>]/.test(html) || /^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/.test(html)) return []
  const prose: Range[] = []
  try {
    collect(fromHtml(html, {fragment: true}), base, prose)
    return prose
  } catch (error) {
    if (isOverrun(error)) return proseByRuns(html, base) // Elements nested beyond any sense.
    throw error
  }
}

function collect(node: Nodes, base: number, prose: Range[]): void {
  if (node.type === 'text') {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start !== undefined && end !== undefined && /\S/.test(node.value)) prose.push({start: base + start, end: base + end})
  } else if ('children' in node && !(node.type === 'element' && silent.has(node.tagName))) {
    for (const child of node.children) collect(child, base, prose)
  }
}
