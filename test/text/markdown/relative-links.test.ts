import {describe, expect, test} from 'vitest'
import type {DocumentPath} from '../../../src/model/brand.ts'
import {parseDocument} from '../../../src/parse/parse-document.ts'
import {linkTarget, readRelativeLinks, respellLink} from '../../../src/text/markdown/relative-links.ts'

test.each([
  ['a file', 'b.md', {path: 'b.md', fragment: ''}],
  ['a file elsewhere, with a query', '../a/b.png?raw=1', {path: '../a/b.png', fragment: ''}],
  ['a place in a file', './b.md#top', {path: './b.md', fragment: 'top'}],
  ['a place here', '#%C3%BCber', {path: '', fragment: 'über'}],
  ['nothing', '#', null],
  ['the page itself, asked anew', '?tabs=a#b', null],
  ['a URL', 'https://lampwise.example/b.md', null],
  ['a mail address', 'mailto:help@lampwise.example', null],
  ['a path from the root', '/b.md', null],
  ['a path from the repository’s root', '~/b.md', null],
  ['a page without extension', '../b', null],
  ['a version, which is no extension', 'releases/v1.2', null],
  ['a page that the server makes', 'b.html#top', null],
  ['a template', '{{ url }}/b.md', null],
  ['a path that cannot be decoded', '%E0.md', null]
])('takes apart %s', (_, url, target) => {
  expect(linkTarget(url)).toEqual(target)
})

test.each([
  ['../Notes/B.md#x', 'docs/notes/b.md', '../notes/b.md#x'],
  ['B.md', 'b.md', 'b.md'],
  ['./a/../B.md', 'b.md', null],
  ['big%20Lamp.md', 'big lamp.md', null]
])('respells %s after %s', (url, path, spelled) => {
  expect(respellLink(url, path)).toBe(spelled)
})

describe('the links of a document', () => {
  const read = (text: string) =>
    readRelativeLinks(parseDocument('fr/a.md' as DocumentPath, text, 'target')).map(({kind, url, range, isInline}) => [
      kind,
      url,
      isInline ? text.slice(range.start, range.end) === url : text.slice(range.start, range.end)
    ])

  test.each([
    [
      'inline',
      '[a](b.md "B") ![c](d.png)',
      [
        ['link', 'b.md', true],
        ['image', 'd.png', true]
      ]
    ],
    ['by reference', '[a][x]\n\n[x]: b.md', [['link', 'b.md', '[a][x]']]],
    ['in HTML', '<p><a href="#b">b</a></p>', [['link', '#b', true]]],
    ['not in code', '```\n[a](b.md)\n```\n\n`[a](b.md)`', []],
    [
      'not in quotes',
      '<span data-ttu-id="0a1b2-103">Voyez [b](b.md).</span><span class="sxs-lookup"><span data-stu-id="0a1b2-103">See [b](c.md).</span></span>',
      [['link', 'b.md', true]]
    ],
    [
      'around spans',
      '[<span data-ttu-id="0a1b2-103">b</span><span class="sxs-lookup"><span data-stu-id="0a1b2-103">b</span></span>](b.md)',
      [['link', 'b.md', true]]
    ]
  ])('%s', (_, text, links) => {
    expect(read(`${text}\n`)).toEqual(links)
  })
})
