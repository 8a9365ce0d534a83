/** Joined records against those of a run that was cut there at once. */
import { readFileSync } from 'node:fs'
import { serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { OracleHost } from '../host/host.ts'
import { localKey, MemoryOracle } from '../host/oracle.ts'
import { loadElf } from '../program/elf.ts'
import { joinShards } from './join.ts'
import { type ShardedRun, splitIntoShards } from './shards.ts'

const fixture = (name: string) => loadElf(readFileSync(new URL(`../../fixtures/elf/${name}.elf`, import.meta.url)))

function host(): OracleHost {
  const locals = [1, 2, 3, 4, 5].map(k => [localKey(k), new Uint8Array(32).fill(k)] as const)
  const hex = (key: Uint8Array): string => Buffer.from(key).toString('hex')
  const byKey = new Map(locals.map(([key, value]) => [hex(key), value]))
  return new OracleHost({ get: key => byKey.get(hex(key)) ?? new MemoryOracle().get(key) })
}

/** @param sizes units of each joined shard */
function joined({ shards }: ShardedRun, sizes: readonly number[]) {
  const shardOf = [0]
  const left = [...shards]
  return sizes.map((size, i) => {
    const units = left.splice(0, size)
    for (const unit of units) shardOf[unit.index] = i + 1
    return joinShards(units, i + 1, shardOf)
  })
}

describe.each([
  ['echo-claim', 16],
  ['sorting', 30_000],
  ['commitments-precompiles', 4_000],
])('%s, units of %d cycles', (name, cycles) => {
  const image = fixture(name)
  const fine = splitIntoShards(image, host(), { shardCycles: cycles })

  it.each([1, 2, 3, 5])('joined by %d are the shards of a coarser cut', size => {
    const sizes = Array.from({ length: Math.ceil(fine.shards.length / size) }, () => size)
    const coarse = splitIntoShards(image, host(), { shardCycles: size * cycles })
    expect(coarse.shards.length).toBeGreaterThan(1)
    const records = joined(fine, sizes)
    // Quicker than toEqual, and typed arrays count as what they are.
    const differs = coarse.shards.findIndex((shard, i) => !serialize(records[i]).equals(serialize(shard)))
    expect(differs).toBe(-1)
    expect(records).toHaveLength(coarse.shards.length)
  })
})
