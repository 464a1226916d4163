import {expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {lint} from '../../src/lint.ts'
import {countHeadingNames} from '../../src/text/markdown/heading-names.ts'
import {linkTarget, respellLink} from '../../src/text/markdown/relative-links.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {defaultSettings, today} from '../settings.ts'
import {timed, timedOf} from '../timed.ts'

const count = (length: number, make: (index: number) => string) => Array.from({length}, (_, index) => make(index)).join('\n\n')
const slowest = 10_000 // Milliseconds of the processor.

const english = count(250, index => `# Part ${index}`)
const french = count(250, index => `# Partie ${index}`)
const links = count(500, index => `[a](#part-${index})`)

test.each([
  ['dead anchors of headings in one order', `${english}\n\n${links}`, `${french}\n\n${links}`, {}],
  ['dead anchors of headings that one lacks', `${english}\n\n${links}`, `# Partie\n\n${links}`, {}],
  ['dead anchors in other pages', count(500, index => `[a](b.md#part-${index})`), null, {'en/b.md': english, 'fr/b.md': french}],
  ['links to files that are not there', count(500, index => `[a](b${index}.md)`), null, {'en/b.md': ''}],
  ['links through many folders', count(500, index => `[a](${'b/'.repeat(200)}${index}.md)`), null, {[`en/${'b/'.repeat(200)}b.md`]: ''}],
  ['links out of the root', count(250, () => `[a](${'../'.repeat(500)}b.md)`), null, {}],
  ['spellings of one link', count(500, index => `[a](b.md#${index % 2 ? 'PART' : 'part'}-${index})`), null, {'en/b.md': english}]
])(
  'takes seconds at most for %s',
  async (_, source, target, files) => {
    const settings = defaultSettings(['fr'], 'en')
    const own = {severity: 'warning', options: rules['broken-link'].options.parse({anchors: 'translated'})} as const
    const request = {
      workspace: memoryWorkspace({'en/a.md': source, 'fr/a.md': target ?? source, ...files}),
      settings: {...settings, rules: {'broken-link': own}},
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
  ['headings without end', () => countHeadingNames(`# ${'{#'.repeat(50_000)}`, `# ${' #'.repeat(50_000)}`)],
  [
    'blanks in headings',
    () =>
      countHeadingNames(
        count(1000, () => `# a${' '.repeat(900)}b`),
        ''
      )
  ],
  ['links that never close', () => countHeadingNames('](#'.repeat(50_000), '')],
  ['a path of dots', () => linkTarget(`${'.'.repeat(1900)}/x`)],
  ['a path of slashes', () => respellLink(`${'/'.repeat(100_000)}a.md`, 'A.md')]
])('takes no second for %s', async (_, work) => {
  expect(timed(work)).toBeLessThan(1000)
})
