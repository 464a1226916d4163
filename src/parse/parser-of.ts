import type {DocumentPath} from '../model/brand.ts'
import type {Document} from '../model/document.ts'
import type {Engine} from '../model/settings.ts'
import {parseDocument} from './parse-document.ts'

/** Parses as `parseDocument` does, by an engine of its own. */
export type Parse = (path: DocumentPath, text: string, role: 'source' | 'target') => Document

/** @param engine - Absent: `fast`. */
export function parserOf(engine: Engine | undefined): Parse {
  return (path, text, role) => parseDocument(path, text, role, engine)
}
