/** A random number from 0 up to, not including, 1, the same ones for the same seed: mulberry32. @module */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let z = Math.imul(state ^ (state >>> 15), 1 | state)
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z
    return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32
  }
}

export const pick = <T>(of: readonly T[], next: () => number): T => of[Math.floor(next() * of.length)]!
