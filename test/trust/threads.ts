import {setTimeout as wait} from 'node:timers/promises'
import {lint} from '../../src/lint.ts'
import {occasionOf, readRequest} from '../../src/read-request.ts'
import {reportJson} from '../../src/report/json.ts'
import {parallel} from '../../src/workers/parallel.ts'
import {inOne} from '../in-one.ts'

const file = new URL('../../dist/src/cli/worker.cjs', import.meta.url)

/**
 * The report on a folder’s `fr-fr` beside its `en-us`, made by some threads.
 *
 * @returns With the number of documents that workers looked at. The main thread dawdles, so that there are some.
 */
export async function lintedByThreads(folder: string, jobs: number): Promise<{readonly report: string; readonly byWorkers: number}> {
  const options = {workingDirectory: folder, config: false, source: 'en-us', targets: ['fr-fr'], today: '2026-01-31'} as const
  const {request, rules} = await readRequest(options)
  let [here, all] = [0, 0]
  try {
    const check = parallel({file, options, settings: request.settings, jobs, thrift: {alone: 0, share: 0.001}})
    const result = await lint({
      ...request,
      rules,
      ...occasionOf(options),
      checkPairs: async (work, tell) => {
        const trace: typeof work.trace = async pair => {
          here++
          if (jobs > 1 && here > 3) await wait(150)
          return work.trace(pair)
        }
        await check({...work, trace}, (pair, traced) => {
          all++
          tell(pair, traced)
        })
      }
    })
    return {report: inOne(reportJson(result)), byWorkers: all - here}
  } finally {
    request.workspace.close()
  }
}
