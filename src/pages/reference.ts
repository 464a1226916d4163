import type {z} from 'zod'

type Schema = z.core.JSONSchema.BaseSchema

/** Put what tests make into a page, between the comments that name it. */
export function fill(text: string, name: string, content: string): string {
  return text.replace(
    new RegExp(`(<!-- ${name}: [^>]*-->\n)[^]*?(<!-- /${name} -->)`),
    (_, open: string, close: string) => `${open}\n${content}\n\n${close}`
  )
}

/** Options as a table in Markdown: name, type, default, description. */
export function optionTable(properties: Readonly<Record<string, Schema | boolean>>): string {
  const rows = Object.entries(properties).map(([name, property]) => {
    const schema = typeof property === 'boolean' ? {} : property
    const preset = schema.default === undefined ? '' : `\`${JSON.stringify(schema.default)}\``
    return [`\`${name}\``, typeOf(schema), preset, schema.description ?? '']
  })
  return table([['Option', 'Type', 'Default', 'Description'], ...rows])
}

/** The first row is the head. */
export function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map(row => row.map(cell => cell.replaceAll('|', '\\|')))]
  return lines.map(row => `| ${row.join(' | ')} |`).join('\n')
}

/** A schema's type in a reader's words: `integer from 1`, `list of strings`. */
function typeOf(schema: z.core.JSONSchema.BaseSchema): string {
  const {items, anyOf, minimum, maximum = Number.MAX_SAFE_INTEGER, exclusiveMinimum} = schema
  if (anyOf !== undefined) return anyOf.map(typeOf).join(' or ')
  if (schema.enum !== undefined) return schema.enum.map(value => `\`${String(value)}\``).join(', ')
  const type = [schema.type ?? 'any'].flat().join(' or ')
  if (type === 'array') {
    const item = typeof items === 'object' && !Array.isArray(items) ? items : {}
    if (item.anyOf !== undefined) return `list of ${item.anyOf.map(one => `${typeOf(one)}s`).join(' or ')}`
    return item.enum === undefined ? `list of ${typeOf(item)}s` : `list of ${typeOf(item)}`
  }
  if (minimum !== undefined) return `${type} from ${minimum}${maximum < Number.MAX_SAFE_INTEGER ? ` to ${maximum}` : ''}`
  return exclusiveMinimum === undefined ? type : `${type} above ${exclusiveMinimum}`
}
