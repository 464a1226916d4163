import {execFileSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {run} from '../../src/cli/run.ts'

// So that commits have the same names anywhere.
const someone = {name: 'Ada', email: 'ada@lampwise.example', date: '2026-11-20T12:00:00Z'}
const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: someone.name,
  GIT_AUTHOR_EMAIL: someone.email,
  GIT_AUTHOR_DATE: someone.date,
  GIT_COMMITTER_NAME: someone.name,
  GIT_COMMITTER_EMAIL: someone.email,
  GIT_COMMITTER_DATE: someone.date
}

/**
 * Do in a folder what a page tells its reader to do, and write the page anew with what that prints.
 *
 * - In blocks of `console`, `$ ` begins a command and the rest is its output; `tulint` runs in this process.
 * - `<!-- file: PATH -->` before a block: the block is written to the file.
 * - `<!-- before line N of PATH -->` before a block: the block is put there.
 */
export async function followPage(page: string, folder: string): Promise<string> {
  const step =
    /(?<console>(?<=^```console\n)[^]*?(?=^```$))|<!-- file: (?<file>\S+) -->\n\n?```\w+\n(?<content>[^]*?)^```$|<!-- before line (?<line>\d+) of (?<path>\S+) -->\n\n?```\w+\n(?<added>[^]*?)^```$/gm
  let rewritten = ''
  let from = 0
  for (const match of page.matchAll(step)) {
    const {console: commands, file, content = '', line, path, added = ''} = match.groups ?? {}
    if (file !== undefined) writeFileSync(join(folder, file), content)
    if (path !== undefined) insert(join(folder, path), Number(line), added)
    rewritten += page.slice(from, match.index) + (commands === undefined ? match[0] : await follow(commands, folder))
    from = match.index + match[0].length
  }
  return rewritten + page.slice(from)
}

async function follow(block: string, folder: string): Promise<string> {
  let text = ''
  let last = 0
  for (const [line, command = ''] of block.matchAll(/^\$ (.*)$/gm)) {
    const {status, out} = command === 'echo $?' ? {status: 0, out: `${last}\n`} : await runCommand(command, folder)
    last = status
    text += `${line}\n${out === '' || out.endsWith('\n') ? out : `${out}\n`}`
  }
  return text
}

/** What a terminal shows of `tulint …`, `tulint … | program`, or any program. */
async function runCommand(command: string, folder: string): Promise<{readonly status: number; readonly out: string}> {
  const [first = '', ...rest] = command.split(/ \| (?=\w)/)
  if (!first.startsWith('tulint')) return {status: 0, out: shell(command, folder)}
  let out = ''
  let told = ''
  const piped = rest.join(' | ')
  const status = await run(wordsOf(first).slice(1), {
    write: text => (piped === '' ? (told += text) : (out += text)),
    complain: text => (told += text),
    readInput: async () => '',
    columns: undefined,
    errorColumns: undefined,
    environment: {TULINT_TODAY: '2026-11-21'},
    workingDirectory: folder
  })
  return {status, out: told + (piped === '' ? '' : shell(piped, folder, out))}
}

function shell(command: string, cwd: string, input = ''): string {
  return execFileSync('/bin/sh', ['-c', command], {cwd, input, env: environment, encoding: 'utf8'})
}

/** As a shell splits it, as far as pages need. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) => word.replace(/['"]([^]*?)['"]/g, '$1'))
}

function insert(path: string, line: number, text: string): void {
  const lines = readFileSync(path, 'utf8').split('\n')
  lines.splice(line - 1, 0, text.trimEnd())
  writeFileSync(path, lines.join('\n'))
}
