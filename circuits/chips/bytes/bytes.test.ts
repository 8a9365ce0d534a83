/** The fixed table against the definitions of its six lookups, and against what other tests take for granted of it. */

import { forEachMessage } from '@zkmips/air/messages'
import { BASE_ALGEBRA, evaluatePublic } from '@zkmips/air/public-messages'
import type { Table } from '@zkmips/air/table'
import { P } from '@zkmips/field/koalabear'
import { describe, expect, it } from 'vitest'
import { LOOKUPS } from '../testing/side-table.ts'
import { bytesChip } from './air.ts'
import { BYTE_LOOKUPS, BYTES_HEIGHT, bytesTable } from './trace.ts'

const preprocessed = bytesTable()

/** Every message that the table can serve, with every multiplicity 1: bus number first, trailing zeros cut. */
function servedMessages(): Map<string, number> {
  const ones = new Uint32Array(BYTES_HEIGHT).fill(1)
  const table: Table = {
    chip: bytesChip,
    height: BYTES_HEIGHT,
    preprocessed,
    early: [],
    main: BYTE_LOOKUPS.map(() => ones),
  }
  const found = new Map<string, number>()
  forEachMessage(bytesChip, table, (_i, _row, multiplicity, message) => {
    expect(multiplicity).toBe(P - 1)
    const key = Array.from(message).join()
    found.set(key, (found.get(key) ?? 0) + 1)
  })
  return found
}

/** The definitions, one by one. */
function* defined(): Generator<readonly number[]> {
  const [range16, range14, range8, bytePair, byteAnd, bitLength] = BYTE_LOOKUPS.map(l => l.bus.id) as [
    number, number, number, number, number, number,
  ] // biome-ignore format: a list
  for (let v = 0; v < 2 ** 16; v++) yield [range16, v]
  for (let v = 0; v < 2 ** 14; v++) yield [range14, v]
  for (let v = 0; v < 2 ** 8; v++) yield [range8, v]
  for (let x = 0; x < 256; x++) for (let y = 0; y < 256; y++) yield [bytePair, x, y]
  for (let x = 0; x < 256; x++) for (let y = 0; y < 256; y++) yield [byteAnd, x, y, x & y]
  for (let log2 = 0; log2 < 16; log2++) for (let v = 2 ** log2; v < 2 ** (log2 + 1); v++) yield [bitLength, log2, v]
}

describe('the bytes table', () => {
  const served = servedMessages()
  const expected = [...defined()]

  it('serves each lookup that its definition has, once, and no other', () => {
    expect(served.size).toBe(expected.length)
    for (const message of expected) if (served.get(message.join()) !== 1) expect.fail(`not served: ${message}`)
  })

  it('is where the counter of lookups looks', () => {
    for (const message of expected) {
      const { first, second } = BYTE_LOOKUPS.find(l => l.bus.id === message[0])!
      const row = first * message[1]! + second * (message[2] ?? 0)
      if (preprocessed[0]![row] !== row) expect.fail(`row of ${message}`)
    }
    for (const [k, { bus }] of BYTE_LOOKUPS.entries()) {
      const interaction = bytesChip.interactions[k]!
      expect(interaction.buses).toEqual([bus])
      expect(evaluatePublic(interaction.message[0]!, BASE_ALGEBRA, [])).toBe(bus.id)
      expect(bytesChip.columns.main[k]).toBe(bus.name)
    }
  })

  it('is what the chips’ own tests decide lookups by', () => {
    for (const message of expected) if (!LOOKUPS.get(message[0]!)!(message)) expect.fail(`refused: ${message}`)
    const wrong = [
      ...[2 ** 16, P - 1, (P + 1) / 2].map(v => [1, v]),
      ...[2 ** 14, P - 1].map(v => [2, v]),
      ...[2 ** 8, P - 1].map(v => [3, v]),
      [4, 256, 0], [4, 0, 256], [5, 1, 1, 0], [5, 256, 0, 0], [6, 0, 0], [6, 0, 2], [6, 3, 7], [6, 3, 16], [6, 16, 2 ** 16],
    ] // biome-ignore format: messages
    for (const message of wrong) {
      expect(LOOKUPS.get(message[0]!)!(message)).toBe(false)
      expect(served.has(message.join())).toBe(false)
    }
  })

  it('has one row for each value, and limits that multiplicities cannot switch on', () => {
    expect(preprocessed.map(c => c.length)).toEqual(Array(8).fill(BYTES_HEIGHT))
    // A row above 2^14 with a multiplicity in range14, one above 2^8 in range8, row 0 in bitLength: nothing is served.
    const main = BYTE_LOOKUPS.map(() => new Uint32Array(BYTES_HEIGHT))
    main[1]!.fill(5, 2 ** 14)
    main[2]!.fill(5, 2 ** 8)
    main[5]![0] = 5
    let messages = 0
    forEachMessage(
      bytesChip,
      { chip: bytesChip, height: BYTES_HEIGHT, preprocessed, early: [], main },
      () => messages++,
    )
    expect(messages).toBe(0)
  })
})
