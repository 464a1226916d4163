import {rememberedOf} from '../text/remembered.ts'
import type {AnyRule} from './rule.ts'

/** A rule's options where nobody sets any. `tulint` itself ships them as a table: making schemas takes longer than a document. */
export const defaultOptions: (rule: AnyRule) => unknown = rememberedOf(rule => rule.options.parse({}))
