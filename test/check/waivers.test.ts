import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {readWaivers} from '../../src/check/waivers/read-waivers.ts'
import {fix} from '../../src/fix.ts'
import {lint} from '../../src/lint.ts'
import type {DocumentPath} from '../../src/model/brand.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {defaultSettings, today} from '../settings.ts'
import {timed} from '../timed.ts'

const requestOf = (text: string, off: readonly string[] = []) => {
  const settings = defaultSettings(['fr'], null)
  return {
    workspace: memoryWorkspace({'fr/a.md': text}),
    settings: {
      ...settings,
      rules: {...settings.rules, ...Object.fromEntries(off.map(id => [id, {severity: 'off' as const, options: null}]))}
    },
    rules,
    only: [],
    changedSince: null,
    today,
    version: '0'
  }
}

/** What is told of a French document: line, rule, and how much was waived. */
async function told(text: string, off?: readonly string[]): Promise<{readonly told: string[]; readonly suppressed: number}> {
  const {findings, summary} = await lint(requestOf(text, off))
  return {told: findings.map(({ruleId, range}) => `${range.start.line} ${ruleId}`), suppressed: summary.suppressed}
}

const twice = 'Appuyez sur sur le bouton.'

describe('a comment waives', () => {
  test.each([
    [
      'what begins in the next line',
      `<!-- tulint-disable-next-line doubled-word -- a name -->\n${twice}\n\n${twice}\n`,
      ['4 doubled-word'],
      1
    ],
    ['across empty lines', `<!-- tulint-disable-next-line doubled-word -->\n\n\n${twice}\n`, [], 1],
    ['one rule of several', `<!-- tulint-disable-next-line doubled-word, garbled-text -->\n${twice} CafÃ©.\n`, [], 2],
    ['every rule where it names none', `<!-- tulint-disable-next-line -->\n${twice} CafÃ©.\n`, [], 2],
    [
      'up to where it is enabled again',
      `<!-- tulint-disable doubled-word -->\n\n${twice}\n\n<!-- tulint-enable doubled-word -->\n\n${twice}\n`,
      ['7 doubled-word'],
      1
    ],
    [
      'up to where all is enabled again',
      `<!-- tulint-disable doubled-word -->\n\n${twice}\n\n<!-- tulint-enable -->\n\n${twice}\n`,
      ['7 doubled-word'],
      1
    ],
    ['up to the end', `${twice}\n\n<!-- tulint-disable doubled-word -->\n\n${twice}\n`, ['1 doubled-word'], 1],
    ['the whole document', `${twice}\n\n<!-- tulint-disable-file doubled-word -- all quoted -->\n`, [], 1],
    ['what begins with the line itself', '<!-- tulint-disable-next-line placeholder-leak -->\nO365_W14_2nd est là.\n', [], 1],
    ['in MDX', `{/* tulint-disable-next-line doubled-word */}\n\n${twice}\n`, [], 1],
    ['with CRLF', `<!-- tulint-disable-next-line doubled-word -->\r\n\r\n${twice}\r\n`, [], 1],
    [
      'nothing from inside code',
      `\`<!-- tulint-disable-file doubled-word -->\` ${twice}\n\n    <!-- tulint-disable-file -->\n`,
      ['1 doubled-word'],
      0
    ]
  ])('%s', async (_, text, findings, suppressed) => {
    expect(await told(text)).toEqual({told: findings, suppressed})
  })
})

describe('a comment that is of no use is told:', () => {
  test.each([
    ['nothing to waive', '<!-- tulint-disable-next-line doubled-word -->\nAppuyez.\n', ['1 unused-directive'], 'Appuyez.\n'],
    [
      'one rule too many',
      `<!-- tulint-disable-next-line doubled-word, placeholder-leak -- why -->\n${twice}\n`,
      ['1 unused-directive'],
      `<!-- tulint-disable-next-line doubled-word -- why -->\n${twice}\n`
    ],
    ['enabled without need', `Appuyez. <!-- tulint-enable doubled-word -->\n`, ['1 unused-directive'], 'Appuyez. \n'],
    [
      'what was enabled goes with it',
      '<!-- tulint-disable doubled-word -->\n\nAppuyez.\n\n<!-- tulint-enable doubled-word -->\n',
      ['1 unused-directive'],
      '\nAppuyez.\n\n'
    ],
    ['no such rule', '<!-- tulint-disable-file doubled-words -->\n\nAppuyez.\n', ['1 unused-directive'], null]
  ])('%s', async (_, text, findings, fixed) => {
    expect((await told(text)).told).toEqual(findings)
    const {documents} = await fix(requestOf(text))
    expect(documents.map(({after}) => after)).toEqual(fixed === null ? [] : [fixed])
  })

  test('not where its rule did not run', async () => {
    const text = '<!-- tulint-disable-next-line doubled-word, missing-unit -->\n\nAppuyez.\n'
    expect((await told(text, ['doubled-word'])).told).toEqual([])
    expect((await told('<!-- tulint-disable-next-line -->\n\nAppuyez.\n')).told).toEqual([]) // Rules that need English did not run.
  })
})

test('of a rule that looks at all documents, a run over some says nothing', async () => {
  const text = '<!-- tulint-disable-file inconsistent-translation -->\n\nAppuyez.\n'
  const {findings} = await lint({...requestOf(text), only: ['fr/a.md']})
  expect(findings).toEqual([])
  expect((await told(text)).told).toEqual(['1 unused-directive'])
})

test('a reason is read, and many comments cost no more than their length', () => {
  const read = (text: string) => readWaivers(parseDocument('a.md' as DocumentPath, text, 'target'))
  expect(read('<!-- tulint-disable a, b -- because -- of this -->\n')).toMatchObject([{rules: ['a', 'b'], reason: 'because -- of this'}])
  expect(timed(() => expect(read('<!-- tulint-disable a -->\n\n'.repeat(3000))).toHaveLength(2000))).toBeLessThan(20_000)
})
