import {byScript} from '../by-script.ts'
import type {Token} from './token.ts'
import {remembered} from '../remembered.ts'

// What stands for each number from 1 on, words that tell it in passing among them.
const english = [
  'one|first(?:ly)?|once|single|primary|another|each|every|per|an?|either|only|unique|sole',
  'two|second(?:ly|ary)?|twice|both|pair|couple|double|dual|half|either|bi\\w+',
  'three|third|triple|thrice|tertiary|tri\\w+',
  'four(?:th)?|quarter(?:s|ly)?|quadruple|quad',
  'five|fifth',
  'six(?:th)?',
  'seven(?:th)?|week(?:s|ly)?',
  'eight(?:h)?',
  'nine|ninth',
  'ten(?:th)?',
  'eleven(?:th)?',
  'twelve|twelfth|dozens?'
]

const tables: Readonly<Record<string, readonly string[]>> = {
  de: [
    'ein\\p{L}{0,3}|erst\\p{L}*|pro|je\\p{L}{0,4}|alle[ins]?',
    'zwe[io]\\p{L}*|beid\\p{L}*|doppel\\p{L}*|halb\\p{L}*|paar',
    'drei\\p{L}*|dritt\\p{L}*',
    'vier\\p{L}*',
    'fünf\\p{L}*',
    'sechs\\p{L}*',
    'sieb\\p{L}*|woche\\p{L}*|wöchentlich\\p{L}*',
    'acht\\p{L}*',
    'neun\\p{L}*',
    'zehn\\p{L}*',
    'elf\\p{L}*',
    'zwölf\\p{L}*'
  ],
  fr: [
    'une?|premi\\p{L}*|seule?|chaque|par|unique\\p{L}*|1ère|1er',
    'deux\\p{L}*|second\\p{L}*|doubl\\p{L}*|demie?|paire?s?',
    'trois\\p{L}*|tri?ple\\p{L}*|tiers',
    'quatr\\p{L}*|quart',
    'cinq\\p{L}*',
    'six\\p{L}*',
    'sept\\p{L}*|semaines?|hebdo\\p{L}*',
    'huit\\p{L}*',
    'neuf|neuvi\\p{L}*',
    'dix|dixi\\p{L}*|dizaine',
    'onze|onzi\\p{L}*',
    'douz\\p{L}*'
  ],
  es: [
    'un[oa]?s?|primer\\p{L}*|sol[oa]|sólo|cada|por|únic\\p{L}*',
    'dos|segund\\p{L}*|ambos|ambas|dobles?|par|medi[oa]',
    'tres|tercer\\p{L}*|triple\\p{L}*',
    'cuatro|cuart\\p{L}*',
    'cinco|quint\\p{L}*',
    'seis|sext\\p{L}*',
    'siete|séptim\\p{L}*|seman\\p{L}*',
    'ocho|octav\\p{L}*',
    'nueve|noven\\p{L}*',
    'diez|décim\\p{L}*',
    'once|undécim\\p{L}*',
    'doce|duodécim\\p{L}*|docena'
  ],
  it: [
    'un[oa]?|prim[oaie]|sol[oaie]|ogni|per|unic\\p{L}*',
    'due|second\\p{L}*|entramb\\p{L}*|doppi\\p{L}*|coppia|mezz\\p{L}*',
    'tre|terz\\p{L}*|tripl\\p{L}*',
    'quattro|quart\\p{L}*',
    'cinque|quint\\p{L}*',
    'sei|sest\\p{L}*',
    'sette|settim\\p{L}*',
    'otto|ottav\\p{L}*',
    'nove|non[oaie]',
    'dieci|decim\\p{L}*',
    'undici|undicesim\\p{L}*',
    'dodici|dodicesim\\p{L}*|dozzina'
  ],
  pt: [
    'uma?|primeir\\p{L}*|só|somente|cada|por|únic\\p{L}*',
    'dois|duas|segund\\p{L}*|amb[oa]s|dupl\\p{L}*|par|mei[oa]',
    'três|terceir\\p{L}*|tripl\\p{L}*',
    'quatro|quart\\p{L}*',
    'cinco|quint\\p{L}*',
    'seis|sext\\p{L}*',
    'sete|sétim\\p{L}*|seman\\p{L}*',
    'oito|oitav\\p{L}*',
    'nove|non[oa]s?',
    'dez|décim\\p{L}*',
    'onze',
    'doze|dúzia'
  ],
  nl: [
    'een|één|eerst\\p{L}*|enkel\\p{L}*|elk\\p{L}*|per',
    'twee\\p{L}*|beide\\p{L}*|dubbel\\p{L}*|hal\\p{L}*|paar',
    'drie\\p{L}*|derde\\p{L}*',
    'vier\\p{L}*',
    'vijf\\p{L}*',
    'zes\\p{L}*',
    'zeven\\p{L}*|we[ek]\\p{L}*',
    'acht\\p{L}*',
    'negen\\p{L}*',
    'tien\\p{L}*',
    'elf\\p{L}*',
    'twaalf\\p{L}*'
  ]
}

const larger: readonly (readonly [value: number, words: string])[] = [
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'].map((word, index) => [13 + index, word] as const),
  ...['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'].map(
    (stem, index) => [20 + 10 * index, `${stem}(?:y|ieth)`] as const
  ),
  [14, 'biweekly|fortnight(?:ly)?'],
  [16, 'hex\\w*'],
  [24, 'days?|daily'],
  [30, 'months?|monthly'],
  [60, 'hours?|minutes?'],
  [100, 'hundreds?|percent'],
  [1000, 'thousands?'],
  [1_000_000, 'millions?'],
  [1_000_000_000, 'billions?']
]

const hanDigits = '〇一二三四五六七八九'
const hanScales: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000}
const hanNumeral = /[〇零一二三四五六七八九十百千两兩]+/g
const circled = /[①-⑳]/g
const romanIn = byScript(() => /(?<![\p{L}\p{N}])(?:[IVXLC]{2,8}|[VX])(?![\p{L}\p{N}])/gu)
const romanValues: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10, L: 50, C: 100}

/** Whether the small numbers of a language are known in words, so that one that is missing is missing. */
export function knowsNumberWords(language: string): boolean {
  return language === 'zh' || language === 'ja' || language in tables
}

/**
 * Numbers that are not written in digits: from one to twelve in some languages, some more in English, Han and Roman
 * numerals, ①. They may stand where the other side has digits, and are not missed: most say “one” in passing.
 *
 * @param language - Language subtag.
 */
export function numberWords(text: string, language: string): Token[] {
  const tokens: Token[] = []
  const add = (key: number, match: RegExpMatchArray) => {
    const start = match.index ?? 0
    tokens.push({key: String(key), isOptional: true, range: {start, end: start + match[0].length}})
  }
  const table = tableOf(language)
  if (table !== null)
    for (const match of text.matchAll(table.patternIn(text))) add(table.values[match.indexOf(match[0], 1) - 1] ?? 0, match)
  for (const match of text.matchAll(hanNumeral)) add(hanValue(match[0]), match)
  for (const match of text.matchAll(circled)) add((match[0].codePointAt(0) ?? 0) - 0x245f, match)
  for (const match of text.matchAll(romanIn(text))) add(romanValue(match[0]), match)
  return tokens
}

/** Patterns with a group for each of the values. */
interface WordTable {
  readonly values: readonly number[]
  readonly patternIn: (text: string) => RegExp
}

const tableOf = remembered(readTable)

function readTable(language: string): WordTable | null {
  const small = language === 'en' ? english : tables[language]
  const all = [...(small ?? []).map((words, index) => [index + 1, words] as const), ...(language === 'en' ? larger : [])]
  const groups = all.map(([, words]) => `(${words})`).join('|')
  if (small === undefined) return null
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${groups})(?![\\p{L}\\p{N}])`, 'giu')
  return {values: all.map(([value]) => value), patternIn: byScript(() => pattern)}
}

function hanValue(numeral: string): number {
  const plain = numeral.replace(/零/g, '〇').replace(/[两兩]/g, '二')
  if (!/[十百千]/.test(plain)) return Number(plain.replace(/./g, digit => String(hanDigits.indexOf(digit))))
  let value = 0
  let digit = 1
  for (const character of plain) {
    const scale = hanScales[character]
    if (scale === undefined) digit = hanDigits.indexOf(character)
    else {
      value += digit * scale
      digit = 1
    }
  }
  return value + (plain.slice(-1) in hanScales ? 0 : digit)
}

function romanValue(numeral: string): number {
  let value = 0
  for (let index = 0; index < numeral.length; index++) {
    const [own = 0, next = 0] = [romanValues[numeral.charAt(index)], romanValues[numeral.charAt(index + 1)]]
    value += own < next ? -own : own
  }
  return value
}
