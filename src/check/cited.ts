import type {Stray, TranslationUnit} from '../model/document.ts'

/** Units of a document by their indices: all, or those that are kept of it for what is found in the whole corpus. */
export type CitedUnits = Readonly<Record<number, TranslationUnit>>

/** What a finding quotes of its document: the document, or what is kept of one that was dropped. */
export interface Citable {
  readonly units: CitedUnits
  readonly strays?: readonly Stray[]
  readonly text?: string
}
