// The benchmark programs do what they say, in the interpreter and in the fast engine: their checksums are those of the same work
// done here, another way. That qemu-mips agrees is tested with the benchmark.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keccakP } from '@noble/hashes/sha3.js'
import { createMachine, ENGINES, engineOf } from '@zkmips/emulator/engine/create-machine'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { MemoryOracle } from '@zkmips/emulator/host/oracle'
import { sha256Compress } from '@zkmips/emulator/machine/precompiles/sha256-compress'
import { loadElf } from '@zkmips/emulator/program/elf'
import { describe, expect, it } from 'vitest'

const elf = (name: string) => loadElf(readFileSync(join(import.meta.dirname, `../fixtures/elf/bench-${name}.elf`)))

/** What the program prints, which is the same in both engines. */
function outputOf(name: string): string {
  const outputs = ENGINES.map(engine => {
    let output = ''
    const onOutput = (_fd: number, bytes: Uint8Array) => {
      output += Buffer.from(bytes).toString()
    }
    const machine = createMachine(elf(name), new CollectingHost(new MemoryOracle(), { onOutput }), { engine })
    machine.run()
    expect(engineOf(machine)).toBe(engine)
    expect(machine.exitReason?.message).toBe('the program exited with code 0')
    return output
  })
  expect(outputs[1]).toBe(outputs[0])
  return outputs[0]!
}

/** As in `guests/c/report.h`. */
function checksum(words: Iterable<number>): string {
  let sum = 0x811c9dc5
  for (const word of words) {
    for (const shift of [24, 16, 8, 0]) sum = Math.imul(sum ^ ((word >>> shift) & 0xff), 0x01000193)
  }
  return `${(sum >>> 0).toString(16).padStart(8, '0')}\n`
}

function* xorshift(seed: number): Generator<number, never> {
  for (let x = seed; ; ) {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    yield x >>> 0
  }
}

describe('the benchmark programs', () => {
  it('sha256', () => {
    const state = Int32Array.of(
      ...[0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19],
    )
    for (let round = 0; round < 300; round++) {
      sha256Compress(
        state,
        Int32Array.from({ length: 16 }, (_, i) => state[i & 7]! + i),
      )
    }
    expect(outputOf('sha256')).toBe(checksum(state))
  })

  it('keccak', () => {
    const lanes = new Uint32Array(50)
    for (let i = 0; i < 60; i++) keccakP(lanes)
    expect(outputOf('keccak')).toBe(checksum(lanes.map((_, i) => lanes[i ^ 1]!)))
  })

  it('sort', () => {
    const numbers = xorshift(2463534242)
    const picked = Array.from({ length: 6 }, () => {
      const items = Int32Array.from({ length: 4096 }, () => numbers.next().value).sort()
      return items.filter((_, i) => i % 64 === 0)
    })
    expect(outputOf('sort')).toBe(checksum(picked.flatMap(items => [...items])))
  })

  it('pointers', () => {
    const count = 1 << 20
    const next = Uint32Array.from({ length: count }, (_, i) => i)
    const numbers = xorshift(88172645)
    for (let i = count - 1; i > 0; i--) {
      const k = Math.floor((numbers.next().value * i) / 2 ** 32)
      ;[next[i], next[k]] = [next[k]!, next[i]!]
    }
    const passed: number[] = []
    for (let round = 0, at = 0; round < 8; round++) {
      for (let i = 0; i < 65_536; i++) at = next[at]!
      passed.push(at)
    }
    expect(outputOf('pointers')).toBe(checksum(passed))
  })

  it('sweep', () => {
    const sums: number[] = []
    // The first rounds go over fresh memory.
    for (let n = 4, sum = 0; n > 0; n--) {
      for (let i = (4 - n) << 18; i < (5 - n) << 18; i++) sum = (sum + (n ^ i)) | 0
      sums.push(sum)
    }
    expect(outputOf('sweep')).toBe(checksum(sums))
  })

  it('gigabyte: every page of 1 GiB is written and found again', () => {
    // The word that is looked at, in page 12345, after each of the two passes.
    expect(outputOf('gigabyte')).toBe(checksum([12345, 2 * 12345]))
  })
})
