import {chmodSync, existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {afterAll, afterEach, describe, expect, test, vi} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {runIn} from '../cli/running.ts'
import {bench, clone, commit, emptyRepository, git, partialClone, write} from '../workspace/git/doctored.ts'

const {folder, remove} = bench()
const english = '# Keys\n\nSign it.\n\nPush it.\n'
const first = `${english}\nLet it go.\n`
const french = bilingual(['ms.date: 2020-01-01'], '# {Clés|Keys}\n\n{Signez-le.|Sign it.}\n\n{Poussez-le.|Push it.}\n')
const args = ['--source', 'en', '--target', 'fr', '--format', 'compact']
const ran = join(folder, 'ran')

/** Two commits of English and its translation, and a change that is not committed. */
function repository(name: string): string {
  const top = emptyRepository(join(folder, name))
  const one = commit(top, '2020-01-01', 'Begin', {'en/a.md': first, '.gitattributes': '*.md diff=own filter=own\n'})
  commit(top, '2020-01-02', 'Shorten', {'en/a.md': english, 'fr/a.md': french.replace('---\n', `---\nms.sourcegitcommit: ${one}\n`)})
  return top
}

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(ran, {force: true})
})
afterAll(remove)

describe.skipIf(process.platform === 'win32')('a repository’s own settings run no program:', () => {
  const program = join(folder, 'program')
  write(folder, {program: `#!/bin/sh\ntouch '${ran}'\ncat\n`})
  chmodSync(program, 0o755)

  const settings: Readonly<Record<string, string>> = {
    'core.fsmonitor': program,
    'core.sshCommand': program,
    'core.gitProxy': program,
    'core.pager': program,
    'core.editor': program,
    'core.askPass': program,
    'core.alternateRefsCommand': program,
    'diff.external': program,
    'diff.own.textconv': program,
    'diff.own.command': program,
    'filter.own.clean': program,
    'filter.own.smudge': program,
    'filter.own.process': program,
    'gpg.program': program,
    'credential.helper': program,
    'sequence.editor': program,
    'alias.log': `!${program}`,
    'alias.cat-file': `!${program}`
  }

  test.each(['check', 'audit'])('tulint %s', async command => {
    const top = repository(command)
    for (const [name, value] of Object.entries(settings)) git(top, ['config', name, value])
    for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction', 'pre-auto-gc', 'fsmonitor-watchman']) {
      write(top, {[`.git/hooks/${hook}`]: `#!/bin/sh\ntouch '${ran}'\n`})
      chmodSync(join(top, '.git/hooks', hook), 0o755)
    }
    rmSync(ran, {force: true})
    // Git looks into what seems to have changed: one file did, one has another time alone.
    writeFileSync(join(top, 'en/a.md'), english.replace('Push', 'Pull'))
    utimesSync(join(top, 'fr/a.md'), 1, 1)
    const runs = [
      [],
      ['--changed-since', 'HEAD'],
      ['--changed-since', 'HEAD~1'],
      ...(command === 'check' ? [['--staged'], ['--new-since', 'HEAD~1']] : [])
    ]
    for (const more of runs) {
      const words = command === 'check' ? [...args, ...more] : [command, '--source', 'en', '--target', 'fr', ...more]
      const {status, err} = await runIn(top, words)
      expect([status === 2, err], words.join(' ')).toEqual([false, expect.not.stringContaining('fault of tulint')])
      expect(existsSync(ran), words.join(' ')).toBe(false)
    }
    const {out} = await runIn(top, [...args, '--changed-since', 'HEAD'])
    expect(out).toContain('stale-unit')
  })

  test('nor does the remote of a partial clone, which another program could be', async () => {
    const origin = repository('origin')
    const top = partialClone(origin, join(folder, 'partial'))
    write(top, {'fr/a.md': french})
    git(top, ['config', 'protocol.ext.allow', 'always'])
    git(top, ['config', 'remote.origin.url', `ext::${program}`])
    const {out, err} = await runIn(top, ['--source', 'en@main', ...args.slice(2)])
    expect(existsSync(ran)).toBe(false)
    expect(out + err).toContain('transport')
  })
})

test.each(['--output=x', '-x', '--', '--help', '$(touch x)', '\n', '@{-1}', 'HEAD\0'])(
  'a revision is no option: --changed-since %j',
  async revision => {
    const top = repository(`revision-${revision.replaceAll(/\W/g, '')}-${revision.length}`)
    for (const option of ['--changed-since', '--new-since']) {
      const {status, out, err} = await runIn(top, [...args, `${option}=${revision}`])
      expect({status, out}).toEqual({status: 2, out: ''})
      expect(err).toContain('is no commit, branch or tag')
    }
    expect(readdirSync(top).sort()).toEqual(['.git', '.gitattributes', 'en', 'fr'])
  }
)

test('outside of a repository --changed-since says so, and not that a revision is missing', async () => {
  const plain = join(folder, 'plain')
  write(plain, {'en/a.md': english, 'fr/a.md': french})
  for (const option of ['--changed-since', '--new-since']) {
    const {status, err} = await runIn(plain, [...args, option, 'main'])
    expect(status).toBe(2)
    expect(err).toContain('neither targets nor source are in a git repository')
  }
})

describe('what a damaged repository cannot give is told, and the rest is linted:', () => {
  const damages: readonly (readonly [what: string, objects: (top: string) => readonly string[]])[] = [
    ['the English that was handed off', top => [git(top, ['rev-parse', 'HEAD~1:en/a.md'])]],
    ['the tree of its commit', top => [git(top, ['rev-parse', 'HEAD~1^{tree}'])]],
    ['its commit', top => [git(top, ['rev-parse', 'HEAD~1'])]],
    ['what is checked out', top => [git(top, ['rev-parse', 'HEAD'])]]
  ]

  test.each(damages.flatMap(([what, objects]) => ['torn', 'of other bytes', 'empty'].map(how => [what, how, objects] as const)))(
    '%s, %s',
    async (what, how, objects) => {
      const top = repository(`${what} ${how}`)
      for (const hash of objects(top)) {
        const file = join(top, '.git/objects', hash.slice(0, 2), hash.slice(2))
        chmodSync(file, 0o644)
        write(top, {
          [`.git/objects/${hash.slice(0, 2)}/${hash.slice(2)}`]: how === 'empty' ? '' : how === 'torn' ? Uint8Array.of(0x78, 1) : 'not zlib'
        })
      }
      const {out, err} = await runIn(top, args.slice(0, 4))
      expect(err + out).not.toContain('fault of tulint')
      expect(err + out).toMatch(/[Hh]andoff|history/)
    }
  )
})

test.skipIf(process.platform === 'win32').each(['cat-file', 'log', 'diff', 'rev-parse'])(
  'a git %s that is killed ends in a word, not in silence',
  async killed => {
    const top = repository(`killed-${killed}`)
    write(folder, {
      [`${killed}-bin/git`]: `#!/bin/sh\nPATH=\${PATH#*:}\ncase " $* " in *" ${killed} "*) kill -9 $$;; esac\nexec git "$@"\n`
    })
    chmodSync(join(folder, `${killed}-bin/git`), 0o755)
    vi.stubEnv('PATH', `${folder}/${killed}-bin${delimiter}${process.env['PATH']}`)
    const {status, out, err} = await runIn(top, [...args, '--changed-since', 'HEAD~1'])
    expect(err + out).not.toContain('fault of tulint')
    expect(status).toBe(2)
    expect(err).toMatch(/[Gg]it/)
  }
)

test('a clone of what is not there any more is no fault', async () => {
  const top = clone(repository('gone'), join(folder, 'clone'))
  rmSync(join(top, '.git/HEAD'))
  mkdirSync(join(top, '.git/HEAD'))
  const {err} = await runIn(top, args)
  expect(err).not.toContain('fault of tulint')
})
