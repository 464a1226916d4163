import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {examplesIn} from '../../../src/align/translation/find-units.ts'
import {learnLexicon} from '../../../src/align/translation/lexicon.ts'
import type {DocumentPath} from '../../../src/model/brand.ts'
import {parseDocument} from '../../../src/parse/parse-document.ts'
import {pair} from './translating.ts'
import {timed} from '../../timed.ts'

const english = `# Back up a station

Plug the station in. Then wait until the lamp is green.

- Open \`settings.json\`.
- Set [the interval](../interval.md) to 15 minutes.
- Restart the station.

| Lamp | Meaning |
| --- | --- |
| green | ready |
| red | no power |

\`\`\`sh
station backup
\`\`\`

## See also

Read [how to restore](restore.md).
`
const french = `# Sauvegarder une station

Branchez la station. Attendez ensuite que le voyant soit vert.

- Ouvrez \`settings.json\`.
- Réglez [l’intervalle](../interval.md) sur 15 minutes.
- Redémarrez la station.

| Voyant | Signification |
| --- | --- |
| vert | prêt |
| rouge | pas de courant |

\`\`\`sh
station backup
\`\`\`

## Voir aussi

Lisez [comment restaurer](restore.md).
`

const whole = [
  'Back up a station ⇄ Sauvegarder une station',
  'Plug the station in. ⇄ Branchez la station.',
  'Then wait until the lamp is green. ⇄ Attendez ensuite que le voyant soit vert.',
  'Open `settings.json`. ⇄ Ouvrez `settings.json`.',
  'Set [the interval](../interval.md) to 15 minutes. ⇄ Réglez [l’intervalle](../interval.md) sur 15 minutes.',
  'Restart the station. ⇄ Redémarrez la station.',
  'Lamp ⇄ Voyant',
  'Meaning ⇄ Signification',
  'green ⇄ vert',
  'ready ⇄ prêt',
  'red ⇄ rouge',
  'no power ⇄ pas de courant',
  'See also ⇄ Voir aussi',
  'Read [how to restore](restore.md). ⇄ Lisez [comment restaurer](restore.md).'
]

test('pairs sentences, items, cells and headings; code is no unit', () => {
  const {pairs, leftOut, found} = pair(english, french)
  expect(pairs).toEqual(whole)
  expect(leftOut).toEqual([])
  expect(Math.min(...found.units.map(({confidence}) => confidence))).toBeGreaterThan(0.9)
})

describe('tells what the translation lacks:', () => {
  test.each([
    ['an item', '- Réglez [l’intervalle](../interval.md) sur 15 minutes.\n', ['Set [the interval](../interval.md) to 15 minutes.']],
    ['a row', '| rouge | pas de courant |\n', ['red', 'no power']],
    ['a section', '## Voir aussi\n\nLisez [comment restaurer](restore.md).\n', ['See also', 'Read [how to restore](restore.md).']],
    ['a sentence', ' Attendez ensuite que le voyant soit vert.', ['Then wait until the lamp is green.']],
    ['a cell’s text', 'pas de courant', ['no power']]
  ])('%s', (_, gone, lacking) => {
    const {leftOut, pairs} = pair(english, french.replace(gone, ''))
    expect(leftOut).toEqual(lacking)
    expect(pairs).toEqual(whole.filter(one => !lacking.includes(one.split(' ⇄ ')[0] ?? '')))
  })
})

describe('is not led astray by', () => {
  test.each([
    ['two sentences made one', 'Branchez la station. Attendez ensuite', 'Branchez la station et attendez ensuite', []],
    [
      'one sentence made two',
      'Lisez [comment restaurer](restore.md).',
      'Lisez la suite. Elle est dans [comment restaurer](restore.md).',
      []
    ],
    ['another kind of heading', '## Voir aussi', '### Voir aussi', []],
    ['line breaks and CRLF', french, french.replaceAll('\n', '\r\n'), []]
  ])('%s', (_, before, after, lacking) => {
    expect(pair(english, french.replace(before, after)).leftOut).toEqual(lacking)
  })

  test('sentences in another order', () => {
    const swapped = 'Ouvrez `b.json` ensuite, puis attendez. Lancez d’abord `a.exe` sur le serveur.\n'
    expect(pair('Run `a.exe` on the server first. Then open `b.json` and wait.\n', swapped).pairs).toEqual([
      'Then open `b.json` and wait. ⇄ Ouvrez `b.json` ensuite, puis attendez.',
      'Run `a.exe` on the server first. ⇄ Lancez d’abord `a.exe` sur le serveur.'
    ])
  })
})

test('what English never said is a unit without English', () => {
  const added = french.replace('## Voir aussi', 'Cette page a été traduite par Jeanne Martin en 2020.\n\n## Voir aussi')
  expect(pair(english, added).pairs).toContain('— ⇄ Cette page a été traduite par Jeanne Martin en 2020.')
})

test('a piece of a sentence belongs to its neighbour where the English is what was handed off', () => {
  const broken = french.replace('Branchez la station.', 'Branchez la station. Exe. Oui.')
  const {pairs} = pair(english, broken, {isHandoff: true})
  expect(pairs.filter(one => one.startsWith('— '))).toEqual([])
})

test('headings are held by their anchors, whatever they say', () => {
  const source = '## Alpha\n\nOne two three.\n\n## Beta\n\nFour five six.\n\n## Gamma\n\nSeven eight nine.\n'
  const target = '## <a name="alpha"></a>Un\n\nUn deux trois.\n\n## <a name="gamma"></a>Trois\n\nSept huit neuf.\n'
  const {leftOut} = pair(source, target)
  expect(leftOut).toEqual(['Beta', 'Four five six.'])
})

test('words that the set teaches decide where nothing else does', () => {
  const words: readonly (readonly [string, string])[] = [
    ['apple', 'pomme'],
    ['bread', 'pain'],
    ['cheese', 'fromage'],
    ['butter', 'beurre'],
    ['onion', 'oignon'],
    ['garlic', 'ail']
  ]
  const list = (side: 0 | 1, left: readonly string[] = []) =>
    words.flatMap(one => (left.includes(one[0]) ? [] : [`- ${one[side]}\n`])).join('')
  const teach = words.flatMap(([a, b]) => Array.from({length: 12}, () => ({source: [a, 'x'], target: [b, 'y'], lengthRatio: 0})))
  for (const [gone] of words) {
    expect(pair(list(0), list(1, [gone]), {lexicon: learnLexicon(teach)}).leftOut).toEqual([gone])
  }
})

test('examples are pairs that are surely right', () => {
  const source = parseDocument('en/a.md' as DocumentPath, english, 'source')
  const target = parseDocument('fr/a.md' as DocumentPath, french, 'target')
  const examples = examplesIn(target, source, 'fr')
  expect(examples).toHaveLength(whole.length)
  expect(examples[1]).toMatchObject({source: ['plug', 'the', 'station', 'in'], target: ['branchez', 'la', 'station']})
})

test('a way leads through few cells, too, where hardly any two pieces can be paired', () => {
  const {units, leftOut} = pair('One two three.\n\n'.repeat(450), `Un.\n\n${':::note\n'.repeat(3750)}`).found
  expect([units.length, leftOut.length]).toEqual([1, 450])
})

test('every text of the target is in one unit, in order, whatever the two documents are', () => {
  const text = fc
    .array(
      fc.constantFrom(
        '# H\n\n',
        '- a b\n',
        'One. Two.\n\n',
        '| a | b |\n| - | - |\n| c | |\n\n',
        '```\nx\n```\n',
        '> q\n\n',
        '[l](u) `c`\n\n',
        '*.',
        '。あ'
      ),
      {maxLength: 14}
    )
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(text, text, fc.boolean(), (a, b, isHandoff) => {
      const {units, places, leftOut} = pair(a, b, {isHandoff}).found
      expect(places).toHaveLength(units.length)
      let from = 0
      for (const {target, confidence, range} of units) {
        expect(target.range).toEqual(range)
        expect(b.slice(range.start, range.end)).toBe(target.text)
        expect(range.start).toBeGreaterThanOrEqual(from)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        from = range.end
      }
      for (const {range} of leftOut) expect(a.slice(range.start, range.end).trim()).not.toBe('')
    }),
    {numRuns: 300}
  )
})

test('a document that is four times as long takes about four times as long', () => {
  const lines = (count: number, of: (index: number) => string) => Array.from({length: count}, (_, index) => of(index)).join('\n\n')
  const time = (count: number) =>
    timed(() =>
      pair(
        lines(count, index => `Step ${index % 7} of the guide opens the file and waits.`),
        lines(count, index => `L’étape ${index % 7} du guide ouvre le fichier et attend.`)
      )
    )
  time(200)
  expect(time(1600)).toBeLessThan(8 * time(400) + 50)
})
