import {escapedJson} from '../escaped-json.ts'
import type {AlignedFormat} from './aligned-format.ts'

/** One JSON object, a document a line, as `contract.md` has it. */
export const alignedJson: AlignedFormat = {
  open: '{"schemaVersion": 1, "documents": [\n',
  document: (document, index) => `${index === 0 ? '' : ',\n'}${escapedJson(document)}`,
  close: '\n]}\n'
}
