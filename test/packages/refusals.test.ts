import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {exportSegments, importSegments, writeDocuments} from '../../src/index.ts'
import {bilingual} from '../bilingual.ts'
import {makeFolder} from '../cli/running.ts'

/** English that a document lacks, what comes back for it, and why it is refused; `null`: it is put in. */
const returned: readonly (readonly [english: string, translation: string, reason: string | null])[] = [
  ['Sign it.', 'Signieren.', null],
  ['Leave it.', '', 'It is not translated'],
  ['Break it.', 'Zer\nbrechen.', 'The translation has line breaks, the English none'],
  ['Ring the bell.', 'Läuten.\u0007', 'The translation holds control characters'],
  ['Take the span.', '</span> Nimm.', 'The translation opens or closes <span> too much'],
  ['Take a unit.', '<span data-ttu-id="x">Nimm.</span>', 'The translation holds a unit’s own spans'],
  ['Say nothing.', 'Nichts. <!-- tulint-disable -->', 'The translation holds a comment, the English none'],
  ['Run it.', 'Los. <script>go()</script>', 'The translation holds <script>, the English none'],
  ['Include it.', '[!include[x](../../secret.md)]', 'The translation holds “[!include”, the English none'],
  ['Go on.', 'Weiter '.repeat(1000), 'The translation is far longer than its English'],
  ['Head it.', '# Kopf', 'The translation begins with “# K”, which would begin another block'],
  ['Press <kbd>A</kbd> there.', 'Dort <kbd>A drücken.', 'The translation opens or closes <kbd> too much'],
  ['Press <kbd>B</kbd> here.', 'Hier <kbd>B</kbd> drücken.', null],
  ['Copy %appdata% now.', 'Jetzt kopieren.', 'The translation lacks the placeholder “%appdata%”'],
  ['Type `push` first.', 'Erst `push tippen.', 'The translation opens a code span that it does not close'],
  ['Type `pull` then.', 'Dann ziehen.', 'The translation lacks the code “pull”'],
  ['Type `fetch` last.', 'Zuletzt `fetch` tippen.', null],
  ['Read [the guide](guide.md).', 'Lies den Leitfaden.', 'The translation lacks the link to “guide.md”'],
  ['Read [more](https://example.org/en-us/a).', '[Mehr](https://example.org/de-de/a).', null]
]

test('refuses each translation that would harm the document, with its reason, and puts in the rest', async () => {
  const folder = makeFolder({
    'en/a.md': `# Keys\n\n${returned.map(([english]) => `${english}\n\n`).join('')}| Key |\n| --- |\n| opens it |\n`,
    'de/a.md': bilingual([], '# {Schlüssel|Keys}\n\n| {Taste|Key} |\n| --- |\n| {schließt es|closes it} |\n')
  })
  const options = {workingDirectory: folder, config: false, source: 'en', targets: ['de'], today: '2026-11-21'} as const
  const {packages} = await exportSegments(options)
  const translations = new Map(returned.map(([english, translation]) => [english, translation]))
  const segments = packages
    .flatMap(one => one.segments)
    .map(({id, path, source}) => ({
      id,
      path,
      source,
      translation: translations.get(source) ?? (source === '' ? '' : 'öffnet | es'),
      says: 'finished' as const
    }))
  const {documents, refusals} = await importSegments({...options, segments})
  expect(refusals.map(({english, reason}) => [english, reason])).toEqual([
    ...returned.flatMap(([english, , reason]) => (reason === null ? [] : [[english, reason]])),
    ['opens it', 'The translation holds a bar, which would begin another table cell: write \\|']
  ])
  await writeDocuments(folder, documents)
  const after = readFileSync(join(folder, 'de/a.md'), 'utf8')
  for (const [english, translation, reason] of returned) {
    expect([english, after.includes(`">${translation}</span><span class="sxs-lookup">`)]).toEqual([english, reason === null])
  }
})

test('writes to documents of the configuration alone, whatever a package names', async () => {
  const english = '# Lamp\n\nSign it.\n'
  const folder = makeFolder({'en/a.md': english, 'de/a.md': '# Lampe\n', 'notes.md': 'Sign it.\n'})
  const options = {workingDirectory: folder, config: false as const, source: 'en', targets: ['de'], locales: ['de-DE']}
  const [own] = (await exportSegments(options)).packages.flatMap(({segments}) => segments)
  if (own === undefined) throw new Error('There is nothing to translate')
  for (const path of ['../outside.md', '/etc/passwd', 'notes.md', 'en/a.md', 'de/../notes.md', 'de/new.md', '__proto__']) {
    const segments = [{...own, path, translation: 'Unterschreiben.', says: 'finished' as const}]
    const {documents, refusals} = await importSegments({...options, segments})
    expect([path, documents, refusals.length]).toEqual([path, [], 1])
  }
  const segments = [{...own, translation: 'Unterschreiben.', says: 'finished' as const}]
  expect((await importSegments({...options, segments})).documents).toMatchObject([{path: 'de/a.md'}])
})
