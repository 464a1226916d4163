import {bandBetween} from './band.ts'
import {type Bead, bestBeads} from './lattice.ts'
import type {Lexicon} from './lexicon.ts'
import {likelihoods} from './likelihood.ts'
import type {Piece} from './pieces.ts'

export function alignPieces(source: readonly Piece[], target: readonly Piece[], lexicon: Lexicon | null): Bead[] {
  return bestBeads(source, target, likelihoods(source, target, lexicon), bandBetween(source, target))
}
