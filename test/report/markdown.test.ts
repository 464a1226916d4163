import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {reportMarkdown} from '../../src/report/markdown.ts'
import {visible} from '../../src/report/visible.ts'
import {context, honest, hostile, hostileTexts} from './machines.ts'

const count = honest.findings.length

describe('markdown', () => {
  const parse = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text)

  test('counts by locale and by rule', () => {
    const report = reportMarkdown(honest, context)
    expect(report).toContain(`${count} problems in `)
    for (const [id, number] of Object.entries(honest.summary.byRule))
      expect(report).toContain(`| [${id}](https://example.com/${id}) | ${number} |`)
  })

  test('shows hostile texts as they are: none becomes a link, an element or a cell', () => {
    const tree = parse(reportMarkdown(hostile, context))
    const found = {link: [] as string[], html: [] as string[], image: 0, code: 0, text: ''}
    const visit = (node: {type: string; url?: string; value?: string; children?: unknown[]}) => {
      if (node.type === 'link') found.link.push(node.url ?? '')
      else if (node.type === 'html') found.html.push(node.value ?? '')
      else if (node.type === 'image') found.image++
      else if (node.type === 'inlineCode' || node.type === 'code') found.code++
      else if (node.type === 'text') found.text += node.value ?? ''
      if (node.type === 'tableRow') expect([3, 4, 5]).toContain(node.children?.length)
      for (const child of node.children ?? []) visit(child as typeof node)
    }
    visit(tree)
    expect(found.link.filter(url => !url.startsWith('https://example.com/') && !url.startsWith('https://github.com/tulint/'))).toEqual([])
    expect(found.html.filter(html => html !== '<!-- -->').join('')).toMatch(/^<details><summary>[^<]*<\/summary><\/details>$/)
    expect([found.image, found.code]).toEqual([0, 0])
    for (const text of hostileTexts) expect(found.text.replaceAll(/\s+/g, ' ')).toContain(visible(text).trim().replaceAll(/\s+/g, ' '))
  })
})
