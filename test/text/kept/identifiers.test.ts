import {expect, test} from 'vitest'
import {identifiers, variantFinder} from '../../../src/text/kept/identifiers.ts'

const keys = (text: string) =>
  identifiers(text)
    .filter(({isOptional}) => !isOptional)
    .map(({key}) => key)

test.each([
  ['CamelCase', 'Set dimLevel in LampWise', ['dimLevel', 'LampWise']],
  ['no plain words', 'Set Up the API', []],
  ['no eBook', 'Read the eBook about WiFi', []],
  ['snake_case', 'Set dim_level and DIM_LEVEL', ['dim_level', 'DIM_LEVEL']],
  ['escaped snake_case', String.raw`Set dim\_level`, ['dim_level']],
  ['dotted names', 'Larkspur.Lamps.Core', ['Larkspur.Lamps.Core']],
  ['file names', 'in lampwise.config or index.json.', ['lampwise.config', 'index.json']],
  ['no abbreviations', 'e.g. this, i.e. that', []],
  ['Windows paths', String.raw`in C:\Lamps\core.dll`, [String.raw`C:\Lamps\core.dll`]],
  ['home', 'in ~/.lampwise', ['~/.lampwise']],
  ['roots', 'in /etc/lampwise', ['/etc/lampwise']],
  ['no bracket that opened outside', 'it (in /etc/lampwise) or (./lamp.log)', ['/etc/lampwise', './lamp.log']],
  ['a bracket inside', '/p:Lamp=$(Hall)/x, ./lamps/$(Lamp)', ['/p:Lamp=$(Hall)/x', './lamps/$(Lamp)']],
  ['no alternatives', 'client/server and/or none', []],
  ['options', 'with --verbose, -Source or /p:x=1', ['--verbose', '-Source', '/p:x=1']],
  ['what a hyphen cuts short', 'mit -Source- und -Target-Option, x@y.org- und', ['-Source', '-Target-Option', 'x@y.org']],
  ['folders before a full stop', String.raw`in lamps\core. Then`, [String.raw`lamps\core`]],
  ['no compound', '`lampwise`-related, **lamp**-like', []],
  ['addresses', 'mail to help@larkspur.example', ['help@larkspur.example']],
  ['domains, letter case apart', 'on Larkspur.org', ['larkspur.org']],
  ['no parts of a version', 'as Major.Minor.Patch, major.minor', []],
  ['IPv4', 'at 192.168.0.1', ['192.168.0.1']],
  ['GUID', '0F8FAD5B-D9CB-469F-A165-70867728950E', ['0f8fad5b-d9cb-469f-a165-70867728950e']],
  ['no part of a placeholder', 'use {dim_level}', []],
  ['no leaked token', 'an L365_W14_2nd plan', []],
  ['not in code', '`dimLevel`', []],
  ['not in a link’s target', '[it](dimLevel.md)', []]
])('finds %s', (_, text, found) => {
  expect(keys(text)).toEqual(found)
})

test.each([
  ['letter case', 'das dimlevel hier', 'dimLevel', 'dimlevel'],
  ['white space', 'in index. json steht', 'index.json', 'index. json'],
  ['marks', 'mit source an', '-Source', 'source'],
  ['letter case, its hyphen included', 'mit -source an', '-Source', '-source'],
  ['a hyphen that is another word’s', 'lampe-source', '-Source', 'source'],
  ['not inside a word', 'die widgets', '-Id', null],
  ['not across other letters', 'dim の level', 'dimLevel', null]
])('finds a variant that differs in %s', (_, text, key, found) => {
  const variant = variantFinder(text)(key)
  expect(variant === null ? null : text.slice(variant.start, variant.end)).toBe(found)
})
