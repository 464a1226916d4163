/** The public face for rule authors, `tulint/rule`: the makers of rules, the nouns, and the words that rules share. */
export {z} from 'zod'
export {glossary} from './check/glossary-option.ts'
export {leastConfidence} from './check/least-confidence.ts'
export {type Passage, passages} from './check/passages.ts'
export {
  type BitextRule,
  bitextRule,
  corpusRule,
  type CorpusRule,
  documentRule,
  type DocumentRule,
  type Gathered,
  type InventoryRule,
  inventoryRule
} from './check/rule.ts'
export {tellUnkept} from './check/tell-unkept.ts'
export {findUnkept, type Token, type Unkept} from './check/unkept.ts'
export type * from './model/bitext.ts'
export {changeKinds, formalKinds} from './model/bitext.ts'
export type * from './model/brand.ts'
export type * from './model/document.ts'
export {blockAt, findEntry, firstUnitWithin} from './model/document.ts'
export type {Problem, SeveritySetting, Suggestion, TextEdit} from './model/finding.ts'
export type * from './model/handoff.ts'
export {isWithin, type Range} from './model/range.ts'
export {describeChange} from './text/change.ts'
export {sinceWhen, writeCommit} from './text/commit.ts'
export {daysBetween, parseDate, writeDays} from './text/dates.ts'
export {type EnglishRun, englishRuns} from './text/english-runs.ts'
export {excerpt} from './text/excerpt.ts'
export {type Identifier, identifiers, variantFinder} from './text/identifiers.ts'
export {type InlineKind, inlineRuns, plainText, wordsOnly} from './text/inline.ts'
export {type Invisible, invisibles} from './text/invisible.ts'
export {type LeakedToken, leakedTokens} from './text/leaks.ts'
export {english, isSameLocale, languageOf} from './text/locale.ts'
export {type LooseMark, looseMarks} from './text/loose-marks.ts'
export {type Leaving, machineChatter} from './text/machine-chatter.ts'
export {type Departure, majorityOf} from './text/majority.ts'
export {mojibake, type Mojibake} from './text/mojibake.ts'
export {isCertainCase, isMostlyKept, type LearnedName, type NameEvidence, weighNames} from './text/name-evidence.ts'
export {type CapitalName, capitalNames, smallWords} from './text/names.ts'
export {normalize} from './text/normalize.ts'
export {knowsNumberWords} from './text/number-words.ts'
export {numbers} from './text/numbers.ts'
export {placeholders} from './text/placeholders.ts'
export {plainList} from './text/plain-list.ts'
export type {KeptToken} from './text/readable.ts'
export {type RepeatedWord, repeatedWords} from './text/repeated-words.ts'
export {sentences} from './text/sentences.ts'
export {straySpaces} from './text/stray-spaces.ts'
export {findTerm, holdsTerm, indexTerms, type Term, termsIn} from './text/terms.ts'
export {wordForm} from './text/word-form.ts'
export {translatableWords, words} from './text/words.ts'
export {textsOf, writeDifference, writeEdits} from './text/write-edits.ts'
export {type Writing, writingsOf} from './text/writings.ts'
export {dateFacts, saysDate, type WrittenDate, writtenDates} from './text/written-dates.ts'
