/** Integers as RLP wants them. */
import { numberToHex } from 'viem'
import type { Hex } from '../hex.ts'

/** Big-endian without leading zeros, zero being empty. */
export const rlpInteger = (value: bigint): Hex => (value === 0n ? '0x' : evenHex(numberToHex(value)))
const evenHex = (hex: Hex): Hex => (hex.length % 2 === 0 ? hex : `0x0${hex.slice(2)}`)
