import {expect, test} from 'vitest'
import {ownCatalogue} from '../../src/config/catalogue.ts'
import {configSchema} from '../../src/config/schema.ts'
import {toSettings} from '../../src/config/to-settings.ts'
import {rules} from '../../rules/index.ts'
import {presetNames, presets} from '../../rules/presets.ts'

function settle(config: object) {
  const checked = configSchema(ownCatalogue).parse({targets: ['fr'], ...config})
  const commandLine = {targets: [], locales: [], rules: [], only: []}
  return toSettings(checked, {workingDirectory: '/r', configDirectory: '/r', commandLine, catalogue: ownCatalogue}).rules
}

test.each(presetNames)('%s holds what a configuration may hold', name => {
  expect(() => configSchema(ownCatalogue).parse({rules: presets[name]})).not.toThrow()
})

test('recommended is what the rules say of themselves', () => {
  expect(settle({extends: 'recommended'})).toEqual(settle({}))
})

test.each(['strict', 'audit'] as const)('%s leaves no rule out', name => {
  const off = Object.entries(settle({extends: name})).filter(([, {severity}]) => severity === 'off')
  expect(off).toEqual([])
})

test('strict asks for nothing less than recommended does', () => {
  const weight = {off: 0, info: 1, warning: 2, error: 3}
  const [recommended, strict] = [settle({}), settle({extends: 'strict'})]
  const weaker = Object.keys(rules).filter(id => weight[strict[id]?.severity ?? 'off'] < weight[recommended[id]?.severity ?? 'off'])
  expect(weaker).toEqual([])
})

test('an option of a preset leaves the rule’s other options as they are', () => {
  expect(settle({extends: 'strict'})['markup-mismatch']).toEqual({
    severity: 'error',
    options: {emphasis: 'all', tags: ['kbd', 'sup', 'sub'], leastConfidence: 0.5}
  })
})

test('the configuration’s own entry wins over a preset, and a bare severity keeps the preset’s options', () => {
  const {'markup-mismatch': markup, 'stray-space': space} = settle({
    extends: 'strict',
    rules: {'markup-mismatch': 'info', 'stray-space': 'off'}
  })
  expect(markup).toMatchObject({severity: 'info', options: {emphasis: 'all'}})
  expect(space?.severity).toBe('off')
})

test('of two presets the later wins', () => {
  expect(settle({extends: ['strict', 'audit']})['markup-mismatch']?.severity).toBe('info')
  expect(settle({extends: ['audit', 'strict']})['markup-mismatch']?.severity).toBe('error')
})
