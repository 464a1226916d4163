import {expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {lint} from '../../src/lint.ts'
import {readCsv} from '../../src/text/csv.ts'
import {readXml} from '../../src/text/xml.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {bilingual} from '../bilingual.ts'
import {defaultSettings, today} from '../settings.ts'
import {timed, timedOf} from '../timed.ts'

const count = (length: number, make: (index: number) => string) => Array.from({length}, (_, index) => make(index))
const ids = new Set(['protected-term', 'glossary-term', 'inconsistent-translation'])
const glossary = count(2000, index => `term${index}`).map(source => ({source, target: `Wort ${source}`}))
const slowest = 10_000 // Milliseconds of the processor.

test.each([
  ['3,000 names, each in a unit', count(3000, index => `{ein name${index}x|the Name${index}X there}`).join('\n\n')],
  [
    'one unit of 3,000 names',
    `{${count(3000, index => `ein name${index}x`).join(' ')}|${count(3000, index => `the Name${index}X`).join(' ')}}`
  ],
  ['10,000 units of one name', count(10_000, () => '{das fasttrack|the FastTrack}').join('\n\n')],
  ['a name of one letter in a long text', `{${'a '.repeat(40_000)}|${'the A and '.repeat(10_000)}}`],
  ['one unit of 2,000 terms', `{${'Wort '.repeat(2000)}|${count(2000, index => `term${index}`).join(' ')}}`],
  ['5,000 headings alike, translated in 5,000 ways', count(5000, index => `# {Titel ${index}|Title}`).join('\n\n')]
])(
  'takes seconds at most for %s',
  async (_, text) => {
    const settings = defaultSettings(['de-de'], null)
    const own = {severity: 'warning', options: rules['glossary-term'].options.parse({glossary})} as const
    const request = {
      workspace: memoryWorkspace({'de-de/a.md': bilingual([], text)}),
      settings: {
        ...settings,
        rules: {
          ...Object.fromEntries(
            Object.entries(settings.rules).map(([id, rule]) => [id, {...rule, severity: ids.has(id) ? rule.severity : ('off' as const)}])
          ),
          'glossary-term': own
        }
      },
      rules,
      only: [],
      changedSince: null,
      today,
      version: '0'
    }
    expect(await timedOf(() => lint(request))).toBeLessThan(slowest)
  },
  60_000
)

test.each([
  ['quotation marks in CSV', () => readCsv('"a""'.repeat(50_000))],
  ['a CSV field that never closes', () => readCsv(`"${'a\n'.repeat(100_000)}`)],
  ['attributes that never close in XML', () => readXml(`<a ${'b="c" '.repeat(50_000)}`)],
  ['tags that never close in XML', () => readXml('<a'.repeat(100_000))],
  ['a DOCTYPE that never closes in XML', () => readXml(`<!DOCTYPE ${'[a]'.repeat(50_000)}`)]
])('takes seconds at most for %s', async (_, work) => {
  expect(timed(work)).toBeLessThan(slowest)
})
