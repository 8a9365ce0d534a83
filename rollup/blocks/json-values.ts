/**
 * What values that came as JSON are, for files and configurations that are checked field by field.
 * @module
 */
import { isHex, size } from 'viem'
import type { Hex } from '../hex.ts'

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whole bytes in hex. @param length in bytes, any unless given */
export const isBytes = (value: unknown, length?: number): value is Hex =>
  isHex(value) && value.length % 2 === 0 && (length === undefined || size(value) === length)
