import {expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {lint} from '../../src/lint.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {defaultSettings, today} from '../settings.ts'

/** A document of one paragraph of one unit, under a heading. */
function bilingual(target: string, quote: string, rest = ''): string {
  const unit = (number: number, own: string, english: string) =>
    `<span data-ttu-id="2e6c3-${number}">${own}</span><span class="sxs-lookup"><span data-stu-id="2e6c3-${number}">${english}</span></span>`
  return `# <a name="lamp"></a>${unit(103, 'Lampe', 'Lamp')}\n\n${unit(104, target, quote)}\n${rest}`
}

async function mendings(target: string, source: string | null): Promise<string[]> {
  const documents = {'de-de/lamp.md': target, ...(source === null ? {} : {'en-us/lamp.md': source})}
  const settings = defaultSettings(['de-de'], source === null ? null : 'en-us')
  const request = {workspace: memoryWorkspace(documents), settings, rules, only: [], changedSince: null, today, version: '0'}
  const {findings} = await lint(request)
  return findings
    .filter(({ruleId}) => ruleId === 'link-mismatch')
    .flatMap(({fix, suggestions}) => [
      ...(fix?.edits ?? []).map(({text}) => `fix ${text}`),
      ...suggestions.flatMap(({edits}) => edits.map(({text}) => `suggestion ${text}`)),
      ...(fix === null && suggestions.length === 0 ? ['nothing'] : [])
    ])
}

const quote = 'Read [the notes](notes.md).'
const source = `# Lamp\n\n${quote}\n`
const changed = '# Lamp\n\nRead [the notes](safety.md).\n'

test.each([
  ['is certain where English says it still', bilingual('Lies [die Hinweise](other.md).', quote), source, ['fix notes.md']],
  ['is likely where no English proves the quote', bilingual('Lies [die Hinweise](other.md).', quote), null, ['suggestion notes.md']],
  ['is unknown where English has changed since', bilingual('Lies [die Hinweise](other.md).', quote), changed, ['nothing']],
  [
    'is likely where the locale may have its own page',
    bilingual('Lies [die Hinweise](/de-de/hinweise.md).', quote),
    source,
    ['suggestion notes.md']
  ],
  [
    'stands in the definition of a reference',
    bilingual('Lies [die Hinweise][h].', quote.replace('(notes.md)', '[h]'), '\n[h]: other.md "Hinweise"\n'),
    '# Lamp\n\nRead [the notes][h].\n\n[h]: notes.md "Notes"\n',
    ['fix notes.md']
  ],
  [
    'is likely where others may be meant by a definition',
    bilingual('Lies [die Hinweise][hin].', quote, '\n[hin]: other.md\n'),
    source,
    ['suggestion notes.md']
  ],
  ['is likely in a plain document', '# Lampe\n\nLies [die Hinweise](other.md).\n', source, ['suggestion notes.md']],
  [
    'is likely where one of several may be meant',
    bilingual('Lies [a](x.md) und [b](y.md).', 'Read [a](v.md) and [b](w.md).'),
    '# Lamp\n\nRead [a](v.md) and [b](w.md).\n',
    ['suggestion v.md', 'suggestion w.md']
  ],
  [
    'is left to a person where a blank cut a URL',
    bilingual('Lies https://lampwise.example/a b.', 'Read https://lampwise.example/ab.'),
    '# Lamp\n\nRead https://lampwise.example/ab.\n',
    ['nothing']
  ]
])('What mends a link %s', async (_, target, english, expected) => {
  expect(await mendings(target, english)).toEqual(expected)
})
