import {describe, expect, test} from 'vitest'
import {runIn} from '../cli/running.ts'
import {faultyPlugin, makeHost, pluginModule} from './hosting.ts'

async function failureOf(plugin: string) {
  const folder = makeHost({
    'house.mjs': plugin,
    'tulint.config.yaml': 'targets: [de-de]\nplugins: [./house.mjs]\n',
    'de-de/a.md': 'Hallo\n'
  })
  const {status, out, err} = await runIn(folder, [])
  expect({status, out}).toEqual({status: 2, out: ''})
  expect(err).toContain('this is a fault of the plugin “house”, not of tulint')
  expect(err).not.toContain('github.com')
  return err
}

describe('a rule of a plugin that', () => {
  const yields = (problem: string) => faultyPlugin(`*check() { yield ${problem} }`)

  test.each([
    ['throws', faultyPlugin('*check() { throw new Error("no luck") }'), 'no luck'],
    ['yields nothing that can be gone through', faultyPlugin('check: () => 3'), 'not iterable'],
    ['yields a text', yields('"no"'), 'It yielded "no", not {message, range}'],
    ['gives no message', yields('{range: {start: 0, end: 1}}'), 'Its message is undefined'],
    ['gives no range', yields('{message: "A"}'), 'Its range is missing'],
    ['gives a range that is NaN', yields('{message: "A", range: {start: NaN, end: 1}}'), 'Its range is {start: NaN, end: 1}'],
    ['gives a range outside the file', yields('{message: "A", range: {start: 0, end: 99}}'), 'it must lie in the file’s 6 code units'],
    ['gives a range that ends before it starts', yields('{message: "A", range: {start: 2, end: 1}}'), 'start: 2, end: 1'],
    [
      'mends outside the file',
      yields('{message: "A", range: {start: 0, end: 1}, fix: [{range: {start: 0, end: 99}, text: ""}]}'),
      'Its edit’s range is {start: 0, end: 99}'
    ],
    ['is surer than sure', yields('{message: "A", range: {start: 0, end: 1}, confidence: 2}'), 'Its confidence is 2'],
    [
      'gathers what cannot be kept',
      pluginModule(
        "export default definePlugin({name: 'house', rules: {fault: corpusRule({summary: 'a', severity: 'info', needsSource: false, options: z.strictObject({}), gather: () => () => 1, *check() {}})}})"
      ),
      'It gathered a function: facts are plain data'
    ],
    [
      'looks at the corpus, and yields a range outside a file',
      pluginModule(
        "export default definePlugin({name: 'house', rules: {fault: corpusRule({summary: 'a', severity: 'info', needsSource: false, options: z.strictObject({}), gather: () => 1, *check(facts) { for (const {path} of facts) yield {path, message: 'A', range: {start: 7, end: 7}} }})}})"
      ),
      'Its range is {start: 7, end: 7}'
    ]
  ])('%s is told as its fault', async (_, plugin, told) => {
    const err = await failureOf(plugin)
    expect(err).toContain(told)
    expect(err).toMatch(/The rule “house\/fault” failed on de-de\/a\.md/)
  })
})

test('a problem of a document that a corpus rule was not told of is its fault, too', async () => {
  const facts = "summary: 'a', severity: 'info', needsSource: false, options: z.strictObject({})"
  const check = "gather: () => 1, *check() { yield {path: 'de-de/b.md', message: 'A', range: {start: 0, end: 0}} }"
  const err = await failureOf(
    pluginModule(`export default definePlugin({name: 'house', rules: {fault: corpusRule({${facts}, ${check}})}})`)
  )
  expect(err).toContain('The rule “house/fault” failed on the whole corpus')
  expect(err).toContain('It yielded a problem of “de-de/b.md”, of which it was given no fact')
})
