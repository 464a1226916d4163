import {z} from 'zod'
import {report} from './report-schema.ts'
import {shard} from './shard-schema.ts'

const whole = z.strictObject({
  ...report,
  shard: shard.optional().describe('Only of a run with --shard: what tulint merge of the same version reads, and nobody else should')
})

/**
 * Describe the JSON report to programs that read it; `schemas/report.schema.json` holds what this gives.
 *
 * @see https://json-schema.org/draft-07
 */
export function reportJsonSchema(): object {
  const schema = z.toJSONSchema(whole, {
    target: 'draft-7',
    override: ({jsonSchema}) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum // Says of the language, not of the report.
    }
  })
  return {...schema, title: 'tulint report', description: 'What `tulint check --format json` prints'}
}
