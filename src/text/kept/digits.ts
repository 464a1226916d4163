const foreignDigit = /[^\P{Nd}0-9]/gu
const mayBeDigit = /[\u0660-\u1fff\ua000-\uabff\ud800-\udfff\uff10-\uff19]/ // Where foreign digits stand, and most letters do not.
const decimalDigit = /^\p{Nd}$/u

/**
 * The text with the decimal digits of all scripts as `0` … `9`, offset for offset where they are one code unit long.
 *
 * @see Unicode Standard 15, 4.6 “Numeric Value”: decimal digits stand in unbroken runs of ten that begin with zero.
 */
export function asciiDigits(text: string): string {
  return mayBeDigit.test(text) ? text.replace(foreignDigit, digit => String(valueOf(digit)).padEnd(digit.length)) : text
}

function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (decimalDigit.test(String.fromCodePoint(code - before - 1))) before++
  return before % 10
}
