/** How the tables of the SHA-256 machine hold a block. */

/** Rows of the table of rounds for a block: the state before, then four rounds in each. */
export const ROWS = 17
export const ROUNDS_IN_A_ROW = 4
/** Rows of the schedule for a block, sixteen words in each. */
export const SCHEDULE_ROWS = 4
export const BLOCK_WORDS = 16
export const STATE_WORDS = 8

/** The limbs of words, low and high, as fields of the machine's buses. */
export const limbFields = <T>(words: readonly (readonly [T, T])[]): Record<string, T> =>
  Object.fromEntries(words.flatMap(([low, high], w) => [[`low${w}`, low], [`high${w}`, high]])) // biome-ignore format: one line
