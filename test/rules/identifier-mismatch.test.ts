import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const torn = '1:38–54 101: “lampwise. config” stands here where English has “lampwise.config”: write the English identifier'

test.each([
  [
    'torn apart, with a fix if English says it',
    '{Ouvrez lampwise. config.|Open lampwise.config.}',
    {source: 'Open lampwise.config.\n'},
    [`${torn} | fix 37–53 “lampwise.config”`]
  ],
  [
    'torn apart, with a suggestion without English',
    '{Ouvrez lampwise. config.|Open lampwise.config.}',
    {},
    [`${torn} | Write “lampwise.config” 37–53 “lampwise.config”`]
  ],
  [
    'torn apart, with nothing if English says it no more',
    '{Ouvrez lampwise. config.|Open lampwise.config.}',
    {source: 'Open lamp.config.\n'},
    [torn]
  ],
  [
    'of other marks, with a suggestion',
    '{Ouvrez lampwise-config.|Open lampwise.config.}',
    {source: 'Open lampwise.config.\n'},
    [
      '1:38–53 101: “lampwise-config” stands here where English has “lampwise.config”: write the English identifier | Write “lampwise.config” 37–52 “lampwise.config”'
    ]
  ],
  [
    'twice, with one fix',
    '{Ouvrez dimlevel et lampwise. config.|Open lampwise.config and dimLevel.}',
    {source: 'Open lampwise.config and dimLevel.\n'},
    [
      '1:38–66 101: “dimlevel” and “lampwise. config” stand here where English has “lampwise.config” and “dimLevel”: write the English identifier | fix 49–65 “lampwise.config”, 37–45 “dimLevel”'
    ]
  ],
  [
    'beside one that is gone, with nothing',
    '{Ouvrez lampwise. config.|Open lampwise.config and dim_level.}',
    {source: 'Open lampwise.config and dim_level.\n'},
    ['1:38–54 101: “lampwise. config” stands here where English has “lampwise.config” and “dim_level”: write the English identifier']
  ],
  [
    'that is gone',
    '{Ouvrez le fichier.|Open lampwise.config.}',
    {},
    ['1:31–49 101: English has “lampwise.config”: put the missing identifier into the translation']
  ],
  [
    'that is torn in code alone',
    '{Ouvrez `lampwise. config`.|Open lampwise.config.}',
    {},
    ['1:31–57 101: English has “lampwise.config”: put the missing identifier into the translation']
  ],
  ['not where a word with a capital inside is gone', '{Ouvrez cela.|Open LampWise.}', {}, []],
  ['not where a name has another letter case', '{Ouvrez Lampwise.|Open LampWise.}', {}, []],
  [
    'where an identifier has another letter case',
    '{Ouvrez dimlevel.|Open dimLevel.}',
    {},
    ['1:38–46 101: “dimlevel” stands here where English has “dimLevel”: write the English identifier | Write “dimLevel” 37–45 “dimLevel”']
  ],
  ['not where its ending is gone', '{Ouvrez dimLevel.|Open dimLevels.}', {}, []],
  ['not where it opens the translation', '{DimLevel ouvre.|The dimLevel opens.}', {}, []],
  ['not where it opened the English', '{Ouvre DimLevel.|dimLevel opens.}', {}, []],
  [
    'where it opens neither',
    '{Ouvre DimLevel.|It opens dimLevel.}',
    {},
    ['1:37–45 101: “DimLevel” stands here where English has “dimLevel”: write the English identifier | Write “dimLevel” 36–44 “dimLevel”']
  ],
  [
    'where it opened the English and more than its first letter differs',
    '{Ouvre DIMLEVEL.|dimLevel opens.}',
    {},
    ['1:37–45 101: “DIMLEVEL” stands here where English has “dimLevel”: write the English identifier | Write “dimLevel” 36–44 “dimLevel”']
  ],
  ['not where it is said once less', '{Ouvre dim_level.|Open dim_level, dim_level.}', {}, []],
  ['not where an address has another letter case', '{Écrivez à HELP@larkspur.example.|Write to help@larkspur.example.}', {}, []],
  ['not where English has the other letter case as often', '{Ouvrez DimLevel.|Open the dimLevel.}\n\n{Un DimLevel.|One DimLevel.}', {}, []],
  [
    'where English has the other letter case less often',
    '{Ouvrez DimLevel.|Open the dimLevel.}\n\n{Un DimLevel.|One DimLevel.}\n\n{Deux dimLevel.|Two dimLevel.}',
    {},
    ['1:38–46 101: “DimLevel” stands here where English has “dimLevel”: write the English identifier | Write “dimLevel” 37–45 “dimLevel”']
  ],
  ['not where it is allowed', '{Ouvrez lampwise. config.|Open lampwise.config.}', {options: {allow: ['lampwise.config']}}, []]
])('an identifier is told %s', async (_, target, look, expected) => {
  expect(await placed('identifier-mismatch', bilingual([], target), look)).toEqual(expected)
})
