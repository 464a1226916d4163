import {expect, test} from 'vitest'
import {checkQuotes} from '../../src/align/check-quotes.ts'
import type {DocumentPath} from '../../src/model/brand.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {normalText} from '../../src/text/normalize.ts'
import {bilingual} from '../bilingual.ts'

/** What became of each quote of a target, held against its handoff. */
function check(target: string, handoff: string): string[] {
  const text = (own: string) => parseDocument('fr-fr/a.md' as DocumentPath, own, 'target')
  return checkQuotes(text(bilingual([], target)), normalText(handoff, true), text(handoff)).map(one =>
    one.kind === 'other' ? `${one.change.kind}: ${one.text}` : one.kind
  )
}

const handoff = 'Sign the package.\n\nPush it to Contoso Server.\n'

test.each([
  ['are what was handed off', '{Un.|Sign the package.}\n\n{Deux.|Push it to Contoso Server.}', ['same', 'same']],
  ['are that in another order', '{Deux.|Push it to Contoso Server.}\n\n{Un.|Sign the package.}', ['same', 'same']],
  ['are that, but less of it', '{Un.|Sign the package.}', ['same']],
  [
    'are that more often',
    '{Un.|Sign the package.}\n\n{Un.|Sign the package.}\n\n{Deux.|Push it to Contoso Server.}',
    ['same', 'same', 'same']
  ],
  [
    'hold a token in a name’s place',
    '{Un.|Sign the package.}\n\n{Deux.|Push it to O365_W14_2nd.}',
    ['same', 'placeholder: Push it to Contoso Server.']
  ],
  ['say it in other words', '{Un.|Sign your package.}\n\n{Deux.|Push it to Contoso Server.}', ['wording: Sign the package.', 'same']],
  [
    'say what nobody handed off',
    '{Un.|Sign the package.}\n\n{Deux.|Push it to Contoso Server.}\n\n{Trois.|Nobody asked for cheese.}',
    ['same', 'same', 'absent']
  ],
  [
    'say that, and something else more often',
    '{Un.|Sign the package.}\n\n{Un.|Sign the package.}\n\n{Deux.|Push it to Contoso Server.}\n\n{Trois.|Nobody asked for cheese.}',
    ['same', 'same', 'same', 'absent']
  ]
])('quotes %s', (_, target, checks) => {
  expect(check(target, handoff)).toEqual(checks)
})
