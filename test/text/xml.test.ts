import {expect, test} from 'vitest'
import {readXml, type XmlElement} from '../../src/text/xml.ts'

/** `a(b,c="text")` without attributes, to compare trees at a glance. */
function write({name, children, text}: XmlElement): string {
  return children.length === 0 ? `${name}${text === '' ? '' : `=${text}`}` : `${name}(${children.map(write).join(',')})`
}

test.each([
  ['elements in one another', '<a><b>x</b><c/></a>', 'a(b=x,c)'],
  [
    'a declaration, a DOCTYPE with a subset, comments',
    '<?xml version="1.0"?>\n<!DOCTYPE a [<!ELEMENT a ANY>]><a><!-- <b> --><c>1</c></a>',
    'a(c=1)'
  ],
  ['names with a prefix', '<t:a xmlns:t="u"><t:b>x</t:b></t:a>', 'a(b=x)'],
  ['CDATA and entities', '<a><![CDATA[1 < 2]]> &amp; &#233;</a>', 'a=1 < 2 & é'],
  ['letter case', '<A><a>x</a></A>', 'A(a=x)'],
  ['names that are something in HTML', '<text><body><p>x<p>y</p></p><title>z</title></body></text>', 'text(body(p(p=y),title=z))']
])('reads %s', (_, text, tree) => {
  const root = readXml(text)
  expect('fault' in root ? root : write(root)).toBe(tree)
})

test('reads attributes in either quotation marks', () => {
  expect(readXml(`<a xml:lang='de-AT' n = "1 &gt; 0"/>`)).toMatchObject({
    attributes: new Map([
      ['xml:lang', 'de-AT'],
      ['n', '1 > 0']
    ])
  })
})

test.each([
  ['a tag that never closes', '<a>\n<b>\n</a>', {fault: '</a> closes nothing: <b> of line 2 is open', line: 3}],
  ['an end of nothing', '</a>', {fault: '</a> closes nothing: nothing is open', line: 1}],
  ['an end that is missing', '<a>\n\n', {fault: '<a> is never closed', line: 1}],
  ['what is no tag', '<a>\n<b c></b></a>', {fault: 'This is no tag: “<b c></b></a>”', line: 2}],
  ['no element', 'text', {fault: 'There is no element', line: 1}],
  ['depth beyond sense', '<a>'.repeat(500), {fault: 'More than 200 elements stand inside one another', line: 1}]
])('says where it found %s', (_, text, fault) => {
  expect(readXml(text)).toEqual(fault)
})
