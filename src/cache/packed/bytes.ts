/** Takes whole numbers, in as few bytes as each needs: seven bits in each, the sign in the lowest. */
export interface NumberWriter {
  readonly put: (number: number) => void
  readonly bytes: () => Uint8Array
}

export type NumberReader = () => number

export function numberWriter(): NumberWriter {
  let bytes = new Uint8Array(64)
  let length = 0
  return {
    put(number) {
      if (length + 10 > bytes.length) {
        const longer = new Uint8Array(bytes.length * 2)
        longer.set(bytes)
        bytes = longer
      }
      let rest = number < 0 ? -2 * number - 1 : 2 * number
      while (rest >= 128) {
        bytes[length++] = (rest % 128) + 128
        rest = Math.floor(rest / 128)
      }
      bytes[length++] = rest
    },
    bytes: () => bytes.subarray(0, length)
  }
}

/** @throws RangeError behind the last number. */
export function numberReader(bytes: Uint8Array): NumberReader {
  let at = 0
  return () => {
    let rest = 0
    let scale = 1
    for (;;) {
      const byte = bytes[at++]
      if (byte === undefined) throw new RangeError('There is no such number')
      rest += (byte % 128) * scale
      if (byte < 128) break
      scale *= 128
    }
    return rest % 2 === 0 ? rest / 2 : -(rest + 1) / 2
  }
}
