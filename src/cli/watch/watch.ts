import {relative, sep} from 'node:path'
import {type LintOptions, openSession, type OpenSession, UsageError, type Watched} from '../../index.ts'
import type {RuleTable} from '../../check/rule.ts'
import type {LintResult} from '../../model/finding.ts'
import {counted} from '../../report/counted.ts'
import {watchFiles} from '../../workspace/watch-files.ts'
import {wantsColor} from '../color.ts'
import {complaintOn} from '../complaint.ts'
import {complainOf} from '../reading.ts'
import {reportContext} from '../report-context.ts'
import {errorsOnly, tell, type TellOptions} from '../tell.ts'
import type {ExitStatus, Terminal} from '../terminal.ts'
import {collectChanges, type Event} from './changes.ts'
import {tellUpdate} from './tell-update.ts'

const idle = 300 // Milliseconds without a change, after which all else that the last ones concern is linted.
const clearScreen = '\u001b[2J\u001b[H' // What scrolled out of it stays.

const nothing = () => {}

/** Lint, and lint again what changes, until a signal asks to end. */
export async function watch(request: LintOptions, options: TellOptions, terminal: Terminal): Promise<ExitStatus> {
  const files = options.outputFile ?? []
  const names = options.format.length === 0 ? ['pretty'] : options.format
  if (names.slice(files.length).some(name => name !== 'pretty')) {
    throw new UsageError('At the terminal --watch tells people what changes', 'Give each other --format its own --output-file')
  }
  const changes = collectChanges(() => performance.now())
  let unwatch = nothing
  let session = await open().catch((error: unknown) => {
    unwatch()
    throw error
  })
  await tell(session.result(), {...options, format: [...names.slice(0, files.length), 'pretty']}, session.rules, terminal)
  const ending = new AbortController()
  let status: ExitStatus = 0
  void terminal.stopped?.().then(asked => {
    status = asked
    ending.abort()
    changes.stop()
  })
  try {
    terminal.complain(`tulint: watching ${counted(session.result().documents.length, 'document')}; Ctrl-C ends it\n`)
    for (let isSettled = true; ; ) {
      const event = await changes.next(isSettled ? null : idle)
      if (event.kind === 'stopped') return status
      const before = session.result()
      try {
        const linted = event.kind === 'changed' ? await takeIn(event) : (await session.settle(() => !changes.isWaiting())).linted
        isSettled = event.kind === 'idle' && !changes.isWaiting()
        await tellNews(
          {before, after: session.result(), linted, event, rules: session.rules},
          {...options, format: names.slice(0, files.length)},
          terminal
        )
      } catch (error) {
        if (ending.signal.aborted) return status
        isSettled = true // What went wrong is not tried again before something changes.
        terminal.complain(complaintOn(error))
      }
    }
  } finally {
    unwatch()
    session.close()
  }

  /** Watched before it is linted: what changes meanwhile is taken in later. */
  function open(signal?: AbortSignal): Promise<OpenSession> {
    return openSession(request, signal === undefined ? {watch: watchInstead} : {watch: watchInstead, signal})
  }

  function watchInstead(watched: Watched): void {
    const before = unwatch
    unwatch = watchFiles(watched, changes.add)
    before()
  }

  /** Lint what changed: everything, where settings or commits are others than before. */
  async function takeIn({paths}: Extract<Event, {kind: 'changed'}>): Promise<readonly string[]> {
    const {files: settings, folders} = session.watched
    const isOfGit = [...paths].some(path => folders.some(folder => path.startsWith(folder + sep)))
    if (!settings.some(file => paths.has(file)) && !(isOfGit && (await session.isOutdated()))) {
      return (await session.update([...paths].map(path => relative(terminal.workingDirectory, path).split(sep).join('/')))).linted
    }
    const reopened = await open(ending.signal)
    session.close()
    session = reopened
    return session.result().documents.map(({path}) => path)
  }
}

interface News {
  readonly before: LintResult
  readonly after: LintResult
  readonly linted: readonly string[]
  readonly event: Event
  readonly rules: RuleTable
}

/** @param options - Of the reports that go to files. */
async function tellNews({before, after, linted, event, rules}: News, options: TellOptions, terminal: Terminal): Promise<void> {
  const color = wantsColor(options.color, terminal, true)
  const shown = options.quiet === true ? {before: errorsOnly(before), after: errorsOnly(after)} : {before, after}
  const since = event.kind === 'changed' ? event.since : null
  const news = tellUpdate(
    {...shown, linted, milliseconds: since === null ? null : performance.now() - since},
    reportContext(color, rules, terminal)
  )
  if (news !== '') terminal.write(`${terminal.columns === undefined || since === null ? '' : clearScreen}${news}\n`)
  if (before === after) return
  complainOf(after.failures, terminal)
  if (options.format.length > 0) await tell(after, options, rules, {...terminal, complain: nothing})
}
