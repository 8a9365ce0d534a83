import { keccak256 } from 'viem'

export const keccak = (bytes: Uint8Array): Uint8Array => keccak256(bytes, 'bytes')
