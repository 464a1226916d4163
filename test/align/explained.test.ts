import {describe, expect, test} from 'vitest'
import {align} from './aligning.ts'

test.each([
  ['preformatted text', '<pre>Package A was not found.</pre>', 'Package A was not found.'],
  ['preformatted text that ends in a short sentence', '<pre>Package A was not found. Done.</pre>', 'Package A was not found. Done.'],
  ['code', '```\nPackage <a> was not found.\n```', 'Package &lt;a&gt; was not found.']
])('English that stands in the target as %s is not missing', (_, kept, now) => {
  expect(align(`{Un|One message.}\n\n${kept}\n`, `One message.\n\n> ${now}\n`).told).toEqual([])
})

test.each([
  ['what stands there is not missing, though the rest of its block is', 'Package A was not found. Ask for it.', ['new: Ask for it.']],
  ['a short text is missing where its block does not stand there', 'Gone. Ask for it.', ['new: Gone.', 'new: Ask for it.']]
])('of text that the target keeps outside units, %s', (_, now, told) => {
  const target = '{Un|One message.}\n\n```\nPackage A was not found. Gone.\n```\n\n{Deux|Two messages.}\n'
  expect(align(target, `One message.\n\n${now}\n\nTwo messages.\n`).told).toEqual(told)
})

test('what two pieces of text outside units say together is missing', () => {
  const target = '{Un|One message.}\n\n```\nPackage A was\n```\n\n{Deux|Two messages.}\n\n```\nnot found.\n```\n'
  const source = 'One message.\n\nPackage A was not found.\n\nTwo messages.\n'
  expect(align(target, source).told).toEqual(['new: Package A was not found.'])
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
