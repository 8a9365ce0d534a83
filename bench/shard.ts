/**
 * Phases of the proof of one shard of a program on the real machine, in one warm thread. A table for people, then JSON.
 *
 *   npx tsx bench/shard.ts [program or block trace, default fixtures/elf/sorting.elf] [--log-cycles K, default 18] [--poseidon2] [--json FILE]
 *
 * Takes the second shard of the run (the first one if there is no other): start-up code is not typical.
 *
 * @module
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createKernels } from '@zkmips/circuits/compiled-chips'
import { executionMachine } from '@zkmips/circuits/machines'
import { provableProgram } from '@zkmips/circuits/tables/provable-program'
import { shardTables } from '@zkmips/circuits/tables/shard'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { splitIntoShards } from '@zkmips/emulator/trace/shards'
import { traceShard } from '@zkmips/emulator/trace/trace'
import { openInput } from '@zkmips/package/input'
import { core100Blake3, core100Poseidon2 } from '@zkmips/prover/parameters'
import { encodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import { setupMachine } from '@zkmips/prover/prover/keys'
import { proveShard } from '@zkmips/prover/prover/shard'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { committedCells } from '@zkmips/zkmips/cells'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'log-cycles': { type: 'string', default: '18' },
    poseidon2: { type: 'boolean' },
    json: { type: 'string' },
  },
})
const file = positionals[0] ?? fileURLToPath(new URL('../fixtures/elf/sorting.elf', import.meta.url))
const shardCycles = 2 ** Number(options['log-cycles']) - 1
const params = options.poseidon2 ? core100Poseidon2 : core100Blake3

const { image, locals, oracle } = await openInput(file)
const { shards } = splitIntoShards(image, new CollectingHost(oracle), { shardCycles })
const record = shards[1] ?? shards[0]!
const program = provableProgram(image)
const { kernels, evaluators } = await createKernels({ degree: params.extensionDegree })
const pk = setupMachine(kernels, params, executionMachine, program.preprocessed)
const context = {
  globalChallenges: { alpha: [1, 2, 3, 4], beta: [5, 6, 7, 8] },
  contextTag: new Uint8Array(32),
} as const

const phases: { phase: string; ms: number }[] = []
let phase: string | undefined
let began = 0
const next = (name: string | undefined): void => {
  const now = performance.now()
  if (phase !== undefined) phases.push({ phase, ms: now - began })
  phase = name
  began = now
}

const prove = () => {
  phases.length = 0
  next('trace')
  const trace = traceShard(image, record)
  next('tables')
  const filled = shardTables(program, record, trace, locals)
  const proof = proveShard(pk, evaluators, filled, context, next)
  next(undefined)
  phases.push({ phase: 'all', ms: phases.reduce((sum, p) => sum + p.ms, 0) })
  return { proof, cells: committedCells(filled.tables, params.extensionDegree) / record.cycles }
}
// The first proof of a process compiles the kernels and grows the arena; a worker proves many.
prove()
const { proof, cells } = prove()
const bytes = encodeShardProof(proof).length
next('verification')
verifyShard(params, executionMachine, pk.vk, proof, context)
next(undefined)

const { cycles } = record
console.log(
  `${params.name}, ${cycles} cycles, ${cells.toFixed(1)} committed cells a cycle, one thread of ${cpus()[0]?.model}`,
)
for (const { phase, ms } of phases) {
  console.log(
    `${phase.padEnd(22)}${ms.toFixed(0).padStart(8)} ms${((ms * 1e3) / cycles).toFixed(2).padStart(9)} µs/cycle`,
  )
}
const arenaMiB = kernels.arena.peakBytes / 2 ** 20
console.log(`proof ${(bytes / 1024).toFixed(0)} KiB, arena ${arenaMiB.toFixed(0)} MiB`)
const json = JSON.stringify({ parameters: params.name, cycles, cells, phases, bytes, arenaMiB })
console.log(json)
if (options.json) writeFileSync(options.json, `${json}\n`)
