import {describe, expect, test} from 'vitest'
import {readWaivers} from '../../src/check/waivers/read-waivers.ts'
import type {DocumentPath} from '../../src/model/brand.ts'
import type {Waiver} from '../../src/model/waiver.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {timed} from '../timed.ts'

const read = (text: string) => readWaivers(parseDocument('a.md' as DocumentPath, text, 'target'))
/** What of a text a waiver’s rules are waived in: `null` where a comment enables what nothing disabled. */
const scopesIn = (text: string, {rules, scopes}: Waiver) =>
  Object.fromEntries(rules.map((id, at) => [id, scopes[at] == null ? null : text.slice(scopes[at].start, scopes[at].end)]))

describe('where a comment waives', () => {
  const next = '<!-- tulint-disable-next-line a -->'
  test.each([
    ['the next line', `${next}\nOne.\nTwo.\n`, 'One.'],
    ['the next that is not empty', `${next}\n\n \nOne.\n`, 'One.'],
    ['the next of a quote', `> ${next}\n>\n> One.\n> Two.\n`, '> One.'],
    ['the next with CRLF', `${next}\r\n\r\nOne.\r\nTwo.\r\n`, 'One.\r'],
    ['the last line', `${next}\nOne.`, 'One.'],
    ['nothing, behind the last line', `One.\n${next}`, ''],
    ['the line behind the one that it stands in', `One. ${next} More.\nTwo.\nThree.\n`, 'Two.']
  ])('%s', (_, text, scope) => {
    expect(read(text).map(waiver => scopesIn(text, waiver))).toEqual([{a: scope}])
  })

  test('the whole document, its end with it, and from the comment on', () => {
    const [file, on] = ['One.\n\n<!-- tulint-disable-file a -->\n', 'One.\n\n<!-- tulint-disable a -->\n']
    expect(read(file)).toMatchObject([{scopes: [{start: 0, end: file.length + 1}]}])
    expect(read(on)).toMatchObject([{scopes: [{start: 6, end: on.length + 1}]}])
  })

  test('up to where it is enabled: each rule by itself, or all', () => {
    const text = `<!-- tulint-disable a, b -->\n\nOne.\n\n<!-- tulint-enable a -->\n\nTwo.\n\n<!-- tulint-enable -->\n\nThree.\n\n<!-- tulint-enable b -->\n`
    const [begun, one, all, none] = read(text)
    if (begun === undefined || one === undefined || all === undefined || none === undefined) throw new Error('Four are there')
    const between = (to: string) => text.slice(0, text.indexOf(to))
    expect(scopesIn(text, begun)).toEqual({a: between('<!-- tulint-enable a'), b: between('<!-- tulint-enable -->')})
    expect([one, all, none].map(({scopes}) => scopes.map(scope => scope !== null))).toEqual([[true], [true], [false]])
  })

  test('of every rule, which an enabled one does not end', () => {
    const text = '<!-- tulint-disable -->\n\nOne.\n\n<!-- tulint-enable a -->\n\nTwo.\n'
    const [begun, one] = read(text)
    expect([begun?.scopes, one?.scopes]).toEqual([[{start: 0, end: text.length + 1}], [null]])
  })

  test('twice: both end where it is enabled', () => {
    const text = '<!-- tulint-disable a -->\n\nOne.\n\n<!-- tulint-disable a -->\n\nTwo.\n\n<!-- tulint-enable a -->\n'
    const end = text.indexOf('<!-- tulint-enable')
    expect(read(text).map(({scopes}) => scopes[0]?.end)).toEqual([end, end, text.length + 1])
  })
})

describe('what is taken out with a comment', () => {
  const comment = '<!-- tulint-disable a -->'
  test.each([
    ['the line that it has to itself', `One.\n${comment}\nTwo.\n`, `${comment}\n`],
    ['with what is white in it', `One.\n  ${comment} \nTwo.\n`, `  ${comment} \n`],
    ['the last line', `One.\n${comment}`, comment],
    ['the first line', `${comment}\n`, `${comment}\n`],
    ['no text before it', `One. ${comment}\n`, comment],
    ['no text behind it', `${comment} One.\nTwo.\n`, comment]
  ])('%s', (_, text, removal) => {
    expect(read(text).map(({removal: {start, end}}) => text.slice(start, end))).toEqual([removal])
  })
})

describe('a comment inside code is a text:', () => {
  const comment = '<!-- tulint-disable a -->'
  test.each([
    ['in a span', `Say \`${comment}\` here.`, 0],
    ['that begins its block', `\`${comment}\``, 0],
    ['in a span of a later block', `One.\n\nSay \`${comment}\` here.`, 0],
    ['in a fence', `\`\`\`html\n${comment}\n\`\`\``, 0],
    ['behind a fence, it is one', `\`\`\`\nOne.\n\`\`\`\n${comment}\n`, 1],
    ['before a span, too', `Say ${comment} and \`code\`.`, 1],
    ['behind a span, too', `Say \`code\` and ${comment}.`, 1],
    ['right behind it', `Say \`code\`${comment}.`, 1],
    ['behind a block with a span', `Say \`code\`.\n\n${'Much more. '.repeat(9)}${comment}`, 1]
  ])('%s', (_, text, count) => {
    expect(read(text)).toHaveLength(count)
  })
})

test('the rules’ place is where they stand, or would', () => {
  const shown = (text: string) => read(text).map(({rulesRange: {start, end}}) => [text.slice(0, start), text.slice(start, end)])
  expect(shown('<!-- tulint-disable a,  b, c -- why -->')).toEqual([['<!-- tulint-disable ', 'a,  b, c']])
  expect(shown('<!-- tulint-disable -- why -->')).toEqual([['<!-- tulint-disable', '']])
})

test('2,000 comments in one paragraph of a million code units: seconds at most, the paragraph is read once', () => {
  const text = 'One. <!-- tulint-disable-next-line a -->\n'.repeat(2000) + 'One *two*.\n'.repeat(90_000)
  const document = parseDocument('a.md' as DocumentPath, text, 'target')
  expect(document.blocks).toHaveLength(1)
  expect(timed(() => expect(readWaivers(document)).toHaveLength(2000))).toBeLessThan(3000)
})
