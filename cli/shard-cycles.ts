/**
 * How many cycles a shard has, unless the user says otherwise.
 * @module
 */

/** A CPU table of 2^20 rows, one of them padding, is the tallest that the parameter sets allow. */
export const MAX_PROVABLE_SHARD_CYCLES = 2 ** 20 - 1

/** Keeps a worker below 4 GiB. */
export const DEFAULT_SHARD_CYCLES = 2 ** 18 - 1
