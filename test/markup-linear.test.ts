import {describe, expect, test} from 'vitest'
import {rules} from '../rules/index.ts'
import {lint} from '../src/lint.ts'
import {codeKey, readCodeBlock, readCodeSpans} from '../src/text/markdown/code.ts'
import {findDefinitions, readDefinitions, readDestinations} from '../src/text/markdown/destinations.ts'
import {directiveKey} from '../src/text/markdown/directive-key.ts'
import {readEmphasis} from '../src/text/markdown/emphasis.ts'
import {itemMarks, setAlertLabel} from '../src/text/markdown/block-marks.ts'
import {mendEmphasis} from '../src/text/markdown/mend-emphasis.ts'
import {tornPlaceholder} from '../src/text/kept/placeholders.ts'
import {holdsWord} from '../src/text/words.ts'
import {imageKey} from '../src/text/markdown/image-key.ts'
import {readDamage, readInlineTags} from '../src/text/markdown/inline-markup.ts'
import {linkKey} from '../src/text/markdown/link-key.ts'
import {memoryWorkspace} from '../src/workspace/memory.ts'
import {defaultSettings, today} from './settings.ts'
import {timed} from './timed.ts'

const fill = (text: string) => text.repeat(Math.ceil(100_000 / text.length))
const hostile = [
  '[',
  '](',
  '[a](',
  '![',
  '<a href="',
  '<a ',
  ':::image source="',
  '*',
  '**a',
  '* ',
  '\\*',
  '_*',
  '`',
  '``',
  '& ',
  '&lt ',
  '< ',
  '[a]: ',
  'www.',
  'a.fr',
  '/en',
  '"',
  '<',
  '＜',
  '\n'
]

describe('100,000 code units cost a second or two at most:', () => {
  test.each([
    ['links', readDestinations],
    ['definitions', readDefinitions],
    ['places of definitions', findDefinitions],
    ['broken emphasis', (text: string) => mendEmphasis(text, '**a**')],
    ['marks of items', (text: string) => itemMarks(text, {start: 0, end: text.length})],
    ['labels of alerts', (text: string) => setAlertLabel(text, {start: 0, end: text.length}, 'NOTE')],
    ['torn placeholders', (text: string) => tornPlaceholder(text, '%APPDATA%')],
    ['words', (text: string) => holdsWord(text, 'a')],
    ['emphasis', readEmphasis],
    ['code spans', readCodeSpans],
    ['code blocks', (text: string) => readCodeBlock(text, 2)],
    ['lines of code', (text: string) => codeKey(text, ['comments', 'placeholders', 'strings'])],
    ['damage', readDamage],
    ['tags', readInlineTags],
    ['directives', directiveKey],
    ['URLs', (text: string) => linkKey(text, ['en', 'fr'])],
    ['images', (text: string) => imageKey(text, ['en', 'fr'])]
  ])('%s', (_, read) => {
    for (const text of hostile) expect(timed(() => read(fill(text)))).toBeLessThan(3000)
  })
})

test.each(['\n\n', ' '])(
  '3,000 units whose links, code and emphasis all differ: seconds',
  async gap => {
    const unit = (index: number) => {
      const id = `fb55e-${101 + index}`
      return `<span data-ttu-id="${id}">** Un [lien](a${index}.md) \`u${index}\`.</span><span class="sxs-lookup"><span data-stu-id="${id}">A [link](b${index}.md) \`o${index}\`.</span></span>`
    }
    const units = Array.from({length: 3000}, (_, index) => unit(index)).join(gap)
    const source = Array.from({length: 3000}, (_, index) => `A [link](b${index}.md) \`o${index}\`.`).join(gap)
    const start = process.cpuUsage()
    const {summary} = await lint({
      workspace: memoryWorkspace({'fr/a.md': units, 'en/a.md': source}),
      settings: defaultSettings(['fr'], 'en'),
      rules,
      only: [],
      changedSince: null,
      today,
      version: '0'
    })
    const {user, system} = process.cpuUsage(start)
    expect(summary.byRule['link-mismatch']).toBe(3000)
    expect((user + system) / 1000).toBeLessThan(10_000)
  },
  60_000
)
