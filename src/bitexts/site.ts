import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import type {Settings} from '../model/settings.ts'
import {type Inquiry, type Landing, type PageAnchors, type Site, type Spot, unknownSite} from '../model/site.ts'
import {parserOf} from '../parse/parser-of.ts'
import {linkTarget} from '../text/markdown/relative-links.ts'
import {hasExtension, pathBelow} from '../workspace/document-path.ts'
import type {Workspace} from '../workspace/workspace.ts'
import type {Answers} from './answers.ts'
import {headingNamesReader} from './heading-names.ts'
import {letterCaseReader} from './letter-case.ts'
import {pageReader} from './pages.ts'
import type {Sources} from './readers.ts'
import {type Found, type Side, spotFinder} from './spots.ts'

/** Looks around a pair’s documents: nothing is read that was not asked for, and nothing outside their roots. */
export type SiteReader = (pair: DiscoveredPair, inquiry: Inquiry | null) => Promise<Site>

/** @param everything - All pairs that there are, whichever of them are linted. */
export function siteReader(
  workspace: Workspace,
  sources: Sources,
  {extensions, engine}: Settings,
  everything: () => Promise<readonly DiscoveredPair[]>,
  answers: Answers
): SiteReader {
  const find = spotFinder(extensions, answers)
  const pages = pageReader(answers, parserOf(engine))
  const readHeadingNames = headingNamesReader(everything, workspace, sources, answers)
  const ignoresCase = letterCaseReader(everything, sources, find, answers)
  return async (pair, inquiry) => {
    const source = sources.get(pair.sourcePlace ?? '')
    if (inquiry === null || source === undefined || pair.target === null || pair.source === null) return unknownSite
    const here = {
      files: workspace,
      place: '',
      root: pair.root,
      path: pathBelow(pair.root, pair.target) ?? pair.target,
      role: 'target'
    } as const
    const there = {
      files: source,
      place: pair.sourcePlace ?? '',
      root: source.root,
      path: pathBelow(source.root, pair.source) ?? pair.source,
      role: 'source'
    } as const
    const isAlike = stem(here.path) === stem(there.path)
    const landings = new Map<string, Landing>()
    for (const link of new Set(inquiry.links)) landings.set(link, await landingOf(link))
    return {
      landings,
      namesTranslatedHeadings: inquiry.headingNames && (await readHeadingNames(pair)),
      ignoresCase: [...landings.values()].some(differs) && (await ignoresCase(pair))
    }

    async function landingOf(link: string): Promise<Landing> {
      const target = linkTarget(link)
      // Where the locale stands in documents’ names, a link to `a.md` is one to `a.fr.md`.
      if (target === null || target.path === '' || (!isAlike && hasExtension(target.path, extensions))) return unknown
      const isPage = target.fragment !== '' && hasExtension(target.path, extensions)
      const [translation, english] = [await find(here, target.path), await find(there, target.path)]
      const read = async (side: Side, spot: Found) =>
        isPage && spot.kind === 'file' ? await pages(side, spot.path, target.fragment) : null
      const ours = await read(here, translation)
      const theirs = ours?.names.has(target.fragment) === true ? null : await read(there, english)
      return {translation: withAnchors(translation, ours), english: withAnchors(english, theirs)}
    }
  }
}

const unknown: Landing = {translation: {kind: 'unknown'}, english: {kind: 'unknown'}}

function differs({translation, english}: Landing): boolean {
  return [translation, english].some(spot => spot.kind === 'file' && !spot.isExact)
}

function stem(path: string): string {
  return path.toLowerCase().replace(/\.[^./]*$/, '')
}

function withAnchors(found: Found, anchors: PageAnchors | null): Spot {
  return found.kind === 'file' ? {...found, anchors} : found
}
