import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {fix} from '../../src/fix.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {defaultSettings, today} from '../settings.ts'
import {describeWithCorpora, readSet} from './corpora.ts'
import {generator} from './random.ts'

const documentsEach = 5
const kept = new Set(['link-mismatch', 'image-mismatch', 'code-mismatch', 'block-structure', 'markup-mismatch'])

/** What is changed, as one group around the text that is, and what it becomes. */
const corruptions: Readonly<Record<string, readonly [pattern: RegExp, change: (text: string) => string]>> = {
  'a link to another page': [/(?<=(?<!!)\[[^\]\n]{1,80}\]\()[^)\s"]+(?=\))/g, () => '../lampwise/other.md'],
  'a link to another anchor': [/(?<=(?<!!)\[[^\]\n]{1,80}\]\()[^)\s"#]+(?=\))/g, url => `${url}#lampwise`],
  'another image': [/(?<=!\[[^\]\n]{0,80}\]\()[^)\s"]+(?=\))/g, url => url.replace(/\.\w+$/, '-2$&')],
  'translated code': [/(?<!`)`[^`\n]{2,40}`(?!`)/g, () => '`Lampe`'],
  'a translated label': [/(?<=^> \[!)(?:NOTE|TIP|IMPORTANT|WARNING)(?=\])/gm, () => 'REMARQUE'],
  'a heading of another level': [/^##(?= )/gm, () => '###'],
  'another mark of an item': [/^[-*](?= )/gm, () => '1.']
}

describeWithCorpora('What was changed in documents that are in sync', folder => {
  test.each(['fr-fr', 'ja-jp'])('in %s: nine of ten are restored byte for byte, and nothing else changes', async locale => {
    const targets = readSet(join(folder, `nuget/${locale}.bilingual`))
    const random = generator(20261121)
    const paths = [...targets.keys()]
    const wrong: string[] = []
    let restored = 0
    let all = 0
    for (const [name, [pattern, change]] of Object.entries(corruptions)) {
      for (let tries = 0, done = 0; done < documentsEach && tries < 400; tries++) {
        const path = paths[Math.floor(random() * paths.length)] ?? ''
        const source = readFileSync(join(folder, `nuget/en-handoff.${locale}`, path), 'utf8')
        const text = await fixed(locale, path, targets.get(path) ?? '', source)
        const places = [...text.matchAll(pattern)].filter(({index}) => isInTarget(text, index))
        const place = places[Math.floor(random() * places.length)]
        if (place === undefined) continue
        done++
        const changed = text.slice(0, place.index) + change(place[0]) + text.slice(place.index + place[0].length)
        const after = await fixed(locale, path, changed, source)
        all++
        if (after === text) restored++
        else if (after !== changed) wrong.push(`${name}: ${path} at ${place.index}, “${place[0]}”`)
      }
    }
    expect(wrong).toEqual([])
    expect(restored / all).toBeGreaterThan(0.9)
  })
})

/** Whether an offset stands in no quote, no code block and not in the front matter. */
function isInTarget(text: string, offset: number): boolean {
  const before = text.slice(0, offset)
  const isQuote = before.lastIndexOf('<span class="sxs-lookup">') > before.lastIndexOf('</span></span>')
  const fences = before.match(/^[ \t>]*(?:```|~~~)/gm) ?? []
  return !isQuote && fences.length % 2 === 0 && /^---\s*$/m.test(before.slice(4))
}

async function fixed(locale: string, path: string, target: string, source: string): Promise<string> {
  const workspace = memoryWorkspace({[`${locale}/${path}`]: target, [`en-us/${path}`]: source})
  const settings = defaultSettings([locale], 'en-us')
  const own = Object.entries(settings.rules).filter(([id]) => kept.has(id))
  const {documents} = await fix({
    workspace,
    settings: {...settings, rules: Object.fromEntries(own)},
    rules,
    only: [],
    changedSince: null,
    today,
    version: '0'
  })
  return documents[0]?.after ?? target
}
