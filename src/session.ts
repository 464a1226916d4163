import {type Answers, emptyAnswers} from './bitexts/answers.ts'
import {inTurn} from './bitexts/in-turn.ts'
import {grounds, isFileGround} from './bitexts/grounds.ts'
import {type Bitexts, openBitexts} from './bitexts/read-bitexts.ts'
import {conclude} from './check/conclude.ts'
import type {CorpusMemory} from './check/run-corpus-rules.ts'
import {type PairWork, pairTracer, type TracedPair} from './check-pairs.ts'
import {changeReader, folderOf} from './discover/change-reader.ts'
import type {DiscoveredPair} from './discover/discovered-pair.ts'
import {checkingOf, type LintRequest, runFacts} from './lint.ts'
import type {DocumentPath} from './model/brand.ts'
import type {LintResult} from './model/finding.ts'
import {consensusPlace} from './model/settings.ts'
import {pathBelow} from './workspace/document-path.ts'

/** A run that is kept, so that a change costs what it touches. */
export interface Session {
  /** Of all documents, as they were when last looked at. */
  readonly result: () => LintResult
  /**
   * Lint what changed files touch: the documents themselves, and the translations of English ones. What was learned from
   * many documents stays as it was until `settle`.
   *
   * @param paths - Relative to the working directory: files and folders that came, went or changed.
   * @throws UsageError when nothing is left to lint; the next update tries again.
   */
  readonly update: (paths: Iterable<string>) => Promise<Update>
  /**
   * Lint all else that the changes since the last `settle` concern: pages that link to what changed, lexicons and other
   * things that are learned from many documents. The result is that of a new run then.
   *
   * @param isWanted - Asked again and again; what is not finished is taken up by the next `settle`.
   */
  readonly settle: (isWanted: () => boolean) => Promise<Update>
}

/** What was linted anew. */
export interface Update {
  readonly linted: readonly DocumentPath[]
  readonly result: LintResult
}

interface State {
  readonly answers: Answers
  readonly bitexts: Bitexts
  readonly trace: PairWork['trace']
  /** Pairs as they were last checked. */
  readonly kept: Map<string, TracedPair>
}

/**
 * Lint everything, and keep it.
 *
 * @param signal - Ends what is being linted: it throws its reason.
 * @throws UsageError when the request names what is not there.
 */
export async function openSession(request: LintRequest, signal?: AbortSignal): Promise<Session> {
  const isConsensual = request.settings.targets.some(({source}) => source === consensusPlace)
  const unsettled = new Set<string>()
  const memory: CorpusMemory = new Map()
  let state = await open()
  let pairs = await discover()
  let isComplete = true // No document came or went since.
  const touched = new Set<string>() // Grounds of pairs that are to be linted anew.
  await lint([...pairs.keys()])
  let result = concluded()

  return {
    result: () => result,
    async update(paths) {
      await readChanges(new Set(paths))
      if (isConsensual && touched.size > 0) state = await open() // One document is English to another.
      if (isConsensual || !isComplete) pairs = await discover()
      isComplete = true
      const isTouched = (own: TracedPair | undefined) => own === undefined || own.grounds.some(ground => touched.has(ground))
      const linted = await lint([...pairs.keys()].filter(key => isTouched(state.kept.get(key))))
      touched.clear()
      result = concluded()
      return {linted, result}
    },
    async settle(isWanted) {
      const linted: DocumentPath[] = []
      if (unsettled.size === 0) return {linted, result}
      await state.answers.renewing(unsettled, async isChanged => {
        for (const [key] of pairs) {
          if (!isWanted()) return
          let isTouched = false
          for (const ground of state.kept.get(key)?.grounds ?? []) {
            if (!isFileGround(ground) && (await isChanged(ground))) isTouched = true
          }
          if (!isTouched) continue
          linted.push(...(await lint([key])))
          await pause()
        }
        unsettled.clear()
      })
      if (linted.length > 0) result = concluded()
      return {linted, result}
    }
  }

  async function open(): Promise<State> {
    const answers = emptyAnswers()
    const bitexts = await openBitexts(request, answers)
    return {answers, bitexts, trace: pairTracer(bitexts, checkingOf(request, bitexts), answers).trace, kept: new Map()}
  }

  async function discover(): Promise<ReadonlyMap<string, DiscoveredPair>> {
    const found = new Map((await state.bitexts.discover()).map(pair => [JSON.stringify(pair), pair]))
    for (const key of state.kept.keys()) if (!found.has(key)) state.kept.delete(key)
    unsettled.add(grounds.documents)
    return found
  }

  /** What is touched by changed files; what else rests on them waits for `settle`. */
  async function readChanges(paths: ReadonlySet<string>): Promise<void> {
    const read = changeReader(pairs.values(), request.settings, request.workspace)
    const roots = new Set([...pairs.values(), ...state.bitexts.sources.values()].map(({root}) => root))
    for (const path of paths) {
      const change = await read(path)
      if (change.isOther) isComplete = false
      for (const one of change.paths) touched.add(grounds.file(one))
      unsettled.add(grounds.folder(folderOf(path)))
      const extension = /\.[^./]*$/.exec(path)?.[0] ?? ''
      for (const root of roots) if (pathBelow(root, path) !== null) unsettled.add(grounds.list(root, [extension]))
    }
    for (const ground of touched) unsettled.add(ground)
  }

  async function lint(keys: readonly string[]): Promise<DocumentPath[]> {
    const linted: DocumentPath[] = []
    const chosen = keys.flatMap(key => {
      const pair = pairs.get(key)
      return pair === undefined ? [] : [{key, pair, expected: pair.expected}]
    })
    for (const {key, pair} of inTurn(chosen, request.onProgress)) {
      if (keys.length > 1) await pause()
      signal?.throwIfAborted()
      state.kept.set(key, await state.trace(pair))
      linted.push(pair.expected)
    }
    return linted
  }

  function concluded(): LintResult {
    const checked = [...pairs.keys()].flatMap(key => state.kept.get(key)?.checked ?? [])
    return conclude(checked, runFacts(request, state.bitexts), request.rules, request.version, memory)
  }
}

/** Lets what waits for its turn have it: a signal, another change. */
function pause(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
