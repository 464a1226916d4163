import {expect, test} from 'vitest'
import {wordForm} from '../../../src/text/terms/word-form.ts'

test.each([
  ['white space', 'NuGet パッケージ', 'NuGetパッケージ'],
  ['punctuation', 'Next steps:', 'Next steps'],
  ['letter case', 'Next Steps', 'next steps'],
  ['full width', 'ＡＰＩ', 'API']
])('leaves out %s', (_, a, b) => {
  expect(wordForm(a)).toBe(wordForm(b))
})

test('keeps words apart that are others', () => {
  expect(wordForm('steps')).not.toBe(wordForm('step'))
})
