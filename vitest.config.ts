import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {BaseSequencer, type TestSpecification} from 'vitest/node'
import {defineConfig, type Plugin} from 'vitest/config'

/** The longest first: begun last, one of them would run alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({moduleId}: TestSpecification) =>
      /\/test\/corpora\/(?:history|plain|measures)\.|\/test\/linear\.|\/browser\./.test(moduleId)
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))]
  }
}

/** The parser's build of that name asserts what does not hold, as of `-` over `[x] a`; users have the other. */
const withoutDevelopment: Plugin = {
  name: 'without-development',
  configResolved({ssr: {resolve}}) {
    if (resolve !== undefined) resolve.conditions = resolve.conditions?.filter(name => !name.startsWith('development')) ?? []
  }
}

export default defineConfig({
  plugins: [withoutDevelopment],
  test: {
    include: ['test/**/*.test.ts'],
    env: {XDG_CACHE_HOME: join(tmpdir(), `tulint-test-cache-${process.pid}`)}, // What tests run must not write to the developer’s home.

    sequence: {sequencer: LongestFirst},
    maxWorkers: '100%', // By default one core stays idle: of a runner's two, that is half.
    testTimeout: 240_000,
    hookTimeout: 120_000,
    coverage: {include: ['src/**', 'rules/**']}
  }
})
