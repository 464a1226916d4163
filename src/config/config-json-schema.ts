import {z} from 'zod'
import type {RuleTable} from '../check/rule.ts'
import {configSchema} from './schema.ts'

/**
 * Describe configuration files, with every rule's options, to editors.
 *
 * @see https://json-schema.org/draft-07: the draft that editors and SchemaStore understand.
 */
export function configJsonSchema(rules: RuleTable): object {
  return {
    ...z.toJSONSchema(configSchema(rules), {target: 'draft-7', io: 'input'}),
    title: 'tulint configuration'
  }
}
