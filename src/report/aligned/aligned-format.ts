import type {AlignedDocument} from '../../model/aligned.ts'

/** Writes aligned documents one by one, so that no more than one is held. */
export interface AlignedFormat {
  readonly open: string
  readonly document: (document: AlignedDocument, index: number) => string
  readonly close: string
}
