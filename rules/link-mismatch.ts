import {
  anchorNames,
  type Bitext,
  bitextRule,
  type Definitions,
  type Destination,
  excerpt,
  findUnkeptThroughout,
  fixOr,
  groupBy,
  hedged,
  languageOf,
  leastConfidence,
  linkKey,
  localesIn,
  localesInUrls,
  plainText,
  type Problem,
  type Range,
  readDefinitions,
  readDestinations,
  retarget,
  sameTargets,
  signs,
  type Token,
  type UnkeptThroughout,
  withoutLocales,
  z
} from '../src/rule.ts'

export default bitextRule({
  summary: 'a link that leads elsewhere than in English, was lost or was added',
  severity: 'error',
  needsSource: false,
  options: z.strictObject({
    localeInLinks: z
      .enum(['any', 'translated', 'source', 'none'])
      .default('any')
      .describe(
        'Which locale a link’s path may hold where the English one holds `en-us` or none: the target’s, the English one or none (`any`); none but the target’s (`translated`); the same as in English (`source`); no locale at all (`none`).'
      ),
    leastConfidence
  }),
  *check(bitext, {localeInLinks, ...options}) {
    const languages = localesInUrls(bitext)
    const keyed = localeInLinks === 'source' ? [] : languages
    const here = bitext.target.path.split('/').at(-1)?.toLowerCase() ?? ''
    const [theirs, ours] = [readDefinitions((bitext.original ?? bitext.target).text), readDefinitions(bitext.target.text)]
    const hasReferences = theirs.size + ours.size > 0
    const reader = {
      english: (text: string) => readLinks(text, theirs, keyed, here),
      target: (text: string) => readLinks(text, ours, keyed, here),
      signs: signs.bracket | signs.angle | signs.url,
      ...(hasReferences ? {} : {isAlike: sameTargets}),
      ...options
    }
    const unkept = findUnkeptThroughout(bitext, reader)
    const anchors = unkept.length === 0 ? new Set<string>() : anchorNames(bitext.target)
    for (const one of unkept) yield* hedged(bitext, tell(bitext, one, anchors, localeInLinks), one.unit !== null)
    const unwanted = {any: [], source: [], translated: ['en'], none: languages}[localeInLinks]
    if (unwanted.length > 0 && languageOf(bitext.locale) !== 'en') yield* withLocales(bitext, localeInLinks, unwanted)
  }
})

type LocaleInLinks = 'any' | 'translated' | 'source' | 'none'

interface Link extends Token, Destination {
  readonly place: string
  readonly fragment: string
}

function readLinks(text: string, definitions: Definitions, languages: readonly string[], here: string): Link[] {
  return readDestinations(text, definitions).flatMap((link: Destination) => {
    if (link.kind !== 'link' || link.url === '') return []
    const {place, fragment} = linkKey(link.url, languages)
    const own = place === here ? '' : place
    return [{key: `${own}#${fragment}`, place: own, fragment, ...link}]
  })
}

/** A link lost and a link gained in one place are one link that changed; the rest is lost or added. */
function* tell(
  bitext: Bitext,
  {unit, lost, added, at}: UnkeptThroughout<Link>,
  anchors: ReadonlySet<string>,
  localeInLinks: LocaleInLinks
): Generator<Problem> {
  const units = unit === null ? [] : [unit]
  const {changed, alone, gained} = pairUp(lost, added)
  for (const [link, twin] of changed) {
    if (isSame(link, twin, anchors)) continue
    yield {
      message: `This link leads to ${excerpt(twin.url)}, in English it leads to ${excerpt(link.url)}`,
      range: twin.range,
      units,
      ...(mayLead(link.url, localeInLinks) ? retarget(bitext, {unit, lost: link, gained: twin}, lost.length * added.length === 1) : {})
    }
  }
  for (const {url, label} of alone) {
    const read = plainText(label)
    const shown = read === '' || read === url ? '' : `, on ${excerpt(read)}`
    yield {message: `The English links to ${excerpt(url)} here${shown}: the link is lost`, range: at, units}
  }
  for (const {url, range} of gained) yield {message: `This link to ${excerpt(url)} is not in the English`, range, units}
}

/** Pair lost links with gained ones: those of one place first, then what is left, each in order. */
function pairUp(lost: readonly Link[], added: readonly Link[]) {
  const changed: [Link, Link][] = []
  const left = new Set(added)
  const byPlace = groupBy(added.toReversed(), ({place}) => place)
  const isAlone = (link: Link, twin: Link | undefined) => {
    if (twin === undefined) return true
    left.delete(twin)
    changed.push([link, twin])
    return false
  }
  const elsewhere = lost.filter(link => isAlone(link, byPlace.get(link.place)?.pop()))
  const others = [...left]
  const alone = elsewhere.filter((link, index) => isAlone(link, others[index]))
  return {changed, alone, gained: left}
}

/** Whether a link may lead where the English one does, as that is written. */
function mayLead(url: string, localeInLinks: LocaleInLinks): boolean {
  return localeInLinks === 'any' || localeInLinks === 'source' || localesIn(url, ['en']).length === 0
}

/** Whether a link leads to the same place by another name: a heading’s translated one, or the same path of the own host. */
function isSame(link: Link, twin: Link, anchors: ReadonlySet<string>): boolean {
  if (link.place === '' && twin.place === '') return anchors.has(twin.fragment)
  const [short, long] = link.place.length < twin.place.length ? [link.place, twin.place] : [twin.place, link.place]
  return link.fragment === twin.fragment && short.startsWith('/') && long.slice(long.indexOf('/')) === short
}

/** A link is led past the locale where none is wanted; whether the translation’s own page is there, nobody knows. */
function* withLocales({target}: Bitext, localeInLinks: LocaleInLinks, languages: readonly string[]): Generator<Problem> {
  for (const {range, kind} of target.blocks) {
    if (kind === 'code') continue
    for (const link of readDestinations(target.text.slice(range.start, range.end))) {
      const locale = localesIn(link.url, languages)[0]
      if (locale === undefined || link.kind !== 'link') continue
      const place = {start: range.start + link.range.start, end: range.start + link.range.end}
      const {start, end}: Range = link.written
      const url = {start: place.start + start, end: place.start + end}
      const bare = withoutLocales(target.text.slice(url.start, url.end), languages)
      const edits = link.written.form === 'reference' ? [] : [{range: url, text: bare}]
      yield {
        message: `The link to ${excerpt(link.url)} holds the locale “${locale}”`,
        range: place,
        ...(edits.length === 0 ? {} : fixOr(localeInLinks === 'none', `Link to ${excerpt(bare)}`, edits))
      }
    }
  }
}
