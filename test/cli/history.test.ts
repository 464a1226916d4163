import {afterAll, describe, expect, test} from 'vitest'
import {run} from '../../src/cli/run.ts'
import {bilingual} from '../bilingual.ts'
import {bench, commit, emptyRepository, git, write} from '../workspace/git/doctored.ts'

const {folder, remove} = bench()
const set = emptyRepository(`${folder}/set`)
const first = commit(set, '2024-03-01', 'Begin', {
  'en/a.md': 'Hold it for 5 seconds.\n',
  'en/b.md': 'Let it go.\n',
  'fr/a.md': bilingual([], '{Maintenez 5 secondes.|Hold it for 5 seconds.}\n'),
  'fr/b.md': bilingual([], '{Lâchez.|Let it go.}\n')
})
commit(set, '2024-06-10', 'Be patient', {'en/a.md': 'Hold it for 9 seconds.\n'})
git(set, ['tag', 'begin', first])

afterAll(remove)

async function tulint(...args: readonly string[]) {
  let [out, err] = ['', '']
  const status = await run(['--target', 'fr', ...args], {
    workingDirectory: set,
    environment: {TULINT_TODAY: '2026-11-21', NO_COLOR: '1'},
    columns: 200,
    errorColumns: undefined,
    write: text => {
      out += text
    },
    readInput: async () => '',
    complain: text => {
      err += text
    }
  })
  return {status, out, err}
}

describe('the command line', () => {
  test('tells what English changed, when and in which commit', async () => {
    const {status, out} = await tulint('--source', 'en')
    expect(out).toMatch(
      /fr\/a\.md \(fr\)\n +1:31 +warning +English changed on 2024-06-10 \(“Be patient”, [0-9a-f]{8}\): “5” became “9” +stale-unit/
    )
    expect(out).toContain('Hold it for [-5-]{+9+} seconds.')
    expect(status).toBe(0)
  })

  test('reads English at a revision with --source DIR@REV', async () => {
    expect(await tulint('--source', 'en@begin')).toMatchObject({status: 0, err: '', out: expect.stringContaining('No problems')})
  })

  test('leaves the history out with --no-history', async () => {
    const {status, out} = await tulint('--source', 'en', '--no-history')
    expect(out).toContain('The quote says “5” where the English says “9”')
    expect(out).toContain('not with the handoff')
    expect(status).toBe(1)
  })

  test('looks at what changed with --changed-since', async () => {
    expect((await tulint('--source', 'en', '--changed-since', 'begin')).out).toContain('1 of 1 document')
    expect((await tulint('--source', 'en', '--changed-since', 'HEAD')).out).toContain('0 documents')
    write(set, {'fr/b.md': bilingual([], '{Lâchez-le.|Let it go.}\n')})
    expect((await tulint('--source', 'en', '--changed-since', 'HEAD')).out).toContain('1 document')
  })

  test.each([
    [['--source', 'en@gone'], 'tulint: “gone” is no commit, branch or tag of the repository of “en”\n  Check its name, or fetch it\n'],
    [['--source', 'de@begin'], 'tulint: There is no folder “de” at “begin”\n  Name a folder that the revision has\n'],
    [
      ['--source', 'en', '--changed-since', 'gone'],
      'tulint: “gone” is no commit, branch or tag of the repositories of targets and source\n'
    ]
  ])('refuses %j', async (args, message) => {
    const {status, out, err} = await tulint(...args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})
