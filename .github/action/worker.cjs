import('./index.mjs')
