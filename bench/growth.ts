/**
 * Time and memory of a proof as the run grows: one program, a loop over 64 KiB of memory, of 2^16 cycles and more.
 *
 *   npm run bench:growth -- [--from 16] [--to 20] [--workers N] [--engine native]
 *
 * The lengths are proved in ascending order, each with processes of its own, so the largest resident memory so far is that of the
 * present length. Parts are kept on disk and put together there, as by `zkmips prove`.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DATA_ADDRESS, exitWith, imageOf, loadConstant, noPreimages, repeat } from '@zkmips/emulator/testing/programs'
import { encode } from '@zkmips/isa/encode'
import { core100Blake3 } from '@zkmips/prover/parameters'
import { planMemory } from '@zkmips/zkmips/memory-plan'
import { PartsFolder } from '@zkmips/zkmips/parts-folder'
import { proveRun } from '@zkmips/zkmips/prove'
import type { EngineName } from '@zkmips/zkmips/types'

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '16' },
    to: { type: 'string', default: '20' },
    workers: { type: 'string', default: String(availableParallelism()) },
    engine: { type: 'string', default: 'native' },
  },
})

const [T0, T1, T2, T3, S0, S1] = [8, 9, 10, 11, 16, 17]
/** Goes through 64 KiB: every round loads a word, mixes it with a state, and stores it. */
const BODY = [
  encode('addu', { rd: T1, rs: S0, rt: S1 }),
  encode('lw', { rt: T2, rs: T1 }),
  encode('sll', { rd: T3, rt: T0, sa: 13 }),
  encode('xor', { rd: T0, rs: T0, rt: T3 }),
  encode('srl', { rd: T3, rt: T0, sa: 17 }),
  encode('xor', { rd: T0, rs: T0, rt: T3 }),
  encode('addu', { rd: T2, rs: T2, rt: T0 }),
  encode('sw', { rt: T2, rs: T1 }),
  encode('addiu', { rt: S1, rs: S1, imm: 4 }),
  encode('andi', { rt: S1, rs: S1, imm: 0xfffc }),
]
/** With counting down, branch and delay slot. */
const ROUND = BODY.length + 3
const COUNTER = 18

function program(cycles: number) {
  const start = [...loadConstant(T0, 1), ...loadConstant(S0, DATA_ADDRESS), ...loadConstant(S1, 0)]
  const rounds = Math.floor((cycles - start.length - 5) / ROUND)
  return imageOf([...start, ...repeat(rounds, COUNTER, BODY), ...exitWith()], [1])
}

const workers = Number(values.workers)
const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(0)
const row = (cells: readonly (string | number)[]): void =>
  console.log(cells.map(cell => String(cell).padStart(14)).join(''))

row(['cycles', 'shards', 'seconds', 'execute', 'commit', 'µs/cycle', 'MiB, all', 'MiB, main', 'proof MiB'])
for (let log = Number(values.from); log <= Number(values.to); log++) {
  const image = program(2 ** log)
  const { shardCycles, maxArenaBytes } = planMemory(image, { workers })
  const folder = mkdtempSync(join(tmpdir(), 'zkmips-growth-'))
  const parts = await PartsFolder.open(join(folder, 'parts'))
  const { summary, pieces } = await proveRun({
    image,
    parts,
    host: noPreimages(),
    locals: new Map(),
    contextTag: new Uint8Array(32),
    parameters: core100Blake3,
    engine: values.engine as EngineName,
    ...{ workers, shardCycles, maxArenaBytes, balanceFor: Math.max(1, workers) },
  })
  await writeFile(join(folder, 'proof'), pieces)
  rmSync(folder, { recursive: true })
  const { cycles, shards, seconds, peakProcessBytes, proofBytes } = summary
  const times = [seconds.total, seconds.execute, seconds.commit].map(s => s.toFixed(1))
  const main = process.resourceUsage().maxRSS * 1024
  row([
    cycles,
    shards,
    ...times,
    ((1e6 * seconds.total) / cycles).toFixed(2),
    mib(peakProcessBytes),
    mib(main),
    mib(proofBytes),
  ])
}
