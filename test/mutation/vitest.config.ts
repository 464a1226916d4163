import {defineConfig} from 'vitest/config'

/** The tests that `npm run mutation` runs for each mutant: those of the engine that are quick, and start no process. */
export default defineConfig({
  test: {
    include: [
      'test/{align,bitexts,check,discover,handoff,model,parse,rules,text}/**/*.test.ts',
      'test/{broken-links,fixtures,plain}.test.ts',
      'test/cli/{baseline,shard}.test.ts', // The command line runs inside them.
      'test/config/glossary/*.test.ts'
    ],
    // Timed, or of so many texts that one mutant would take a minute.
    exclude: ['**/*linear*', 'test/parse/hostile.test.ts', 'test/text/unified-diff.test.ts', 'test/align/whole-documents.test.ts'],
    testTimeout: 60_000,
    isolate: false // A mutant is switched on as it runs: modules are read once, not for each file.
  }
})
