import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const id = 'untranslated-unit'
const said = 'Left in English: “Sign the big package first.”'

test.each([
  ['what is English', '{Sign the big package first.|Sign the big package first.}', {}, [`1:31–58 101: ${said}`]],
  ['the unit that is', '{Signez.|Sign it.}\n\n{Sign the big package first.|Sign the big package first.}', {}, [`3:31–58 102: ${said}`]],
  [
    'English in another form',
    String.raw`{Sign  the big \package first.|Sign the big \package first.}`,
    {},
    [String.raw`1:31–60 101: Left in English: “Sign the big \package first.”`]
  ],
  ['no other words', '{Sign the big package last.|Sign the big package first.}', {}, []],
  ['nothing that holds English', '{Sign the big package first. Oui.|Sign the big package first.}', {}, []],
  ['no three words', '{Big red box.|Big red box.}', {}, []],
  ['two words, if one is enough', '{Big red.|Big red.}', {options: {fewestWords: 1}}, ['1:31–39 101: Left in English: “Big red.”']],
  ['no English for the British', '{Sign the big package first.|Sign the big package first.}', {locale: 'en-gb'}, []],
  ['English among Bengali', '{Sign the big package first.|Sign the big package first.}', {locale: 'ben-in'}, [`1:31–58 101: ${said}`]],
  [
    'units, whatever is to be certain',
    '{Sign the big package first.|Sign the big package first.}',
    {options: {leastConfidence: 1}},
    [`1:31–58 101: ${said}`]
  ]
])('finds %s', async (_, text, look, found) => {
  expect(await placed(id, bilingual([], text), look)).toEqual(found)
})

test('in plain documents, as far as it is certain what belongs together', async () => {
  const [target, source] = ['# Oben\n\nSign the big package first.\n', '# Top\n\nSign the big package first.\n']
  expect(await placed(id, target, {source})).toEqual([`3:1–28: ${said}`])
  expect(await placed(id, target, {source, options: {leastConfidence: 1}})).toEqual([])
})
