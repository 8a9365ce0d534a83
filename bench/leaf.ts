/**
 * A leaf over a shard of a program, proved: time of each step, rows and cells of each table.
 *
 *   npx tsx bench/leaf.ts [program or block trace, default fixtures/elf/fibonacci.elf] [--log-cycles K, default 14] [--json FILE]
 *
 * Native kernels, one thread, processor time. The parameters are those of decision 0017: shards as `core-100-poseidon2` with caps of 2^7, the
 * leaf over the quintic extension in the Johnson regime at rate 1/4. The statement is of one shard, whose cross-shard challenges are made up.
 * @module
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { executionMachine } from '@zkmips/circuits/machines'
import { nativeEngine } from '@zkmips/circuits/native-chips'
import { PUBLIC_VALUES } from '@zkmips/circuits/public-values'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { splitIntoShards } from '@zkmips/emulator/trace/shards'
import { bytePairs } from '@zkmips/field/transcript-encoding'
import { openInput } from '@zkmips/package/input'
import { core100Poseidon2 } from '@zkmips/prover/parameters'
import { decodeShardProof, encodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import { setupMachine } from '@zkmips/prover/prover/keys'
import { proveShard } from '@zkmips/prover/prover/shard'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { evaluateCircuit } from '@zkmips/recursion/circuit/evaluate'
import { createLayerKernels } from '@zkmips/recursion/compiled-chips'
import { leafLayer, rangeDigest } from '@zkmips/recursion/layers/leaf'
import { fillLayout } from '@zkmips/recursion/machine/fill'
import { layOut } from '@zkmips/recursion/machine/layout'
import { SLOTS } from '@zkmips/recursion/machine/machine'
import { nativeLayerEngine } from '@zkmips/recursion/native-chips'
import { CHOICES, layerParameters } from '@zkmips/recursion/plan/choices'
import { blankShared, blankState } from '@zkmips/recursion/statement/convert'
import { proofStatements } from '@zkmips/statement/algebra'
import { contextOf, partStatement } from '@zkmips/statement/part-statement'
import { programName } from '@zkmips/statement/program-name'
import { LOCAL_ELEMENTS } from '@zkmips/statement/run-state'
import { committedCells } from '@zkmips/zkmips/cells'
import { namedProgram } from '@zkmips/zkmips/program-key'
import { ProofTasks } from '@zkmips/zkmips/tasks'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'log-cycles': { type: 'string', default: '14' },
    json: { type: 'string' },
  },
})
const params = core100Poseidon2
const leafParams = layerParameters(CHOICES.find(({ name }) => name.startsWith('D'))!.inner)

const milliseconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e3
}
const times: Record<string, number> = {}
function timed<T>(name: string, work: () => T): T {
  const before = milliseconds()
  const result = work()
  times[name] = milliseconds() - before
  return result
}

const file = positionals[0] ?? fileURLToPath(new URL('../fixtures/elf/fibonacci.elf', import.meta.url))
const { image, locals, oracle } = await openInput(file)
const run = splitIntoShards(image, new CollectingHost(oracle), { shardCycles: 2 ** Number(options['log-cycles']) - 1 })
const record = run.shards[1] ?? run.shards[0]!
const tasks = await ProofTasks.create({
  image,
  parameters: params,
  maxArenaBytes: 2 ** 34,
  engine: await nativeEngine(params.extensionDegree),
})
const algebra = proofStatements(params)
const programKey = tasks.programKey()
const program = namedProgram(programKey, params)
const { vk } = programKey.keys[0]!
const ext = (seed: number): number[] => Array.from({ length: params.extensionDegree }, (_, i) => seed + i)
const unknown = {
  ...blankShared(params.extensionDegree),
  program: programName(algebra, params, program),
  challenges: { alpha: ext(3), beta: ext(11) },
  contextTag: Array.from(bytePairs(new Uint8Array(32))),
}
const context = contextOf(algebra, unknown)
const proof = decodeShardProof(tasks.proveShard(record, locals, context).bytes, params, executionMachine, vk)
const verified = verifyShard(params, executionMachine, vk, proof, context, { allowInsecure: true })
const value = (name: string): number => verified.publicValues[PUBLIC_VALUES.indexOf(name)]!
const first = PUBLIC_VALUES.indexOf('localPresent1')
const shared = { ...unknown, locals: verified.publicValues.slice(first, first + LOCAL_ELEMENTS) }
const start = blankState()
const before = {
  ...start,
  counts: start.counts.with(0, value('shard') - 1),
  ...{ pc: value('startPc'), nextPc: value('startNextPc') },
}
const part = { params, machine: executionMachine, vk, ...verified }
const range = partStatement(algebra, part, shared, program, before)

const shape = {
  ...{ params, machine: executionMachine },
  ...{ keyLogHeights: vk.preprocessedLogHeights, logHeights: proof.logHeights },
}
const leafOfPart = timed('record', () => leafLayer(shape))
const { circuit } = leafOfPart
const layout = timed('lay out', () => layOut(circuit, { slots: SLOTS, step: leafParams.logFoldingArity }))
const degree = leafParams.extensionDegree
const engine = await nativeLayerEngine()
const { kernels, evaluatorsOf } = await createLayerKernels({ engine, maxBytes: 2 ** 34 })
const evaluators = evaluatorsOf(layout.machine)
const key = timed('key', () => setupMachine(kernels, leafParams, layout.machine, layout.preprocessed))

let leaf = Buffer.alloc(0)
let cells = 0
for (let i = 0; i < 2; i++) {
  const inputs = leafOfPart.inputs({ vk, proof, shared, program, before })
  const evaluation = timed('evaluate', () => evaluateCircuit(circuit, inputs))
  if (evaluation.failed) throw new Error(`the circuit refuses: ${evaluation.failed.code}`)
  const tables = timed('fill', () => fillLayout(layout, evaluation.cells))
  const made = timed('prove', () => proveShard(key, evaluators, tables, context5()))
  leaf = Buffer.from(encodeShardProof(made))
  cells = committedCells(tables.tables, degree)
  const { publicValues } = timed('verify', () =>
    verifyShard(leafParams, layout.machine, key.vk, made, context5(), { allowInsecure: true }),
  )
  if (publicValues.slice(-8).join() !== [...rangeDigest(range)].join()) throw new Error('another statement')
}

/** A leaf has no cross-shard bus: its challenges are any. */
function context5() {
  return { globalChallenges: { alpha: [1, 0, 0, 0, 0], beta: [2, 0, 0, 0, 0] }, contextTag: new Uint8Array(32) }
}

console.log(
  `leaf over a shard of ${record.cycles} cycles; ${params.queries} queries inside, ${leafParams.queries} of its own`,
)
for (const [name, ms] of Object.entries(times)) console.log(`  ${name.padEnd(10)}${ms.toFixed(0).padStart(8)} ms`)
for (const { chip } of layout.machine.chips) {
  const rows = layout.rows[chip.name]!
  const height = layout.preprocessed[chip.name]![0]!.length
  console.log(`  ${chip.name.padEnd(14)}${String(rows).padStart(8)} rows of ${height}`)
}
console.log(
  `  ${(cells / 1e6).toFixed(1)} M cells, proof ${(leaf.length / 2 ** 10).toFixed(0)} KiB, arena ${(kernels.arena.peakBytes / 2 ** 20).toFixed(0)} MiB`,
)
const json = JSON.stringify({ times, rows: layout.rows, cells, bytes: leaf.length })
if (options.json) writeFileSync(options.json, `${json}\n`)
