import {
  type Bitext,
  bitextRule,
  type Destination,
  excerpt,
  findUnkeptThroughout,
  hedged,
  imageKey,
  leastConfidence,
  localesInUrls,
  type Problem,
  readDefinitions,
  readDestinations,
  retarget,
  signs,
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
      readDestinations(text, definitions).flatMap((image: Destination) =>
        image.kind === 'image' ? [{key: imageKey(image.url, languages), ...image}] : []
      )
    const [theirs, ours] = [readDefinitions((bitext.original ?? bitext.target).text), readDefinitions(bitext.target.text)]
    for (const unkept of findUnkeptThroughout(bitext, {
      english: reader(theirs),
      target: reader(ours),
      signs: signs.image | signs.angle | signs.tripleColon,
      ...options
    }))
      yield* hedged(bitext, tell(bitext, unkept), unkept.unit !== null)
  }
})

type Image = Token & Destination

function* tell(bitext: Bitext, {unit, lost, added, at}: UnkeptThroughout<Image>): Generator<Problem> {
  const units = unit === null ? [] : [unit]
  for (const [index, image] of lost.entries()) {
    const {url} = image
    const twin = added[index]
    yield twin === undefined
      ? {message: `The English shows the image ${excerpt(url)} here: it is lost`, range: at, units}
      : {
          message: `The image is ${excerpt(twin.url)}, in English it is ${excerpt(url)}`,
          range: twin.range,
          units,
          ...retarget(bitext, {unit, lost: image, gained: twin}, lost.length * added.length === 1)
        }
  }
  for (const {url, range} of added.slice(lost.length)) yield {message: `The image ${excerpt(url)} is not in the English`, range, units}
}
