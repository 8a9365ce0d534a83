// Parts with the heights of templates: rows are counted as the fillers fill them, shards end where a table is full, every part of any run has a
// template, and its proof is accepted with tables that are nothing but padding.

import { MAX_GAP } from '@zkmips/circuits/chips/refresh/trace'
import { executionMachine, PART_MACHINES } from '@zkmips/circuits/machines'
import { provableProgram } from '@zkmips/circuits/tables/provable-program'
import { KIND_COUNT, kindsOf, rowsOf } from '@zkmips/circuits/tables/row-counts'
import { shardTables } from '@zkmips/circuits/tables/shard'
import {
  COUNTED_TABLES,
  type CountedTable,
  PROGRAM_SIZES,
  ProgramSizeError,
  programSize,
  TEMPLATES,
  templateOf,
} from '@zkmips/circuits/templates'
import { oracleOf } from '@zkmips/circuits/testing/fuzz'
import { type RandomProgram, randomProgram } from '@zkmips/circuits/testing/random-programs'
import { exit, programOf, set } from '@zkmips/circuits/testing/run'
import { type Host, OracleHost } from '@zkmips/emulator/host/host'
import { MemoryOracle } from '@zkmips/emulator/host/oracle'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import type { ShardRule } from '@zkmips/emulator/trace/shard-rule'
import { runShards } from '@zkmips/emulator/trace/shards'
import { traceShard } from '@zkmips/emulator/trace/trace'
import { encode } from '@zkmips/isa/encode'
import { testOnlyBlake3 as parameters } from '@zkmips/prover/parameters'
import { decodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeRunProof } from './container.ts'
import { verifyingKey } from './program-key.ts'
import { proveRun } from './prove.ts'
import { runStats, usedRows } from './stats.ts'
import { TemplateRule } from './template-shards.ts'
import { fixture, hostOf, INSECURE, makeScene } from './testing/runs.ts'
import type { Locals } from './types.ts'
import { verifyRun } from './verify.ts'

const SEED = 20_260_721
const programs = randomProgram({ maxFragments: 60, maxShards: 2, maxPieces: 2 })
const sample = (numRuns: number): RandomProgram[] => fc.sample(programs, { numRuns, seed: SEED })
const hostFor = (program: RandomProgram): Host => new OracleHost(oracleOf(program))

/** Of every shard of so many cycles, up to `maxShards`: rows as they are counted, and as they are filled. */
function counted(
  image: ProgramImage,
  host: Host,
  locals: Locals,
  shardCycles: number,
  maxShards = Number.POSITIVE_INFINITY,
) {
  const program = provableProgram(image)
  let rows: ReturnType<typeof rowsOf> | undefined
  const rule: ShardRule = {
    kinds: KIND_COUNT,
    gap: MAX_GAP,
    kindsOf: code => kindsOf(program.decoded, code),
    room: () => Number.POSITIVE_INFINITY,
    end: counts => {
      rows = rowsOf(counts)
      return 'none'
    },
  }
  const shards: { readonly counts: Record<CountedTable, number>; readonly filled: Record<CountedTable, number> }[] = []
  for (const { template: _, ...record } of runShards(image, host, { shardCycles, rule })) {
    const { tables } = shardTables(program, record, traceShard(image, record), locals)
    const used = COUNTED_TABLES.map(name => {
      const table = tables.find(t => t?.chip.name === name)
      return [name, table ? usedRows(table) : 0] as const
    })
    shards.push({ counts: rows!, filled: Object.fromEntries(used) as Record<CountedTable, number> })
    if (shards.length === maxShards) break
  }
  return shards
}

describe('rows are counted', () => {
  const check = (shards: ReturnType<typeof counted>): void => {
    for (const { counts, filled } of shards) {
      const { refresh, cpu, ...exact } = counts
      expect({ ...exact, cpu: cpu - 1 }).toEqual({ ...filled, refresh: undefined })
      expect(refresh).toBeGreaterThanOrEqual(filled.refresh)
      // Registers and special words, at most.
      expect(refresh - filled.refresh).toBeLessThanOrEqual((45 * cpu) / (MAX_GAP / 4))
    }
  }

  it('as random programs fill them', () => {
    const all = sample(40).flatMap(program => counted(program.image, hostFor(program), program.locals, 200))
    check(all)
    for (const table of COUNTED_TABLES.filter(name => name !== 'refresh')) {
      expect(
        all.some(({ filled }) => filled[table] > 0),
        table,
      ).toBe(true)
    }
  })

  it('as a program with precompiles and many words fills them', () => {
    const shards = counted(fixture('commitments-precompiles'), hostOf(new Map()), new Map(), 2 ** 16 - 1, 2)
    check(shards)
    expect(shards[1]!.filled.refresh).toBeGreaterThan(100)
  })
})

/** A loop of multiplications, and of loads from one address after the other. */
const busy = (iterations: number): ProgramImage =>
  programOf([
    ...set(8, iterations),
    ...set(9, 0x0010_0000),
    encode('mult', { rs: 8, rt: 9 }),
    encode('mult', { rs: 9, rt: 9 }),
    encode('lw', { rs: 9, rt: 10, imm: 0 }),
    encode('addiu', { rs: 9, rt: 9, imm: 4 }),
    encode('addiu', { rs: 8, rt: 8, imm: 0xffff }),
    encode('bne', { rs: 8, rt: 0, imm: 0xfffa }),
    encode('sll', { rt: 0, rd: 0, sa: 0 }),
    ...exit(),
  ])

describe('shards', () => {
  const split = (image: ProgramImage, shardCycles: number) => {
    const program = provableProgram(image, true)
    const rule = new TemplateRule(program, shardCycles)
    const records = [...runShards(image, new OracleHost(new MemoryOracle()), { shardCycles, rule })]
    return { program, records }
  }

  it('end where the first table of their template is full', () => {
    const { program, records } = split(busy(9000), 2 ** 16 - 1)
    expect(records.map(({ template }) => template)).toEqual(Array(records.length).fill('any-16'))
    for (const record of records.slice(0, -1)) {
      const image = busy(9000)
      const { tables } = shardTables(program, record, traceShard(image, record), new Map())
      const spare = tables.map(t => (t ? t.height - usedRows(t) : Number.POSITIVE_INFINITY))
      // What one instruction could have added, whatever it was.
      expect(Math.min(...spare)).toBeLessThan(200)
    }
    expect(records.length).toBeGreaterThan(3)
    // The same again: workers and resumed jobs count on it.
    expect(split(busy(9000), 2 ** 16 - 1).records).toEqual(records)
  })

  it('have a template that goes on for longer where there is one', () => {
    const { records } = split(busy(9000), 2 ** 19 - 1)
    expect(records.length).toBe(1)
    expect(records[0]!.template).not.toBe('any-16')
  })

  it('cannot be shorter than all templates', () => {
    expect(() => split(busy(1), 4095)).toThrow('have 65535 cycles or more, not 4095')
  })
})

/** Heights of each part of a proof, with the machine. */
function heightsIn(proof: Uint8Array): (readonly [machine: number, logHeights: readonly number[]])[] {
  const { key, parts } = decodeRunProof(proof)
  return parts.flatMap(({ machine, proofs }) => {
    const rules = PART_MACHINES.find(({ id }) => id === machine)!
    const vk = verifyingKey(key, machine)
    return proofs.map(bytes => [machine, decodeShardProof(bytes, parameters, rules, vk).logHeights] as const)
  })
}

async function prove(image: ProgramImage, host: Host, locals: Locals) {
  const contextTag = new Uint8Array(32)
  const rest = { shardCycles: 2 ** 16 - 1, workers: 0, templates: true, maxArenaBytes: 2 ** 31 }
  const { proof, summary } = await proveRun({ image, host, locals, contextTag, parameters, ...rest })
  await verifyRun(proof, { programDigest: () => summary.programDigest, parameterSets: INSECURE })
  return { proof, summary }
}

describe('a proof with templates', () => {
  it('is accepted where all tables that may be absent are nothing but padding', async () => {
    const { proof, summary } = await prove(programOf(exit()), new OracleHost(new MemoryOracle()), new Map())
    const heights = heightsIn(proof)
    expect(heights.map(([machine, h]) => templateOf(machine, h)?.name)).toEqual(['any-16', 'words-14'])
    expect(heights[0]![1]).not.toContain(0)

    // The least heights are no template, and another name of the program.
    const free = await makeScene(programOf(exit()), new Map(), 2 ** 16 - 1)
    expect(free.programDigest).not.toBe(summary.programDigest)
    const tables = free.tasks.shardTables(free.run.shards[0]!, new Map()).tables
    expect(
      templateOf(
        executionMachine.id,
        tables.map(t => (t ? Math.log2(t.height) : 0)),
      ),
    ).toBeUndefined()
  })

  it('is accepted for a program with calls of every precompile, and has a template for each part', async () => {
    const program = sample(12).at(-1)!
    const { proof, summary } = await prove(program.image, hostFor(program), program.locals)
    const heights = heightsIn(proof)
    expect(new Set(heights.map(([machine]) => machine)).size).toBe(PART_MACHINES.length)
    expect(heights.map(([machine, h]) => templateOf(machine, h)?.machine)).toEqual(heights.map(([machine]) => machine))
    expect(summary.precompileParts).toBe(4)
  })
})

it('random programs have shards of templates, and nothing else does', () => {
  for (const { image, locals, ...program } of sample(12)) {
    const padded = provableProgram(image, true)
    const rule = new TemplateRule(padded, 2 ** 19 - 1)
    for (const record of runShards(image, hostFor({ image, locals, ...program }), { shardCycles: 2 ** 19 - 1, rule })) {
      const { tables } = shardTables(padded, record, traceShard(image, record), locals)
      const heights = tables.map(t => (t ? Math.log2(t.height) : 0))
      const template = templateOf(executionMachine.id, heights)
      expect(template?.name).toBe(record.template)
      for (const k of heights.keys()) {
        for (const height of [0, heights[k]! - 1, heights[k]! + 1]) {
          expect(templateOf(executionMachine.id, heights.with(k, height))).toBeUndefined()
        }
      }
    }
  }
})

describe('the list of templates', () => {
  it('is within the limits of the machines, and names each list of heights once', () => {
    for (const { machine, logHeights } of TEMPLATES) {
      const { chips } = PART_MACHINES.find(({ id }) => id === machine)!
      chips.forEach(({ maxLogHeight }, k) => {
        expect(logHeights[k]).toBeGreaterThanOrEqual(5)
        expect(logHeights[k]).toBeLessThanOrEqual(maxLogHeight)
      })
    }
    const names = TEMPLATES.map(({ machine, name, size }) => `${machine} ${name} ${size}`)
    expect(new Set(names).size).toBe(TEMPLATES.length)
    expect(new Set(TEMPLATES.map(({ machine, logHeights }) => `${machine} ${logHeights}`)).size).toBe(TEMPLATES.length)
  })

  it('has a size for every program up to the largest', () => {
    const largest = PROGRAM_SIZES.at(-1)!
    expect(programSize({ program: 2 ** 13, image: 0, initialImage: 2 ** 13 }).name).toBe('small')
    expect(programSize({ program: 1, image: 2 ** 14, initialImage: 2 ** 15 }).name).toBe('medium')
    const words = { program: 2 ** largest.program, image: 1, initialImage: 2 ** largest.initialImage }
    expect(programSize(words)).toBe(largest)
    expect(() => programSize({ ...words, program: words.program + 1 })).toThrow(ProgramSizeError)
  })
})

it('padding is shown beside the least heights, which are those of the same run without templates', () => {
  const of = (templates: boolean) =>
    runStats(fixture('commitments-precompiles'), hostOf(new Map()), new Map(), { shardCycles: 2 ** 19 - 1, templates })
  const [free, padded] = [of(false), of(true)]
  expect([free.shards, padded.shards]).toEqual([1, 1])
  const { templates, tables, cells, leastCells } = padded.padding!
  expect(templates.map(({ parts }) => parts)).toEqual([1, 1, 1, 1, 1])
  const sum = (list: typeof tables, machine: string, which: 'cells' | 'leastCells'): number =>
    list.filter(t => t.machine === machine).reduce((total, t) => total + t[which], 0)
  // The table of local preimages, which this run does not read, counts as one of fixed height.
  const locals = tables.find(({ name }) => name === 'localPreimage')!
  expect(sum(tables, 'zkmips-execution', 'leastCells') - locals.cells).toBe(free.cellsPerCycle * free.cycles)
  expect(sum(tables, 'zkmips-execution', 'cells')).toBe(padded.cellsPerCycle * padded.cycles)
  for (const [k, machine] of ['zkmips-keccak', 'zkmips-sha256', 'zkmips-mulmod256'].entries()) {
    const name = ['keccak_f', 'sha256_compress', 'mulmod256'][k]
    const cellsOf = (stats: typeof free) => stats.precompiles.find(p => p.name === name)!.cells
    expect(sum(tables, machine, 'leastCells')).toBe(cellsOf(free))
    expect(sum(tables, machine, 'cells')).toBe(cellsOf(padded))
  }
  expect(cells / leastCells - 1).toBeLessThan(0.2)
  expect(free.padding).toBeUndefined()
})
