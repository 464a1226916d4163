import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import fastCheck from 'fast-check'
import {describe, expect, test} from 'vitest'
import {create} from 'xmlbuilder'
import {writeReport} from '../../src/cli/output.ts'
import type {DocumentPath, Locale} from '../../src/model/brand.ts'
import type {LintResult} from '../../src/model/finding.ts'
import {escapedJson, jsonPieces} from '../../src/report/escaped-json.ts'
import {formats} from '../../src/report/formats.ts'
import {reportJson} from '../../src/report/json.ts'
import {xmlForm, xmlPieces} from '../../src/report/machines/xml-form.ts'
import {joined, type Pieces} from '../../src/report/pieces.ts'
import {makeFolder} from '../cli/running.ts'
import {isThorough} from '../corpora/corpora.ts'
import {inOne} from '../in-one.ts'
import {context, honest} from './machines.ts'

describe('JSON in pieces', () => {
  test('is what JSON is in one, whatever the value and however deep', () => {
    const depth = fastCheck.nat({max: 4})
    fastCheck.assert(
      fastCheck.property(fastCheck.jsonValue({noUnicodeString: false}), depth, (value, levels) => {
        expect(inOne(jsonPieces(value, levels))).toBe(escapedJson(value, 2))
      })
    )
  })

  test.each([[{}], [[]], [{a: undefined}], [{a: undefined, b: [{c: undefined, d: 1}, 'x\ny']}], [[[], {}, null]]])('is so of %j', value => {
    for (const depth of [0, 1, 2, 3, 4]) expect(inOne(jsonPieces(value, depth))).toBe(JSON.stringify(value, null, 2))
  })

  test('has a piece of its own for each finding', () => {
    const pieces = [...jsonPieces(honest, 2)]
    for (const {fingerprint} of honest.findings) expect(pieces.filter(piece => piece.includes(fingerprint))).toHaveLength(1)
  })
})

test.each([0, 1, 3])('XML in pieces is what XML is in one, of %i children', count => {
  const root = create('root', ...xmlForm).att('name', 'a"<b')
  const add = (index: number) => root.ele('child', {index}).ele('text', {}, `one\n<${index}>`).up()
  const indices = Array.from({length: count}, (_, index) => index)
  const pieces = [...xmlPieces(root, indices, add)]
  for (const index of indices) add(index)
  expect(pieces.join('')).toBe(`${root.end({pretty: true, dontPrettyTextNodes: true})}\n`)
  expect(pieces).toHaveLength(count + 1)
})

test('small pieces are written together', () => {
  function* small(): Pieces {
    for (let index = 0; index < 200_000; index++) yield `${index % 10}`
  }
  const pieces = [...joined(small())]
  expect(pieces.join('')).toBe([...small()].join(''))
  expect(pieces.length).toBeLessThan(10)
})

describe('a report that goes to a file', () => {
  test('leaves the old one and nothing else where it cannot be made to its end, and says why', async () => {
    const folder = makeFolder({'r.txt': 'old\n'})
    function* torn(): Pieces {
      yield 'new'.repeat(100_000)
      throw new TypeError('a fault of the report’s')
    }
    await expect(writeReport(folder, 'r.txt', torn())).rejects.toThrow(TypeError)
    expect(readdirSync(folder)).toEqual(['r.txt'])
    expect(readFileSync(join(folder, 'r.txt'), 'utf8')).toBe('old\n')
  })

  const longest = 2 ** 29 - 24 // Code units of one text: V8’s `String::kMaxLength`.
  const need = isThorough ? '' : ' (skipped: TULINT_THOROUGH=1 writes 600 MB for it)'

  test.skipIf(!isThorough)(`may be longer than any text can be${need}`, {timeout: 600_000}, async () => {
    const folder = makeFolder({})
    await writeReport(folder, 'report.json', joined(reportJson(longReport(300_000))))
    expect(statSync(join(folder, 'report.json')).size).toBeGreaterThan(longest)
  })

  // For people: it shows the first fifty.
  test.each(Object.entries(formats).filter(([name]) => name !== 'markdown'))('has no piece that grows with it: %s', (_, format) => {
    const [short, long] = [1000, 4000].map(count => Math.max(...lengthsOf(format(longReport(count), context))))
    expect(long).toBeLessThan(1.2 * (short ?? 0))
  })
})

function lengthsOf(pieces: Pieces): number[] {
  return Array.from(pieces, ({length}) => length)
}

/** Ten findings in each document, a hundred in each locale. */
function longReport(count: number): LintResult {
  const [finding] = honest.findings
  const [document] = honest.documents
  if (finding === undefined || document === undefined) throw new Error('The fixtures have findings')
  const pathOf = (index: number) => `${index}.md` as DocumentPath
  const localeOf = (index: number) => `x-${Math.floor(index / 10)}` as Locale
  const message = `${finding.message} ${'word '.repeat(400)}`
  const numbers = Array.from({length: count}, (_, index) => Math.floor(index / 10))
  return {
    ...honest,
    findings: numbers.map(index => ({...finding, path: pathOf(index), locale: localeOf(index), message})),
    documents: [...new Set(numbers)].map(index => ({...document, path: pathOf(index), locale: localeOf(index)}))
  }
}
