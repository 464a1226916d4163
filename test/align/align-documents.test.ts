import {describe, expect, test} from 'vitest'
import {align} from './aligning.ts'

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
      'has given its place to another sentence',
      '# {Signature|Signing}\n\n{Un.|Sign the package first.} {Neuf.|Nobody asked for cheese.}\n\n{Trois.|Delete it at the end.}\n',
      ['wording: Nobody asked for cheese. → Then push it to the server.']
    ],
    [
      'has given its heading to another',
      '# {Fromage|Cheese}\n\n{Un.|Sign the package first.} {Deux.|Then push it to the server.}\n\n{Trois.|Delete it at the end.}\n',
      ['wording: Cheese → Signing']
    ],
    [
      'was a heading where a sentence is new',
      '# {Signature|Signing}\n\n{Un.|Sign the package first.} {Deux.|Then push it to the server.}\n\n## {Fromage|Cheese}\n',
      ['new: Delete it at the end.', 'gone: Cheese']
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

describe('of a sentence that holds more than its quotes', () => {
  const grown = 'Sign the package: use [the tool](a.md), it takes one more second only.\n\nThen push.\n'
  const sentence = 'Sign the package: use [the tool](a.md), it takes one more second only.'
  test.each([
    [
      'the target has the link that its quote lost',
      '{Signez [ici](a.md).|Sign the package:}',
      [`wording: Sign the package: → ${sentence}`]
    ],
    ['neither has a link', '{Signez.|Sign the package:}', [`grown: ${sentence}`]],
    ['the longest of two has grown', '{Signez.|Sign the package:} {Avec.|use [the tool](a.md),}', [`grown: ${sentence}`]]
  ])('%s', (_, target, told) => {
    expect(align(`${target}\n\n{Poussez.|Then push.}\n`, grown).told).toEqual(told)
  })
})

describe('English that grew is told beside', () => {
  const [short, long] = ['Sign it:', 'keep the key in a safe place']
  const grown = `${short} ${long} (or you will lose it soon).`
  const rest = 'Then push the package.'

  test.each([
    ['the longer of its quotes, the last', `{A.|${short}} {B.|${long}}`, 'B.'],
    ['the longer of its quotes, the first', `{B.|${long}} {A.|${short}}`, 'B.'],
    ['its one quote', `{A.|${short}}`, 'A.'],
    ['its quote, not that of the next sentence', `{A.|${short}} {Plus.|${rest}}`, 'A.'],
    ['its quote, not that of the sentence before', `{Plus.|${rest}} {A.|${short}}`, 'A.']
  ])('%s', (_, target, unit) => {
    const source = target.startsWith('{Plus') ? `${rest} ${grown}` : `${grown} ${rest}`
    const {pairs, places} = align(`${target}\n`, source)
    expect(pairs.filter(pair => pair.startsWith('grown'))).toEqual([`grown: ${grown}`])
    const at = pairs.filter(pair => /^(?:grown|new)/.test(pair)).indexOf(`grown: ${grown}`)
    expect(places[at]?.split('data-ttu-id').at(-1)).toContain(`>${unit}<`)
  })

  test('nothing, where all of it is new', () => {
    expect(align(`{Plus.|${rest}}\n`, `${grown} ${rest}`).told).toEqual([`new: ${grown}`])
  })

  test('no quote of damaged spans', () => {
    const stray = `<span data-ttu-id="fb55e-199">A.</span><span class="sxs-lookup"><span data-stu-id="fb55e-198">${short}</span></span>`
    expect(align(`${stray} {Plus.|${rest}}\n`, `${grown} ${rest}`).told.filter(one => one.startsWith('grown'))).toEqual([])
  })
})

describe('quotes whose place other English has taken', () => {
  const [un, fin] = ['{Un.|Sign the package today.}', '{Fin.|Delete all of it again.}']
  const [first, last] = ['Sign the package today.', 'Delete all of it again.']
  test.each([
    [
      'are paired one by one',
      '{A.|Nobody eats cheese.} {B.|Wine is red.}',
      'Push your boxes. Wait an hour.',
      ['Nobody eats cheese. → Push your boxes.', 'Wine is red. → Wait an hour.']
    ],
    [
      'share what is not as many',
      '{A.|Nobody eats cheese.} {B.|Wine is red.}',
      'Push your boxes. Wait an hour. Go home.',
      ['Nobody eats cheese. → Push your boxes. Wait an hour. Go home.', 'Wine is red. → Push your boxes. Wait an hour. Go home.']
    ],
    ['may have become an item', '{A.|Nobody eats cheese.}', '- Push your boxes.', ['Nobody eats cheese. → Push your boxes.']],
    ['are a heading for a heading', '## {A|Cheese}', '## Boxes', ['Cheese → Boxes']],
    ['are a cell for a cell', '| {A|Cheese} |\n| - |', '| Boxes |\n| - |', ['Cheese → Boxes']]
  ])('%s', (_, between, now, told) => {
    const {pairs} = align([un, between, fin].join('\n\n'), [first, now, last].join('\n\n'))
    expect(pairs).toEqual([`same: ${first}`, ...told.map(one => `wording: ${one}`), `same: ${last}`])
  })

  test.each([
    [
      'in two blocks',
      '{A.|Nobody eats cheese.}\n\n{B.|Wine is red.}',
      'Push your boxes.',
      ['new: Push your boxes.', 'gone: Nobody eats cheese.', 'gone: Wine is red.']
    ],
    [
      'by two blocks',
      '{A.|Nobody eats cheese.}',
      'Push your boxes.\n\nWait an hour.',
      ['new: Push your boxes.', 'new: Wait an hour.', 'gone: Nobody eats cheese.']
    ],
    ['a heading by a sentence', '## {A|Cheese}', 'Push your boxes.', ['new: Push your boxes.', 'gone: Cheese']],
    ['a cell by a sentence', '| {A|Cheese} |\n| - |', 'Push your boxes.', ['new: Push your boxes.', 'gone: Cheese']],
    ['elsewhere', '{A.|Nobody eats cheese.}', '', ['gone: Nobody eats cheese.']]
  ])('are gone where nobody can say which has taken it: %s', (_, between, now, told) => {
    const found = align([un, between, fin].join('\n\n'), [first, now, last].join('\n\n'))
    expect(found.told.toSorted()).toEqual(told.toSorted())
  })
})

describe('no text is missing where the source has only', () => {
  test.each([
    ['entities', 'Sign it. &nbsp; &#160; &copy;'],
    ['digits', 'Sign it. 4 21 900.'],
    ['single letters', 'Sign it. X, Y 4 Z.'],
    ['marks', 'Sign it. … — !']
  ])('%s more', (_, source) => {
    expect(align('{Un.|Sign it.}\n\n{Deux.|Push it.}', `${source}\n\nPush it.`).told).toEqual([])
  })

  test('but a word of two letters is', () => {
    expect(align('{Un.|Sign it.}', 'Sign it. &copy; Go &amp; do.').told).toEqual(['new: &copy; Go &amp; do.'])
  })
})

describe('bare text', () => {
  const [sign, keep] = ['Sign the package.', 'Keep it in a safe place.']
  test.each([
    ['in the translation’s language explains what is missing', `{Un.|${sign}}\n\nGardez-le.`, [sign, keep], ['Gardez-le.'], []],
    ['in English is unmarked where it is a phrase', `{Un.|${sign}}\n\n${keep}`, [sign, keep], [keep], []],
    [
      'of four words is a phrase',
      `Sign the package now.\n\n{Deux.|${keep}}`,
      ['Sign the package now.', keep],
      ['Sign the package now.'],
      []
    ],
    ['of fewer words may be a name', `${sign}\n\n{Deux.|${keep}}`, [sign, keep], [], []],
    ['explains one block alone', '{Sûr.|Be safe.}\n\nSignez.', ['Be safe.', sign, keep], ['Signez.'], [`new: ${keep}`]]
  ])('%s', (_, target, source, unmarked, told) => {
    const found = align(target, source.join('\n\n'))
    expect([found.unmarked, found.told]).toEqual([unmarked, told])
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

test.each([
  ['a document without quotes', 'Bare.', 'Sign the package.\n'],
  ['an empty source', '{Un.|Sign the package.}', ''],
  ['empty quotes', '{Un.|}\n\n{Deux.| }', 'Sign the package.\n'],
  ['two empty documents', '', '']
])('aligns %s with anything', (_, target, source) => {
  expect(() => align(target, source)).not.toThrow()
})
