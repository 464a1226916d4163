import {
  bitextRule,
  excerpt,
  findUnkeptThroughout,
  hedged,
  imageKey,
  leastConfidence,
  localesInUrls,
  type Problem,
  readDefinitions,
  readDestinations,
  type Token,
  type UnkeptThroughout,
  z
} from '../src/rule.ts'

export default bitextRule({
  summary: 'an image that is another one than in English, was lost or was added',
  severity: 'error',
  needsSource: false,
  options: z.strictObject({
    localizedPaths: z
      .boolean()
      .default(true)
      .describe(
        'Whether an image may have another path than in English where a locale alone differs: `media/fr/lamp.png`, `lamp.fr-fr.png`.'
      ),
    leastConfidence
  }),
  *check(bitext, {localizedPaths, ...options}) {
    const languages = localizedPaths ? localesInUrls(bitext) : []
    const reader = (definitions: ReadonlyMap<string, string>) => (text: string) =>
      readDestinations(text, definitions).flatMap(({kind, url, range}) =>
        kind === 'image' ? [{key: imageKey(url, languages), url, range}] : []
      )
    const [theirs, ours] = [readDefinitions((bitext.original ?? bitext.target).text), readDefinitions(bitext.target.text)]
    for (const unkept of findUnkeptThroughout(bitext, {english: reader(theirs), target: reader(ours), ...options}))
      yield* hedged(bitext, tell(unkept), unkept.unit !== null)
  }
})

type Image = Token & {readonly url: string}

function* tell({unit, lost, added, at}: UnkeptThroughout<Image>): Generator<Problem> {
  const units = unit === null ? [] : [unit]
  for (const [index, {url}] of lost.entries()) {
    const twin = added[index]
    yield twin === undefined
      ? {message: `The English shows the image ${excerpt(url)} here: it is lost`, range: at, units}
      : {message: `The image is ${excerpt(twin.url)}, in English it is ${excerpt(url)}`, range: twin.range, units}
  }
  for (const {url, range} of added.slice(lost.length)) yield {message: `The image ${excerpt(url)} is not in the English`, range, units}
}
