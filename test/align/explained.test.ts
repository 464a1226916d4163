import {describe, expect, test} from 'vitest'
import {align} from './aligning.ts'

test.each([
  ['preformatted text', '<pre>Package A was not found.</pre>', 'Package A was not found.'],
  ['preformatted text that ends in a short sentence', '<pre>Package A was not found. Done.</pre>', 'Package A was not found. Done.'],
  ['code', '```\nPackage <a> was not found.\n```', 'Package &lt;a&gt; was not found.']
])('English that stands in the target as %s is not missing', (_, kept, now) => {
  expect(align(`{Un|One message.}\n\n${kept}\n`, `One message.\n\n> ${now}\n`).told).toEqual([])
})

describe('damage explains what is missing:', () => {
  const source = 'Sign the package.\n\nPush the package to the server.\n\nDelete all of it.\n'

  test.each([
    [
      'a stray without a quote',
      '{Un.|Sign the package.}\n\n<span data-ttu-id="fb55e-199">Poussez-le.</span>\n\n{Trois.|Delete all of it.}\n',
      []
    ],
    [
      'a stray with its quote',
      '{Un.|Sign the package.}\n\n<span data-ttu-id="fb55e-199">Poussez-le.</span><span class="sxs-lookup"><span data-stu-id="fb55e-198">Push the package to the server.</span></span>\n\n{Trois.|Delete all of it.}\n',
      []
    ],
    [
      'bare text, which is told as that',
      '{Un.|Sign the package.}\n\nPoussez le paquet.\n\n{Trois.|Delete all of it.}\n',
      ['Poussez le paquet.']
    ],
    [
      'bare English, which is told as that',
      '{Un.|Sign the package.}\n\nPush the package to the server.\n\n{Trois.|Delete all of it.}\n',
      ['Push the package to the server.']
    ]
  ])('%s', (_, target, unmarked) => {
    expect(align(target, source)).toMatchObject({told: [], dropped: [], unmarked})
  })

  test('but only where it stands, and one for one', () => {
    const target = '{Un.|Sign the package.}\n\nPoussez le paquet.\n\n{Trois.|Delete all of it.}\n'
    expect(align(target, `${source}\nAsk somebody else.\n`).told).toEqual(['new: Ask somebody else.'])
    expect(align(target, source.replace('Delete', 'Wait for it to end.\n\nDelete')).told).toEqual(['new: Wait for it to end.'])
  })

  test('a name that both languages share is no bare text', () => {
    expect(align('{Un.|Sign the package.} Contoso\n', 'Sign the package. Contoso\n')).toMatchObject({told: [], unmarked: []})
  })
})
