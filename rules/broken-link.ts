import {
  type AnchorIndex,
  type Bitext,
  bitextRule,
  excerpt,
  groupBy,
  type HeadingAnchor,
  imageKey,
  indexAnchors,
  leastConfidence,
  linkKey,
  linkTarget,
  localesInUrls,
  type PageAnchors,
  type Problem,
  readAnchors,
  readRelativeLinks,
  rememberedOf,
  type RelativeLink,
  respellLink,
  type Site,
  tieBlocks,
  z
} from '../src/rule.ts'

export default bitextRule({
  summary: 'a link or image that leads to a file or a heading in English, and to none in the translation',
  severity: 'warning',
  needsSource: true,
  options: z.strictObject({
    anchors: z
      .enum(['auto', 'translated', 'english'])
      .default('auto')
      .describe(
        'By what name links reach a heading without a written anchor: one made of its translated text (`translated`); that of the English heading, which the platform sees to (`english`); a translated one where the locale’s documents show that headings have these (`auto`).'
      ),
    leastConfidence
  }),
  asks(bitext, {anchors}) {
    const links = tiedLinks(bitext).flatMap(({link, twins}) => [link, ...twins].map(({url}) => url))
    return {links, headingNames: anchors === 'auto' && links.some(url => url.includes('#'))}
  },
  *check(bitext, {anchors, ...options}, {site}) {
    const isMade = anchors === 'translated' || (anchors === 'auto' && site.namesTranslatedHeadings)
    const index = indexer()
    const own = lazily(() => {
      const page = index(readAnchors(bitext.target))
      const english = index(readAnchors(bitext.source ?? bitext.target))
      return {page, english, headingOf: headingFinder(bitext, page, options.leastConfidence)}
    })
    const spellings = lazily(
      () => new Set([bitext.source, bitext.original].flatMap(one => (one === null ? [] : readRelativeLinks(one).map(({url}) => url))))
    )
    let unit = 0
    for (const {link, twins} of tiedLinks(bitext)) {
      const meant = linkTarget(link.url)?.path === '' ? own() : pageOf(link, twins, site, index)
      const problem = meant === null ? tellFile(link, twins, site, spellings()) : tellPlace(link, twins, meant, isMade)
      if (problem === null) continue
      while ((bitext.target.units[unit]?.range.end ?? Number.POSITIVE_INFINITY) <= link.range.start) unit++
      const isWithin = (bitext.target.units[unit]?.range.start ?? Number.POSITIVE_INFINITY) <= link.range.start
      yield {...problem, units: isWithin ? [unit] : []}
    }
  }
})

/** A link of the translation, and those of today’s English that lead to the same place, letter case and locales apart. */
interface TiedLink {
  readonly link: RelativeLink
  readonly twins: readonly RelativeLink[]
}

/** Links of which English has no twin are `link-mismatch`’s. */
const tiedLinks: (bitext: Bitext) => readonly TiedLink[] = rememberedOf(tieLinks)

function tieLinks(bitext: Bitext): TiedLink[] {
  if (bitext.source === null) return []
  const languages = localesInUrls(bitext)
  const keyOf = ({kind, url}: RelativeLink) => {
    const {place, fragment} = linkKey(url, languages)
    return `${kind} ${kind === 'image' ? imageKey(url, languages) : place}#${fragment}`
  }
  const links = readRelativeLinks(bitext.target)
  const english = links.length === 0 ? new Map<string, RelativeLink[]>() : groupBy(readRelativeLinks(bitext.source), keyOf)
  return links.flatMap(link => {
    const twins = new Map(english.get(keyOf(link))?.map(twin => [twin.url, twin]))
    return twins.size === 0 ? [] : [{link, twins: [...twins.values()]}]
  })
}

/** The translation that readers of a link are served, and its English. */
interface Meant {
  readonly page: AnchorIndex
  readonly english: AnchorIndex
  /** Of headings in other order or number than in English, the one that translates the English heading of a name. */
  readonly headingOf: (name: string) => HeadingAnchor | null
}

type Indexer = (page: PageAnchors) => AnchorIndex

/** `null` where no translation is served for certain: of two files that differ in letter case, the host chooses. */
function pageOf(link: RelativeLink, twins: readonly RelativeLink[], {landings}: Site, index: Indexer): Meant | null {
  const {translation, english} = landings.get(link.url) ?? {}
  const twin = landings.get(twins[0]?.url ?? '')?.english
  if (translation?.kind !== 'file' || twin?.kind !== 'file' || translation.anchors === null) return null
  const isServed = translation.isExact || (english?.kind === 'file' && !english.isExact && !twin.isExact)
  return isServed ? {page: index(translation.anchors), english: index(twin.anchors ?? translation.anchors), headingOf: () => null} : null
}

/** @param spellings - Links as English writes them, now or when it was handed off: their letter case is no fault of the translation. */
function tellFile(
  link: RelativeLink,
  twins: readonly RelativeLink[],
  {landings, ignoresCase}: Site,
  spellings: ReadonlySet<string>
): Problem | null {
  const {translation, english} = landings.get(link.url) ?? {}
  if (translation === undefined || english === undefined || translation.kind === 'unknown' || english.kind === 'unknown') return null
  const live = twins.find(({url}) => {
    const spot = landings.get(url)?.english
    return spot?.kind === 'file' && spot.isExact
  })
  const found = [translation, english].flatMap(spot => (spot.kind === 'file' ? [spot] : []))
  if (live === undefined || found.some(({isExact}) => isExact)) return null
  if (found.length > 0 && (ignoresCase || spellings.has(link.url))) return null
  const near = found[0] === undefined ? null : respellLink(link.url, found[0].path)
  if (near === null) {
    return {
      message: `There is no file ${excerpt(link.url)}, neither in this language nor in English: add it, or use the English ${excerpt(live.url)}`,
      range: link.range,
      suggestions: replacing(link, live.url, 'Use the English file')
    }
  }
  const message = `There is no file ${excerpt(link.url)}, only one that differs in letter case: write ${excerpt(near)}`
  return {message, range: link.range, ...(link.isInline ? {fix: [{range: link.range, text: near}]} : {})}
}

function tellPlace(link: RelativeLink, twins: readonly RelativeLink[], {page, english, headingOf}: Meant, isMade: boolean): Problem | null {
  const name = linkTarget(link.url)?.fragment ?? ''
  const meant = twins.flatMap(({url}) => linkTarget(url)?.fragment ?? []).find(fragment => english.names.has(fragment))
  if (name === '' || page.names.has(name) || meant === undefined) return null
  const [near, ...others] = page.like(name)
  if (near !== undefined) {
    if (others.length > 0 || meant === name) return null
    const message = `There is no “#${name}”, only one that differs in letter case: write “#${near}”`
    return {message, range: link.range, ...(link.isInline ? {fix: [{range: link.range, text: withFragment(link.url, near)}]} : {})}
  }
  const place = english.headingOf(meant)
  const isWritten = english.headings[place]?.isWritten === true && english.headings[place]?.names[0] === meant
  const heading = page.shape === english.shape ? page.headings[place] : headingOf(meant)
  const [right] = heading?.names ?? []
  if (!heading || right === undefined || !(isMade || isWritten) || bare(right) === bare(name)) return null
  const message = `There is no “#${name}” in the translation: write “#${right}”, the anchor of the heading ${excerpt(heading.text)}`
  const url = withFragment(link.url, right)
  return heading.isWritten && link.isInline
    ? {message, range: link.range, fix: [{range: link.range, text: url}]}
    : {message, range: link.range, suggestions: replacing(link, url, 'Link to the translated heading')}
}

/** Finds the heading whose text translates the English one that has a name. */
function headingFinder(bitext: Bitext, page: AnchorIndex, least: number): (name: string) => HeadingAnchor | null {
  const {original, target} = bitext
  if (original === null) return () => null
  const english = indexAnchors(readAnchors(original))
  const blocks = new Map(tieBlocks(bitext, least).map(tie => [tie.original, tie.target]))
  const headings = new Map(target.sections.map(({block}, index) => [block, page.headings[index]]))
  return name => headings.get(blocks.get(original.sections[english.headingOf(name)]?.block ?? -1) ?? -1) ?? null
}

function replacing(link: RelativeLink, url: string, message: string) {
  return link.isInline ? [{message, edits: [{range: link.range, text: url}]}] : []
}

function withFragment(url: string, fragment: string): string {
  return `${url.slice(0, url.indexOf('#'))}#${fragment}`
}

/** What is the same of a heading’s names however platforms make them: its letters and digits without marks. */
function bare(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** Pages with their indexes, each made once. */
function indexer(): Indexer {
  const known = new WeakMap<PageAnchors, AnchorIndex>()
  return page => {
    const index = known.get(page) ?? indexAnchors(page)
    known.set(page, index)
    return index
  }
}

function lazily<Value>(make: () => Value): () => Value {
  let made: {readonly value: Value} | null = null
  return () => (made ??= {value: make()}).value
}
