/**
 * A leaf over a shard of a program, proved: time of each step, rows and cells of each table.
 *
 *   npx tsx bench/leaf.ts [program or block trace, default fixtures/elf/fibonacci.elf] [--log-cycles K, default 14] [--engine native|wasm] [--json FILE]
 *
 * Native kernels unless told otherwise, one thread, processor time. The parameters are those of decision 0017: shards as `core-100-poseidon2` with caps of 2^7, the
 * leaf over the quintic extension in the Johnson regime at rate 1/4. The statement is of one shard, whose cross-shard challenges are made up.
 * @module
 */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { WASM } from '@zkmips/circuits/compiled-chips'
import { executionMachine } from '@zkmips/circuits/machines'
import { nativeEngine } from '@zkmips/circuits/native-chips'
import { PUBLIC_VALUES } from '@zkmips/circuits/public-values'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { splitIntoShards } from '@zkmips/emulator/trace/shards'
import { bytePairs } from '@zkmips/field/transcript-encoding'
import { openInput } from '@zkmips/package/input'
import { core100Poseidon2 } from '@zkmips/prover/parameters'
import { decodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { LayerProver } from '@zkmips/recursion/layer-prover'
import { layerContext } from '@zkmips/recursion/layers/child'
import { leafLayer, rangeDigest } from '@zkmips/recursion/layers/leaf'
import { LayoutCache } from '@zkmips/recursion/layout-cache'
import { layOut } from '@zkmips/recursion/machine/layout'
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
    engine: { type: 'string', default: 'native' },
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
const leafOfPart = leafLayer(shape)
const circuit = timed('record', () => leafOfPart.circuit)
const layout = timed('lay out', () => layOut(circuit, { slots: 2, step: leafParams.logFoldingArity }))
// In a folder of its own: the first time makes it.
const folder = mkdtempSync(join(tmpdir(), 'zkmips-leaf-'))
for (const name of ['keep', 'read']) timed(name, () => new LayoutCache(folder).layout(shape.logHeights, () => layout))
const kept = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
rmSync(folder, { recursive: true })
const prover = await LayerProver.create({
  engine: options.engine === 'wasm' ? WASM : await nativeLayerEngine(),
  maxBytes: 2 ** 34,
})
const layer = timed('prepare', () => prover.prepare(layout, leafParams))

let leaf: Uint8Array = new Uint8Array()
const phases: Record<string, number> = {}
for (let i = 0; i < 2; i++) {
  const inputs = timed('inputs', () => leafOfPart.inputs({ vk, proof, shared, program, before }))
  let [phase, began] = ['', 0]
  const next = (name: string): void => {
    const now = milliseconds()
    if (phase !== '') phases[phase] = now - began
    ;[phase, began] = [name, now]
  }
  leaf = timed('prove', () => prover.prove(layer, inputs, next))
  next('')
  const { publicValues } = timed('verify', () => {
    const made = decodeShardProof(leaf, leafParams, layout.machine, layer.vk)
    const context = layerContext(leafParams.extensionDegree)
    return verifyShard(leafParams, layout.machine, layer.vk, made, context, { allowInsecure: true })
  })
  if (publicValues.slice(-8).join() !== [...rangeDigest(range)].join()) throw new Error('another statement')
}
const tables = layout.machine.chips.map(({ chip }) => ({ chip, height: layout.preprocessed[chip.name]![0]!.length }))
const cells = committedCells(tables, leafParams.extensionDegree)

console.log(
  `leaf over a shard of ${record.cycles} cycles; ${params.queries} queries inside, ${leafParams.queries} of its own`,
)
const print = (indent: string, of: Record<string, number>): void => {
  for (const [name, ms] of Object.entries(of)) console.log(`${indent}${name.padEnd(22)}${ms.toFixed(0).padStart(8)} ms`)
}
print('  ', times)
console.log('of which proving took')
print('    ', phases)
for (const { chip } of layout.machine.chips) {
  const rows = layout.rows[chip.name]!
  const height = layout.preprocessed[chip.name]![0]!.length
  console.log(`  ${chip.name.padEnd(14)}${String(rows).padStart(8)} rows of ${height}`)
}
console.log(
  `  ${(cells / 1e6).toFixed(1)} M cells, proof ${(leaf.length / 2 ** 10).toFixed(0)} KiB, arena ${(prover.peakBytes / 2 ** 20).toFixed(0)} MiB, layout on disk ${(kept / 2 ** 20).toFixed(1)} MiB`,
)
const json = JSON.stringify({ times, phases, rows: layout.rows, cells, bytes: leaf.length })
if (options.json) writeFileSync(options.json, `${json}\n`)
