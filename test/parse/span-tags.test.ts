import {expect, test} from 'vitest'
import {scanSpans} from '../../src/parse/spans.ts'

/** A unit whose opening tag has an id as written. */
const unit = (id: string) => `<span data-ttu-id=${id}>Un</span><span class="sxs-lookup"><span data-stu-id=${id}>One</span></span>`
const told = (text: string) => {
  const {units, strays} = scanSpans(text)
  return [...units.map(({id}) => `unit ${id}`), ...strays.map(({reason, ids}) => [reason, ...ids].join(' '))]
}

test.each([
  ['64 characters', unit(`"${'a'.repeat(64)}"`), [`unit ${'a'.repeat(64)}`]],
  ['65 characters', unit(`"${'a'.repeat(65)}"`), ['damaged-attribute']],
  ['no characters', unit('""'), ['damaged-attribute']],
  ['a less-than sign', unit('"a<1"'), ['quote-only']],
  ['an ampersand', unit('"a&1"'), ['damaged-attribute']],
  ['a carriage return', unit('"a\r1"'), ['damaged-attribute']],
  ['a number of nine digits', unit('ab1-123456789'), ['damaged-attribute ab1-123456789 ab1-123456789']],
  ['a paragraph’s number', unit('ab1-p12'), ['damaged-attribute ab1-p12 ab1-p12']],
  ['no number', unit('ab1'), ['damaged-attribute']]
])('an id is read of %s', (_, text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  ['an attribute between', '<span\tid="x" data-ttu-id="a-1">Un</span>', ['target-only a-1']],
  ['an attribute behind', '<span data-ttu-id="a-1" id="x">Un</span>', ['target-only a-1']],
  ['more than 500 characters of attributes', `<span data-ttu-id="a-1" ${'b'.repeat(500)}>Un</span>`, []],
  ['another name that begins alike', '<spans data-ttu-id="a-1">Un</spans>', []],
  ['another name that ends alike', '<myspan data-ttu-id="a-1">Un</myspan>', []],
  ['another attribute that ends alike', '<span mydata-ttu-id="a-1">Un</span>', []],
  ['no bracket', 'span data-ttu-id="a-1">Un</span>', []],
  ['no bracket at its close', '<span data-ttu-id="a-1">Un/span>', ['unclosed-target a-1']],
  ['another class', '<span class="lookup">Un</span>', []],
  ['a class among attributes', '<span id="x" class="sxs-lookup"><span data-stu-id="a-1">One</span></span>', ['quote-only a-1']],
  ['nothing but the word', 'span', []],
  ['a slash and the word', '/span>', []]
])('a span is told by its tag: %s', (_, text, expected) => {
  expect(told(text)).toEqual(expected)
})

test('what is not white space parts a target from its quote, what is does not', () => {
  const parted = (gap: string) =>
    told(`<span data-ttu-id="a-1">Un</span>${gap}<span class="sxs-lookup">${gap}<span data-stu-id="a-1">One</span>${gap}</span>`)[0]
  for (const gap of ['', ' ', '\n', '\r\n', '\t', '\u00a0', '\u3000']) expect(parted(gap)).toBe('unit a-1')
  for (const gap of ['a', '.', '\u007f', 'é']) expect(parted(gap)).toBe('target-only a-1')
})

test('a blank line parts what closes from what it would close', () => {
  const [open, quote] = ['<span data-ttu-id="a-1">', '<span class="sxs-lookup"><span data-stu-id="a-1">']
  expect(told(`${open}Un\n \t\r\nun</span>${quote}One</span></span>`)[0]).toBe('unclosed-target a-1')
  expect(told(`${open}Un</span>${quote}One\n\none</span></span>`)[0]).toBe('unclosed-quote a-1 a-1')
  expect(told(`${open}Un\nun</span>${quote}One\n>\none</span></span>`)).toEqual(['unit a-1'])
})

test.each([
  ['a plain span around a close', '<span data-ttu-id="a-1">Un</span><i><span>b</span></i></span>', ['target-only a-1', 'loose-tag']],
  ['two plain spans, closed', '<span data-ttu-id="a-1">Un</span><span><span>b</span></span>', ['target-only a-1']],
  ['a stray before a close', '<span data-ttu-id="a-1">Un</span></span></span>', ['target-only a-1', 'loose-tag', 'loose-tag']],
  [
    'a nest, whose close is owed once',
    `<span data-ttu-id="a-1">Un ${unit('"a-2"')}</span></span>`,
    ['unit a-2', 'nested a-1', 'loose-tag']
  ],
  [
    'a quote, then its like',
    '<span data-ttu-id="a-1">Un</span> a <span data-stu-id="a-1">One</span> <span data-stu-id="a-2">Two</span>',
    ['target-only a-1', 'quote-only a-2']
  ],
  [
    'a damaged target whose quote stands apart',
    '<span data-ttu-id>Un</span> a <span data-stu-id="a-1">One</span>',
    ['damaged-attribute', 'quote-only a-1']
  ],
  ['a damaged quote alone', '<span class="sxs-lookup"><span data-stu-id=a-1>One</span></span>', ['quote-only a-1']]
])('closes are counted: %s', (_, text, expected) => {
  expect(told(text)).toEqual(expected)
})

test('views leave out the tags of units and strays, and of nothing else', () => {
  const text = `<span>a</span> ${unit('"a-1"')} <span data-ttu-id="a-2">Deux</span> b <span data-ttu-id="a-3"></span></span> c`
  const {tags, targets, quotes} = scanSpans(text)
  const without = (cuts: readonly {readonly start: number; readonly end: number}[]) =>
    cuts.toSorted((a, b) => b.start - a.start).reduce((rest, {start, end}) => rest.slice(0, start) + rest.slice(end), text)
  expect(without([...tags, ...quotes])).toBe('<span>a</span> Un Deux b  c')
  expect(without([...tags, ...targets])).toBe('<span>a</span> One  b  c')
  expect(tags.every(({start, end}, index) => end > start && start >= (tags[index - 1]?.end ?? 0))).toBe(true)
})
