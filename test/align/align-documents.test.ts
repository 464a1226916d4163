import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {alignDocuments} from '../../src/align/align-documents.ts'
import type {DocumentPath} from '../../src/model/brand.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'

/** `{Signer|Sign}` becomes a unit: target, quote. */
function bilingual(text: string): string {
  let number = 100
  return text.replace(/\{([^|{}]*)\|([^{}]*)\}/g, (_, target: string, quote: string) => {
    number++
    return `<span data-ttu-id="fb55e-${number}">${target}</span><span class="sxs-lookup"><span data-stu-id="fb55e-${number}">${quote}</span></span>`
  })
}

function align(target: string, source: string) {
  const targetDocument = parseDocument('fr-fr/a.md' as DocumentPath, bilingual(target), 'target')
  const sourceDocument = parseDocument('en-us/a.md' as DocumentPath, source, 'source')
  const {alignment, unmarked} = alignDocuments(targetDocument, sourceDocument)
  const at = ({start, end}: {start: number; end: number}) => sourceDocument.text.slice(start, end)
  const pairs = alignment.pairs.map(pair => {
    switch (pair.kind) {
      case 'same':
        return `${pair.moved ? 'moved' : 'same'}: ${at(pair.source)}`
      case 'reworded':
        return `${pair.change.kind}: ${targetDocument.units[pair.unit]?.quote.text} → ${pair.source.text}`
      case 'target-only':
        return `gone: ${targetDocument.units[pair.unit]?.quote.text}`
      case 'source-only':
        return `${pair.grown === null ? 'new' : 'grown'}: ${pair.source.text}`
    }
  })
  return {
    pairs,
    told: pairs.filter(pair => !pair.startsWith('same: ')),
    dropped: alignment.droppedSections.map(({title}) => title),
    movedSections: alignment.movedSections.map(({target: index}) => targetDocument.sections[index]?.slug),
    unmarked: unmarked.map(({text}) => text),
    places: alignment.pairs.flatMap(pair => (pair.kind === 'source-only' ? [targetDocument.text.slice(0, pair.at.start)] : []))
  }
}

describe('a quote', () => {
  const source = '# Signing\n\nSign the package first. Then push it to the server.\n\nDelete it at the end.\n'

  test.each([
    [
      'stands in the source',
      '# {Signature|Signing}\n\n{Un.|Sign the package first.} {Deux.|Then push it to the server.}\n\n{Trois.|Delete it at the end.}\n',
      []
    ],
    [
      'has become another sentence',
      '# {Signature|Signing}\n\n{Un.|Sign your package early.} {Deux.|Then push it to the server.}\n\n{Trois.|Delete it at the end.}\n',
      ['wording: Sign your package early. → Sign the package first.']
    ],
    [
      'stands elsewhere',
      '# {Signature|Signing}\n\n{Trois.|Delete it at the end.}\n\n{Un.|Sign the package first.} {Deux.|Then push it to the server.}\n',
      ['moved: Delete it at the end.']
    ],
    [
      'stands nowhere',
      '# {Signature|Signing}\n\n{Un.|Sign the package first.} {Deux.|Then push it to the server.} {Neuf.|Nobody asked for cheese.}\n\n{Trois.|Delete it at the end.}\n',
      ['gone: Nobody asked for cheese.']
    ],
    [
      'is missing',
      '# {Signature|Signing}\n\n{Un.|Sign the package first.}\n\n{Trois.|Delete it at the end.}\n',
      ['new: Then push it to the server.']
    ],
    [
      'holds two sentences',
      '# {Signature|Signing}\n\n{Un et deux.|Sign the package first. Then push it to the server.}\n\n{Trois.|Delete it at the end.}\n',
      []
    ],
    [
      'holds a token where a name stands',
      '# {Signature|Signing}\n\n{Un.|Sign the package first.} {Deux.|Then push it to the O365_Server_2nd.}\n\n{Trois.|Delete it at the end.}\n',
      ['placeholder: Then push it to the O365_Server_2nd. → Then push it to the server.']
    ]
  ])('%s', (_, target, told) => {
    expect(align(target, source).told).toEqual(told)
  })

  test('was one sentence and is two now', () => {
    const {told} = align(
      '{Un.|Sign the package before you push it to the server of your team.}\n',
      'Sign the package. Do so before you push it to the server of your team.\n'
    )
    expect(told).toEqual([
      'wording: Sign the package before you push it to the server of your team. → Sign the package. Do so before you push it to the server of your team.'
    ])
  })

  test('stands in a sentence that grew around it', () => {
    expect(
      align('{Un.|Sign the package:}\n\n{Deux.|Then push.}\n', 'Sign the package: it takes one more second only.\n\nThen push.\n').told
    ).toEqual(['grown: Sign the package: it takes one more second only.'])
  })
})

describe('no difference is', () => {
  test.each([
    ['a soft wrap', '{Un.|Sign the package first.}', 'Sign the\npackage first.'],
    ['a soft wrap in a block quote', '> {Un.|Sign the package first.}', '> Sign the\n> package first.'],
    ['a soft wrap in an item', '- {Un.|Sign the package first.}', '- Sign the\n  package first.'],
    ['an escape', String.raw`{Un.|Sign \*the\* package.}`, 'Sign *the* package.'],
    ['a style of emphasis', '{Un.|Sign *the* **package**.}', 'Sign _the_ __package__.'],
    ['a blank that emphasis gained', '{Un.|Sign the **package** s.}', 'Sign the **package**s.'],
    ['a list mark', '* {Un.|Sign the package.}\n* {Deux.|Push it.}', '- Sign the package.\n- Push it.'],
    ['a number of an item', '1. {Un.|Sign the package.}\n1. {Deux.|Push it.}', '1. Sign the package.\n2. Push it.'],
    ['the form of an entity', '{Un.|Sign <the> “package” & more.}', 'Sign &lt;the&gt; “package” &amp; more.'],
    ['a blank that is an entity', '{Un.|Sign the package.}', 'Sign&nbsp;the package.'],
    ['an anchor', '## <a name="sign"></a>{Signer|Sign the package}', '## Sign the package'],
    ['an anchor of the source', '## {Signer|Sign the package}', '## <a id="sign"></a>Sign the package'],
    ['the style of a heading', '## {Signer|Sign the package}', 'Sign the package\n---'],
    ['CRLF and a byte order mark', '{Un.|Sign the package first.}', '\ufeffSign the\r\npackage first.\r\n'],
    ['front matter', '---\ntitle: Signer\n---\n{Un.|Sign the package.}', '---\ntitle: Sign\n---\nSign the package.\n'],
    [
      'an alt text, which carries no spans',
      '{Un.|Sign the package.}\n\n![Une image](a.png)',
      'Sign the package.\n\n![An image of it](a.png)'
    ],
    ['the title of a link', '{Un.|Sign the [package](a.md "The title").}', 'Sign the [package](a.md "The title").'],
    ['a definition', '{Un.|Sign the [package][p].}\n\n[p]: a.md "Le titre"', 'Sign the [package][p].\n\n[p]: a.md "The title of it"'],
    ['code', '{Un.|Sign the package.}', 'Sign the package.\n\n```\nnuget sign the package\n```\n'],
    ['an inclusion', '{Un.|Sign the package.}', 'Sign the package.\n\n[!INCLUDE [some words here](a.md)]\n'],
    ['an alert’s label', '> [!NOTE]\n> {Un.|Sign the package.}', '> [!NOTE]\n> Sign the package.'],
    ['a line of three colons', '{Un.|Sign the package.}', ':::zone pivot="some-words"\n\nSign the package.\n\n:::zone-end\n'],
    ['a cross reference', '{Un.|See <xref:System.String>.}', 'See <xref:System.String>.'],
    ['a comment', '{Un.|Sign the package.}', '<!-- Some words of the writers. -->\n\nSign the package.\n'],
    ['a link around a unit', '- [{Un|Sign the package}](a.md)', '- [Sign the package](a.md)'],
    ['emphasis around a unit', '**{Un|Sign the package}**: {deux|push it}', '**Sign the package**: push it'],
    [
      'HTML around units',
      '<table>\n<tr><td>{Un|Sign it}</td><td>{Deux|Push it}</td></tr>\n</table>',
      '<table>\n<tr><td>Sign it</td>\n<td>Push it</td></tr>\n</table>'
    ]
  ])('%s', (_, target, source) => {
    const {told, dropped, unmarked, pairs} = align(target, source)
    expect([told, dropped, unmarked]).toEqual([[], [], []])
    expect(pairs.length).toBeGreaterThan(0)
  })
})

describe('of texts that repeat', () => {
  const table = (rows: readonly string[]) => `| A | B |\n| - | - |\n${rows.join('\n')}\n`

  test('each cell finds its own row', () => {
    const source = table(['| Azure | Yes |', '| Windows | No |', '| Linux | Yes |', '| Mac | Yes |'])
    const target = `| {A|A} | {B|B} |\n| - | - |\n| {Azure|Azure} | {Oui|Yes} |\n| {Windows|Windows} | {Non|No} |\n| {Linux|Linux} | {Oui|Yes} |\n| {Mac|Mac} | {Oui|Yes} |\n`
    expect(align(target, source).told).toEqual([])
  })

  test('the row that was lost is missing, not another one like it', () => {
    const source = table(['| Azure | Yes |', '| Windows | Yes |', '| Linux | Yes |'])
    const target = '| {A|A} | {B|B} |\n| - | - |\n| {Azure|Azure} | {Oui|Yes} |\n| {Linux|Linux} | {Oui|Yes} |\n'
    const {told, places} = align(target, source)
    expect(told).toEqual(['new: Windows', 'new: Yes'])
    for (const place of places) expect(place.endsWith('Yes</span></span>') || place.endsWith('|')).toBe(true)
  })

  test('one too many is gone, one too few is new', () => {
    expect(align('{Un|Sign it.}\n\n{Un|Sign it.}\n\n{Un|Sign it.}\n', 'Sign it.\n\nSign it.\n').told).toEqual(['gone: Sign it.'])
    expect(align('{Un|Sign it.}\n\n{Un|Sign it.}\n', 'Sign it.\n\nSign it.\n\nSign it.\n').told).toEqual(['new: Sign it.'])
  })
})

describe('a section', () => {
  const source =
    '# Title here\n\n## First part\n\nSign the package.\n\n### A detail\n\nIt takes a while.\n\n## Second part\n\nPush the package.\n\n## Third part\n\nDelete all of it.\n'
  const [title, first, second, third] = [
    '# {T|Title here}\n\n',
    '## {1|First part}\n\n{Un.|Sign the package.}\n\n### {D|A detail}\n\n{Long.|It takes a while.}\n\n',
    '## {2|Second part}\n\n{Deux.|Push the package.}\n\n',
    '## {3|Third part}\n\n{Trois.|Delete all of it.}\n'
  ]

  test.each([
    ['is dropped, and told once, with what is in it', title + second + third, ['First part']],
    ['is dropped at the end', title + first + second, ['Third part']],
    ['is dropped beside another: both are told', title + first, ['Second part', 'Third part']]
  ])('%s', (_, target, dropped) => {
    const found = align(target, source)
    expect([found.told, found.dropped]).toEqual([[], dropped])
  })

  test('is not dropped while something of it stands', () => {
    const {told, dropped} = align(
      `${title}${first.replace('## {1|First part}\n\n{Un.|Sign the package.}\n\n', '')}${second}${third}`,
      source
    )
    expect(dropped).toEqual([])
    expect(told).toEqual(['new: First part', 'new: Sign the package.'])
  })

  test('is not dropped where its heading alone is lost', () => {
    const {told, dropped} = align(`${title}${first}${second.replace('## {2|Second part}\n\n', '')}${third}`, source)
    expect([told, dropped]).toEqual([['new: Second part'], []])
  })

  test.each([
    ['stands before the one that precedes it', title + first + third + second],
    ['stands first of all', title + second + first + third]
  ])('%s: its order is told, and nothing of it is missing', (_, target) => {
    const {told, dropped, movedSections} = align(target, source)
    expect(told.filter(one => !one.startsWith('moved: '))).toEqual([])
    expect(dropped).toEqual([])
    expect(movedSections).toHaveLength(1)
  })

  test('is compared with its siblings although its parent has another heading now', () => {
    const {movedSections} = align(`${title.replace('Title here', 'What it was called')}${first}${third}${second}`, source)
    expect(movedSections).toHaveLength(1)
  })

  test('under another parent is no sibling', () => {
    const elsewhere = source.replace('### A detail\n\nIt takes a while.\n\n', '').concat('\n### A detail\n\nIt takes a while.\n')
    expect(align(title + first + second + third, elsewhere).movedSections).toEqual([])
  })

  test('in order is not told', () => {
    expect(align(title + first + second + third, source)).toMatchObject({told: [], dropped: [], movedSections: []})
  })
})

test.each([
  ['preformatted text', '<pre>Package A was not found.</pre>'],
  ['code', '```\nPackage A was not found.\n```']
])('English that stands in the target as %s is not missing', (_, kept) => {
  expect(align(`{Un|One message.}\n\n${kept}\n`, 'One message.\n\n> Package A was not found.\n').told).toEqual([])
})

describe('what is missing belongs', () => {
  const source = '# Signing\n\nSign the package today.\n\nKeep the key safe.\n\n## Pushing\n\nPush the package now.\n\nDelete all of it.\n'

  test.each([
    [
      'behind its neighbour',
      '# {S|Signing}\n\n{Un.|Sign the package today.}\n\n## {P|Pushing}\n\n{Deux.|Push the package now.}\n\n{Trois.|Delete all of it.}\n',
      'Sign the package today.'
    ],
    [
      'behind its neighbour, though that is reworded',
      '# {S|Signing}\n\n{Un.|Sign your package first.}\n\n## {P|Pushing}\n\n{Deux.|Push the package now.}\n\n{Trois.|Delete all of it.}\n',
      'Sign your package first.'
    ],
    [
      'with its section, though that moved',
      '## {P|Pushing}\n\n{Deux.|Push the package now.}\n\n# {S|Signing}\n\n{Un.|Sign the package today.}\n\n{Clef.|Keep the key safe.}\n',
      'Push the package now.'
    ],
    [
      'before what follows it, if nothing of its section precedes it',
      '# {S|Signing}\n\n{Un.|Sign the package today.}\n\n{Clef.|Keep the key safe.}\n\n{Autre.|Something quite different.}\n\n{Trois.|Delete all of it.}\n',
      'Something quite different.'
    ]
  ])('%s', (_, target, before) => {
    const [place] = align(target, source).places.map(text => text.replaceAll(/<[^>]*>/g, '|'))
    expect(place?.endsWith(`${before}||`)).toBe(true)
  })
})

describe('damage explains what is missing:', () => {
  const source = 'Sign the package.\n\nPush the package to the server.\n\nDelete all of it.\n'

  test.each([
    [
      'a stray without a quote',
      '{Un.|Sign the package.}\n\n<span data-ttu-id="fb55e-199">Poussez-le.</span>\n\n{Trois.|Delete all of it.}\n',
      []
    ],
    [
      'a stray with its quote',
      '{Un.|Sign the package.}\n\n<span data-ttu-id="fb55e-199">Poussez-le.</span><span class="sxs-lookup"><span data-stu-id="fb55e-198">Push the package to the server.</span></span>\n\n{Trois.|Delete all of it.}\n',
      []
    ],
    [
      'bare text, which is told as that',
      '{Un.|Sign the package.}\n\nPoussez le paquet.\n\n{Trois.|Delete all of it.}\n',
      ['Poussez le paquet.']
    ],
    [
      'bare English, which is told as that',
      '{Un.|Sign the package.}\n\nPush the package to the server.\n\n{Trois.|Delete all of it.}\n',
      ['Push the package to the server.']
    ]
  ])('%s', (_, target, unmarked) => {
    expect(align(target, source)).toMatchObject({told: [], dropped: [], unmarked})
  })

  test('but only where it stands, and one for one', () => {
    const target = '{Un.|Sign the package.}\n\nPoussez le paquet.\n\n{Trois.|Delete all of it.}\n'
    expect(align(target, `${source}\nAsk somebody else.\n`).told).toEqual(['new: Ask somebody else.'])
    expect(align(target, source.replace('Delete', 'Wait for it to end.\n\nDelete')).told).toEqual(['new: Wait for it to end.'])
  })

  test('a name that both languages share is no bare text', () => {
    expect(align('{Un.|Sign the package.} Contoso\n', 'Sign the package. Contoso\n')).toMatchObject({told: [], unmarked: []})
  })
})

describe('what is new has its place in the target:', () => {
  test.each([
    [
      'behind what precedes it',
      '{Un.|Sign the package.}\n\n{Trois.|Delete all of it.}\n',
      'Sign the package.\n\nPush it to the server.\n\nDelete all of it.\n',
      'Sign the package.</span></span>'
    ],
    ['at the first unit, where nothing precedes it', '{Trois.|Delete all of it.}\n', 'Push it to the server.\n\nDelete all of it.\n', ''],
    [
      'behind the code that precedes it',
      '{Un.|Sign the package.}\n\n```\ncode\n```\n\n{Trois.|Delete all of it.}\n',
      'Sign the package.\n\n```\ncode\n```\n\nPush it to the server.\n\nDelete all of it.\n',
      '```\ncode\n```'
    ]
  ])('%s', (_, target, source, before) => {
    const {told, places} = align(target, source)
    expect(told).toEqual(['new: Push it to the server.'])
    expect(places[0]?.endsWith(before)).toBe(true)
    if (before === '') expect(places[0]).toBe('')
  })
})

test.each([
  ['a document without quotes', 'Bare.', 'Sign the package.\n'],
  ['an empty source', '{Un.|Sign the package.}', ''],
  ['empty quotes', '{Un.|}\n\n{Deux.| }', 'Sign the package.\n'],
  ['two empty documents', '', '']
])('aligns %s with anything', (_, target, source) => {
  expect(() => align(target, source)).not.toThrow()
})

describe('a document whose quotes are its source’s text', () => {
  const word = fc.constantFrom(
    'sign',
    'the',
    'package',
    '`code`',
    '**bold**',
    '*it*',
    '[link](a.md)',
    '![alt](i.png)',
    'Azure',
    '3.1',
    'e.g.',
    'etc.',
    'café',
    'snake_case',
    '<br/>',
    '&amp;',
    '&nbsp;',
    'I/O',
    '(see',
    'it)',
    '“quoted.”',
    '—',
    '-',
    '1.',
    '\\*',
    '<kbd>Ctrl</kbd>',
    '**Note**:',
    '<xref:a.b>',
    'https://a.b/c',
    '你好。',
    '$5',
    '#1',
    'a_'
  )
  const opening = fc.constantFrom('Now ', 'now ', '“', '(', '**A** ', '`x` ', 'e.g. ', '[A](b) ', '你')
  const closing = fc.constantFrom('.', '!', ':', '。', '.”', '.)', '.**', '…')
  const sentence = fc
    .tuple(opening, fc.array(word, {minLength: 1, maxLength: 8}), closing)
    .map(([before, all, after]) => before + all.join(' ') + after)
    .filter(text => /\p{L}{2}/u.test(text)) // Less is no word that anyone misses.
  const block = fc.oneof(
    fc.array(sentence, {minLength: 1, maxLength: 4}).map(all => ({before: '', between: ' ', all, after: '\n\n'})),
    sentence.map(one => ({before: '## ', between: '', all: [one], after: '\n\n'})),
    fc.array(sentence, {minLength: 1, maxLength: 3}).map(all => ({before: '- ', between: '\n- ', all, after: '\n\n'})),
    fc.array(sentence, {minLength: 1, maxLength: 3}).map(all => ({before: '> ', between: '\n> ', all, after: '\n\n'})),
    fc
      .array(sentence, {minLength: 2, maxLength: 2})
      .map(all => ({before: '| 1 | 2 |\n| - | - |\n| ', between: ' | ', all, after: ' |\n\n'}))
  )

  test('is the same all through, in order, with nothing missing', () => {
    fc.assert(
      fc.property(fc.array(block, {minLength: 1, maxLength: 12}), blocks => {
        const write = (one: (text: string) => string) =>
          blocks.map(({before, between, after, all}) => before + all.map(one).join(between) + after).join('')
        const source = write(text => text)
        const {told, dropped, movedSections, unmarked, pairs} = align(
          write(text => `{Maintenant ${text}|${text}}`),
          source
        )
        expect({told, dropped, movedSections, unmarked}).toEqual({told: [], dropped: [], movedSections: [], unmarked: []})
        expect(pairs.length).toBeGreaterThanOrEqual(blocks.length)
      }),
      {numRuns: 150}
    )
  })

  // quote is found nowhere: `source-mismatch`, `link`, “<xref:a.b> sign.” against “sign.”.
  test('is the same where a heading opens with a cross reference', () => {
    expect(align('## {x|<xref:a.b> sign.}\n', '## <xref:a.b> sign.\n').told).toEqual([])
  })

  const numbered = fc
    .integer({min: 3, max: 12})
    .map(count =>
      Array.from(
        {length: count},
        (_, index) => `Sentence ${index} tells of ${['cheese', 'bread', 'wine', 'salt', 'water'][index % 5]} and of number ${index * 17}.`
      )
    )
  const write = (all: readonly string[]) => all.map((text, index) => `{Phrase|${text}}${index % 3 === 2 ? '\n\n' : ' '}`).join('')
  const plain = (all: readonly string[]) => all.map((text, index) => `${text}${index % 3 === 2 ? '\n\n' : ' '}`).join('')

  test('lacks just the unit that was taken out', () => {
    fc.assert(
      fc.property(numbered, fc.nat(), (all, pick) => {
        const lost = pick % all.length
        expect(align(write(all.toSpliced(lost, 1)), plain(all)).told).toEqual([`new: ${all[lost]}`])
      })
    )
  })

  test('has just the unit too many that was put in', () => {
    fc.assert(
      fc.property(numbered, fc.nat(), (all, pick) => {
        expect(align(write(all.toSpliced(pick % all.length, 0, 'Nobody asked for it.')), plain(all)).told).toEqual([
          'gone: Nobody asked for it.'
        ])
      })
    )
  })

  test('differs just in the unit whose quote was changed', () => {
    fc.assert(
      fc.property(numbered, fc.nat(), (all, pick) => {
        const index = pick % all.length
        const old = all[index] ?? ''
        const changed = old.replace('tells of', 'speaks about')
        expect(align(write(all.with(index, changed)), plain(all)).told).toEqual([`wording: ${changed} → ${old}`])
      })
    )
  })

  test('has each of its units in one pair, whatever was lost, doubled or changed', () => {
    fc.assert(
      fc.property(fc.array(sentence, {minLength: 1, maxLength: 12}), fc.array(sentence, {maxLength: 12}), (english, other) => {
        const target = bilingual(other.map(text => `{Phrase|${text}}`).join('\n\n'))
        const document = parseDocument('a.md' as DocumentPath, target, 'target')
        const source = parseDocument('a.md' as DocumentPath, english.join('\n\n'), 'source')
        const {pairs} = alignDocuments(document, source).alignment
        const units = pairs.flatMap(pair => (pair.kind === 'source-only' ? [] : [pair.unit]))
        expect(units).toEqual([...document.units.keys()])
        for (const pair of pairs) {
          if (pair.kind !== 'reworded' && pair.kind !== 'source-only') continue
          expect(source.text.slice(pair.source.range.start, pair.source.range.end)).toBe(pair.source.text)
        }
      })
    )
  })
})
