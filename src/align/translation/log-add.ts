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
  return more + ((curve[at] ?? 0) + t * ((curve[at + 1] ?? 0) + t * ((curve[at + 2] ?? 0) + t * (curve[at + 3] ?? 0))))
}

/** `log(1 + exp(-x))` from 0 on, piece by piece: the factors of the cubic that has its values and slopes at both ends. */
const curve = Float64Array.from({length: tooLittle * density * 4}, (_, index) => {
  const x = Math.floor(index / 4) / density
  const [start, end] = [x, x + 1 / density].map(one => ({value: Math.log1p(Math.exp(-one)), slope: -1 / (1 + Math.exp(one)) / density}))
  if (start === undefined || end === undefined) return 0
  const rise = end.value - start.value
  return [start.value, start.slope, 3 * rise - 2 * start.slope - end.slope, start.slope + end.slope - 2 * rise][index % 4] ?? 0
})
