/**
 * How many cycles a shard has, unless the user says otherwise.
 * @module
 */

/** A CPU table of 2^20 rows, one of them padding, is the tallest that the parameter sets allow. */
export const MAX_PROVABLE_SHARD_CYCLES = 2 ** 20 - 1

/** Of the shards of templates: those of the shortest one are full then. */
export const LEAST_TEMPLATE_CYCLES = 2 ** 16 - 1

/** A worker then needs about 1.5 GiB; twice as many cycles are a tenth faster and need twice the memory. */
export const DEFAULT_SHARD_CYCLES = 2 ** 19 - 1
