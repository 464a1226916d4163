import {afterAll, describe, expect, test} from 'vitest'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {exportSegments, importSegments, lint, type LintOptions, readPackage, writeDocuments, writePackage} from '../../src/index.ts'
import {crlfSha1} from '../../src/workspace/sha1.ts'
import {bilingual} from '../bilingual.ts'
import {bench, commit, emptyRepository, write} from '../workspace/git/doctored.ts'
import {pseudo, translate} from './translator.ts'

const {folder, remove} = bench()
afterAll(remove)

const then = `# First start

Press the button. It glows green.

| Key | Does |
| --- | --- |
| A | opens the lid |
| B | closes the lid |

- Fill in the water.
- Close the lid again.

## Old habits

Nobody does this any more.

## Care

Wipe it with a cloth.
`
const now = `# First start

Press the big button. Wait for two seconds. It glows green.

| Key | Does |
| --- | --- |
| A | opens the lid |
| C | locks the lid |
| B | closes the lid |

- Fill in the water.
- Add \`2\` spoons of [coffee](coffee.md).
- Close the lid again.

## First aid

> [!NOTE]
> Call the service.

\`\`\`sh
call service
\`\`\`

> [!div class="nextstepaction"]
> [Read on](next.md)

## Care

Wipe it with a dry cloth.
`
const english = emptyRepository(join(folder, 'english'))
const handedOff = commit(english, '2020-01-01', 'Begin', {'docs/a.md': then})
const newest = commit(english, '2020-03-01', 'Edit', {'docs/a.md': now})

const pins = (hash: string, text: string, day: string) => [
  'title: Erster Start',
  `ms.openlocfilehash: ${crlfSha1(text)}`,
  `ms.sourcegitcommit: ${hash}`,
  `ms.lasthandoff: ${day}`
]
const body = `
# <a name="first-start"></a>{Erster Start|First start}

{Drücken Sie den Knopf.|Press the button.} {Er leuchtet grün.|It glows green.}

| {Taste|Key} | {Tut|Does} |
| --- | --- |
| A | {öffnet den Deckel|opens the lid} |
| B | {schließt den Deckel|closes the lid} |

- {Wasser einfüllen.|Fill in the water.}
- {Den Deckel wieder schließen.|Close the lid again.}

## <a name="old-habits"></a>{Alte Sitten|Old habits}

{Das tut niemand mehr.|Nobody does this any more.}

## <a name="care"></a>{Pflege|Care}

{Mit einem Tuch abwischen.|Wipe it with a cloth.}
`
const target = bilingual(pins(handedOff, then, '01/01/2020'), body)
const plain = target.replace(/<span class="sxs-lookup">.*?<\/span><\/span>/g, '').replace(/<\/?span[^>]*>/g, '')

const options = (locale: string): LintOptions => ({
  workingDirectory: folder,
  config: {rules: {'stale-date': 'off', 'front-matter-mismatch': 'off'}},
  source: 'english/docs',
  targets: [locale],
  today: '2026-11-21'
})
const drift = ['stale-unit', 'missing-unit', 'dropped-section', 'orphaned-unit', 'source-mismatch', 'handoff-mismatch', 'heading-anchor']

async function roundTrip(locale: string, text: string, format: string) {
  write(folder, {[`${locale}/a.md`]: text})
  const {packages} = await exportSegments(options(locale))
  const [workPackage] = packages
  if (workPackage === undefined) throw new Error('nothing was exported')
  const file = translate(format, writePackage(workPackage, format))
  const imported = await importSegments({...options(locale), segments: readPackage(`de.${format}`, file)})
  await writeDocuments(folder, imported.documents)
  const {findings} = await lint({...options(locale), onlyRules: drift})
  return {workPackage, imported, after: readFileSync(join(folder, locale, 'a.md'), 'utf8'), findings}
}

test('a package says what is asked, about what, and what there was', async () => {
  write(folder, {'de-de/a.md': target})
  const {packages} = await exportSegments(options('de-de'))
  const [{locale, segments} = {locale: '', segments: []}] = packages
  expect(locale).toBe('de-DE')
  expect(
    segments.map(({state, section, handoff, source, target: present}) => [state, section, handoff, source, present].join(' | '))
  ).toEqual([
    'stale | First start | Press the button. | Press the big button. | Drücken Sie den Knopf.',
    'missing | First start |  | Wait for two seconds. | ',
    'missing | First start |  | locks the lid | ',
    'missing | First start |  | Add `2` spoons of [coffee](coffee.md). | ',
    'missing | First aid |  | First aid | ',
    'missing | First aid |  | Call the service. | ',
    'missing | First aid |  | [Read on](next.md) | ',
    'stale | Care | Wipe it with a cloth. | Wipe it with a dry cloth. | Mit einem Tuch abwischen.',
    'gone |  | Old habits |  | Alte Sitten',
    'gone |  | Nobody does this any more. |  | Das tut niemand mehr.'
  ])
  expect(new Set(segments.map(({id}) => id)).size).toBe(segments.length)
  expect(segments.every(({id}) => id.endsWith(`.${newest.slice(0, 12)}`))).toBe(true)
})

describe.each(['xliff2', 'po'])('as %s', format => {
  // All formats read back the same (test/report). Line ends and a byte order mark are the document's.
  const form = (text: string) => (format === 'po' ? `\ufeff${text.replaceAll('\n', '\r\n')}` : text)

  test('a bilingual document comes back up to date, in the structure of English, and nothing else of it changes', async () => {
    const {imported, after, findings} = await roundTrip('de-de', form(target), format)
    expect(imported.refusals).toEqual([])
    expect(findings).toEqual([])
    const unit = (number: number, quote: string) =>
      `<span data-ttu-id="fb55e-${number}">${pseudo(quote)}</span><span class="sxs-lookup"><span data-stu-id="fb55e-${number}">${quote}</span></span>`
    const [first, ...rest] = target.split(/(?<=<\/span><\/span>)/)
    expect(first).toBeDefined()
    const kept = (number: number) =>
      rest
        .concat(first ?? '')
        .find(part => part.includes(`"fb55e-${number}"`))
        ?.replace(/^[^]*?(?=<span data-ttu)/, '') ?? ''
    const expected = `---
${pins(newest, now, '03/01/2020').join('\n')}
---

# <a name="first-start"></a>${kept(101)}

${unit(102, 'Press the big button.')} ${unit(113, 'Wait for two seconds.')} ${kept(103)}

| ${kept(104)} | ${kept(105)} |
| --- | --- |
| A | ${kept(106)} |
| C | ${unit(114, 'locks the lid')} |
| B | ${kept(107)} |

- ${kept(108)}
- ${unit(115, 'Add `2` spoons of [coffee](coffee.md).')}
- ${kept(109)}

## <a name="first-aid"></a>${unit(116, 'First aid')}

> [!NOTE]
> ${unit(117, 'Call the service.')}

\`\`\`sh
call service
\`\`\`

> [!div class="nextstepaction"]
> ${unit(118, '[Read on](next.md)')}

## <a name="care"></a>${kept(112)}

${unit(113, 'Wipe it with a dry cloth.')}
`
    expect(after.replace(/fb55e-\d+/g, 'fb55e-')).toBe(form(expected).replace(/fb55e-\d+/g, 'fb55e-'))
    const ids = [...after.matchAll(/data-ttu-id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('a plain document comes back up to date', async () => {
  const {imported, after} = await roundTrip('de-plain', plain, 'xliff2')
  expect(imported.refusals).toEqual([])
  expect(imported.documents.map(({isComplete}) => isComplete)).toEqual([true])
  expect(after).toContain(`\n${pseudo('Press the big button.')} ${pseudo('Wait for two seconds.')} Er leuchtet grün.\n`)
  expect(after).toContain(`| A | öffnet den Deckel |\n| C | ${pseudo('locks the lid')} |\n| B | schließt den Deckel |\n`)
  expect(after).toContain(`- Wasser einfüllen.\n- ${pseudo('Add `2` spoons of [coffee](coffee.md).')}\n- Den Deckel wieder schließen.\n`)
  expect(after).toContain(`\n## <a name="first-aid"></a>${pseudo('First aid')}\n\n> [!NOTE]\n> ${pseudo('Call the service.')}\n`)
  expect(after).toContain(`## <a name="care"></a>Pflege\n\n${pseudo('Wipe it with a dry cloth.')}\n`)
  expect(after).not.toContain('Alte Sitten')
  expect(after).toContain(`ms.sourcegitcommit: ${newest}`)
})

test('of a document that is translated in part, the handoff stays, and only what is left is told', async () => {
  write(folder, {'de-de/a.md': target})
  const {packages} = await exportSegments(options('de-de'))
  const segments = packages
    .flatMap(one => one.segments)
    .filter(({source}) => source === 'Press the big button.')
    .map(({id, path, source}) => ({id, path, source, translation: 'Drücken Sie den großen Knopf.', says: 'finished' as const}))
  const {documents, refusals} = await importSegments({...options('de-de'), segments})
  expect(refusals).toEqual([])
  expect(documents).toMatchObject([{segments: 1, isComplete: false}])
  await writeDocuments(folder, documents)
  expect(readFileSync(join(folder, 'de-de/a.md'), 'utf8')).toContain(`ms.sourcegitcommit: ${handedOff}`)
  const {findings} = await lint({...options('de-de'), onlyRules: drift})
  expect(findings.map(({ruleId}) => ruleId)).not.toContain('source-mismatch')
  expect(findings.filter(({ruleId}) => ruleId === 'stale-unit').map(({source}) => source?.text)).toEqual(['Wipe it with a dry cloth.'])
})

test('a quote that is English of today, but of another place, is still told', async () => {
  write(folder, {'de-de/a.md': target.replace('>Close the lid again.<', '>Wipe it with a dry cloth.<')})
  const {findings} = await lint({...options('de-de'), onlyRules: ['source-mismatch']})
  expect(findings.map(({unitIds}) => unitIds)).toEqual([['fb55e-109']])
})

test('English that moved on after the export is for the next package: what was exported is put in, and its commit named', async () => {
  write(folder, {'de-de/a.md': target})
  const {packages} = await exportSegments(options('de-de'))
  const segments = packages
    .flatMap(one => one.segments)
    .map(({id, path, source}) => ({id, path, source, translation: pseudo(source), says: 'finished' as const}))
  commit(english, '2020-06-01', 'Edit again', {'docs/a.md': now.replace('two seconds', 'three minutes')})
  const {documents, refusals} = await importSegments({...options('de-de'), segments})
  expect(refusals).toEqual([])
  await writeDocuments(folder, documents)
  expect(documents[0]?.after).toContain(`ms.sourcegitcommit: ${newest}`)
  const {findings} = await lint({...options('de-de'), onlyRules: drift})
  expect(findings.map(({ruleId, source}) => [ruleId, source?.text])).toEqual([['stale-unit', 'Wait for three minutes.']])
})
