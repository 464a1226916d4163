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
export {type Passage, passages} from './check/passages.ts'
export {findUnkept, type Token, type Unkept} from './check/unkept.ts'
export type * from './model/bitext.ts'
export type * from './model/brand.ts'
export {changeKinds, formalKinds} from './model/bitext.ts'
export type * from './model/document.ts'
export type * from './model/handoff.ts'
export {findEntry, firstUnitWithin} from './model/document.ts'
export type {Problem, SeveritySetting} from './model/finding.ts'
export {isWithin, type Range} from './model/range.ts'
export {type EnglishRun, englishRuns} from './text/english-runs.ts'
export {type Invisible, invisibles} from './text/invisible.ts'
export {foreignLanguage} from './text/foreign-language.ts'
export {type InlineKind, inlineRuns, plainText, wordsOnly} from './text/inline.ts'
export {type LeakedToken, leakedTokens} from './text/leaks.ts'
export {ownWords} from './text/own-words.ts'
export {normalize} from './text/normalize.ts'
export {sinceWhen, writeCommit} from './text/commit.ts'
export {languageOf} from './text/locale.ts'
export {type LooseMark, looseMarks} from './text/loose-marks.ts'
export {type Leaving, machineChatter} from './text/machine-chatter.ts'
export {sentences} from './text/sentences.ts'
export {type Mojibake, mojibake} from './text/mojibake.ts'
export {excerpt} from './text/excerpt.ts'
export {type RepeatedWord, repeatedWords} from './text/repeated-words.ts'
export {straySpaces} from './text/stray-spaces.ts'
export {translatableWords, words} from './text/words.ts'
export {daysBetween, parseDate, writeDays} from './text/dates.ts'
export {textsOf, writeEdits} from './text/write-edits.ts'
