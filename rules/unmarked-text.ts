import {bitextRule, excerpt, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'text in a bilingual document that lost its spans',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({
    fewestLetters: z.number().int().min(1).default(3).describe('Fewer letters than this are no text that anyone translates.')
  }),
  *check({unmarked}, {fewestLetters}) {
    for (const {text, range} of unmarked) {
      if ((text.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) continue
      yield {message: `${excerpt(text)} stands outside every span: nobody can tell which English it translates`, range}
    }
  }
})
