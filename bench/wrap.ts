/**
 * A run through all layers of recursion at full parameters, to a Groth16 proof, as users make one: parts and layers by the same workers, layers while later
 * parts are proved. Seconds of each step, and of each layer.
 *
 *   npx tsx bench/wrap.ts [program or block trace, default fixtures/blocks/erc20.json] [--shard-cycles N] [--workers N] [--until wrap|groth16] [--own-keys] [--json FILE]
 *
 * Native kernels. The keys are those of the release; with --own-keys, after a change to a circuit, those that this run needs and no others are made beforehand, so that
 * the proof has another program's name on L1.
 * @module
 */
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { PART_MACHINES } from '@zkmips/circuits/machines'
import { provableProgram } from '@zkmips/circuits/tables/provable-program'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { openInput } from '@zkmips/package/input'
import { developmentKey } from '@zkmips/recursion/groth16/setup'
import { keyEntry } from '@zkmips/recursion/layers/keys'
import { Seal } from '@zkmips/recursion/layers/seal'
import { keyedCircuits, type LayerCircuit, recursionSystem } from '@zkmips/recursion/layers/system'
import { releaseKeys } from '@zkmips/recursion/release/release'
import { proofStatements } from '@zkmips/statement/algebra'
import { layerEngine } from '@zkmips/zkmips/engine'
import { executeParts } from '@zkmips/zkmips/execute'
import { layerArenaLimit, MAX_AT_HAND } from '@zkmips/zkmips/memory-plan'
import { openPool } from '@zkmips/zkmips/pool'
import { DEFAULT_SHARD_CYCLES } from '@zkmips/zkmips/shard-cycles'
import type { ProgressEvent } from '@zkmips/zkmips/types'
import { proveOnL1, proveWrapped } from '@zkmips/zkmips/wrap'
import type { LayerKeys } from '@zkmips/zkmips/wrap-types'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'shard-cycles': { type: 'string', default: String(DEFAULT_SHARD_CYCLES) },
    workers: { type: 'string', default: String(availableParallelism()) },
    until: { type: 'string', default: 'groth16' },
    'own-keys': { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})
const began = performance.now()
const now = (): number => (performance.now() - began) / 1000
const steps: { readonly at: number; readonly name: string; readonly seconds: number; readonly keySeconds?: number }[] =
  []
function print(name: string, seconds: number, keySeconds?: number): void {
  steps.push({ at: now(), name, seconds, ...(keySeconds !== undefined && { keySeconds }) })
  const key = keySeconds ? `  and ${keySeconds.toFixed(2)} s to make the circuit` : ''
  console.log(`${now().toFixed(1).padStart(7)}  ${name.padEnd(28)}${seconds.toFixed(2).padStart(9)} s${key}`)
}
async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = now()
  const result = await work()
  print(name, now() - before)
  return result
}

const gib = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(2)} GiB`
const file = positionals[0] ?? 'fixtures/blocks/erc20.json'
const workers = Number(options.workers)
const system = recursionSystem()
const { image, locals, oracle } = await openInput(file)
const job = {
  ...{ image, locals, workers, shardCycles: Number(options['shard-cycles']), contextTag: new Uint8Array(32) },
  engine: 'native' as const,
}
const keys = options['own-keys'] ? await neededKeys() : releaseKeys()

const onProgress = (event: ProgressEvent): void => {
  if (event.phase === 'note') console.log(event.message)
  else if (event.phase === 'fold') print(event.last.name, event.last.seconds, event.last.keySeconds)
  else if (event.phase === 'prove' && event.finished === event.parts) print('all parts', now() - start)
}
const start = now()
const wrapped = await proveWrapped({ ...job, keys, host: new CollectingHost(oracle), onProgress })
const { run, summary } = wrapped
print('parts and layers', now() - start)
const wait = (seconds: number): string => seconds.toFixed(1)
console.log(`${run.summary.cycles} cycles, ${run.summary.shards} shards, ${summary.layers} layers, ${workers} workers`)
console.log(
  `of them ${wait(run.summary.seconds.execute)} s executing, ${wait(run.summary.seconds.commit)} s committing`,
)
for (const [name, { count, seconds, keySeconds }] of Object.entries(summary.circuits)) {
  console.log(
    `  ${name.padEnd(28)}${String(count).padStart(4)} × ${wait(seconds / Math.max(1, count))} s, circuit ${wait(keySeconds)} s`,
  )
}
console.log(
  `arenas of a worker: parts ${gib(run.summary.peakArenaBytes)}, layers ${gib(summary.peakArenaBytes)}; all processes ${gib(summary.peakProcessBytes)}`,
)
if (options.until === 'groth16') {
  const key = (constraints: Parameters<typeof developmentKey>[0]) => {
    console.log(`${constraints.constraints.length} constraints, ${constraints.witness.length} variables`)
    return developmentKey(constraints, { onMake: console.warn })
  }
  const { proof, peakBytes, seconds } = await proveOnL1({ wrapped, key })
  for (const [name, s] of Object.entries(seconds)) print(`Groth16: ${name}`, s)
  console.log(`proof of ${proof.length} bytes, snarkjs's process ${gib(peakBytes)}`)
}
print('all but the keys', now() - start)
console.log(`resident memory of this process at most ${gib(process.resourceUsage().maxRSS * 1024)}`)
if (options.json) {
  const { cycles } = run.summary
  writeFileSync(options.json, `${JSON.stringify({ file, cycles, steps, circuits: summary.circuits })}\n`)
}

/** Keys of the leaves of this run, and of all layers above them. */
async function neededKeys(): Promise<LayerKeys> {
  const engine = await layerEngine('native')
  const { settings, templates } = system
  const maxArenaBytes = layerArenaLimit(engine.name, workers)
  const pool = await openPool({ layers: { settings, templates, engine, maxArenaBytes, atHand: MAX_AT_HAND } }, workers)
  const keyOf = async (circuit: LayerCircuit<never>) => {
    const { name, constant } = circuit
    const { vk, keySeconds } = await pool.prepareLayer({ name, ...(constant && { constant }) })
    print(`${name}: key`, keySeconds)
    return vk
  }
  try {
    const run = { ...job, parameters: settings.core, templates: true, host: new CollectingHost(oracle) }
    const { parts } = await timed('execute', () => executeParts(run))
    const size = provableProgram(image, true).size!.name
    const names = [
      ...parts.records.map(({ template }) => ['leaf', PART_MACHINES[0]!.id, size, template]),
      ...parts.pieces.map(({ template }) => ['leaf', PART_MACHINES[1]!.id, size, template]),
      ...parts.calls.map(({ machine, template }) => ['leaf', machine, template]),
    ].map(words => words.join(' '))
    const algebra = proofStatements(settings.leaf.params)
    const entry = async (circuit: LayerCircuit<never>): Promise<Uint32Array> => {
      const isNeeded = circuit.name.startsWith('join') || names.includes(circuit.name)
      if (!isNeeded) return new Uint32Array(8)
      return keyEntry(algebra, { kind: circuit.kind!, params: circuit.settings.params, vk: await keyOf(circuit) })
    }
    const entries = await Promise.all(keyedCircuits(system).map(entry))
    const [finish, list] = await Promise.all([keyOf(system.finish), keyOf(system.list)])
    const shrink = await keyOf(system.shrink(new Seal(system.finish.shape.params, [finish, list]).root))
    const wrap = await keyOf(system.wrap(shrink))
    return { entries, layers: new Map(Object.entries({ finish, list, shrink, wrap })) }
  } finally {
    await pool.close()
  }
}
