import {definePlugin} from 'tulint/rule'
import disclaimer from './rules/disclaimer.js'
import mixedAddress from './rules/mixed-address.js'

export default definePlugin({
  name: 'acme',
  rules: {disclaimer, 'mixed-address': mixedAddress},
  presets: {
    recommended: {'acme/disclaimer': 'error', 'acme/mixed-address': ['warning', {leastShare: 0.9}], 'stale-unit': 'error'}
  },
  docsUrl: 'https://docs.acme.example/rules/{rule}',
  pages: new URL('./rules/', import.meta.url)
})
