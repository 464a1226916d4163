import {describe, expect, test} from 'vitest'
import {rules} from '../rules/index.ts'
import {lint} from '../src/lint.ts'
import type {DocumentPath} from '../src/model/brand.ts'
import {memoryWorkspace} from '../src/workspace/memory.ts'
import type {Workspace} from '../src/workspace/workspace.ts'
import {defaultSettings, today} from './settings.ts'

interface Given {
  readonly only?: readonly string[]
  readonly source?: string | null
  readonly options?: object
  readonly around?: (workspace: Workspace) => Workspace
}

/** What `broken-link` says, as `path message`, of files below `en` and `fr`. */
async function told(files: Readonly<Record<string, string>>, {only = [], source = 'en', options = {}, around = one => one}: Given = {}) {
  const settings = defaultSettings(['fr'], source)
  const {findings} = await lint({
    workspace: around(memoryWorkspace(files)),
    settings: {
      ...settings,
      rules: {'broken-link': {severity: 'warning', options: {anchors: 'auto', leastConfidence: 0.5, ...options}}}
    },
    rules,
    only,
    changedSince: null,
    today,
    version: '0.0.0'
  })
  return findings.map(({path, message}) => `${path} ${message}`)
}

const guide = {
  'en/guide.md': '# Guide\n\n## First steps\n\nRead it.\n\n## Warranty\n\nTwo years.\n',
  'fr/guide.md': '# Guide\n\n## Premiers pas\n\nLisez-le.\n\n## Garantie\n\nDeux ans.\n'
}
const link = (url: string, text = 'here') => `# Start\n\nLook [${text}](${url}).\n`
const pair = (english: string, french = english) => ({'en/a.md': link(english), 'fr/a.md': link(french, 'ici')})
const translated = {anchors: 'translated'}

describe('a file', () => {
  test.each([
    ['that both roots have', {...pair('guide.md'), ...guide}, []],
    ['that English alone has is served in English', {...pair('guide.md'), 'en/guide.md': '# Guide\n'}, []],
    ['that the locale alone has', {...pair('guide.md'), 'fr/guide.md': '# Guide\n'}, []],
    ['that neither has, which English has wrong too', pair('guide.md'), []],
    [
      'in another letter case',
      {...pair('guide.md', 'Guide.md'), ...guide},
      ['fr/a.md There is no file “Guide.md”, only one that differs in letter case: write “guide.md”']
    ],
    ['in the letter case that English has wrong too', {...pair('Guide.md'), ...guide}, []],
    [
      'in a folder of another letter case',
      {...pair('./notes/b.md', './Notes/b.md'), 'en/notes/b.md': '# B\n'},
      ['fr/a.md There is no file “./Notes/b.md”, only one that differs in letter case: write “./notes/b.md”']
    ],
    ['of which two differ in letter case', {...pair('guide.md', 'GUIDE.md'), ...guide, 'fr/Guide.md': '# Guide\n'}, []],
    [
      'whose letter case two of many English links have wrong',
      {
        ...pair('guide.md', 'Guide.md'),
        ...guide,
        'en/b.md': link('GUIDE.md'),
        'en/c.md': link('A.md'),
        'fr/b.md': '# B\n',
        'fr/c.md': '# C\n'
      },
      []
    ],
    [
      'in a folder that only English has',
      {...pair('media/en/back.png', 'media/fr/back.png'), 'en/media/en/back.png': '', 'fr/media/front.png': ''},
      [
        'fr/a.md There is no file “media/fr/back.png”, neither in this language nor in English: add it, or use the English “media/en/back.png”'
      ]
    ],
    ['of a kind of which the locale has none', {...pair('media/en/back.png', 'media/fr/back.png'), 'en/media/en/back.png': ''}, []],
    ['whose name is a percent-encoded one', {...pair('big%20lamp.md'), 'en/big lamp.md': '# Big\n'}, []],
    ['in a hidden folder', {...pair('.notes/b.md'), 'en/.notes/b.md': '# B\n'}, []],
    ['outside of the roots', {...pair('../media/back.png', '../Media/back.png'), 'media/back.png': ''}, []],
    ['that the server makes', {...pair('guide.html', 'Guide.html'), 'en/guide.html': ''}, []],
    ['at the site’s root', {...pair('/guide.md', '/Guide.md'), ...guide}, []],
    ['that English does not link to', {...pair('guide.md', 'guild.md'), ...guide}, []]
  ])('%s', async (_, files, findings) => {
    expect(await told(files)).toEqual(findings)
  })

  test('is known where the run is narrowed to one document', async () => {
    const files = {...pair('guide.md'), ...guide}
    expect(await told(files, {only: ['fr/a.md']})).toEqual([])
    expect(await told({...files, 'fr/a.md': link('Guide.md')}, {only: ['fr/a.md']})).toHaveLength(1)
  })

  test('may be anything without English', async () => {
    expect(await told({...pair('guide.md', 'Guide.md'), ...guide}, {source: null})).toEqual([])
  })

  test('may be anything in a folder that cannot be read', async () => {
    const blind = (workspace: Workspace) => ({
      ...workspace,
      entries: async (folder: string) => (folder === 'fr' ? null : workspace.entries(folder))
    })
    expect(await told({...pair('guide.md', 'Guide.md'), ...guide}, {around: blind})).toEqual([])
  })
})

describe('a heading', () => {
  const dead = (path: string) => [
    `${path} There is no “#first-steps” in the translation: write “#premiers-pas”, the anchor of the heading “Premiers pas”`
  ]
  test.each([
    ['of another page, by its English name', {...pair('guide.md#first-steps'), ...guide}, dead('fr/a.md')],
    ['by its translated name', {...pair('guide.md#first-steps', 'guide.md#premiers-pas'), ...guide}, []],
    ['of a page that is served in English', {...pair('guide.md#first-steps'), 'en/guide.md': guide['en/guide.md']}, []],
    ['that English has not', {...pair('guide.md#next-steps'), ...guide}, []],
    [
      'with a written anchor',
      {...pair('guide.md#first-steps'), ...guide, 'fr/guide.md': guide['fr/guide.md'].replace('Prem', '<a name="first-steps"></a>Prem')},
      []
    ],
    [
      'of a section that is missing',
      {...pair('guide.md#first-steps'), ...guide, 'fr/guide.md': '# Guide\n\n## Garantie\n\nDeux ans.\n'},
      []
    ],
    ['in another letter case', {...pair('guide.md#first-steps', 'guide.md#First-Steps'), 'en/guide.md': guide['en/guide.md']}, []],
    ['whose name differs in accents alone', {...pair('b.md#resume'), 'en/b.md': '# Resume\n', 'fr/b.md': '# Résumé\n'}, []],
    [
      'that is the second of its text',
      {...pair('b.md#tip-1'), 'en/b.md': '# B\n\n## Tip\n\n## Tip\n', 'fr/b.md': '# B\n\n## Conseil\n\n## Conseil\n'},
      ['fr/a.md There is no “#tip-1” in the translation: write “#conseil-1”, the anchor of the heading “Conseil”']
    ],
    [
      'of the same page',
      {
        'en/guide.md': guide['en/guide.md'].replace('Two years', '[See](#first-steps)'),
        'fr/guide.md': guide['fr/guide.md'].replace('Deux ans', '[Voir](#first-steps)')
      },
      dead('fr/guide.md')
    ]
  ])('%s', async (_, files, findings) => {
    expect(await told(files, {options: translated})).toEqual(findings)
  })

  test('is reached by whatever the link says where nothing shows that names are translated', async () => {
    expect(await told({...pair('guide.md#first-steps'), ...guide})).toEqual([])
  })

  test('is reached by its translated name where other documents show it', async () => {
    const signs = Object.fromEntries(
      ['x', 'y', 'z'].flatMap(name => [
        [`en/${name}.md`, '# The lamp\n'],
        [`fr/${name}.md`, '# <a name="the-lamp"></a>La lampe\n']
      ])
    )
    const files = {...pair('guide.md#first-steps'), ...guide, ...signs}
    expect(await told(files)).toEqual(dead('fr/a.md'))
    expect(await told(files, {only: ['fr/a.md']})).toEqual(dead('fr/a.md'))
    expect(await told(files, {options: {anchors: 'english'}})).toEqual([])
  })

  test('that lost its written anchor is told without any sign', async () => {
    const files = {...pair('b.md#reset'), 'en/b.md': '# B\n\n## Start over {#reset}\n', 'fr/b.md': '# B\n\n## Recommencer\n'}
    expect(await told(files)).toEqual([
      'fr/a.md There is no “#reset” in the translation: write “#recommencer”, the anchor of the heading “Recommencer”'
    ])
  })
})

test('reads no document that no link asks for, and none for a link without a place', async () => {
  const read: string[] = []
  const listening = (workspace: Workspace) => ({
    ...workspace,
    read: async (path: DocumentPath) => {
      read.push(path)
      return workspace.read(path)
    }
  })
  const unseen = {'fr/b.md': '# B\n', 'en/b.md': '# B\n'}
  // Of plain documents, a sample is read for its words.
  const unit =
    '<span data-ttu-id="0a1b2-103">Voyez [ici](guide.md).</span><span class="sxs-lookup"><span data-stu-id="0a1b2-103">Look [here](guide.md).</span></span>\n'
  const files = {...guide, ...unseen, 'en/a.md': 'Look [here](guide.md).\n', 'fr/a.md': unit}
  await told(files, {only: ['fr/a.md'], around: listening})
  expect(read.filter(path => path.startsWith('fr/'))).toEqual(['fr/a.md'])
})
