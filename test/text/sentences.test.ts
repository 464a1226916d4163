import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {sentences} from '../../src/text/sentences.ts'

const split = (text: string) => sentences(text).map(({start, end}) => text.slice(start, end))

describe('ends a sentence', () => {
  test.each([
    ['at a full stop', 'Sign it. Then push.', ['Sign it.', 'Then push.']],
    ['at other marks', 'Why? Sign! Then… Push.', ['Why?', 'Sign!', 'Then…', 'Push.']],
    ['behind quotes and brackets that close', 'Say “yes.” Then (push it.) Go.', ['Say “yes.”', 'Then (push it.)', 'Go.']],
    ['behind emphasis that closes', '**Sign it.** Then push.', ['**Sign it.**', 'Then push.']],
    ['at a line’s end', 'Sign it.\nThen push.', ['Sign it.', 'Then push.']],
    ['before a quote mark of the next line', 'Sign it.\n> Then push.', ['Sign it.', 'Then push.']],
    ['before a number', 'Sign it. 3 of them.', ['Sign it.', '3 of them.']],
    ['before a link', 'Sign it. [Then](a.md) push.', ['Sign it.', '[Then](a.md) push.']],
    ['at the ends of Chinese and Japanese', '签名。推送！好吗？「はい。」そう。', ['签名。', '推送！', '好吗？', '「はい。」', 'そう。']],
    [
      'before a name with a small letter',
      'Use it. nuget.exe does. `dotnet` too. iOS as well.',
      ['Use it.', 'nuget.exe does.', '`dotnet` too.', 'iOS as well.']
    ],
    [
      'behind a link whose text ends so',
      'See [What is it?](a.md). Then push. [Why?](b.md) Push.',
      ['See [What is it?](a.md).', 'Then push.', '[Why?](b.md)', 'Push.']
    ],
    ['before what stands in brackets', 'Push it. (optional)', ['Push it.', '(optional)']],
    ['behind brackets that opened with it', '推送。（可选。）然后。', ['推送。', '（可选。）', '然后。']],
    ['at a line break that is a tag', 'Sign it<br/>Then push', ['Sign it', 'Then push']],
    [
      'at a word that is short for another before a number alone',
      'No. Once deleted, keys are gone.',
      ['No.', 'Once deleted, keys are gone.']
    ],
    ['behind German quotes', '„Gut.“ Weiter.', ['„Gut.“', 'Weiter.']],
    ['at items in a cell', '<ul><li>One</li><li>Two', ['One', 'Two']]
  ])('%s', (_, text, parts) => {
    expect(split(text)).toEqual(parts)
  })
})

describe('knows the abbreviations of', () => {
  test.each([
    ['de', 'Pakete, z. B. NuGet, bzw. Visual Studio usw. Die Nr. 3.', ['Pakete, z. B. NuGet, bzw. Visual Studio usw.', 'Die Nr. 3.']],
    ['fr', 'Voir p. ex. NuGet, env. 3 Mo. Puis envoyez.', ['Voir p. ex. NuGet, env. 3 Mo.', 'Puis envoyez.']],
    ['es', 'Use p. ej. NuGet. Ud. Puede.', ['Use p. ej. NuGet.', 'Ud. Puede.']],
    ['ru', 'Пакеты, т. е. NuGet и др. Visual Studio. Далее.', ['Пакеты, т. е. NuGet и др. Visual Studio.', 'Далее.']],
    ['pl', 'Np. NuGet, tzn. Pakiety.', ['Np. NuGet, tzn. Pakiety.']]
  ])('%s', (language, text, parts) => {
    expect(sentences(text, language).map(({start, end}) => text.slice(start, end))).toEqual(parts)
  })
})

test('tags that close at the end are in no sentence', () => {
  expect(split('<ul><li>One</li><li>Two</li></ul>')).toEqual(['One', 'Two'])
})

describe('does not end a sentence', () => {
  test.each([
    ['at an abbreviation', 'Use a tool (e.g. NuGet) vs. MSBuild, i.e. Both.'],
    ['at an abbreviation before a name', 'Ask Dr. Smith of Contoso Inc. Europe.'],
    ['at an abbreviation before a number', 'See Fig. 3 and No. 4 of it.'],
    ['at an initial', 'J. Smith wrote it.'],
    ['in a version', 'Install version 3.1.2 of it.'],
    ['in a file name', 'Open nuget.config now.'],
    ['in code', 'Run `a. B` now.'],
    ['in a link’s target', 'See [it](a.md "One. Two") now.'],
    ['in a bare URL', 'See https://a.b/c. D now'],
    ['before a small letter', 'The Yahoo! search engine. net is not.'],
    ['at the end of a link’s text', 'See [What is it?](a.md) for more.'],
    ['at the end of a link’s text, in Japanese', '「[とは？](a.md)」を見る'],
    ['in brackets that opened in its midst', '画面 (例です。) を見る'],
    ['at a mark in the text’s middle', 'Wait...then go.']
  ])('%s', (_, text) => {
    expect(split(text)).toEqual([text])
  })
})

test.each([
  ['nothing', ''],
  ['white space', ' \n\t'],
  ['quote marks', '>\n> ']
])('%s has no sentence', (_, text) => {
  expect(split(text)).toEqual([])
})

test('sentences stand in order, trimmed, apart, inside the text, and leave out no letter', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'aB. !?。`*_\n>"”)', '. ', '.\n> ', '<br/>', 'e.g.', '[a](b. C)', '好。', '\u0000'),
    maxLength: 60
  })
  fc.assert(
    fc.property(fc.oneof(text, fc.string({unit: 'binary'})), raw => {
      let from = 0
      let kept = ''
      for (const {start, end} of sentences(raw)) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(raw.length)
        expect(raw.slice(start, end)).toBe(raw.slice(start, end).trim())
        kept += raw.slice(start, end)
        from = end
      }
      const letters = (one: string) => one.replace(/<\/?(?:br|li|p|ul|ol|td|tr|div)\b[^<>]*>/gi, '').replace(/[^\p{L}]/gu, '')
      expect(letters(kept)).toBe(letters(raw))
    })
  )
})
