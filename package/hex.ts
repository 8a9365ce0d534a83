/**
 * Bytes as users write them.
 * @module
 */
import { hexToBytes } from '@noble/hashes/utils.js'

/** @returns undefined where the text is not hex (0x is optional), or not of the length asked for */
export function parseHex(text: string, length?: number): Uint8Array | undefined {
  const digits = text.replace(/^0x/i, '')
  if (digits.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(digits)) return undefined
  if (length !== undefined && digits.length !== 2 * length) return undefined
  return hexToBytes(digits)
}
