import {reportJsonSchema} from '../../src/report/json-schema.ts'
import {fill, table} from '../../src/pages/reference.ts'

/** Of JSON Schema, what the report's has. */
interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly const?: unknown
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly $ref?: string
}

/** Put every key of the report into the page about it. */
export function fillReportTables(page: string): string {
  const report: Schema & {readonly definitions: Readonly<Record<string, Schema>>} = JSON.parse(JSON.stringify(reportJsonSchema()))
  const {finding, point, commit, change, document} = report.definitions
  const handoff = document?.properties?.['handoff']?.anyOf?.find(one => one.type === 'object')
  const tables = {report, finding, point, commit, change, document, handoff, summary: report.properties?.['summary']}
  return Object.entries(tables).reduce((text, [name, schema]) => fill(text, name, keyTable(schema, report.definitions)), page)
}

function keyTable(schema: Schema | undefined, definitions: Readonly<Record<string, Schema>>): string {
  const rows = rowsOf(schema?.properties ?? {}, definitions, '')
  if (rows.length === 0) throw new Error('The schema has no such keys any more')
  return table([['Key', 'Type', 'Holds'], ...rows])
}

/** Keys of objects that stand in one another are rows, too. */
function rowsOf(properties: Readonly<Record<string, Schema>>, definitions: Readonly<Record<string, Schema>>, before: string): string[][] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const named = [schema.$ref, ...[...(schema.anyOf ?? []), ...(schema.allOf ?? [])].map(one => one.$ref)].flatMap(ref => ref ?? [])[0]
    const description = schema.description ?? definitions[named?.split('/').at(-1) ?? '']?.description ?? ''
    const inner =
      before === '' && key !== 'summary' && schema.type === 'object' ? rowsOf(schema.properties ?? {}, definitions, `${key}.`) : []
    return [[`\`${before}${key}\``, typeOf(schema), description], ...inner]
  })
}

function typeOf(schema: Schema): string {
  const {$ref, anyOf, allOf, items, type} = schema
  if ($ref !== undefined) return $ref.split('/').at(-1) ?? ''
  if (anyOf !== undefined || allOf !== undefined) return (anyOf ?? allOf ?? []).map(typeOf).join(' or ')
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  if (schema.enum !== undefined) return schema.enum.map(word => `\`${word}\``).join(', ')
  if (type === 'array') return `list of ${typeOf(items ?? {})}s`
  return [type ?? 'any'].flat().join(' or ')
}
