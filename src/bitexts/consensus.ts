import {discoverDocuments} from '../discover/discover-documents.ts'
import {groupBy} from '../model/group-by.ts'
import type {DocumentPath} from '../model/brand.ts'
import {consensusPlace, type Settings} from '../model/settings.ts'
import {projectDocument} from '../parse/parse-document.ts'
import {viewRange} from '../parse/view.ts'
import {applyFixes} from '../text/apply-edits.ts'
import {frontMatterRange} from '../text/front-matter-range.ts'
import {leakedTokens} from '../text/leaks.ts'
import {type Departure, majorityOf} from '../text/majority.ts'
import {normalText} from '../text/normalize.ts'
import {documentPath, hasExtension, pathBelow} from '../workspace/document-path.ts'
import {refusal, textDigest} from '../workspace/sha1.ts'
import {type Source, UnreadableFile, type Workspace} from '../workspace/workspace.ts'

const fewest = 3 // Of two that differ, nobody can tell which is right.

/**
 * English documents made of what most translations quote, for sets whose English is not at hand. One is made of each
 * subject that three bilingual documents have; its front matter is not known.
 *
 * @throws UsageError when a target has no documents.
 */
export async function openConsensus(workspace: Workspace, settings: Settings): Promise<Source> {
  const targets = settings.targets.map(target => ({...target, source: null, sourceEnding: undefined}))
  const pairs = await discoverDocuments(workspace, {...settings, targets}, new Map(), [])
  const sisters = groupBy(
    pairs.flatMap(({subject, target}) => (target === null ? [] : [{subject, target}])),
    ({subject, target}) => (hasExtension(subject, settings.extensions) ? subject : subject + extensionOf(target))
  )
  const texts = async (below: string) =>
    (await Promise.all((sisters.get(below) ?? []).map(async ({target}) => workspace.read(target).catch(ignoreUnreadable)))).flatMap(
      text => text ?? []
    )
  const read = async (path: DocumentPath) => {
    const text = consensusOf((await texts(pathBelow(consensusPlace, path) ?? '')).filter(isBilingual))
    if (text === null) throw new UnreadableFile('Too few translations quote its English', 'Name the English with --source DIR')
    return text
  }
  return {
    root: consensusPlace,
    revision: null,
    history: null,
    notes: ['The English is what most translations quote (--source consensus): what all of them have wrong is not found'],
    async list() {
      const found: DocumentPath[] = []
      for (const below of [...sisters.keys()].sort()) {
        if ((await texts(below)).filter(isBilingual).length >= fewest) found.push(documentPath(consensusPlace, below))
      }
      return found
    },
    read,
    entries: async () => null,
    version: async () => null,
    digest: path => read(path).then(textDigest, refusal)
  }
}

/** What most of some bilingual documents quote, as a document; `null` where they are too few. */
export function consensusOf(bilingual: readonly string[]): string | null {
  const versions = bilingual.map(text => {
    const {quote, spans} = projectDocument(text, frontMatterRange(text)?.end ?? 0)
    return {view: quote, quotes: spans.units.flatMap(unit => unit.quote ?? [])}
  })
  if (versions.length < fewest) return null
  const keys = versions.map(({quotes}) => quotes.map(({text}) => normalText(text) as string))
  const texts = new Map(versions.flatMap(({quotes}, index) => quotes.map(({text}, at) => [keys[index]?.[at] ?? '', text] as const)))
  const leaked = new Set([...texts].flatMap(([key, text]) => (leakedTokens(text).length > 0 ? [key] : [])))
  const mended = cleanTwins(keys, leaked)
  const {sequence, departures} = majorityOf(keys.map(own => own.map(key => mended.get(key) ?? key)))
  const outvoted = departures.map(own => own.filter(({voters}) => voters.length * 2 > versions.length))
  const nearest = outvoted.reduce((best, own, index) => (weight(own) < weight(outvoted[best] ?? []) ? index : best), 0)
  const base = versions[nearest]
  if (base === undefined) return null
  const leaks = base.quotes.flatMap(({range}, at) => {
    const twin = mended.get(keys[nearest]?.[at] ?? '')
    const isOutvoted = (outvoted[nearest] ?? []).some(({own}) => own[0] <= at && at < own[1])
    return twin === undefined || isOutvoted ? [] : [{range: viewRange(base.view, range), text: texts.get(twin) ?? twin}]
  })
  const edits = (outvoted[nearest] ?? []).map(({own, most}) => {
    const wanted = sequence
      .slice(...most)
      .map(key => texts.get(key) ?? key)
      .join(' ')
    const [first, last] = [base.quotes[own[0]], base.quotes[own[1] - 1]]
    if (own[1] > own[0] && first !== undefined && last !== undefined) {
      return {range: viewRange(base.view, {start: first.range.start, end: last.range.end}), text: wanted}
    }
    const before = base.quotes[own[0] - 1]
    const at = before === undefined ? 0 : viewRange(base.view, before.range).end
    return {range: {start: at, end: at}, text: ` ${wanted}`}
  })
  return applyFixes(base.view.text, [[...leaks, ...edits]]).text
}

/** Of texts into which a token leaked, what a version without it says in their place: it is right even where most leak. */
function cleanTwins(sequences: readonly (readonly string[])[], leaked: ReadonlySet<string>): ReadonlyMap<string, string> {
  const {sequence, departures} = majorityOf(sequences)
  const twins = new Map<string, string>()
  for (const [index, own] of departures.entries()) {
    for (const {own: there, most} of own) {
      const pair = [sequences[index]?.[there[0]] ?? '', sequence[most[0]] ?? '']
      const [bad, clean] = [pair.find(key => leaked.has(key)), pair.find(key => !leaked.has(key) && key !== '')]
      const isOneForOne = there[1] - there[0] === 1 && most[1] - most[0] === 1
      if (isOneForOne && bad !== undefined && clean !== undefined) twins.set(bad, clean)
    }
  }
  return twins
}

function weight(departures: readonly Departure[]): number {
  return departures.reduce((sum, {own, most}) => sum + (own[1] - own[0]) + (most[1] - most[0]), 0)
}

function isBilingual(text: string): boolean {
  return text.includes('data-stu-id')
}

function extensionOf(path: string): string {
  return /\.[^./]+$/.exec(path)?.[0] ?? ''
}

function ignoreUnreadable(error: unknown): null {
  if (error instanceof UnreadableFile) return null // Told when its own turn comes.
  throw error
}
