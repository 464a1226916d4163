import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {joined, vary, withoutQuotes} from './vary.ts'

const shared = resolve(process.env['TULINT_SHARED'] ?? '../shared')
const bilingual = ['de-de', 'fr-fr', 'ja-jp']
const withoutEnglish = ['de-de', 'es-es', 'fr-fr', 'ja-jp', 'zh-tw']
const mostVariants = 26

/** Documents to lint, and how many there are. */
export interface Corpus {
  /** Absolute: holds a configuration, the translations in `translations` and their English in `english`. */
  readonly folder: string
  /** Of the translations. */
  readonly documents: number
  /** Of the translations. */
  readonly bytes: number
}

export interface Corpora {
  readonly whole: Corpus
  /** Twice as much; half of it is another's copy with other words. */
  readonly doubled: Corpus
  /** One document each: of about 1 MB, 10 MB and 50 KB. */
  readonly one: Corpus
  readonly ten: Corpus
  readonly page: Corpus
  /** Translations without quotes, whose handoffs are in the history of the English. */
  readonly plain: Corpus
}

/**
 * Make the corpora of the shared document sets.
 *
 * @param root - Absolute: an empty folder.
 * @param size - Bytes of the translations in `whole`, at least; it has 80 documents for each MB, at least.
 */
export function makeCorpora(root: string, size: number): Corpora {
  const sets = join(root, 'sets')
  if (!existsSync(join(shared, 'corpora/unpack.sh')))
    throw new Error(`There are no document sets in ${shared}/corpora: name their folder in TULINT_SHARED`)
  execFileSync('sh', [join(shared, 'corpora/unpack.sh'), sets], {stdio: 'ignore'})
  const of = (name: string) => readSet(join(sets, name))
  const english = of('nuget/en-now')
  const translations = new Map(bilingual.map(locale => [locale, of(`nuget/${locale}.bilingual`)]))
  const others = new Map(withoutEnglish.map(locale => [locale, of(`fasttrack/${locale}.bilingual`)]))

  const single = (name: string, bytes: number): Corpus => {
    const [targets, sources]: [string[], string[]] = [[], []]
    for (let [variant, size] = [0, 0]; size < bytes; variant++) {
      for (const [path, text] of translations.get('fr-fr') ?? []) {
        const target = vary(text, variant)
        if (size >= bytes || english.get(path) === undefined) continue
        size += Buffer.byteLength(target)
        targets.push(target)
        sources.push(vary(english.get(path) ?? '', variant))
      }
    }
    const [target, source] = [targets, sources].map(texts => new Map([['a.md', joined(texts)]]))
    return write(join(root, name), [{name: 'fr-fr', locale: 'fr-FR', target: target ?? new Map(), english: source ?? new Map()}])
  }
  const repeated = (bytes: number): readonly Part[] => {
    const parts: Part[] = []
    let [documents, total] = [0, 0]
    for (let variant = 0; variant < mostVariants; variant++) {
      const sources = changed(english, variant)
      for (const [set, all] of [
        ['nuget', translations],
        ['fasttrack', others]
      ] as const) {
        for (const [locale, texts] of all) {
          if (total >= bytes && documents >= bytes / 12_500) return parts
          const missing = Math.max(bytes - total, (bytes / 12_500 - documents) * 12_500)
          const target = changed(firstOf(texts, missing), variant)
          parts.push({name: `${set}${variant}/${locale}`, locale, target, english: set === 'nuget' ? sources : null})
          documents += target.size
          total += [...target.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
        }
      }
    }
    throw new Error(`The document sets are too small for ${bytes} bytes`)
  }
  const parts = repeated(size)
  const page = translations.get('fr-fr')?.get(pagePath) ?? ''
  return {
    whole: write(join(root, 'whole'), parts),
    doubled: write(join(root, 'doubled'), [...parts, ...parts.map(again)]),
    one: single('one', 1 << 20),
    ten: single('ten', 10 << 20),
    page: write(join(root, 'page'), [
      {name: 'fr-fr', locale: 'fr-FR', target: new Map([['a.md', page]]), english: new Map([['a.md', english.get(pagePath) ?? '']])}
    ]),
    plain: writePlain(join(root, 'plain'), join(sets, 'nuget/en-us'), translations, size)
  }
}

const pagePath = 'docs/consume-packages/Package-Restore.md' // 52 KB in French.

interface Part {
  /** Of its folder. */
  readonly name: string
  readonly locale: string
  readonly target: ReadonlyMap<string, string>
  readonly english: ReadonlyMap<string, string> | null
}

/** The same in other words. */
function again({name, locale, target, english}: Part): Part {
  const variant = mostVariants - 1
  return {name: `more-${name}`, locale, target: changed(target, variant), english: english === null ? null : changed(english, variant)}
}

function write(folder: string, parts: readonly Part[]): Corpus {
  const targets = parts.map(({name, locale, english}) => ({
    root: `translations/${name}`,
    locale,
    source: english === null ? null : `english/${dirname(name)}`
  }))
  for (const {name, target, english} of parts) {
    writeSet(join(folder, 'translations', name), target)
    if (english !== null && !existsSync(join(folder, 'english', dirname(name)))) writeSet(join(folder, 'english', dirname(name)), english)
  }
  writeSet(folder, new Map([['tulint.config.json', JSON.stringify({extends: 'recommended', targets})]]))
  return {folder, ...sizeOf(parts.map(({target}) => target))}
}

function writePlain(folder: string, source: string, translations: ReadonlyMap<string, ReadonlyMap<string, string>>, size: number): Corpus {
  execFileSync('git', ['clone', '--quiet', source, join(folder, 'english')])
  const sets = [...translations].map(([locale, texts]) => {
    const some = [...texts].slice(0, Math.max(30, Math.round((texts.size * size) / (50 << 20))))
    return [locale, new Map(some.map(([path, text]) => [path, withoutQuotes(text)]))] as const
  })
  for (const [locale, texts] of sets) writeSet(join(folder, 'translations', locale), texts)
  const targets = sets.map(([locale]) => ({root: `translations/${locale}`, locale, source: 'english'}))
  writeSet(folder, new Map([['tulint.config.json', JSON.stringify({extends: 'recommended', targets})]]))
  return {folder, ...sizeOf(sets.map(([, texts]) => texts))}
}

function changed(texts: ReadonlyMap<string, string>, variant: number): ReadonlyMap<string, string> {
  return new Map([...texts].map(([path, text]) => [path, vary(text, variant)]))
}

/** As many as have some bytes, or all. */
function firstOf(texts: ReadonlyMap<string, string>, bytes: number): ReadonlyMap<string, string> {
  let size = 0
  return new Map([...texts].filter(([, text]) => size < bytes && (size += Buffer.byteLength(text))))
}

function sizeOf(sets: readonly ReadonlyMap<string, string>[]): Pick<Corpus, 'documents' | 'bytes'> {
  const texts = sets.flatMap(set => [...set.values()])
  return {documents: texts.length, bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)}
}

function readSet(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.md'))
  return new Map(paths.sort().map(path => [path, readFileSync(join(folder, path), 'utf8')]))
}

function writeSet(folder: string, texts: ReadonlyMap<string, string>): void {
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
}
