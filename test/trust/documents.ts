import fc from 'fast-check'

/** A sentence or heading, in both languages. */
export interface Piece {
  readonly english: string
  readonly french: string
}

export interface Block {
  readonly kind: 'paragraph' | 'list' | 'rows' | 'alert' | 'code'
  readonly pieces: readonly Piece[]
}

export interface Section {
  readonly heading: Piece
  readonly blocks: readonly Block[]
}

/** A document in both languages, as real ones are built: sections of paragraphs, lists, tables, alerts and code. */
export type Pages = readonly Section[]

const nouns = [
  ['agent', 'agent'],
  ['portal', 'portail'],
  ['server', 'serveur'],
  ['folder', 'dossier'],
  ['backup', 'sauvegarde'],
  ['router', 'routeur'],
  ['index', 'index'],
  ['journal', 'journal'],
  ['cluster', 'grappe'],
  ['screen', 'écran'],
  ['package', 'paquet'],
  ['window', 'fenêtre']
] as const
const verbs = [
  ['opens', 'ouvre'],
  ['closes', 'ferme'],
  ['moves', 'déplace'],
  ['copies', 'copie'],
  ['signs', 'signe'],
  ['prints', 'imprime']
] as const
const ends = [
  ['every day', 'tous les jours'],
  ['at port %', 'au port %'],
  ['with `key-%`', 'avec `key-%`'],
  ['as [page %](page-%.md) says', 'comme la [page %](page-%.md) le dit'],
  ['in **one step** only', 'en **une étape** seulement'],
  ['before the others', 'avant les autres']
] as const

type Choice = readonly [subject: number, verb: number, object: number, end: number]
const choice: fc.Arbitrary<Choice> = fc.tuple(fc.nat(11), fc.nat(5), fc.nat(11), fc.nat(5))
const shape = fc.record({
  kind: fc.constantFrom('paragraph', 'paragraph', 'list', 'rows', 'alert', 'code'),
  choices: fc.array(choice, {minLength: 1, maxLength: 3})
})
const sections = fc.array(fc.record({heading: choice, blocks: fc.array(shape, {minLength: 1, maxLength: 4})}), {minLength: 1, maxLength: 3})

/** Documents of which no two sentences are alike: each has a number of its own. */
export const pages: fc.Arbitrary<Pages> = sections.map(all => {
  let number = 20
  const piece = ([subject, verb, object, end]: Choice): Piece => {
    const own = `${++number}`
    const of = (side: 0 | 1) => {
      const [who, does, what, how] = [nouns[subject]?.[side], verbs[verb]?.[side], nouns[object]?.[side], ends[end]?.[side] ?? '']
      return side === 0
        ? `The ${who} ${own} ${does} the ${what} ${how}.`.replaceAll('%', own)
        : `Le ${who} ${own} ${does} le ${what} ${how}.`.replaceAll('%', own)
    }
    return {english: of(0), french: of(1)}
  }
  return all.map(({heading: [subject], blocks}): Section => {
    const own = `${++number}`
    return {
      heading: {english: `Set up the ${nouns[subject]?.[0]} ${own}`, french: `Configurer le ${nouns[subject]?.[1]} ${own}`},
      blocks: blocks.map(({kind, choices}): Block => ({kind, pieces: choices.map(piece)}))
    }
  })
})

export type Kind = 'bilingual' | 'plain'

type Write = (piece: Piece) => string

const blockWriters: Readonly<Record<Block['kind'], (pieces: readonly Piece[], write: Write) => string>> = {
  paragraph: (pieces, write) => `${pieces.map(write).join(' ')}\n`,
  list: (pieces, write) => pieces.map(piece => `- ${write(piece)}\n`).join(''),
  rows: (pieces, write) =>
    `| ${pieces.map(write).join(' | ')} |\n|${pieces.map(() => '---|').join('')}\n| ${pieces.map(() => '1').join(' | ')} |\n`,
  alert: (pieces, write) => `> [!NOTE]\n> ${pieces.map(write).join(' ')}\n`,
  code: pieces => `\`\`\`sh\nrun ${pieces.length}\n\`\`\`\n`
}

function writePages(all: Pages, write: Write, anchorOf: (heading: Piece) => string): string {
  return all
    .map(({heading, blocks}) =>
      [`## ${anchorOf(heading)}${write(heading)}\n`, ...blocks.map(({kind, pieces}) => blockWriters[kind](pieces, write))].join('\n')
    )
    .join('\n')
}

export function english(all: Pages): string {
  return `---\ntitle: Keys\nms.date: 01/02/2020\n---\n\n${writePages(
    all,
    piece => piece.english,
    () => ''
  )}`
}

/** The translation, in sync. */
export function french(all: Pages, kind: Kind): string {
  let number = 101 // The title has it.
  const unit = (piece: Piece) => {
    const id = `fb55e-${++number}`
    return `<span data-ttu-id="${id}">${piece.french}</span><span class="sxs-lookup"><span data-stu-id="${id}">${piece.english}</span></span>`
  }
  const anchor = ({english}: Piece) => `<a name="${english.toLowerCase().replaceAll(' ', '-')}"></a>`
  const body = kind === 'plain' ? writePages(all, piece => piece.french, anchor) : writePages(all, unit, anchor)
  return `---\ntitle: Clés\nms.date: 01/02/2020\nms.contentlocale: fr-FR\n---\n\n${body}`
}
