import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {lintPast} from './linting.ts'
import {timedOf} from '../timed.ts'

const sentences = (count: number, words: string) => Array.from({length: count}, (_, index) => `Sentence ${index} ${words}.`)
const document = (all: readonly string[]) => all.map(one => `${one}\n`).join('\n')

test.each([
  ['nothing changed', 'stands', 'stands', 'stands'],
  ['all of it changed', 'stands', 'has changed', 'stands'],
  ['the quotes are other English', 'stands', 'stands', 'says something else'],
  ['all three differ', 'stands', 'has changed', 'says something else']
])('a long document is traced in time where %s', async (_, before, now, quoted) => {
  const count = 3000
  const target = sentences(count, quoted).map(quote => `{Phrase.|${quote}}\n`)
  const time = await timedOf(async () => {
    const {failures} = await lintPast({
      'en/a.md@2021-02-01': document(sentences(count, before)),
      'en/a.md@2021-06-01': document(sentences(count, now)),
      'fr/a.md': bilingual(['ms.lasthandoff: 03/01/2021'], target.join('\n'))
    })
    expect(failures).toEqual([])
  })
  expect(time).toBeLessThan(15_000)
})
