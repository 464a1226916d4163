import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    maxWorkers: '100%', // By default one core stays idle: of a runner's two, that is half.
    testTimeout: 240_000,
    hookTimeout: 120_000,
    coverage: {include: ['src/**', 'rules/**']}
  }
})
