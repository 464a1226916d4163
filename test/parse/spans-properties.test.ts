import fc from 'fast-check'
import type {Element, Nodes, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {expect, test} from 'vitest'
import {scanSpans} from '../../src/parse/spans.ts'

const unit = (id: string, target: string, quote: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${quote}</span></span>`
const read = (text: string) => scanSpans(text).units.map(({id, target, quote}) => [id, target.text, quote?.text])

const pieces = fc.constantFrom(
  'Un',
  'deux',
  ' ',
  '`',
  '**',
  '[a](b)',
  'é',
  '。',
  '\n',
  '&lt;',
  '<span data-ttu-id="x-1">',
  '<span data-ttu-id="x-2">',
  '<span data-stu-id="x-1">',
  '<span class="sxs-lookup">',
  '<span>',
  '</span>',
  '</span></span>',
  '<span data-ttu-id=x>',
  '\n\n',
  '\r\n',
  '<b>',
  '<'
)

test('whatever stands in a text, ranges are in order, disjoint, inside it, and hold the text they tell', () => {
  fc.assert(
    fc.property(
      fc.array(pieces, {maxLength: 40}).map(all => all.join('')),
      text => {
        const {units, strays, tags, targets, quotes} = scanSpans(text)
        for (const list of [tags, targets, quotes, units.map(({range}) => range)]) {
          for (const [index, {start, end}] of list.entries()) {
            expect(start).toBeGreaterThanOrEqual(list[index - 1]?.end ?? 0)
            expect(end).toBeGreaterThanOrEqual(start)
            expect(end).toBeLessThanOrEqual(text.length)
          }
        }
        for (const segment of [...units, ...strays].flatMap(({target, quote}) => [target ?? [], quote ?? []].flat())) {
          expect(text.slice(segment.range.start, segment.range.end)).toBe(segment.text)
        }
        expect(units.every(({id, target, quote}) => id !== '' && target.range.end <= (quote?.range.start ?? -1))).toBe(true)
      }
    ),
    {numRuns: 1000}
  )
})

test('whichever tag is lost or doubled, every other unit is read as before', () => {
  const tag = /<\/?span[^>]*>/g
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 6}),
      fc.constantFrom(' ', '\n', '\n\n', '\n- '),
      fc.nat(),
      fc.boolean(),
      (count, gap, pick, isLost) => {
        const all = Array.from({length: count}, (_, index) => unit(`e5-${index}`, `Phrase ${index}.`, `Sentence ${index}.`))
        const text = all.join(gap)
        const tags = [...text.matchAll(tag)]
        const hit = tags[pick % tags.length]
        if (hit === undefined) throw new Error('a unit has tags')
        const damaged = text.slice(0, hit.index) + (isLost ? '' : hit[0] + hit[0]) + text.slice(hit.index + hit[0].length)
        const whole = read(text).filter((_, index) => index !== Math.floor((pick % tags.length) / 6))
        const {strays, units} = scanSpans(damaged)
        expect(
          units.map(({id, target, quote}) => [id, target.text, quote?.text]).filter(([id]) => whole.some(([other]) => other === id))
        ).toEqual(whole)
        expect(strays.length).toBeLessThanOrEqual(3)
      }
    ),
    {numRuns: 500}
  )
})

test('sees, in any well-formed text, just what an HTML parser sees', () => {
  const word = fc.string({unit: fc.constantFrom(...'abcé你 .,`*_[]()#|>-\n'), maxLength: 20}).map(text => text.replace(/\n\s*\n/g, '\n'))
  const inner = fc.oneof(
    word,
    fc.tuple(word, word, word).map(([a, b, c]) => `${a}<span id="i">${b}</span>${c}`),
    fc.tuple(word, word).map(([a, b]) => `<span class="c"><span>${a}</span></span>${b}`)
  )
  const marked = fc
    .tuple(fc.integer({min: 101, max: 999}), fc.boolean(), inner, inner)
    .map(([number, isParagraph, target, quote]) => unit(`fb55e-${isParagraph ? 'p' : ''}${number}`, target, quote))
  const between = fc.oneof(word, fc.constantFrom('\n\n', '\n- ', '\n> ', ' <span id="j">x</span> ', '| '))
  fc.assert(
    fc.property(fc.array(fc.tuple(between, marked, between)), all => {
      const text = all.flat().join('')
      const elements = spanElements(fromHtml(text, {fragment: true}))
      const ttu = elements.filter(({properties}) => 'dataTtuId' in properties)
      const stu = elements.filter(({properties}) => 'dataStuId' in properties)
      expect(read(text)).toEqual(
        ttu.map((target, index) => [target.properties['dataTtuId'], innerSource(target, text), innerSource(stu[index], text)])
      )
      expect(scanSpans(text).strays).toEqual([])
    }),
    {numRuns: 300}
  )
})

function spanElements(node: Nodes): Element[] {
  const children = 'children' in node ? (node as Root | Element).children.flatMap(spanElements) : []
  return node.type === 'element' && node.tagName === 'span' ? [node, ...children] : children
}

/** What stands between an element's tags in the file. */
function innerSource(element: Element | undefined, text: string): string {
  const first = element?.children[0]?.position?.start.offset
  const last = element?.children.at(-1)?.position?.end.offset
  return first === undefined ? '' : text.slice(first, last)
}
