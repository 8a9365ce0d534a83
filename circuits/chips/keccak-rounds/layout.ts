/**
 * Where the bits of keccak_f's state stand. Lanes are numbered x + 5y (FIPS 202), bit z = 0 is a lane's least significant;
 * `bit` and `column` take any integers and reduce them.
 * @module
 */

export const ROUNDS = 24
export const LANES = 25
/** 16-bit limbs of the state: lane after lane, the least significant limb of a lane first. */
export const LIMBS = 4 * LANES

const mod = (n: number, m: number): number => ((n % m) + m) % m

export const lane = (x: number, y: number): number => mod(x, 5) + 5 * mod(y, 5)
/** Index of a state's bit. */
export const bit = (x: number, y: number, z: number): number => 64 * lane(x, y) + mod(z, 64)
/** Index of a bit of a sheet's row (x, z), as θ has one. */
export const column = (x: number, z: number): number => 64 * mod(x, 5) + mod(z, 64)

/** By lane: how far ρ rotates it to the left. */
export const ROTATIONS: readonly number[] = (() => {
  const offsets = Array.from({ length: LANES }, () => 0)
  let [x, y] = [1, 0]
  for (let t = 0; t < 24; t++) {
    offsets[lane(x, y)] = (((t + 1) * (t + 2)) / 2) % 64
    ;[x, y] = [y, mod(2 * x + 3 * y, 5)]
  }
  return offsets
})()

/** The lane that ρ and π bring to (x, y). */
export const laneBefore = (x: number, y: number): number => lane(x + 3 * y, x)

/** The bits of lane 0 that some round constant flips. */
export const FLIPPED: readonly number[] = [0, 1, 3, 7, 15, 31, 63]

/** By round: the bits of `FLIPPED` in its constant, made by ι's shift register. */
export const ROUND_CONSTANTS: readonly (readonly number[])[] = (() => {
  let register = 1
  return Array.from({ length: ROUNDS }, () =>
    FLIPPED.map(() => {
      const out = register & 1
      register = (register << 1) ^ (register & 0x80 ? 0x171 : 0)
      return out
    }),
  )
})()

/**
 * The (x, z) whose parities are looked up together: seven runs of nine for each x, and the five of z = 63.
 * A number of nine digits at most, each 0, 1 or 2, is what a lookup shows (`keccakParity`).
 */
export const PARITY_DIGITS = 9
export const PARITY_GROUPS: readonly (readonly { readonly x: number; readonly z: number }[])[] = [
  ...Array.from({ length: 35 }, (_, g) =>
    Array.from({ length: PARITY_DIGITS }, (_, j) => ({ x: Math.floor(g / 7), z: 9 * (g % 7) + j })),
  ),
  Array.from({ length: 5 }, (_, x) => ({ x, z: 63 })),
]

/** A state travels in this many messages of this many limbs: a message has at most 32 elements. */
export const STATE_MESSAGES = 4
export const LIMBS_PER_MESSAGE = LIMBS / STATE_MESSAGES
