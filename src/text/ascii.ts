/** Whether a code unit is `0` … `9`. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Whether it is an ASCII letter. */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

export function isAlphanumeric(code: number): boolean {
  return isLetter(code) || isDigit(code)
}
