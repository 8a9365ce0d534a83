import { concatHex, encodePacked, type Hex, keccak256 } from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeQueueEntry, encodeInputs, encodeQueueEntry, type QueueEntry, ZERO_WORD } from './inputs.ts'

const word = (digit: string): Hex => `0x${digit.repeat(64)}`
const deposit: QueueEntry = {
  kind: 'deposit',
  index: 7n,
  from: `0x${'11'.repeat(20)}`,
  to: `0x${'22'.repeat(20)}`,
  mint: 10n ** 18n,
  value: 5n,
  gasLimit: 100_000n,
  data: '0xc0ffee',
}

describe('queue entries', () => {
  it('are what Solidity packs', () => {
    const types = ['uint8', 'uint64', 'address', 'bool', 'address', 'uint256', 'uint256', 'uint64', 'bytes'] as const
    const { index, from, to, mint, value, gasLimit, data } = deposit
    const packed = encodePacked(types, [0, index, from, false, to!, mint, value, gasLimit, data])
    expect(encodeQueueEntry(deposit)).toBe(packed)
    const forced: QueueEntry = { kind: 'forced', index: 8n, gasLimit: 21_000n, transaction: '0x02c0' }
    expect(encodeQueueEntry(forced)).toBe(
      encodePacked(['uint8', 'uint64', 'uint64', 'bytes'], [1, 8n, 21_000n, '0x02c0']),
    )
  })

  it('are read back, and what is none is not', () => {
    const entries: QueueEntry[] = [
      deposit,
      { ...deposit, to: undefined, data: '0x' },
      { kind: 'forced', index: 0n, gasLimit: 0n, transaction: '0x' },
    ]
    for (const entry of entries) expect(decodeQueueEntry(encodeQueueEntry(entry))).toEqual(entry)
    for (const bytes of ['0x', '0x02', '0x00', '0x0100', `0x${'00'.repeat(121)}`] as Hex[])
      expect(decodeQueueEntry(bytes)).toBeUndefined()
  })
})

describe('the chain of inputs', () => {
  it('links the blocks', () => {
    const first = { payloadDigest: word('1'), queue: [], l1Time: 9n }
    const second = { payloadDigest: word('2'), queue: [word('a'), word('b')], l1Time: 10n }
    const { digest, last, pieces } = encodeInputs(word('d'), [first, second])
    const hash = (...words: Hex[]) => keccak256(concatHex(words))
    const time = (value: number): Hex => `0x${value.toString(16).padStart(64, '0')}`
    const one = hash(word('d'), hash(word('1'), ZERO_WORD, time(9)))
    const two = hash(one, hash(word('2'), hash(word('a'), word('b')), time(10)))
    expect(last).toBe(two)
    expect(digest).toBe(hash(word('d'), two))
    expect(pieces.map(piece => (piece.length - 2) / 2)).toEqual([64, 64, 96, 64, 96, 64])
  })
})
