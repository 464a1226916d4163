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
export {findUnkept, type Token, type Unkept} from './check/unkept.ts'
export {type BlockTie, tieBlocks} from './check/tied-blocks.ts'
export {hedged} from './check/hedged.ts'
export {findStretches, isInSync, type Stretch} from './check/stretches.ts'
export {findUnkeptThroughout, type UnkeptThroughout} from './check/unkept-throughout.ts'
export type * from './model/bitext.ts'
export type * from './model/brand.ts'
export {changeKinds, formalKinds} from './model/bitext.ts'
export type * from './model/document.ts'
export type * from './model/handoff.ts'
export {blockAt, findEntry, firstUnitWithin} from './model/document.ts'
export type {Problem, SeveritySetting} from './model/finding.ts'
export {isWithin, type Range} from './model/range.ts'
export {anchorNames} from './text/anchors.ts'
export {codeKey, type CodeLine, type CodePart, readCodeBlock, readCodeSpans} from './text/code.ts'
export {type Definitions, type Destination, readDefinitions, readDestinations} from './text/destinations.ts'
export {readEmphasis} from './text/emphasis.ts'
export {imageKey} from './text/image-key.ts'
export {readDamage, readInlineTags} from './text/inline-markup.ts'
export {directiveKey} from './text/directive-key.ts'
export {matchInOrder} from './text/match-in-order.ts'
export {linkKey, localesIn} from './text/link-key.ts'
export {languageOf} from './text/locale.ts'
export {type InlineKind, inlineRuns, plainText, wordsOnly} from './text/inline.ts'
export {type LeakedToken, leakedTokens} from './text/leaks.ts'
export {normalize} from './text/normalize.ts'
export {sinceWhen, writeCommit} from './text/commit.ts'
export {excerpt} from './text/excerpt.ts'
export {translatableWords, words} from './text/words.ts'
export {daysBetween, parseDate, writeDays} from './text/dates.ts'
export {textsOf, writeEdits} from './text/write-edits.ts'
