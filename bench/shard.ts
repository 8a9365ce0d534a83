/**
 * Phases of the proof of one shard of a program on the real machine, in one warm thread. A table for people, then JSON.
 *
 *   npx tsx bench/shard.ts [program or block trace, default fixtures/elf/sorting.elf] [--log-cycles K, default 18]
 *     [--poseidon2] [--engines wasm,native] [--json FILE]
 *
 * Processor time of all threads of the process, garbage collection included.
 * Takes the second shard of the run (the first one if there is no other): start-up code is not typical.
 *
 * @module
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createKernels, WASM } from '@zkmips/circuits/compiled-chips'
import { executionMachine } from '@zkmips/circuits/machines'
import { nativeEngine } from '@zkmips/circuits/native-chips'
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
    engines: { type: 'string', default: 'wasm,native' },
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
const context = {
  globalChallenges: { alpha: [1, 2, 3, 4], beta: [5, 6, 7, 8] },
  contextTag: new Uint8Array(32),
} as const

const milliseconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e3
}

async function measure(name: string) {
  const degree = params.extensionDegree
  const engine = name === 'native' ? await nativeEngine(degree) : WASM
  const { kernels, evaluators } = await createKernels({ engine, degree })
  const pk = setupMachine(kernels, params, executionMachine, program.preprocessed)
  const phases = new Map<string, number>()
  let phase: string | undefined
  let began = 0
  const next = (following: string | undefined): void => {
    const now = milliseconds()
    if (phase !== undefined) phases.set(phase, (phases.get(phase) ?? 0) + now - began)
    phase = following
    began = now
  }
  const prove = () => {
    phases.clear()
    next('trace')
    const trace = traceShard(image, record)
    next('tables')
    const mark = kernels.mark()
    const filled = shardTables(program, record, trace, locals, (n, height) => kernels.arena.newColumns(n, height))
    const proof = proveShard(pk, evaluators, filled, context, next)
    kernels.release(mark)
    next(undefined)
    phases.set(
      'all',
      [...phases.values()].reduce((sum, ms) => sum + ms, 0),
    )
    return { proof, cells: committedCells(filled.tables, degree) / record.cycles }
  }
  // The first proof of a process compiles the kernels and grows the arena; a worker proves many.
  prove()
  const { proof, cells } = prove()
  const bytes = encodeShardProof(proof).length
  next('verification')
  verifyShard(params, executionMachine, pk.vk, proof, context)
  next(undefined)
  const arenaMiB = kernels.arena.peakBytes / 2 ** 20
  return {
    engine: name === 'native' && engine.name === 'native' ? engine.variant : name,
    phases,
    cells,
    bytes,
    arenaMiB,
  }
}

const { cycles } = record
const runs = []
for (const name of options.engines.split(',')) runs.push(await measure(name))
const { cells, bytes } = runs[0]!
console.log(
  `${params.name}, ${cycles} cycles, ${cells.toFixed(1)} committed cells a cycle, one thread of ${cpus()[0]?.model}`,
)
console.log(`${''.padEnd(22)}${runs.map(run => `${run.engine}, ms`.padStart(14) + 'µs/cycle'.padStart(10)).join('')}`)
for (const phase of runs[0]!.phases.keys()) {
  const columns = runs.map(({ phases }) => {
    const ms = phases.get(phase)!
    return ms.toFixed(0).padStart(14) + ((ms * 1e3) / cycles).toFixed(2).padStart(10)
  })
  console.log(`${phase.padEnd(22)}${columns.join('')}`)
}
console.log(
  `proof ${(bytes / 1024).toFixed(0)} KiB, arena ${runs.map(run => run.arenaMiB.toFixed(0)).join(' and ')} MiB`,
)
const json = JSON.stringify({
  parameters: params.name,
  cycles,
  runs: runs.map(run => ({ ...run, phases: Object.fromEntries(run.phases) })),
})
if (options.json) writeFileSync(options.json, `${json}\n`)
