import {lexiconName} from '../bitexts/lexicons.ts'
import type {CheckPairs, PairWork, TracedAnswer, TracedPair} from '../check-pairs.ts'
import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import type {Settings} from '../model/settings.ts'
import {commonGround} from './common-ground.ts'
import {newCrew} from './crew.ts'
import {groupsOf} from './groups.ts'
import type {Orders} from './messages.ts'
import {newPace, type Thrift} from './pace.ts'
import {fromFront, newTickets, untaken} from './tickets.ts'

/** What is needed to check pairs in several threads. */
export interface Threads {
  /** What a worker runs. */
  readonly file: URL
  /** By which it reads the request: plain data. */
  readonly options: object
  readonly settings: Settings
  /** Threads at the most, the main one counted. */
  readonly jobs: number
  readonly thrift?: Thrift
}

/** A worker is there after some 200 ms, and slow at first, as V8 compiles all anew for it: it loses most of its first second. */
const usualThrift: Thrift = {alone: 300, share: 2000}

/**
 * Check pairs in several threads: the main one begins at the front, and where much is left, workers begin at the back. They
 * are mere help: what one leaves, whatever became of it, the main thread checks, and throws what that throws.
 */
export function parallel(threads: Threads): CheckPairs {
  const {file, jobs, thrift = usualThrift} = threads
  return async (work, tell) => {
    const {pairs, trace, traceAnswer, bitexts, onProgress} = work
    const groups = groupsOf(pairs)
    const tickets = newTickets()
    const crew = newCrew()
    const pace = newPace(thrift, () => performance.now())
    const told = new Set<DiscoveredPair>()
    const untold: TracedAnswer[] = [] // What workers were told: it goes with what comes of a pair next.
    let orders: Orders<unknown> | null = null
    let most = jobs - 1
    try {
      for (const at of fromFront(tickets, groups.length)) {
        for (const pair of groups[at]?.pairs ?? []) {
          await checkHere(pair)
          pace.step()
          await grow()
          if (crew.size() > 0) await attend(pause())
        }
      }
      while (crew.isBusy()) {
        tellNext()
        await attend(crew.change())
      }
      for (const pair of pairs) if (!told.has(pair)) await checkHere(pair)
      onProgress?.({done: pairs.length, total: pairs.length, path: null})
    } finally {
      await crew.end()
    }

    async function checkHere(pair: DiscoveredPair): Promise<void> {
      onProgress?.({done: told.size, total: pairs.length, path: pair.expected})
      keep(pair, await trace(pair))
    }

    function keep(pair: DiscoveredPair, traced: TracedPair): void {
      told.add(pair)
      tell(pair, {...traced, answers: [...untold.splice(0), ...traced.answers]})
    }

    function tellNext(): void {
      const next = onProgress === undefined ? undefined : pairs.find(pair => !told.has(pair))
      if (next !== undefined) onProgress?.({done: told.size, total: pairs.length, path: next.expected})
    }

    async function grow(): Promise<void> {
      const {from, to} = untaken(tickets, groups.length)
      const left = (groups[to]?.first ?? pairs.length) - (groups[from]?.first ?? pairs.length)
      const wanted = Math.min(most, to - from, pace.workersFor(left))
      if (wanted <= crew.size()) return
      orders ??= {...(await ordersFor(work, threads)), groups, tickets}
      while (wanted > crew.size() && crew.grow(file, orders));
      if (wanted > crew.size()) most = crew.size()
    }

    async function attend(until: Promise<void>): Promise<void> {
      await until
      for (const {saying, answer, dismiss} of crew.heard()) {
        switch (saying.kind) {
          case 'checked': {
            const pair = pairs[saying.at]
            if (pair !== undefined) keep(pair, saying.traced)
            break
          }
          case 'lexicon':
            await bitexts.readLexicon(saying.taught).then(lexicon => answer({lexicon}), dismiss)
            untold.push(...(await traceAnswer(lexiconName(saying.taught))))
        }
      }
    }
  }
}

async function ordersFor({bitexts, texts}: PairWork, {options, settings}: Threads): Promise<Omit<Orders<unknown>, 'groups' | 'tickets'>> {
  return {
    options: {...options, texts: texts ?? {}},
    common: commonGround(settings, bitexts.sources),
    everything: await bitexts.everything()
  }
}

/** Lets what other threads said come in. */
function pause(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
