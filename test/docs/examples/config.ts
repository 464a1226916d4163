import {defineConfig} from '../../../src/index.ts'

export default defineConfig({
  source: 'docs/en-us',
  targets: ['docs/{locale}'],
  rules: {
    'stale-date': ['warning', {maximumAge: 365}],
    'stray-space': 'off'
  }
})
