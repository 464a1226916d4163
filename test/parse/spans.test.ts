import {describe, expect, test} from 'vitest'
import type {StrayReason} from '../../src/model/document.ts'
import {scanSpans} from '../../src/parse/spans.ts'

const unit = (id: string, target: string, quote: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${quote}</span></span>`
const read = (text: string) => scanSpans(text).units.map(({id, target, quote}) => [id, target.text, quote?.text])

describe('finds a unit', () => {
  const one = unit('fb55e-106', 'Signez-le.', 'Sign it.')

  test.each([
    ['in a paragraph', `Avant ${one} après.`],
    ['in a heading, after its anchor', `## <a name="sign-it"></a>${one}`],
    ['in a list item', `- ${one}`],
    ['in a table cell', `| a | b |\n| - | - |\n| ${one} | c |`],
    ['in a link’s text', `[${one}](sign.md)`],
    ['in emphasis', `**${one}**`],
    ['in a block quote', `> ${one}`],
    ['in an alert', `> [!NOTE]\n> ${one}`],
    ['in HTML', `<table><tr><td>${one}</td></tr></table>\n<ul><li><p>a</p></li></ul>`],
    ['in an image’s long description', `:::image type="complex" source="a.png" alt-text="b":::\n   ${one}\n:::image-end:::`],
    ['behind a tab', `1.\t${one}`],
    ['behind a byte order mark', `\ufeff${one}`],
    ['between lines that end with CRLF', `a\r\n\r\n${one}\r\n\r\nb\r\n`],
    ['beside plain spans', `<span id="x">a</span> ${one} <span class="y">b</span>`],
    ['inside a plain span', `<span class="y">${one}</span>`]
  ])('%s', (_, text) => {
    const {units, strays} = scanSpans(text)
    expect(strays).toEqual([])
    expect(units).toHaveLength(1)
    const [{range, target, quote}] = units as [(typeof units)[number]]
    expect(text.slice(range.start, range.end)).toBe(one)
    expect(text.slice(target.range.start, target.range.end)).toBe('Signez-le.')
    expect(text.slice(quote?.range.start, quote?.range.end)).toBe('Sign it.')
  })
})

describe('reads whatever text stands in a unit', () => {
  test.each([
    ['nothing', '', ''],
    ['a line break', 'Un\ndeux', 'One\ntwo'],
    ['a line break with CRLF and a quote mark', 'Un\r\n> deux', 'One\r\n> two'],
    ['a nested plain span with an id', '<span id="x">Un</span> deux', '<span id="x">One</span> two'],
    ['a nested plain span with a class, in one of both only', '<span class="y"><span>Un</span></span>', 'One'],
    ['an unbalanced back tick', 'Un ` deux', 'One two'],
    ['unbalanced asterisks', '**Un deux', 'One** two'],
    ['links, code, images and tags', '[a](b "c") `d` ![e](f.png)<br/>', '[a](b) `d`'],
    ['cross references and inclusions', '<xref:a.b*> [!INCLUDE [c](d.md)]', '<xref:a.b*>'],
    ['a lone less-than sign', '1 < 2', '1 < 2'],
    ['what looks like HTML', '<div>a', '</p>b']
  ])('%s', (_, target, quote) => {
    const text = `${unit('fb55e-101', 'A', 'B')} ${unit('fb55e-p103', target, quote)}\n${unit('fb55e-104', 'C', 'D')}`
    expect(scanSpans(text).strays).toEqual([])
    expect(read(text)).toEqual([
      ['fb55e-101', 'A', 'B'],
      ['fb55e-p103', target, quote],
      ['fb55e-104', 'C', 'D']
    ])
  })

  test.each([
    [
      'single spaces between its spans',
      `<span data-ttu-id="a-1">A</span> <span class="sxs-lookup"><span data-stu-id="a-1">B</span></span>`
    ],
    [
      'line breaks between its spans',
      `<span data-ttu-id="a-1">A</span>\n<span class="sxs-lookup">\n<span data-stu-id="a-1">B</span>\n</span>`
    ],
    [
      'further attributes',
      `<span lang="fr" data-ttu-id="a-1">A</span><span class="sxs-lookup"><span data-stu-id="a-1" lang="en">B</span></span>`
    ],
    ['white space in closing tags', `<span data-ttu-id="a-1">A</span ><span class="sxs-lookup"><span data-stu-id="a-1">B</span\n></span>`]
  ])('with %s', (_, text) => {
    expect(read(text)).toEqual([['a-1', 'A', 'B']])
    expect(scanSpans(text).strays).toEqual([])
  })
})

describe('damage stays local', () => {
  const quoteOf = (id: string) => `<span class="sxs-lookup"><span data-stu-id="${id}">Two</span></span>`
  const table: readonly (readonly [why: string, damaged: string, reasons: readonly StrayReason[], ids: readonly string[]])[] = [
    ['a target never closed', `<span data-ttu-id="e5-2">Deux${quoteOf('e5-2')}`, ['unclosed-target'], ['e5-2', 'e5-2']],
    [
      'a target never closed, with a plain span in it',
      `<span data-ttu-id="e5-2"><b>Deux</b> <span id="y">${quoteOf('e5-2')}`,
      ['unclosed-target'],
      ['e5-2', 'e5-2']
    ],
    [
      'a quote closed once only',
      '<span data-ttu-id="e5-2">Deux</span><span class="sxs-lookup"><span data-stu-id="e5-2">Two</span>',
      ['unclosed-quote'],
      ['e5-2', 'e5-2']
    ],
    ['a target without its quote', '<span data-ttu-id="e5-2">Deux</span>', ['target-only'], ['e5-2']],
    ['a quote without its target', quoteOf('e5-2'), ['quote-only'], ['e5-2']],
    [
      'a quote without its outer span',
      '<span data-ttu-id="e5-2">Deux</span><span data-stu-id="e5-2">Two</span>',
      ['unclosed-quote'],
      ['e5-2', 'e5-2']
    ],
    ['text between target and quote', `<span data-ttu-id="e5-2">Deux</span> et ${quoteOf('e5-2')}`, ['target-only'], ['e5-2']],
    ['two ids', `<span data-ttu-id="e5-2">Deux</span>${quoteOf('e5-3')}`, ['differing-ids'], ['e5-2', 'e5-3']],
    [
      'a unit in a unit’s target',
      `<span data-ttu-id="e5-2">Deux ${unit('e5-9', 'Neuf', 'Nine')}</span>${quoteOf('e5-2')}`,
      ['nested'],
      ['e5-2']
    ],
    ['an attribute without its quotes', `<span data-ttu-id=e5-2>Deux</span>${quoteOf('e5-2')}`, ['damaged-attribute'], ['e5-2', 'e5-2']],
    ['an attribute cut off', `<span data-ttu-id="e5-2>Deux</span>${quoteOf('e5-2')}`, ['damaged-attribute'], ['e5-2', 'e5-2']],
    ['an id over a line’s end', `<span data-ttu-id="---\ne5-2">Deux</span>${quoteOf('e5-2')}`, ['damaged-attribute'], ['e5-2', 'e5-2']],
    ['an attribute without a value', `<span data-ttu-id>Deux</span>${quoteOf('e5-2')}`, ['damaged-attribute'], ['e5-2']],
    [
      'a damaged attribute of the quote',
      '<span data-ttu-id="e5-2">Deux</span><span class="sxs-lookup"><span data-stu-id=e5-2>Two</span></span>',
      ['damaged-attribute'],
      ['e5-2', 'e5-2']
    ],
    [
      'typographic quotes in an attribute',
      `<span data-ttu-id=“e5-2”>Deux</span>${quoteOf('e5-2')}`,
      ['damaged-attribute'],
      ['e5-2', 'e5-2']
    ],
    ['a closing tag too many', '</span>', ['loose-tag'], []],
    ['an outer span with nothing in it', '<span class="sxs-lookup"></span>', ['quote-only'], []]
  ]
  const around = [
    ['on one line', (damaged: string) => `${unit('e5-1', 'Un', 'One')} ${damaged} ${unit('e5-4', 'Quatre', 'Four')}`],
    ['on lines of their own', (damaged: string) => `${unit('e5-1', 'Un', 'One')}\n${damaged}\n${unit('e5-4', 'Quatre', 'Four')}`],
    ['in paragraphs of their own', (damaged: string) => `${unit('e5-1', 'Un', 'One')}\n\n${damaged}\n\n${unit('e5-4', 'Quatre', 'Four')}`],
    [
      'in paragraphs of their own, with CRLF',
      (damaged: string) => `${unit('e5-1', 'Un', 'One')}\r\n\r\n${damaged}\r\n\r\n${unit('e5-4', 'Quatre', 'Four')}`
    ]
  ] as const

  describe.each(table)('%s', (_, damaged, reasons, ids) => {
    test.each(around)('%s', (_, write) => {
      const text = write(damaged)
      const {units, strays} = scanSpans(text)
      expect(strays.map(({reason}) => reason)).toEqual(reasons)
      expect(strays.flatMap(stray => stray.ids)).toEqual(ids)
      const whole = units.filter(({id}) => id !== 'e5-9').map(({id, target, quote}) => [id, target.text, quote?.text])
      expect(whole).toEqual([
        ['e5-1', 'Un', 'One'],
        ['e5-4', 'Quatre', 'Four']
      ])
      for (const {range} of strays) expect(damaged).toContain(text.slice(range.start, range.end).trim())
    })
  })

  test.each([
    ['a target', '<span data-ttu-id="e5-2">Deux'],
    ['a quote', '<span data-ttu-id="e5-2">Deux</span><span class="sxs-lookup"><span data-stu-id="e5-2">Two']
  ])('%s never closed holds the units behind it in its paragraph, and none in the next', (_, damaged) => {
    const [before, behind] = [unit('e5-1', 'Un', 'One'), unit('e5-4', 'Quatre', 'Four')]
    for (const gap of [' ', '\n', '\n\n', '\r\n\r\n']) {
      const {units, strays} = scanSpans(`${before}${gap}${damaged}${gap}${behind}`)
      expect(strays.map(({reason}) => reason === 'nested')).toEqual([!gap.includes('\n\n') && !gap.includes('\r\n\r\n')])
      expect(units.map(({id}) => id)).toEqual(['e5-1', 'e5-4'])
    }
  })

  // which both views then lack: "- Un\n- Deux\n- Quatre" is read as two items.
  test.each([
    ['a target', '<span data-ttu-id="e5-2">Deux'],
    ['a quote', '<span data-ttu-id="e5-2">Deux</span><span class="sxs-lookup"><span data-stu-id="e5-2">Two']
  ])('%s never closed ends with its line, also where the next item is a unit', (_, damaged) => {
    const text = `- ${unit('e5-1', 'Un', 'One')}\n- ${damaged}\n- ${unit('e5-4', 'Quatre', 'Four')}`
    const [stray] = scanSpans(text).strays
    expect(text.slice(stray?.range.start, stray?.range.end)).toBe(damaged)
  })

  test('what could be read of a stray is kept', () => {
    const text = `<span data-ttu-id="e5-2">Deux</span>${quoteOf('e5-3')}`
    expect(scanSpans(text).strays[0]).toMatchObject({target: {text: 'Deux'}, quote: {text: 'Two'}})
  })

  test('a quote that stands apart from its target is found for it', () => {
    const text = `<span data-ttu-id="e5-2">Deux</span> et ${quoteOf('e5-2')}`
    expect(scanSpans(text).strays).toMatchObject([{reason: 'target-only', target: {text: 'Deux'}, quote: {text: 'Two'}}])
  })

  test('a target never closed ends with its line', () => {
    const {strays} = scanSpans('a <span data-ttu-id="e5-2">Deux et trois\r\nb')
    expect(strays).toMatchObject([{reason: 'unclosed-target', target: {text: 'Deux et trois'}}])
  })

  test('a blank line ends a target, whatever closes behind it', () => {
    const {strays} = scanSpans('<span data-ttu-id="e5-2">Deux\n\nTrois</span>')
    expect(strays[0]).toMatchObject({reason: 'unclosed-target', target: {text: 'Deux'}})
  })
})

test('closing tags of a plain document are nobody’s concern', () => {
  expect(scanSpans('a</span> <span>b')).toMatchObject({units: [], strays: []})
})
