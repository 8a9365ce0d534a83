/**
 * Bytes in hex, 0x in front: the same as viem's types of these names, for declarations that programs without viem read, too.
 * @module
 */
export type Hex = `0x${string}`
export type Address = `0x${string}`
