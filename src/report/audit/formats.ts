import type {Audit} from '../../model/audit.ts'
import {auditBadge} from './badge.ts'
import {auditCsv} from './csv.ts'
import {auditJson} from './json.ts'
import {auditMarkdown} from './markdown.ts'

/** Every form of an audit by the name that `--format` takes. */
export const auditFormats: Readonly<Record<string, (audit: Audit) => string>> = {
  markdown: auditMarkdown,
  json: auditJson,
  csv: auditCsv,
  badge: auditBadge
}
