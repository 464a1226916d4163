import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {z} from 'zod'
import {presetNames, presets} from '../../rules/presets.ts'
import {ownCatalogue} from '../../src/config/catalogue.ts'
import {configSchema} from '../../src/config/schema.ts'
import {fill, optionTable, table} from '../../src/pages/reference.ts'

const path = fileURLToPath(new URL('../../docs/configuration.md', import.meta.url))

type Schema = z.core.JSONSchema.BaseSchema

test('the reference has every key, and the presets as they are', async () => {
  const {properties = {}} = z.toJSONSchema(configSchema(ownCatalogue), {io: 'input'})
  const {targets, overrides, rules: _, $schema: __, ...keys} = properties
  const target = asSchema(asSchema(asSchema(targets).items).anyOf?.find(({type}) => type === 'object')).properties ?? {}
  const {rules: ___, ...override} = asSchema(asSchema(overrides).items).properties ?? {}
  const named = {...keys, targets: {...asSchema(targets), items: {type: 'string' as const}}}
  const set = Object.fromEntries(
    presetNames.map(name => [name, Object.entries(presets[name]).map(([id, entry]) => `\`${id}\`: ${entryOf(entry)}`)])
  )
  const rows = presetNames.filter(name => name !== 'recommended').map(name => [`\`${name}\``, set[name]?.join('<br>') ?? ''])
  const rewritten = Object.entries({
    keys: optionTable(named),
    target: optionTable(target),
    override: optionTable(override),
    presets: table([['preset', 'sets'], ...rows])
  }).reduce((text, [name, content]) => fill(text, name, content), readFileSync(path, 'utf8'))
  await expect(rewritten).toMatchFileSnapshot(path)
})

function asSchema(value: Schema | boolean | (Schema | boolean)[] | undefined): Schema {
  return typeof value === 'object' && !Array.isArray(value) ? value : {}
}

function entryOf(entry: string | readonly [string, object]): string {
  return typeof entry === 'string' ? entry : `${entry[0]}, \`${JSON.stringify(entry[1])}\``
}
