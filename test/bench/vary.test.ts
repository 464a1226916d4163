import {describe, expect, test} from 'vitest'
import {joined, vary, withoutQuotes} from './vary.ts'

const pair = (target: string, quote: string) =>
  `<span data-ttu-id="9a369-103">${target}</span><span class="sxs-lookup"><span data-stu-id="9a369-103">${quote}</span></span>`
const english = 'Clients follow certain protocols of [the service](service-index.md) at 4.7, `package` and all.'

describe('other words', () => {
  test('are the same in a quote and in its English', () => {
    expect(vary(pair('Les clients suivent des protocoles.', english), 3)).toContain(`>${vary(english, 3)}</span>`)
  })

  test.each([
    ['Latin text', 'Pour interagir, il faut suivre.'],
    ['Japanese', 'パッケージを署名する。'],
    ['Chinese', '簽署套件。']
  ])('are in each variant of %s', (_, text) => {
    const variants = Array.from({length: 26}, (_, variant) => vary(text, variant))
    expect(new Set(variants).size).toBe(26)
  })

  test.each([
    ['keys', 'description: x'],
    ['ids, classes and tags', pair('', '')],
    ['links, code, numbers', '](service-index.md) `package` 4.7'],
    ['names', 'NuGet PackageReference']
  ])('spare %s', (_, text) => {
    expect(vary(text, 5)).toBe(text)
  })
})

test('a translation without quotes is what its readers see', () => {
  expect(withoutQuotes(`# ${pair('Signer', 'Sign')}`)).toBe('# Signer')
})

test('documents are joined with one front matter, and no id in two of them', () => {
  const document = `---\ntitle: x\n---\n# ${pair('Signer', 'Sign')}\n`
  expect(joined([document, document])).toBe(
    `---\ntitle: x\n---\n# ${pair('Signer', 'Sign').replaceAll('9a369', '00000')}\n\n\n# ${pair('Signer', 'Sign').replaceAll('9a369', '00001')}\n`
  )
})
