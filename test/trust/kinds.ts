import {bilingual} from '../bilingual.ts'

/** A translation and its English, as files hold them. */
export interface Texts {
  readonly target: string
  readonly source: string
}

const fill = (text: string, length: number) => text.repeat(Math.ceil(length / text.length))

/** Pieces one after the other until they are long enough. */
function grow(length: number, piece: (index: number) => string): string {
  let text = ''
  for (let index = 0; text.length < length; index++) text += piece(index)
  return text
}

const unit = (number: number, target: string, quote: string) =>
  `<span data-ttu-id="fb55e-${number}">${target}</span><span class="sxs-lookup"><span data-stu-id="fb55e-${number}">${quote}</span></span>`

const subjects = 'agent portal server folder token backup office client router proxy cluster monitor account index cache log'.split(' ')
const sujets =
  'agent portail serveur dossier jeton sauvegarde bureau client routeur mandataire grappe moniteur compte index cache journal'.split(' ')

/** A sentence of ordinary documents and its translation, no two alike. */
function sentence(index: number): {readonly english: string; readonly french: string} {
  const [a, b, c] = [index % 16, (index * 7 + 3) % 16, Math.floor(index / 16) % 16]
  const link = index % 9 === 0 ? ` See [step ${index}](page.md).` : ''
  const lien = index % 9 === 0 ? ` Voir [étape ${index}](page.md).` : ''
  return {
    english: `The ${subjects[a]} opens the ${subjects[b]} of **${subjects[c]}** with \`key-${index}\` at port ${index}.${link}`,
    french: `Le ${sujets[a]} ouvre le ${sujets[b]} de **${sujets[c]}** avec \`key-${index}\` au port ${index}.${lien}`
  }
}

/** What stands before a sentence in an ordinary document. */
const openingOf = (index: number) => (index % 10 === 0 ? '## ' : index % 3 === 0 ? '- ' : '')

/** Ordinary text: sections of paragraphs, items, links, code. */
export const ordinary: Readonly<Record<Form, (length: number) => Texts>> = {
  bilingual: length => inUnits(length, '\n\n', index => ({...sentence(index), opening: openingOf(index)})),
  plain: length => ({
    target: grow(length, index => `${openingOf(index)}${sentence(index).french}\n\n`),
    source: grow(length, index => `${openingOf(index)}${sentence(index).english}\n\n`)
  })
}

export type Form = 'bilingual' | 'plain'

interface Said {
  readonly english: string
  readonly french: string
  readonly opening?: string
  /** What the source says in place of what was quoted. */
  readonly now?: string
}

function inUnits(length: number, gap: string, say: (index: number) => Said): Texts {
  let source = ''
  const target = grow(length, index => {
    const {english, french, opening = '', now = english} = say(index)
    source += `${opening}${now}${gap}`
    return `${opening}${unit(101 + index, french, english)}${gap}`
  })
  return {target, source}
}

/** Text that stands in both languages alike, by what it is of; each is made as long as it is wanted. */
const texts: Readonly<Record<string, (length: number) => string>> = {
  'links that never close': length => fill('[a](', length),
  'images that never close': length => fill('![', length),
  brackets: length => fill('[', length),
  'closing brackets': length => fill('](', length),
  references: length => fill('[a][b]', length),
  'block quotes in one another': length => fill('>', length),
  'list marks': length => fill('- ', length),
  'list marks in block quotes': length => fill('> - ', length),
  'list marks, 2,000 on each line': length => fill(`${'- '.repeat(2000)}a\n`, length),
  'marks of headings': length => fill('# ', length),
  'a list nested by indents': length => grow(length, depth => `${' '.repeat(2 * (depth % 300))}- a${depth}\n`),
  entities: length => fill('&amp;', length),
  underscores: length => fill('_a__', length),
  'strong text that never closes': length => fill('**a ', length),
  'emphasis that never closes': length => fill('*a ', length),
  strikethrough: length => fill('~a~~', length),
  'back ticks': length => fill('`', length),
  'back ticks of growing length': length => grow(length, index => `${'`'.repeat(1 + (index % 400))}a`),
  fences: length => fill('~~~\n', length),
  'comments that never close': length => fill('<!--', length),
  'anchors that never close': length => fill('<a name="', length),
  tags: length => fill('<b>', length),
  'less-than signs': length => fill('<', length),
  'tables of HTML in one another': length => fill('<table><tr><td>', length),
  'HTML nested beyond any sense': length => fill('<div>a\n', length),
  'plain spans': length => fill('<span>', length),
  'a table of many rows': length => `| a | b |\n|---|---|\n${grow(length, index => `| a ${index} | b |\n`)}`,
  'a table of many columns': length => `${fill('| a ', length / 2)}|\n${fill('|---', length / 2)}|\n`,
  'bars in one paragraph': length => fill('| a ', length),
  definitions: length => grow(length, index => `[a${index}]: b\n`),
  footnotes: length => grow(length, index => `[^a${index}]: b\n`),
  'inclusions that never close': length => fill('[!INCLUDE [', length),
  'alerts that never close': length => fill('> [!', length),
  'cross references that never close': length => fill('<xref:', length),
  colons: length => fill(':::', length),
  'docfx lines': length => fill(':::row:::\n', length),
  addresses: length => fill('a@b.', length),
  URLs: length => fill('http://', length),
  'headings, all alike': length => fill('## Step\n\n', length),
  'headings, all different': length => grow(length, index => `## Step ${index}\n\nDo it.\n\n`),
  'one paragraph': length => grow(length, index => `The server ${index} starts.\n`),
  'one line': length => grow(length, index => `The server ${index} starts. `),
  'one word': length => fill('a', length),
  'one word again and again': length => fill('le ', length),
  'words of English': length => fill('the and with ', length),
  'abbreviations of one letter': length => fill('A. ', length),
  'what machines say': length => fill('here is the translation ', length),
  'quotation marks that never close': length => fill('“a «b „c', length),
  spaces: length => fill(' ', length),
  'blank lines': length => fill('\n', length),
  'lone carriage returns': length => fill('a\r', length),
  backslashes: length => fill('\\', length),
  'invisible characters': length => fill('\u200b\u202e', length),
  'lone surrogates': length => fill('\ud800a ', length),
  'combining marks': length => `a${fill('\u0301', length)}`,
  'characters of Chinese, and spaces': length => fill('中 ', length),
  'characters of Japanese': length => fill('設定を開く。', length),
  'closing brackets of Japanese': length => fill('。」', length),
  'full stops': length => `${fill('.', length)}a`,
  hyphens: length => `${fill('-', length)}a`,
  'line breaks of HTML': length => fill('a<br>', length),
  numbers: length => grow(length, index => `${index},`),
  placeholders: length => grow(length, index => `{a${index}} %${index}$s `),
  'torn text': length => fill('Ã©â€™', length),
  images: length => grow(length, index => `![a](p${index}.png)\n\n`),
  'links to other pages': length => grow(length, index => `[a](p${index}.md#x) `),
  'directives of ours': length => fill('<!-- tulint-disable-next-line number-mismatch -->\n', length),
  'code spans, each another': length => grow(length, index => `\`a${index}\` `)
}

/** Whole documents. */
const documents: Readonly<Record<string, (length: number) => Texts>> = {
  'targets never closed': length => ({target: fill('<span data-ttu-id="x-1">a\n', length), source: 'One.'}),
  'quotes never closed': length => ({target: fill('<span class="sxs-lookup"><span data-stu-id="x-1">', length), source: 'One.'}),
  'tags that close nothing': length => ({target: unit(101, 'a', 'b') + fill('</span>', length), source: 'b'}),
  'units of one id': length => ({target: fill(`${unit(101, 'Un.', 'One.')}\n\n`, length), source: fill('One.\n\n', length / 20)}),
  'units all alike': length => inUnits(length, '\n\n', () => ({english: 'Yes', french: 'Oui'})),
  'units all alike, in one paragraph': length => inUnits(length, ' ', () => ({english: 'Yes', french: 'Oui'})),
  'units in a list nested by indents': length =>
    inUnits(length, '\n', index => ({...sentence(index), opening: `${' '.repeat(2 * (index % 250))}- `})),
  'units in one paragraph': length => inUnits(length, ' ', sentence),
  'every sentence drifted': length =>
    inUnits(length, '\n\n', index => ({...sentence(index), now: sentence(index).english.replace('opens', 'closes')})),
  'every sentence drifted, in one paragraph': length =>
    inUnits(length, ' ', index => ({...sentence(index), now: sentence(index).english.replace('opens', 'closes')})),
  'every sentence another': length => inUnits(length, '\n\n', index => ({...sentence(index), now: `Gamma${index} delta${index}.`})),
  'every sentence another, and fewer, in one paragraph': length =>
    inUnits(length, ' ', index => ({...sentence(index), now: index % 2 === 0 ? `Gamma${index} delta${index}.` : ''})),
  'sentences backwards': length => {
    const {target, source} = inUnits(length, '\n\n', sentence)
    return {target, source: source.split('\n\n').reverse().join('\n\n')}
  },
  'half of equal units lost': length => ({
    target: grow(length, index => `${unit(101 + index, 'Oui', 'Yes')}\n\n`),
    source: fill('Yes\n\n', length / 10)
  }),
  'one sentence of many words': length => ({
    target: unit(
      101,
      grow(length / 2, index => `mot${index} `),
      grow(length / 2, index => `word${index} `)
    ),
    source: grow(length / 2, index => (index % 2 === 0 ? `word${index} ` : `other${index} `))
  }),
  'units whose links, code and emphasis all differ': length =>
    inUnits(length, '\n\n', index => ({
      english: `A [link](b${index}.md) \`o${index}\`.`,
      french: `** Un [lien](a${index}.md) \`u${index}\`.`
    })),
  'one unit whose links all differ': length => {
    const source = grow(length / 2, index => `[a](b${index}.md) `)
    return {target: unit(101, source.replaceAll('(b', '(a'), source), source}
  },
  'front matter of many keys': length => frontMatter(grow(length, index => `k${index}: b\n`)),
  'front matter of one key again and again': length => frontMatter(fill('a: b\n', length)),
  'front matter of broken keys': length => frontMatter(fill('a: "\n', length)),
  'front matter that nests mappings': length => frontMatter(`a: ${fill('{', length)}\n`),
  'front matter that nests lists': length => frontMatter(`a: ${fill('- ', length)}\n`),
  'front matter that nests keys': length => frontMatter(`a: ${fill('? ', length)}\n`),
  'front matter of brackets that never close': length => frontMatter(fill('a: [\n', length)),
  'front matter of aliases that multiply': length =>
    frontMatter(`a: &a [x, x]\n${grow(length, index => `b${index}: &b${index} [*${index === 0 ? 'a' : `b${index - 1}`}, *a]\n`)}`),
  'front matter of one long line': length => frontMatter(`title: ${fill('a ', length)}\n`),
  'front matter that never ends': length => ({target: `---\n${fill('a: b\n', length)}`, source: 'One.'}),
  'English that is gone but for a word': length => ({...ordinary.bilingual(length), source: 'One.\n'}),
  'a translation of next to nothing': length => ({target: unit(101, 'Un.', 'One.'), source: ordinary.plain(length).source}),
  'a plain translation of nothing': length => ({target: 'Un.\n', source: ordinary.plain(length).source})
}

function frontMatter(keys: string): Texts {
  return {target: `---\n${keys}---\n\n${unit(101, 'Un.', 'One.')}\n`, source: `---\n${keys}---\n\nOne.\n`}
}

export interface Kind {
  readonly name: string
  readonly form: Form
  /** @param length - Code units of the longer file. */
  readonly make: (length: number) => Texts
}

/** Every kind of hostile document. */
export const kinds: readonly Kind[] = [
  ...Object.entries(texts).flatMap(([name, make]): Kind[] => [
    {
      name: `${name}, in a unit`,
      form: 'bilingual',
      make: length => ({
        target: `${bilingual([], '{Un.|One.}')}\n\n${unit(102, make(length / 2), make(length / 2))}\n\n${unit(103, 'Deux.', 'Two.')}\n`,
        source: `One.\n\n${make(length / 2)}\n\nTwo.\n`
      })
    },
    {
      name: `${name}, plain`,
      form: 'plain',
      make: length => ({target: `Un.\n\n${make(length)}\n\nDeux.\n`, source: `One.\n\n${make(length)}\n\nTwo.\n`})
    }
  ]),
  ...Object.entries(documents).map(([name, make]): Kind => ({name, form: 'bilingual', make}))
]
