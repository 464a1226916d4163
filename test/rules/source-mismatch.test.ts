import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const id = 'source-mismatch'
const page = (text: string) => `# Top\n\n${text}\n\nThe end.\n`

/** What is said of a quote, and what mends it. */
async function told(frontMatter: readonly string[], quote: string, source: string, look: object = {}): Promise<string[]> {
  const target = bilingual(frontMatter, `# {Haut|Top}\n\n{Texte|${quote}}\n\n{Fin.|The end.}`)
  return (await placed(id, target, {source, ...look})).map(one => one.replace(/^\S+ 102: | \| en .*$|(?<= (?:fix|place)) \d+–\d+/gs, ''))
}

describe('beside English', () => {
  test.each([
    [
      'a leaked token',
      'Users open the O365_W14_2nd here.',
      'Users open the Office here.',
      'A content system’s token leaked into the quote: “O365_W14_2nd”, where the English says “Office”'
    ],
    [
      'a leaked token where English has nothing',
      'Users open the O365_W14_2nd here.',
      'Users open the here.',
      'A content system’s token leaked into the quote: “O365_W14_2nd”, which the English does not have'
    ],
    [
      'a leaked token among other changes',
      'Users open the O365_W14_2nd here today.',
      'Users open the Office here now.',
      'A content system’s token leaked into the quote: “O365_W14_2nd”, which the English does not have'
    ],
    [
      'the token that leaked, of two',
      'Copy A_b_c to O365_W14_2nd here.',
      'Copy it to Office, not A_b_c here.',
      'A content system’s token leaked into the quote: “O365_W14_2nd”, which the English does not have'
    ],
    [
      'a lost link',
      'See [the box](box.md) and the bag here.',
      'See [the box](box.md) and [the bag](bag.md) here.',
      'The quote lacks the link to “bag.md”, which the English has'
    ],
    [
      'another link',
      'See [the box](box.md) or [the bag](bag.md) here.',
      'See [the box](box.md) or [the bag](sack.md) here.',
      'The quote links to “bag.md” where the English links to “sack.md”'
    ],
    [
      'a link too many',
      'See [the box](box.md) and [the bag](bag.md) here.',
      'See [the box](box.md) and the bag here.',
      'The quote’s links are not as in English: “See [the box](box.md) and the bag here.”'
    ],
    [
      'another code span',
      'Run `box` and `bag` here now.',
      'Run `box` and `sack` here now.',
      'The quote says “bag” where the English says “sack”'
    ],
    [
      'other code spans',
      'Run `box` and `bag` here now.',
      'Run `sack` and `pot` here now.',
      'The quote’s code spans are not as in English: “Run `sack` and `pot` here now.”'
    ],
    [
      'other markup',
      'Run **the box** here now.',
      'Run the *box here* now.',
      'The quote’s markup is not as in English: “Run the *box here* now.”'
    ],
    [
      'escaped markup',
      String.raw`Run \*\*the box here now.`,
      'Run **the box** here now.',
      String.raw`The quote’s emphasis marks are escaped, so readers see them as characters: “Run \*\*the box here now.”`
    ],
    [
      'markup escaped in English, too',
      String.raw`Run \*the \*box here now.`,
      String.raw`Run \*the **box** here now.`,
      String.raw`The quote’s markup is not as in English: “Run \*the **box** here now.”`
    ],
    [
      'words at two places',
      'Users open the big box over there.',
      'Users close the big bag over there.',
      'The quote’s words are not as in English: “Users close the big bag over there.”'
    ]
  ])('finds %s', async (_, quote, english, message) => {
    expect(await told([], quote, page(english))).toEqual([message])
  })

  test('passes over what it is told to, but for a leaked token', async () => {
    const options = {ignore: ['wording', 'term']}
    expect(await told([], 'Users open the box here.', page('Users open the bag here.'), {options})).toEqual([])
    expect(await told([], 'Users open the O365_W14_2nd here.', page('Users open the Office here.'), {options})).toHaveLength(1)
  })

  test('names the unit, and what English says', async () => {
    expect(await placed(id, bilingual([], '# {Haut|Top}\n\n{Signez.|Sign the packet.}\n'), {source: page('Sign the package.')})).toEqual([
      '3:100–116 102: The quote says “packet” where the English says “package” | en 3:1 “Sign the package.”'
    ])
  })
})

describe('beside a handoff', () => {
  const before = (handoff: string) => [`ms.openlocfilehash: ${createHash('sha1').update(page(handoff)).digest('hex')}`]
  const versions = (handoff: string, now = handoff) => ({
    'en/a.md@2021-02-01': page(handoff),
    'en/a.md': `${page(now)}\nMore.\n`
  })
  const since = (quote: string, handoff: string, files: Readonly<Record<string, string>> = versions(handoff), look: object = {}) =>
    told(before(handoff), quote, '', {files, ...look})
  const difference = 'The quote says “packet” where the handoff says “package”'

  test.each([
    ['its words', 'Sign the packet.', 'Sign the package.', `${difference} | fix “Sign the package.”`],
    ['its words of several lines', 'Sign the packet now.', 'Sign the \n package now.', `${difference} | fix “Sign the package now.”`],
    ['its words of lines in a quote', 'Sign the packet now.', '> Sign the\n> package now.', `${difference} | fix “Sign the package now.”`],
    [
      'the text of a link',
      'sign the packet',
      '[sign the package](a.md)',
      'The quote’s words are not as in the handoff: “[sign the package](a.md)” | fix “sign the package”'
    ],
    [
      'the text of a reference',
      'sign the packet',
      '[sign the package][sign]',
      'The quote’s words are not as in the handoff: “[sign the package][sign]” | fix “sign the package”'
    ],
    ['a link', '[sign the packet](a.md)', '[sign the package](a.md)', `${difference} | fix “[sign the package](a.md)”`],
    [
      'words and a link',
      'sign the packet',
      'Do [sign the package](a.md)',
      'The quote’s words are not as in the handoff: “Do [sign the package](a.md)” | fix “Do [sign the package](a.md)”'
    ],
    [
      'a link and words',
      'sign the packet',
      '[sign the package](a.md) now',
      'The quote’s words are not as in the handoff: “[sign the package](a.md) now” | fix “[sign the package](a.md) now”'
    ],
    [
      'code',
      'Run `box` and `bag` here.',
      'Run `sack` and `pot` here.',
      'The quote’s code spans are not as in the handoff: “Run `sack` and `pot` here.” | fix “Run `sack` and `pot` here.”'
    ],
    [
      'a name',
      'Users open the O365_W14_2nd.',
      'Users open the Office.',
      'A content system’s token leaked into the quote: “O365_W14_2nd”, where the handoff says “Office” | fix “Users open the Office.”'
    ]
  ])('puts back %s', async (_, quote, handoff, message) => {
    expect(await since(quote, handoff)).toEqual([message])
  })

  test('goes by the handoff where English has changed', async () => {
    expect(await since('Sign the packet.', 'Sign the package.', versions('Sign the package.', 'Sign the big package.'))).toEqual([
      `${difference} | fix “Sign the package.”`
    ])
  })

  test('suggests what was handed off where English once said what the quote says', async () => {
    const files = {...versions('Sign the package.'), 'en/a.md@2020-01-01': page('Sign the packet.')}
    expect(await since('Sign the packet.', 'Sign the package.', files)).toEqual([
      expect.stringMatching(
        /^The quote says “packet” where the handoff says “package”; English said so on 2020-01-01 \(.*\) \| Put the handoff’s text in its place “Sign the package\.”$/
      )
    ])
  })

  test('passes over what it is told to', async () => {
    const look = {options: {ignore: ['wording']}}
    expect(await since('Sign the packet.', 'Sign the package.', versions('Sign the package.'), look)).toEqual([])
  })
})
