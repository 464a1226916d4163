import type {Audit} from '../../model/audit.ts'
import {escapedJson} from '../escaped-json.ts'

/** The whole audit as one JSON object. */
export function auditJson(audit: Audit): string {
  return `${escapedJson(audit, 2)}\n`
}
