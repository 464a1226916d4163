import {writesLatin} from '../locale.ts'
import {shapeOf} from './names.ts'

/** What one document tells of a name that its English has. */
export interface LearnedName {
  readonly name: string
  /** Units whose English has it, and those of them whose target has it too. */
  readonly units: number
  readonly kept: number
  /** Whether the English has its words in small letters as well. */
  readonly isOrdinary: boolean
}

/** From which evidence on a name that is lost is told. */
export interface NameThresholds {
  readonly fewestUnits: number
  readonly fewestDocuments: number
  readonly leastShare: number
}

/** What all documents of a locale say of a name together. */
export interface NameEvidence {
  readonly units: number
  readonly kept: number
  readonly documents: number
  readonly isOrdinary: boolean
  /** Whether English writes it otherwise in more texts: then it is the English that slipped. */
  readonly isRare: boolean
}

/** Sum up what each document of a locale tells of its names. */
export function weighNames(documents: readonly (readonly LearnedName[])[]): ReadonlyMap<string, NameEvidence> {
  const names = new Map<string, {units: number; kept: number; documents: number; isOrdinary: boolean; isRare: boolean}>()
  for (const learned of documents) {
    for (const {name, units, kept, isOrdinary} of learned) {
      const known = names.get(name)
      if (known === undefined) {
        names.set(name, {units, kept, documents: 1, isOrdinary, isRare: false})
        continue
      }
      known.units += units
      known.kept += kept
      known.documents++
      known.isOrdinary ||= isOrdinary
    }
  }
  const usual = new Map<string, number>()
  for (const [name, {units}] of names) usual.set(name.toLowerCase(), Math.max(units, usual.get(name.toLowerCase()) ?? 0))
  for (const [name, one] of names) one.isRare = one.units < (usual.get(name.toLowerCase()) ?? 0)
  return names
}

/** Whether the same letters in another case can only be the name, badly written. */
export function isCertainCase(name: string, {units, kept, isOrdinary, isRare}: NameEvidence, locale: string): boolean {
  const [shape, isLatin] = [shapeOf(name), writesLatin(locale)]
  if (isRare) return false
  if (shape === 'mixed') return true
  if (isOrdinary || (shape === 'acronym' && isLatin && name.length < 3)) return false
  return (shape === 'words' && !isLatin) || (units >= 5 && kept >= units * 0.8)
}

/** Whether most translations have a name. What an abbreviation stands for may as well be written out. */
export function isMostlyKept(name: string, {units, kept, documents, isOrdinary}: NameEvidence, least: NameThresholds): boolean {
  return (
    !isOrdinary &&
    shapeOf(name) !== 'acronym' &&
    units >= least.fewestUnits &&
    documents >= least.fewestDocuments &&
    kept >= units * least.leastShare
  )
}
