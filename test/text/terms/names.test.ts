import {expect, test} from 'vitest'
import {plainList} from '../../../src/text/terms/plain-list.ts'
import {capitalNames, shapeOf} from '../../../src/text/terms/names.ts'
import {maskText, writingsOf} from '../../../src/text/terms/writings.ts'

test.each([
  ['a name in a sentence', 'ask the FastTrack team now', ['FastTrack']],
  ['several words', 'open Configuration Manager clients again', ['Configuration Manager']],
  ['a word with a capital inside by itself, too', 'A LampWise Hub is here', ['A LampWise Hub?', 'LampWise']],
  ['an identifier in a longer name only there', 'Now Set dimLevel again', ['Now Set dimLevel?']],
  ['only such words in titles of that style', 'How To Install LampWise', ['LampWise']],
  ['a possessive', 'of Larkspur’s lamps today', ['Larkspur']],
  ['two names apart', 'to Larkspur, Lampwise and others', ['Larkspur', 'Lampwise']],
  ['what opens a sentence, marked so', 'Open the lamp. Then go.', ['Open?', 'Then?']],
  ['a capital within a word even there', 'LampWise is here to stay', ['LampWise']],
  ['nothing in code and URLs', 'the `Lamp` at https://Lamp.example or [x](Lamp.md) there', []],
  ['nothing in file names and identifiers', 'the file Lamp.json and Lamp_Size or $Lamp or Lamp()', []],
  ['nothing in titles of that style', 'How To Install The Lamp', []],
  ['a small letter before capitals', 'on macOS and other systems', ['macOS']]
])('reads %s', (_, text, names) => {
  expect(capitalNames(text).map(({name, isOpening}) => `${name}${isOpening ? '?' : ''}`)).toEqual(names)
})

test('tells where names stand', () => {
  const text = 'the **Larkspur  Hub** there'
  expect(capitalNames(text).map(({range}) => text.slice(range.start, range.end))).toEqual(['Larkspur  Hub'])
})

test.each([
  ['FastTrack', 'mixed'],
  ['iOS', 'mixed'],
  ['API', 'acronym'],
  ['VMs', 'acronym'],
  ['Larkspur Hub', 'words'],
  ['Larkspur', 'word']
])('%s is of the shape “%s”', (name, shape) => {
  expect(shapeOf(name)).toBe(shape)
})

test.each([
  ['itself', 'das FastTrack', ['FastTrack!']],
  ['an ending', 'FastTrackin ja fasttrackin', ['FastTrack!', 'fasttrack']],
  ['a compound', 'FastTrackzentrum und fasttrackzentrum', ['FastTrack!']],
  ['no bounds in Japanese', '次にfasttrackの', ['fasttrack']],
  ['nothing inside a word', 'BreakFastTrack', []],
  ['nothing in names of files, switches, identifiers', 'fasttrack.md /fasttrack -fasttrack fasttrack_x fasttrack(', []],
  ['code, only where it is exact', '`fasttrack` `FastTrack`', ['FastTrack!']],
  ['nothing in URLs', '[x](FastTrack) <https://fasttrack.example>', []]
])('finds %s', (_, text, found) => {
  expect(writingsOf('FastTrack')(maskText(text)).map(({written, isExact}) => `${written}${isExact ? '!' : ''}`)).toEqual(found)
})

test('lets a line break or a hyphen stand between words', () => {
  expect(writingsOf('Larkspur Hub')(maskText('Larkspur\nHub, Larkspur-Hub')).map(({isExact}) => isExact)).toEqual([true, true])
})

test('takes signs at their word', () => {
  expect(writingsOf('C++ (Lamp)')(maskText('in c++ (lamp)')).map(({written}) => written)).toEqual(['c++ (lamp)'])
})

test.each([
  ['[Hub, "Quiet Light"]', ['Hub', 'Quiet Light']],
  ["- Hub\n  - 'Quiet Light'\n", ['Hub', 'Quiet Light']],
  ['Hub, Quiet Light', ['Hub', 'Quiet Light']],
  ['', []]
])('reads a list: %s', (text, items) => {
  expect(plainList(text)).toEqual(items)
})
