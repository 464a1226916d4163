import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const english = '# Top\n\nSign the package.\n\n## Push\n\nPush it to the server.\n\n## End\n\nDelete it at the end.\n'
const message = 'The English section “Push” is missing here'

test('tells where a section is missing, and shows all of it', async () => {
  const target = bilingual([], '# {Haut|Top}\n\n{Signez.|Sign the package.}\n\n## {Fin|End}\n\n{Ôtez.|Delete it at the end.}\n')
  expect(await placed('dropped-section', target, {source: english})).toEqual([
    `3:131–131: ${message} | en 5:1 “## Push\n\nPush it to the server.”`
  ])
})

test('in plain documents, as far as it is certain that it is missing', async () => {
  const target = '# Haut\n\nSignez le paquet.\n\n## Fin\n\nSupprimez-le à la fin.\n'
  const told = (least: number) => placed('dropped-section', target, {source: english, options: {leastConfidence: least}})
  expect(await told(0.1)).toHaveLength(1)
  expect(await told(1)).toEqual([])
})
