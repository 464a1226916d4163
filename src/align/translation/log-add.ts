const tooLittle = 25 // By so much less, a number adds less than 1e-10 of a sum.
const density = 32 // Pieces of the curve for each 1.

/** `log(exp(a) + exp(b))`, to nine digits behind the point: all cells ask for it, and V8's `exp` and `log1p` take a while. */
export function logAdd(a: number, b: number): number {
  const more = a >= b ? a : b
  const apart = (a >= b ? a - b : b - a) * density
  if (!(apart < tooLittle * density)) return more // Also where both are impossible, and so differ by no number.
  const place = Math.trunc(apart)
  const t = apart - place
  const at = place * 4
  curve ??= makeCurve()
  return more + ((curve[at] ?? 0) + t * ((curve[at + 1] ?? 0) + t * ((curve[at + 2] ?? 0) + t * (curve[at + 3] ?? 0))))
}

/** Of {@link makeCurve}, made when it is first asked: most runs start without. */
let curve: Float64Array | null = null

/** `log(1 + exp(-x))` from 0 on, piece by piece: the factors of the cubic that has its values and slopes at both ends. */
function makeCurve(): Float64Array {
  const pieces = tooLittle * density
  const factors = new Float64Array(pieces * 4)
  let start = endOf(0)
  for (let piece = 0; piece < pieces; piece++) {
    const end = endOf((piece + 1) / density)
    const rise = end.value - start.value
    factors.set([start.value, start.slope, 3 * rise - 2 * start.slope - end.slope, start.slope + end.slope - 2 * rise], piece * 4)
    start = end
  }
  return factors
}

function endOf(x: number): {readonly value: number; readonly slope: number} {
  return {value: Math.log1p(Math.exp(-x)), slope: -1 / (1 + Math.exp(x)) / density}
}
