/** The public face for rule authors, `tulint/rule`: the makers of rules, the nouns, and the words that rules share. */
export {z} from 'zod'
export {glossary} from './check/glossary-option.ts'
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
export {findUnkept, type Token, type Unkept} from './check/unkept.ts'
export type * from './model/bitext.ts'
export type * from './model/brand.ts'
export {changeKinds, formalKinds} from './model/bitext.ts'
export type * from './model/document.ts'
export type * from './model/handoff.ts'
export {blockAt, findEntry, firstUnitWithin} from './model/document.ts'
export type {Problem, SeveritySetting} from './model/finding.ts'
export {isWithin, type Range} from './model/range.ts'
export {type InlineKind, inlineRuns, plainText, wordsOnly} from './text/inline.ts'
export {type LeakedToken, leakedTokens} from './text/leaks.ts'
export {type CapitalName, capitalNames, smallWords} from './text/names.ts'
export {isCertainCase, isMostlyKept, type LearnedName, type NameEvidence, weighNames} from './text/name-evidence.ts'
export {isSameLocale} from './text/locale.ts'
export {normalize} from './text/normalize.ts'
export {plainList} from './text/plain-list.ts'
export {sinceWhen, writeCommit} from './text/commit.ts'
export {excerpt} from './text/excerpt.ts'
export {wordForm} from './text/word-form.ts'
export {translatableWords, words} from './text/words.ts'
export {daysBetween, parseDate, writeDays} from './text/dates.ts'
export {textsOf, writeEdits} from './text/write-edits.ts'
export {type MaskedText, maskText, type Writing, writingsOf} from './text/writings.ts'
export {findTerm, holdsTerm, indexTerms, type Term, type TermText, termsIn, termText} from './text/terms.ts'
