/**
 * Between the tables of the SHA-256 machine. A position numbers the rows of the table of rounds: `ROWS` for a block, of which
 * the first has the state that the block is compressed into, and each other one four rounds.
 * @module
 */
import { bus } from '@zkmips/air/chip'

/** Rows of the table of rounds for a block. */
export const ROWS = 17
/** Rounds in a row, and words of a half of the state. */
export const ROUNDS_IN_A_ROW = 4
/** Words in a row of the schedule, and of a block. */
export const BLOCK_WORDS = 16
export const STATE_WORDS = 8

const limbNames = (words: number): string[] => Array.from({ length: words }, (_, w) => [`low${w}`, `high${w}`]).flat()

/** a, b, …, h at a position. Sent by the rounds. */
export const sha256State = bus(60, 'sha256State', ['position', ...limbNames(STATE_WORDS)])
/** A half (0 or 1) of the block whose first row has this position. Sent by the words, which know the limbs to be 16 bits wide. */
export const sha256Block = bus(61, 'sha256Block', ['position', 'half', ...limbNames(BLOCK_WORDS / 2)])
/** Of the four rounds at a position: words of the schedule and the rounds' constants, added by limbs. Sent by the schedule. */
export const sha256Schedule = bus(62, 'sha256Schedule', ['position', ...limbNames(ROUNDS_IN_A_ROW)])

/** The limbs of words as fields of these buses. */
export const limbFields = <T>(words: readonly (readonly [T, T])[]): Record<string, T> =>
  Object.fromEntries(words.flatMap(([low, high], w) => [[`low${w}`, low], [`high${w}`, high]])) // biome-ignore format: one line
