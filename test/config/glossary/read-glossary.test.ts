import {describe, expect, test} from 'vitest'
import {readCsvGlossary} from '../../../src/config/glossary/read-csv-glossary.ts'
import {readTbxGlossary} from '../../../src/config/glossary/read-tbx-glossary.ts'

const entry = (source: string, target: string, locale: string | null, status = 'preferred') => ({source, target, locale, status})

describe('a CSV glossary', () => {
  test.each([
    ['two columns', 'source,target\nlamp,Leuchte\n', [entry('lamp', 'Leuchte', null)]],
    [
      'all columns, in any order and case',
      'Locale,Status,Source,Target\nde-de,Forbidden,lamp,Lampe\n',
      [entry('lamp', 'Lampe', 'de-DE', 'forbidden')]
    ],
    ['short rows', 'source,target,locale,status\n"dial, the",Regler\n', [entry('dial, the', 'Regler', null)]]
  ])('has %s', (_, text, entries) => {
    expect(readCsvGlossary('terms.csv', text)).toEqual(entries)
  })

  test.each([
    ['an unknown column', 'source,target,staus\n', 'terms.csv:1: There is no column “staus”', 'Did you mean “status”?'],
    ['no header', '', 'terms.csv:1: There is no column “source”', 'Begin with the line source,target,locale,status'],
    ['an empty term', 'source,target\nlamp,\n', 'terms.csv:2: The target is empty', 'Write both terms, or take the line out'],
    ['a locale', 'source,target,locale\na,b,d_e\n', 'terms.csv:2: “d_e” is no BCP 47 tag', 'Write it as in fr-FR or zh-Hans-CN'],
    [
      'a status',
      'source,target,locale,status\na,b,,forbiden\n',
      'terms.csv:2: “forbiden” is none of preferred, admitted, forbidden',
      'Did you mean “forbidden”?'
    ],
    [
      'too many fields',
      'source,target\nlamp,Leuchte, die\n',
      'terms.csv:2: There are 3 fields for 2 columns',
      'Put a field that holds a comma in quotation marks'
    ],
    [
      'a quotation mark',
      'source,target\n"a,b\n',
      'terms.csv:2: A quotation mark is never closed',
      'Double every quotation mark inside a quoted field'
    ]
  ])('says where it has wrong %s', (_, text, message, hint) => {
    expect(() => readCsvGlossary('terms.csv', text)).toThrow(expect.objectContaining({name: 'UsageError', message, hint}))
  })
})

const martif = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en-US"><martifHeader><fileDesc><sourceDesc><p>Ours</p></sourceDesc></fileDesc></martifHeader>
<text><body><termEntry id="c1"><descrip type="subjectField">light</descrip>
<langSet xml:lang="en-US"><tig><term>lamp</term></tig></langSet>
<langSet xml:lang="de"><tig><term>Leuchte</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
<ntig><termGrp><term>Lampe</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet>
</termEntry></body></text></martif>`

const dca = `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc/></tbxHeader>
<text><body><conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>lamp</term></termSec></langSec>
<langSec xml:lang="de"><termSec><term>Leuchte</term></termSec>
<termSec><term>Lampe</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec></langSec>
</conceptEntry></body></text></tbx>`

const dct = dca
  .replace('style="dca"', 'style="dct" xmlns:basic="http://www.tbxinfo.net/ns/basic"')
  .replace('<termNote type="administrativeStatus">', '<basic:administrativeStatus>')
  .replace('</termNote>', '</basic:administrativeStatus>')

describe('a TBX glossary', () => {
  test.each([
    ['the second edition', martif],
    ['the third edition', dca],
    ['the third edition’s other style', dct]
  ])('may be of %s', (_, text) => {
    expect(readTbxGlossary('terms.tbx', text)).toEqual([entry('lamp', 'Leuchte', 'de'), entry('lamp', 'Lampe', 'de', 'forbidden')])
  })

  test('has an entry for each English term, save those that are not to be used', () => {
    const text = dca.replace(
      '<termSec><term>lamp</term></termSec>',
      '<termSec><term>lamp</term></termSec><termSec><term>light</term></termSec><termSec><term>lantern</term><termNote type="administrativeStatus">deprecatedTerm</termNote></termSec>'
    )
    expect(readTbxGlossary('terms.tbx', text).map(({source}) => source)).toEqual(['lamp', 'lamp', 'light', 'light'])
  })

  test.each([
    ['tags', dca.replace('</langSec>', ''), 'terms.tbx:5: </conceptEntry> closes nothing: <langSec> of line 2 is open'],
    ['content', '<html/>', 'terms.tbx:1: <html> is no TBX'],
    ['languages', dca.replace('<langSec xml:lang="de">', '<langSec>'), 'terms.tbx:3: “” is no BCP 47 tag'],
    ['no English', dca.replaceAll('"en"', '"sv"'), 'terms.tbx:1: No concept has an English term and one of another language']
  ])('says where it has wrong %s', (_, text, message) => {
    expect(() => readTbxGlossary('terms.tbx', text)).toThrow(expect.objectContaining({name: 'UsageError', message}))
  })
})
