import {
  anchorNames,
  type Bitext,
  bitextRule,
  type Definitions,
  type Destination,
  excerpt,
  findUnkeptThroughout,
  hedged,
  languageOf,
  leastConfidence,
  localesInUrls,
  linkKey,
  localesIn,
  plainText,
  type Problem,
  readDefinitions,
  readDestinations,
  type Token,
  type UnkeptThroughout,
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
    const anchors = anchorNames(bitext.target)
    const reader = {
      english: (text: string) => readLinks(text, theirs, keyed, here),
      target: (text: string) => readLinks(text, ours, keyed, here),
      ...options
    }
    for (const unkept of findUnkeptThroughout(bitext, reader)) yield* hedged(bitext, tell(unkept, anchors), unkept.unit !== null)
    const unwanted = {any: [], source: [], translated: ['en'], none: languages}[localeInLinks]
    if (unwanted.length > 0 && languageOf(bitext.locale) !== 'en') yield* withLocales(bitext, unwanted)
  }
})

interface Link extends Token {
  readonly url: string
  readonly label: string
  readonly place: string
  readonly fragment: string
}

function readLinks(text: string, definitions: Definitions, languages: readonly string[], here: string): Link[] {
  return readDestinations(text, definitions).flatMap(({kind, url, range, label}: Destination) => {
    if (kind !== 'link' || url === '') return []
    const {place, fragment} = linkKey(url, languages)
    const own = place === here ? '' : place
    return [{key: `${own}#${fragment}`, range, url, label: plainText(label), place: own, fragment}]
  })
}

/** A link lost and a link gained in one place are one link that changed; the rest is lost or added. */
function* tell({unit, lost, added, at}: UnkeptThroughout<Link>, anchors: ReadonlySet<string>): Generator<Problem> {
  const units = unit === null ? [] : [unit]
  const gained = [...added]
  const changed: [Link, Link][] = []
  const pairBy = (left: readonly Link[], isTwin: (link: Link, twin: Link) => boolean) =>
    left.filter(link => {
      const index = gained.findIndex(twin => isTwin(link, twin))
      const [twin] = index < 0 ? [] : gained.splice(index, 1)
      if (twin !== undefined) changed.push([link, twin])
      return twin === undefined
    })
  const alone = pairBy(
    pairBy(lost, ({place}, twin) => place === twin.place),
    () => true
  )
  for (const [link, twin] of changed) {
    if (!isSame(link, twin, anchors))
      yield {message: `This link leads to ${excerpt(twin.url)}, in English it leads to ${excerpt(link.url)}`, range: twin.range, units}
  }
  for (const {url, label} of alone) {
    const shown = label === '' || label === url ? '' : `, on ${excerpt(label)}`
    yield {message: `The English links to ${excerpt(url)} here${shown}: the link is lost`, range: at, units}
  }
  for (const {url, range} of gained) yield {message: `This link to ${excerpt(url)} is not in the English`, range, units}
}

/** Whether a link leads to the same place by another name: a heading’s translated one, or the same path of the own host. */
function isSame(link: Link, twin: Link, anchors: ReadonlySet<string>): boolean {
  if (link.place === '' && twin.place === '') return anchors.has(twin.fragment)
  const [short, long] = link.place.length < twin.place.length ? [link.place, twin.place] : [twin.place, link.place]
  return link.fragment === twin.fragment && short.startsWith('/') && long.slice(long.indexOf('/')) === short
}

function* withLocales({target}: Bitext, languages: readonly string[]): Generator<Problem> {
  for (const {range, kind} of target.blocks) {
    if (kind === 'code') continue
    for (const link of readDestinations(target.text.slice(range.start, range.end))) {
      const locale = localesIn(link.url, languages)[0]
      if (locale === undefined || link.kind !== 'link') continue
      const place = {start: range.start + link.range.start, end: range.start + link.range.end}
      yield {message: `The link to ${excerpt(link.url)} holds the locale “${locale}”`, range: place}
    }
  }
}
