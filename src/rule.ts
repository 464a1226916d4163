/** The public face for rule authors, `tulint/rule`: the makers of rules, the nouns, and the words that rules share. */
export {z} from 'zod'
export {leastConfidence} from './check/least-confidence.ts'
export {
  bitextRule,
  corpusRule,
  documentRule,
  inventoryRule,
  type BitextRule,
  type CorpusRule,
  type DocumentRule,
  type Gathered,
  type InventoryRule
} from './check/rule.ts'
export {tellUnkept} from './check/tell-unkept.ts'
export {findUnkept, type Token, type Unkept} from './check/unkept.ts'
export type * from './model/bitext.ts'
export type * from './model/brand.ts'
export {changeKinds, formalKinds} from './model/bitext.ts'
export type * from './model/document.ts'
export type * from './model/handoff.ts'
export {findEntry, firstUnitWithin} from './model/document.ts'
export type {Problem, SeveritySetting} from './model/finding.ts'
export {isWithin, type Range} from './model/range.ts'
export {type InlineKind, inlineRuns, plainText, wordsOnly} from './text/inline.ts'
export {type Identifier, identifiers, variantFinder} from './text/identifiers.ts'
export {type LeakedToken, leakedTokens} from './text/leaks.ts'
export {english, languageOf} from './text/locale.ts'
export {knowsNumberWords} from './text/number-words.ts'
export {numbers} from './text/numbers.ts'
export {placeholders} from './text/placeholders.ts'
export type {KeptToken} from './text/readable.ts'
export {dateFacts, saysDate, type WrittenDate, writtenDates} from './text/written-dates.ts'
export {normalize} from './text/normalize.ts'
export {sinceWhen, writeCommit} from './text/commit.ts'
export {excerpt} from './text/excerpt.ts'
export {translatableWords, words} from './text/words.ts'
export {daysBetween, parseDate, writeDays} from './text/dates.ts'
export {textsOf, writeEdits} from './text/write-edits.ts'
