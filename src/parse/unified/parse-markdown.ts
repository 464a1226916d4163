import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {isOverrun} from '../../model/overrun.ts'
import type {Dialect} from '../constructs.ts'

const markdown = unified().use(remarkParse).use(remarkGfm).freeze()
const processors: Readonly<Record<Dialect, typeof markdown>> = {
  markdown,
  // Tags are masked before, save for what stands in for them inside lines; indents mean nothing in MDX.
  mdx: markdown()
    .data('micromarkExtensions', [{disable: {null: ['codeIndented', 'htmlFlow']}}])
    .freeze()
}

/** The tree of a text that the guard let pass; `null` where the stack runs out: something nests that the guard does not know. */
export function parseMarkdown(text: string, dialect: Dialect): Root | null {
  try {
    return processors[dialect].parse(text)
  } catch (error) {
    if (isOverrun(error)) return null
    throw error
  }
}
