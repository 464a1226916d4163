import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const english = '# Guide\n\n## First steps\n\nRead it.\n\n## Start over {#reset}\n\nHold the button.\n'
const french = '# Guide\n\n## Premiers pas\n\nLisez-le.\n\n## <a name="debut"></a>Recommencer\n\nTenez le bouton.\n'
const guide = {'en/guide.md': english, 'fr-fr/guide.md': french}
const look = (url: string) => `Look [there](${url}).\n`
const commitOf = (day: string) => createHash('sha1').update(day).digest('hex') // As the workspace in memory names its commits.
const translated = {anchors: 'translated', leastConfidence: 0.5}

/** What is said of the links of one line, and what mends it. */
async function told(source: string, target: string, files: Readonly<Record<string, string>>, options: object = {}) {
  const all = await placed('broken-link', target, {source, files, options})
  return all.map(one => one.replace(/^(\S+) “.*?”:/, '$1:'))
}

describe('a file', () => {
  test.each([
    [
      'in another letter case is mended',
      look('guide.md#first-steps'),
      look('Guide.md#first-steps'),
      [
        '1:14–34: There is no file “Guide.md#first-steps”, only one that differs in letter case: write “guide.md#first-steps” | fix 13–33 “guide.md#first-steps”'
      ]
    ],
    [
      'in another letter case, of a link whose URL stands elsewhere, is not',
      'Look [there][1].\n\n[1]: guide.md\n',
      'Look [there][1].\n\n[1]: Guide.md\n',
      ['1:6–16: There is no file “Guide.md”, only one that differs in letter case: write “guide.md”']
    ],
    ['in a letter case that English has elsewhere', `${look('guide.md')}\nOr [here](Guide.md).\n`, look('Guide.md'), []],
    [
      'that is in English alone is suggested',
      look('en-us/guide.md'),
      look('fr-fr/guide.md'),
      [
        '1:14–28: There is no file “fr-fr/guide.md”, neither in this language nor in English: add it, or use the English “en-us/guide.md” | Use the English file 13–27 “en-us/guide.md”'
      ]
    ],
    [
      'that is in English alone, of a link whose URL stands elsewhere, is not',
      'Look [there][1].\n\n[1]: en-us/guide.md\n',
      'Look [there][1].\n\n[1]: fr-fr/guide.md\n',
      ['1:6–16: There is no file “fr-fr/guide.md”, neither in this language nor in English: add it, or use the English “en-us/guide.md”']
    ],
    ['that English links to and does not show', look('en-us/guide.md'), '![There](fr-fr/guide.md)\n', []],
    [
      'whose name says its locale, shown',
      '![There](start.en-us.png)\n',
      '![There](start.fr-fr.png)\n',
      [
        '1:10–25: There is no file “start.fr-fr.png”, neither in this language nor in English: add it, or use the English “start.en-us.png” | Use the English file 9–24 “start.en-us.png”'
      ]
    ],
    ['whose name says its locale, linked to', look('start.en-us.png'), look('start.fr-fr.png'), []]
  ])('%s', async (_, source, target, findings) => {
    const files = {...guide, 'en/en-us/guide.md': english, 'en/start.en-us.png': '', 'fr-fr/end.png': ''}
    expect(await told(source, target, files)).toEqual(findings)
  })

  test('in the letter case of the English that was handed off', async () => {
    const target = (day: string) => `---\nms.sourcegitcommit: ${commitOf(day)}\n---\n\n${look('Guide.md')}`
    const files = {...guide, 'en/a.md@2020-01-01': look('Guide.md'), 'en/a.md@2021-01-01': look('guide.md')}
    expect(await told(look('guide.md'), target('2020-01-01'), files)).toEqual([])
    expect(await told(look('guide.md'), target('2021-01-01'), files)).toHaveLength(1)
  })

  test('that is nowhere is told where the letter case of others is no matter, too', async () => {
    const files = {'en/en-us/guide.md': '', 'en/b.md': `${look('A.md')}\n${look('B.md')}`, 'fr-fr/b.md': '', 'fr-fr/c.md': ''}
    const both = (url: string) => look(url) + look('c.md')
    expect(await told(both('en-us/guide.md'), both('fr-fr/guide.md').replace('c.md', 'C.md'), files)).toEqual([
      expect.stringContaining('There is no file “fr-fr/guide.md”')
    ])
  })

  test('is told with the unit that links to it', async () => {
    const english = '# Lamp\n\nMove [it](a.md).\n\nSee [it](a.md). Hold [it](a.md).\n'
    const target = 'Move [it](A.md).\n\n{Voir [ceci](A.md).|See [it](a.md).} {Tenir [ceci](A.md).|Hold [it](a.md).}\n'
    expect((await placed('broken-link', bilingual([], target), {source: english})).map(one => one.replace(/(?: “|: ).*/, ''))).toEqual([
      '1:11–15',
      '3:43–47 101',
      '3:184–188 102'
    ])
  })
})

describe('a heading', () => {
  test.each([
    [
      'by the English name: the translated one is suggested',
      'guide.md#first-steps',
      'guide.md#first-steps',
      [
        '1:14–34: There is no “#first-steps” in the translation: write “#premiers-pas”, the anchor of the heading “Premiers pas” | Link to the translated heading 13–33 “guide.md#premiers-pas”'
      ]
    ],
    [
      'with a written anchor: the link is mended',
      'guide.md#reset',
      'guide.md#reset',
      [
        '1:14–28: There is no “#reset” in the translation: write “#debut”, the anchor of the heading “Recommencer” | fix 13–27 “guide.md#debut”'
      ]
    ],
    [
      'in another letter case: the link is mended',
      'guide.md#debut',
      'guide.md#Debut',
      ['1:14–28: There is no “#Debut”, only one that differs in letter case: write “#debut” | fix 13–27 “guide.md#debut”']
    ],
    ['in the letter case of English', 'guide.md#Debut', 'guide.md#Debut', []],
    ['in the letter case of the translation', 'guide.md#once', 'guide.md#Once', []],
    ['in the letter case of neither of two', 'guide.md#twice', 'guide.md#TWICE', []]
  ])('%s', async (_, source, target, findings) => {
    const files = {
      'en/guide.md': `${english}\n## <a name="debut"></a><a name="Debut"></a><a name="once"></a><a name="twice"></a>End\n`,
      'fr-fr/guide.md': `${french}\n## <a name="Twice"></a><a name="tWice"></a><a name="Once"></a>Fin\n`
    }
    expect(await told(look(source), look(target), files, translated)).toEqual(findings)
  })

  test.each([
    ['and English writes its name', 'guide.md#reset', 1],
    ['and English writes another name than that of the link', 'guide.md#start-over', 0]
  ])('without a sign of translated names, %s', async (_, url, count) => {
    expect(await told(look(url), look(url), guide)).toHaveLength(count)
  })

  test.each([
    ['the right case', 'guide.md#first-steps', {}, 1],
    ['the wrong case, as English has it', 'Guide.md#first-steps', {}, 1],
    ['a case that the locale has besides', 'Guide.md#first-steps', {'fr-fr/GUIDE.md': french}, 0],
    ['a case that English has besides', 'Guide.md#first-steps', {'en/Guide.md': english}, 0]
  ])('of a file in %s', async (_, url, files, count) => {
    expect(await told(look(url), look(url), {...guide, ...files}, translated)).toHaveLength(count)
  })

  test('of the same page, where the translation has fewer', async () => {
    const link = '[There](#reset), not [here](#first-steps).\n\n'
    const cut = french.replace(/## Prem[^]*?(?=##)/, '')
    expect(await told(link + english, link + cut, {}, translated)).toEqual([
      '1:9–15: There is no “#reset” in the translation: write “#debut”, the anchor of the heading “Recommencer” | fix 8–14 “#debut”'
    ])
  })
})
