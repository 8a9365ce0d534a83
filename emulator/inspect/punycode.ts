/**
 * Punycode (RFC 3492), as Rust's symbol names have it: `_` stands before the encoded part.
 * @module
 */
const BASE = 36
const T_MIN = 1
const T_MAX = 26
const SKEW = 38
const DAMP = 700

/** @returns undefined where it is not punycode */
export function decodePunycode(encoded: string): string | undefined {
  const split = encoded.lastIndexOf('_')
  const points = Array.from(encoded.slice(0, Math.max(split, 0)), character => character.charCodeAt(0))
  let codePoint = 128
  let position = 0
  let bias = 72
  for (let at = split + 1; at < encoded.length; ) {
    const before = position
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = Number.parseInt(encoded[at++] ?? '', BASE)
      if (Number.isNaN(digit)) return undefined
      // Parsed as base 36, digits come before letters; here letters are 0 to 25.
      const value = digit < 10 ? digit + 26 : digit - 10
      position += value * weight
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX)
      if (value < threshold) break
      weight *= BASE - threshold
    }
    const length = points.length + 1
    bias = adapt(position - before, length, before === 0)
    codePoint += Math.floor(position / length)
    position %= length
    if (codePoint > 0x10ffff) return undefined
    points.splice(position++, 0, codePoint)
  }
  return String.fromCodePoint(...points)
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2))
  rest += Math.floor(rest / length)
  let k = 0
  while (rest > ((BASE - T_MIN) * T_MAX) / 2) {
    rest = Math.floor(rest / (BASE - T_MIN))
    k += BASE
  }
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW))
}
