import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {formats} from '../../src/report/formats.ts'
import {makeFolder, runIn} from './running.ts'

const script = async (shell: string) => (await runIn('.', ['completion', shell])).out
const has = (shell: string) => spawnSync(`/usr/bin/${shell}`, ['--version']).status === 0

/** What bash offers for each line, where the cursor stands at its end: one bash for all. */
async function offeredByBash(lines: readonly string[], folder: string): Promise<string[][]> {
  const drive = [
    'source /dev/fd/3',
    'while IFS= read -r COMP_LINE; do',
    '  COMP_POINT=${#COMP_LINE} COMPREPLY=()',
    '  _tulint',
    '  printf "%s " "${COMPREPLY[@]}"; echo',
    'done'
  ].join('\n')
  const out = execFileSync('/bin/bash', ['--norc', '-c', `exec 3<completion.bash\n${drive}`], {
    cwd: folder,
    input: lines.map(line => `${line}\n`).join(''),
    encoding: 'utf8'
  })
  return out
    .split('\n')
    .slice(0, -1)
    .map(line => line.split(' ').filter(word => word !== ''))
}

describe.runIf(existsSync('/bin/bash'))('bash', () => {
  const cases: readonly (readonly [line: string, offered: readonly string[]])[] = [
    ['tulint ex', ['export', 'explain']],
    ['tulint --form', ['--format']],
    ['tulint -f sa', ['sarif']],
    ['tulint --format=', Object.keys(formats)],
    ['tulint check docs --format json', ['json', 'jsonl']],
    ['tulint align -f t', ['tsv', 'tmx']],
    ['tulint explain ', Object.keys(rules)],
    ['tulint explain stale-', ['stale-date', 'stale-unit']],
    ['tulint --only stale-date,missing-', ['stale-date,missing-unit']],
    ['tulint --rule missing-', ['missing-unit:']],
    ['tulint --rule missing-unit:w', ['warning']], // Bash breaks words at the colon: the id stands before it already.
    ['tulint completion f', ['fish']],
    ['tulint init --d', ['--dry-run']],
    ['tulint docs/', []], // Files are left to readline.
    ['tulint --baseline ', []],
    ['tulint --max-warnings ', []],
    ['tulint $(touch pwned) `touch pwned` --format sa', ['sarif']]
  ]

  test('offers commands, options and values, and evaluates nothing', async () => {
    const folder = makeFolder({'completion.bash': await script('bash'), '$(touch pwned).md': ''})
    const lines = [...cases.map(([line]) => line), 'tulint $']
    expect(await offeredByBash(lines, folder)).toEqual([...cases.map(([, offered]) => offered), []])
    expect(existsSync(`${folder}/pwned`)).toBe(false)
  })
})

test.runIf(has('fish'))('fish offers commands, options and values', async () => {
  const folder = makeFolder({'completion.fish': await script('fish'), 'docs/a.md': ''})
  const lines = [
    'tulint ex',
    'tulint -f sa',
    'tulint --only stale-date,missing-',
    'tulint --rule missing-unit:w',
    'tulint d',
    'tulint --source d'
  ]
  const drive = lines.map(line => `complete -C '${line}'; echo .`).join('; ')
  const out = execFileSync('/usr/bin/fish', ['--no-config', '-c', `source completion.fish; ${drive}`], {cwd: folder, encoding: 'utf8'})
  expect(out.split('.\n').map(offered => offered.trim().split('\t')[0])).toEqual([
    'explain',
    'sarif',
    'stale-date,missing-unit',
    'missing-unit:warning',
    'docs/',
    'docs/',
    ''
  ])
})

test.runIf(has('zsh'))('zsh can read its script', async () => {
  const folder = makeFolder({_tulint: await script('zsh')})
  expect(execFileSync('/usr/bin/zsh', ['-f', '-n', '_tulint'], {cwd: folder, encoding: 'utf8'})).toBe('')
})

test.each(['bash', 'zsh', 'fish', 'powershell'])('the script for %s names every rule, format and severity', async shell => {
  const words = new Set((await script(shell)).split(/[^\w-]+/))
  expect([...Object.keys(rules), ...Object.keys(formats), 'warning', 'off'].filter(word => !words.has(word))).toEqual([])
})

test('of a shell that there is not, it says which there are', async () => {
  expect(await runIn('.', ['completion', 'tcsh'])).toMatchObject({status: 2, out: '', err: expect.stringContaining('bash, zsh, fish')})
})
