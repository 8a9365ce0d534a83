/**
 * How a proof numbers what an instruction touches: spaces, registers beyond the 32, special words, kinds and slots of accesses.
 * Read by the traced run, which records accesses, and by the chips, which prove them.
 *
 * The clock of row i of a shard is i + 1. An access happens at 4 * clock + slot, with slot A = 0, B = 1, C = 2 and side
 * accesses = 3. A previous time of 0 means that this is the first access of the shard: the boundary gave the value.
 * @module
 */

/** Spaces of the memory argument. */
export const SPACE_MEMORY = 0
export const SPACE_REGISTER = 1
export const SPACE_SPECIAL = 2
/** Read-only words of the image: tokens that nobody gives back. */
export const SPACE_IMAGE = 3

/** Addresses in the register space: 0–31 are the general registers. The sink is always 0. */
export const REGISTER_HI = 32
export const REGISTER_LO = 33
export const REGISTER_SINK = 34
export const REGISTER_COUNT = 35

/** Addresses in the special space; the preimage key has eight words, most significant first. */
export const SPECIAL_HEAP = 0
export const SPECIAL_PREIMAGE_OFFSET = 1
export const SPECIAL_PREIMAGE_KEY = 2
export const SPECIAL_COUNT = 10

/** What a slot or a side access touches. Memory, register and image have the numbers of their spaces. */
export const KIND_MEMORY = 0
export const KIND_REGISTER = 1
/** A word with a byte of a read-only segment: it has no token in the memory argument and no previous time (recorded as 0). */
export const KIND_IMAGE = 3
/** Nothing is touched; address, values and previous time of such a cell are 0. */
export const KIND_NONE = 4

/** Slots of the access times. */
export const SLOT_A = 0
export const SLOT_B = 1
export const SLOT_C = 2
export const SLOT_SIDE = 3

/** A shard's clock must leave 4 * clock + 3 below 2^24. */
export const MAX_SHARD_CYCLES = 2 ** 22 - 1
