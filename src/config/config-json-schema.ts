import {z} from 'zod'
import type {Catalogue} from './catalogue.ts'
import {configSchema, severities} from './schema.ts'

/** What bears a plugin's name, of which an editor knows no more. */
const ofPlugin = '^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$'

/** A setting of a plugin's rule. */
const pluginRule = {
  anyOf: [{enum: [...severities]}, {type: 'array', items: [{enum: [...severities]}, {type: 'object'}], minItems: 1, maxItems: 2}],
  description: 'A rule of a plugin. `tulint explain` tells its options'
}

/**
 * Describe configuration files, with every rule's options, to editors. Rules and presets of plugins pass by their form.
 *
 * @see https://json-schema.org/draft-07: the draft that editors and SchemaStore understand.
 */
export function configJsonSchema(catalogue: Catalogue): object {
  return {
    ...z.toJSONSchema(configSchema(catalogue), {
      target: 'draft-7',
      io: 'input',
      override({jsonSchema, path}) {
        if (path.at(-1) === 'rules') Object.assign(jsonSchema, {patternProperties: {[ofPlugin]: pluginRule}})
        if (path[1] === 'extends' && jsonSchema.enum !== undefined) {
          const {enum: names} = jsonSchema
          delete jsonSchema.enum
          delete jsonSchema.type
          jsonSchema.anyOf = [{enum: names}, {type: 'string', pattern: ofPlugin}]
        }
      }
    }),
    title: 'tulint configuration'
  }
}
