import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {run} from '../../src/cli/run.ts'
import {alignedFormats} from '../../src/report/aligned/formats.ts'
import {auditFormats} from '../../src/report/audit/formats.ts'
import {formats} from '../../src/report/formats.ts'
import {packageFormats} from '../../src/report/packages/formats.ts'
import {readCsv, unguarded} from '../../src/text/csv.ts'
import {bilingual} from '../bilingual.ts'
import {makeFolder} from '../cli/running.ts'
import {bench, commit, emptyRepository} from '../workspace/git/doctored.ts'

/** What a terminal or a build service would obey, each in a text of its own. */
const orders = [
  '::error file=x::taken',
  '::add-mask::taken',
  '::stop-commands::taken',
  '##[error]taken',
  '##vso[task.setvariable variable=PATH]taken',
  'a\r::notice::taken',
  '\u001b]0;taken\u0007',
  '\u009b31mtaken',
  'a\u0085::warning::taken',
  '\u202etaken\u2066'
]
const said = (order: string) => order.replaceAll(/[|{}\r\u0085]/g, ' ')
const ordersIn = (opening: string) => orders.map(order => `${opening}${said(order)}\n`).join('\n')

const english = `---
title: '${said(orders[0] ?? '')}'
ms.topic: how-to
---
# Keys

${ordersIn('')}
## Next

Push \`it\` 3 times, see [this](page.md) and ![that](a.png).

${ordersIn('- New ')}`
const french = bilingual(
  ["title: '##[error]taken'", 'ms.topic: "::error::taken"', 'ms.date: "::error::taken"'],
  `# <a name="::error::taken"></a>{Clés|Keys}

${orders.map(order => `{${said(order)} en français|${said(order)}}`).join('\n\n')}

::error::bare words that lost their spans, ##[error]taken

## {Suite|Next}

{Poussez \`cela\` 4 fois, voir [ceci](::error::taken.md) et ![cela](##[error]taken.png).|Push \`it\` 3 times, see [this](page.md) and ![that](a.png).}

<!-- tulint-disable-next-line ::error::taken -- ::warning::taken -->

<span data-ttu-id="::error::1\t\u001b">Un</span><span class="sxs-lookup"><span data-stu-id="::error::1\t\u001b">One</span></span>
`
)
const plain = english.replaceAll('Push', 'Poussez').replace('3', '4').replace('page.md', '::error::taken.md')

// Names as a repository on Linux can have them.
const files: Readonly<Record<string, string | Buffer>> = {
  'en/a.md': english,
  'fr/a.md': french,
  'en/plain.md': english,
  'fr/plain.md': plain,
  'en/::error::taken.md': english,
  'fr/::error::taken.md': french,
  'en/##[error]taken.md': english,
  'fr/##[error]taken.md': plain,
  'fr/::warning::orphan\n::error::taken\u001b[31m\u202e.md': french,
  'fr/::notice::broken.md': Buffer.from([0xff, 0xfe, 0x41]),
  '.github/CODEOWNERS': '* ::error::taken\n',
  'returned.po': `msgctxt "::error::taken"\nmsgid "##[error]taken"\nmsgstr "::error::taken"\n`
}

const lineObeyed =
  /^\s*::(?:add-mask|add-matcher|add-path|debug|echo|endgroup|error|group|notice|remove-matcher|save-state|set-env|set-output|stop-commands|warning)(?: [^:]*)?::/i

/** What in an output would be obeyed, with what stands around it. */
function obeyed(output: string): string[] {
  const acting = [
    ...output
      .replaceAll('\r\n', '\n')
      .matchAll(/.{0,20}(?:[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|##(?:vso)?\[).{0,20}/gi)
  ]
  // .NET, which both runners are written in, ends a line at a lone carriage return, too.
  return [...acting.map(([found]) => JSON.stringify(found)), ...output.split(/\r\n|\r|\n/).filter(line => lineObeyed.test(line))]
}

type World = 'a program' | 'a log' | 'a terminal'

async function outputOf(world: World, folder: string, args: readonly string[]) {
  let out = ''
  let err = ''
  const columns = world === 'a terminal' ? 60 : undefined
  await run(args, {
    write: text => (out += text),
    complain: text => (err += text),
    readInput: async () => '',
    columns,
    errorColumns: undefined, // It would tell how far it is, and wipe that.
    environment: {TULINT_TODAY: '2026-11-21', NO_COLOR: '1', ...(world === 'a log' ? {CI: 'true'} : {})},
    workingDirectory: folder
  })
  return {out, err}
}

describe.skipIf(process.platform === 'win32')('nothing in documents, names and history is obeyed', () => {
  const {folder, remove} = bench()
  const target = join(folder, 'fr')
  const args = ['--source', '../en', '--target', '.', '--locale', 'fr-FR']

  beforeAll(() => {
    emptyRepository(folder)
    commit(folder, '2026-01-01', '::error::taken \u001b[31m\u202e', files)
  })
  afterAll(remove)

  /** Each in a file of its own. */
  const into = (names: readonly string[]) => names.flatMap(name => ['--format', name, '--output-file', `../reports/${name}`])
  const checked = Object.keys(formats).filter(name => !['github', 'azure'].includes(name)) // Commands are what these two are made of.
  const audited = Object.keys(auditFormats).filter(name => name !== 'csv')

  test('in any report, by anybody', async () => {
    const runs: readonly (readonly string[])[] = [
      [...args, ...into(checked)],
      ['audit', ...args, ...into(audited)],
      ...Object.keys(alignedFormats).map(name => ['align', ...args, '--format', name]),
      ...Object.keys(packageFormats)
        .filter(name => name.startsWith('xliff'))
        .map(name => ['export', ...args, '--format', name]),
      ['import', ...args, '../returned.po'],
      ['init', '--dry-run'],
      [...args, '--print-config', '::error::taken.md'],
      [...args, '::error::nothing.md'],
      [...args, '--only', '##[error]taken'],
      [...args, '--baseline', '::error::taken'],
      [...args, '--changed-since', '::error::taken']
    ]
    expect(await obeyedOf('a program', runs)).toEqual([])
    const reports = [...checked, ...audited].map(name => readFileSync(join(folder, 'reports', name), 'utf8'))
    expect(reports.filter(report => report.includes('taken'))).toHaveLength(reports.length - 1) // A badge holds no text of a document.
    expect(reports.flatMap(obeyed)).toEqual([])
  })

  // What has no escapes of its own a program gets as it is.
  const unescaped: readonly (readonly string[])[] = [
    [...args, '--fix-dry-run'],
    ['audit', ...args, '--format', 'csv'],
    ['export', ...args, '--format', 'po'],
    ['export', ...args, '--format', 'csv'],
    ['import', ...args, '--dry-run', '../returned.po']
  ]

  test.each<World>(['a log', 'a terminal'])('in a diff, in CSV and PO, by %s', async world => {
    expect(await obeyedOf(world, [args, ...unescaped])).toEqual([])
  })

  async function obeyedOf(world: World, runs: readonly (readonly string[])[]): Promise<string[]> {
    const found: string[] = []
    for (const line of runs) {
      const {out, err} = await outputOf(world, line[0] === 'init' ? folder : target, line)
      expect(out + err, line.join(' ')).not.toContain('fault of tulint')
      expect(out + err, line.join(' ')).not.toBe('')
      found.push(...[out, err].flatMap(obeyed).map(what => `${line.join(' ')}: ${what}`))
    }
    return found
  }

  test('there is something to obey', async () => {
    const texts = Object.values(files).map(String).join('\n')
    expect(obeyed(texts).length).toBeGreaterThan(20)
    const {out} = await outputOf('a program', target, [...args, '--fix-dry-run'])
    expect(obeyed(out)).not.toEqual([])
    expect((await outputOf('a program', target, args)).out).toContain('taken')
  })

  test('a log is told where that changed a byte, and nothing is changed where nothing need be', async () => {
    const {out, err} = await outputOf('a log', target, [...args, '--fix-dry-run'])
    expect(out).toContain('\\u{3a}:error')
    expect(err).toContain('unset CI and TF_BUILD')
    const calm = makeFolder({
      'en/a.md': '---\nms.topic: how-to\n---\n\nOne\n',
      'fr/a.md': '---\r\nms.topic:\tx\r\n---\r\n\r\nUn :: ## [a]\r\n'
    })
    const asked = ['--source', 'en', '--target', 'fr', '--locale', 'fr-FR', '--fix-dry-run']
    const [log, program] = [await outputOf('a log', calm, asked), await outputOf('a program', calm, asked)]
    expect(program.out).toContain('+ms.topic:')
    expect(log).toEqual(program)
  })

  test('a cell of a spreadsheet is no formula, and holds what the document says', async () => {
    const {out} = await outputOf('a program', target, ['export', ...args, '--format', 'csv'])
    const records = readCsv(out)
    if ('fault' in records) throw new Error(records.fault)
    const cells = records.flatMap(({fields}) => fields)
    expect(cells.filter(cell => /^[=+\-@\t\r\n]/.test(cell))).toEqual([])
    expect(cells.map(unguarded).some(cell => cell.includes('##[error]taken'))).toBe(true)
  })
})
