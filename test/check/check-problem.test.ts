import {expect, test} from 'vitest'
import {checkProblem} from '../../src/check/check-problem.ts'
import type {Problem} from '../../src/model/finding.ts'

/** What a rule in plain JavaScript yields, of a target of nine code units and a source of five. */
const check = (said: string, sourceLength: number | null = 5) => {
  const problem: Problem = JSON.parse(said)
  checkProblem(problem, 9, sourceLength)
}
const at = (start: number, end: number) => `{"start": ${start}, "end": ${end}}`
const withMore = (more: string) => `{"message": "m", "range": ${at(0, 1)}, ${more}}`
const edit = (start: number, end: number, text = '""') => `[{"range": ${at(start, end)}, "text": ${text}}]`
const mustLie = (length: number) => `: it must lie in the file’s ${length} code units, as 0 ≤ start ≤ end ≤ ${length}`

test.each([
  ['all of the file', `{"message": "m", "range": ${at(0, 9)}}`],
  ['the file’s end', `{"message": "m", "range": ${at(9, 9)}}`],
  ['all of the source', withMore(`"source": {"range": ${at(0, 5)}, "text": ""}`)],
  ['units', withMore('"units": [0, 1]')],
  ['no confidence', withMore('"confidence": 0')],
  ['full confidence', withMore('"confidence": 1')],
  ['a fix at the end', withMore(`"fix": ${edit(9, 9)}`)],
  ['a suggestion', withMore(`"suggestions": [{"message": "m", "edits": ${edit(0, 9)}}]`)]
])('a problem may have %s', (_, said) => {
  expect(() => check(said)).not.toThrow()
})

test('a place in a source that is not there is nobody’s fault', () => {
  expect(() => check(withMore(`"source": {"range": ${at(0, 99)}, "text": ""}`), null)).not.toThrow()
})

test.each([
  ['null', 'It yielded null, not {message, range}'],
  ['"no"', 'It yielded "no", not {message, range}'],
  ['7', 'It yielded 7, not {message, range}'],
  [JSON.stringify('x'.repeat(99)), `It yielded "${'x'.repeat(79)}, not {message, range}`],
  [`{"range": ${at(0, 1)}}`, 'Its message is undefined: it must be a text'],
  [`{"message": "", "range": ${at(0, 1)}}`, 'Its message is "": it must be a text'],
  [`{"message": ["m"], "range": ${at(0, 1)}}`, 'Its message is ["m"]: it must be a text'],
  ['{"message": "m"}', `Its range is missing${mustLie(9)}`],
  ['{"message": "m", "range": null}', `Its range is {start: undefined, end: undefined}${mustLie(9)}`],
  [`{"message": "m", "range": ${at(-1, 1)}}`, `Its range is {start: -1, end: 1}${mustLie(9)}`],
  [`{"message": "m", "range": ${at(2, 1)}}`, `Its range is {start: 2, end: 1}${mustLie(9)}`],
  [`{"message": "m", "range": ${at(0, 10)}}`, `Its range is {start: 0, end: 10}${mustLie(9)}`],
  [`{"message": "m", "range": ${at(0.5, 1)}}`, `Its range is {start: 0.5, end: 1}${mustLie(9)}`],
  [`{"message": "m", "range": ${at(0, 1.5)}}`, `Its range is {start: 0, end: 1.5}${mustLie(9)}`],
  [withMore(`"source": {"range": ${at(0, 6)}, "text": ""}`), `Its source.range is {start: 0, end: 6}${mustLie(5)}`],
  [withMore('"units": 1'), 'Its units are 1: they must be a list of indices'],
  [withMore('"confidence": -0.1'), 'Its confidence is -0.1: it must be 0 … 1'],
  [withMore('"confidence": 1.1'), 'Its confidence is 1.1: it must be 0 … 1'],
  [withMore(`"fix": ${edit(0, 10)}`), `Its edit’s range is {start: 0, end: 10}${mustLie(9)}`],
  [withMore(`"fix": ${edit(0, 1, '2')}`), 'Its edit’s text is 2: it must be a text'],
  [withMore(`"suggestions": [{"message": "m", "edits": ${edit(0, 10)}}]`), `Its edit’s range is {start: 0, end: 10}${mustLie(9)}`]
])('of %s a rule is told what it has to yield instead', (said, message) => {
  expect(() => check(said)).toThrow(expect.objectContaining({message}))
})
