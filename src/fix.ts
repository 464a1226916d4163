import {type LintRequest, lint} from './lint.ts'
import type {DocumentPath} from './model/brand.ts'
import type {Finding, LintResult, Span, TextEdit} from './model/finding.ts'
import {groupBy} from './model/group-by.ts'
import {applyFixes} from './text/apply-edits.ts'
import {overlay} from './workspace/overlay.ts'

/** What fixes make of one document. */
export interface FixedDocument {
  readonly path: DocumentPath
  readonly before: string
  readonly after: string
  /** Fixes applied. */
  readonly fixes: number
}

export interface Fixed {
  /** Of the documents as they are when all fixes are applied. */
  readonly result: LintResult
  /** In the order of their paths. */
  readonly documents: readonly FixedDocument[]
}

const mostRounds = 10 // As in ESLint: what is not mended by then goes in circles.

/**
 * Lint, apply the fixes, and lint what they made, until nothing is left to fix. Nothing is written.
 *
 * @throws UsageError when the request names what is not there.
 */
export async function fix(request: LintRequest): Promise<Fixed> {
  const fixed = new Map<DocumentPath, FixedDocument>()
  const workspace = overlay(request.workspace, path => fixed.get(path)?.after)
  let result = await lint(request)
  for (let round = 0; round < mostRounds; round++) {
    let changed = 0
    for (const [path, fixes] of fixesByPath(result.findings)) {
      const text = await workspace.read(path)
      const {text: after, applied} = applyFixes(text, fixes)
      if (after === text) continue
      const known = fixed.get(path)
      fixed.set(path, {path, before: known?.before ?? text, after, fixes: (known?.fixes ?? 0) + applied})
      changed++
    }
    if (changed === 0) break
    const texts = Object.fromEntries([...fixed].map(([path, {after}]) => [path, after]))
    result = await lint({...request, workspace, texts: {...request.texts, ...texts}})
  }
  return {result, documents: [...fixed.values()].sort((a, b) => (a.path < b.path ? -1 : 1))}
}

function fixesByPath(findings: readonly Finding[]): ReadonlyMap<DocumentPath, readonly (readonly TextEdit[])[]> {
  const fixes = findings.flatMap(({path, fix: own}) => (own === null ? [] : [{path, edits: own.edits.map(inOffsets)}]))
  return new Map([...groupBy(fixes, ({path}) => path)].map(([path, some]) => [path, some.map(({edits}) => edits)]))
}

function inOffsets({range, text}: TextEdit<Span>): TextEdit {
  return {range: {start: range.start.offset, end: range.end.offset}, text}
}
