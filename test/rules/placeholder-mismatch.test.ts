import {expect, test} from 'vitest'
import {placed} from './placed.ts'

const span = (target: string, quote: string) =>
  `<span data-ttu-id="a-101">${target}</span><span class="sxs-lookup"><span data-stu-id="a-101">${quote}</span></span>`

async function told(target: string, english: string, source?: string) {
  const all = await placed('placeholder-mismatch', span(target, english), source === undefined ? {} : {source})
  return all.map(one => one.replace(/ \| en .*/, ''))
}

const write = 'write the English placeholder'
const put = 'put the missing placeholder into the translation'

test.each([
  ['another', 'Prenez {1}.', 'Take {0}.', [`1:34–37 101: “{1}” stands here where English has “{0}”: ${write} | fix 33–36 “{0}”`]],
  [
    'a translated name, which may be meant',
    'Prenez {nom}.',
    'Take {name}.',
    [`1:34–39 101: “{nom}” stands here where English has “{name}”: ${write} | Write “{name}” 33–38 “{name}”`]
  ],
  ['a short name', 'Prenez {no}.', 'Take {na}.', [`1:34–38 101: “{no}” stands here where English has “{na}”: ${write} | fix 33–37 “{na}”`]],
  [
    'letter case',
    'Prenez {Name}.',
    'Take {name}.',
    [`1:34–40 101: “{Name}” stands here where English has “{name}”: ${write} | fix 33–39 “{name}”`]
  ],
  [
    'signs',
    'Prenez ${name}.',
    'Take $(name).',
    [`1:34–41 101: “\${name}” stands here where English has “$(name)”: ${write} | fix 33–40 “$(name)”`]
  ],
  ['a torn one', 'Prenez { 0 }.', 'Take {0}.', [`1:27–40 101: English has “{0}”: ${put} | fix 33–38 “{0}”`]],
  ['a torn one at a word', 'Prenez{ 0 }.', 'Take {0}.', [`1:27–39 101: English has “{0}”: ${put} | Write “{0}” 32–37 “{0}”`]],
  ['a lost one', 'Prenez.', 'Take {name}.', [`1:27–34 101: English has “{name}”: ${put}`]],
  [
    'one more',
    'Prenez {name}.',
    'Take it.',
    ['1:34–40 101: “{name}” stands here, but English has no such placeholder: correct it or take it out']
  ],
  [
    'two others',
    'Prenez {2} {3}.',
    'Take {0} {1}.',
    [`1:34–41 101: “{2}” and “{3}” stand here where English has “{0}” and “{1}”: ${write}`]
  ],
  ['one for two', 'Prenez {2}.', 'Take {0} {1}.', [`1:34–37 101: “{2}” stands here where English has “{0}” and “{1}”: ${write}`]],
  ['two for one', 'Prenez {2} {3}.', 'Take {0}.', [`1:34–41 101: “{2}” and “{3}” stand here where English has “{0}”: ${write}`]],
  ['words in angle brackets', String.raw`Prenez \<nom>.`, String.raw`Take \<name>.`, []],
  ['angle brackets lost', 'Prenez { 0 }.', String.raw`Take \<name>.`, [`1:27–40 101: English has “<name>”: ${put}`]],
  ['angle brackets where English has an example', String.raw`Prenez \<nom>.`, 'Take a name.', []],
  [
    'angle brackets for another',
    String.raw`Prenez \<nom>.`,
    'Take {0}.',
    [`1:35–40 101: “<nom>” stands here where English has “{0}”: ${write}`]
  ],
  [
    'another beside angle brackets',
    String.raw`Prenez {0} \<nom>.`,
    'Take a name.',
    ['1:34–37 101: “{0}” stands here, but English has no such placeholder: correct it or take it out']
  ]
])('finds %s', async (_, target, english, found) => {
  expect(await told(target, english, `${english}\n`)).toEqual(found)
})

test('suggests where nothing proves what English says', async () => {
  expect(await told('Prenez {1}.', 'Take {0}.')).toEqual([
    `1:34–37 101: “{1}” stands here where English has “{0}”: ${write} | Write “{0}” 33–36 “{0}”`
  ])
})
