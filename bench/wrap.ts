/**
 * A run through all layers of recursion at full parameters, to the R1CS and a Groth16 proof: seconds of each step, one process.
 *
 *   npx tsx bench/wrap.ts [program or block trace, default fixtures/blocks/erc20.json] [--shard-cycles N] [--until wrap|r1cs|groth16] [--json FILE]
 *
 * Native kernels. Parts are proved by as many workers as there are cores, layers one after the other in this process, whose layouts are kept. The
 * root has the keys that this run needs and no others, so a proof has another program's name on L1 than one of a release.
 * @module
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { PART_MACHINES } from '@zkmips/circuits/machines'
import { provableProgram } from '@zkmips/circuits/tables/provable-program'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { openInput } from '@zkmips/package/input'
import { proveGroth16 } from '@zkmips/recursion/groth16/prove'
import { developmentKey } from '@zkmips/recursion/groth16/setup'
import { LayerProver } from '@zkmips/recursion/layer-prover'
import { foldRun } from '@zkmips/recursion/layers/fold'
import { foldList, type LayerProofs, type ProvedExecution } from '@zkmips/recursion/layers/fold-list'
import { KeyTree, keyEntry } from '@zkmips/recursion/layers/keys'
import { statementBytes } from '@zkmips/recursion/layers/outer'
import { keyedCircuits, type LayerCircuit, recursionSystem } from '@zkmips/recursion/layers/system'
import { Workshop } from '@zkmips/recursion/layers/workshop'
import { wrappedWitness } from '@zkmips/recursion/layers/wrapped'
import { LayoutCache } from '@zkmips/recursion/layout-cache'
import { nativeLayerEngine } from '@zkmips/recursion/native-chips'
import { proofStatements } from '@zkmips/statement/algebra'
import { decodeRunProof } from '@zkmips/zkmips/container'
import { executeParts } from '@zkmips/zkmips/execute'
import { proveRun } from '@zkmips/zkmips/prove'
import { runParts } from '@zkmips/zkmips/run-parts'
import { DEFAULT_SHARD_CYCLES } from '@zkmips/zkmips/shard-cycles'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'shard-cycles': { type: 'string', default: String(DEFAULT_SHARD_CYCLES) },
    until: { type: 'string', default: 'groth16' },
    json: { type: 'string' },
  },
})
const times: Record<string, { readonly wall: number; readonly cpu: number }[]> = {}
async function timed<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const [began, before] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  const [wall, cpu] = [(performance.now() - began) / 1e3, (user + system) / 1e6]
  times[name] = [...(times[name] ?? []), { wall, cpu }]
  console.log(`${name.padEnd(28)}${wall.toFixed(2).padStart(9)} s wall${cpu.toFixed(2).padStart(9)} s here`)
  return result
}

const file = positionals[0] ?? 'fixtures/blocks/erc20.json'
const until = ['wrap', 'r1cs', 'groth16'].indexOf(options.until)
const system = recursionSystem()
const { core } = system.settings
const prover = await LayerProver.create({ engine: await nativeLayerEngine(), maxBytes: 2 ** 34 })
const workshop = new Workshop(prover, { cache: new LayoutCache() })
// One after the other, so that each is timed alone; what is made once a circuit counts for itself.
let last: Promise<unknown> = Promise.resolve()
const proofs: LayerProofs = {
  key: circuit => workshop.key(circuit),
  prove: (circuit, inputs) => {
    const made = last.then(async () => {
      await timed(`${circuit.name}: key`, () => workshop.key(circuit))
      return timed(circuit.name, () => workshop.prove(circuit, inputs))
    })
    last = made
    return made
  },
}

const { image, locals, oracle } = await openInput(file)
const job = {
  ...{ image, locals, parameters: core, templates: true, shardCycles: Number(options['shard-cycles']) },
  ...{ contextTag: new Uint8Array(32), workers: availableParallelism() },
}
const { parts } = await timed('execute', () => executeParts({ ...job, host: new CollectingHost(oracle) }))
const used = new Set<LayerCircuit<never>>()
const size = provableProgram(image, true).size!.name
for (const { template } of parts.records) used.add(leaf('leaf', PART_MACHINES[0]!.id, size, template!))
for (const { template } of parts.pieces) used.add(leaf('leaf', PART_MACHINES[1]!.id, size, template!))
for (const { machine, template } of parts.calls) used.add(leaf('leaf', machine, template!))
for (const circuit of keyedCircuits(system)) if (circuit.name.startsWith('join')) used.add(circuit)

function leaf(...name: readonly (string | number)[]): LayerCircuit<never> {
  const circuit = system.leaves.get(name.join(' '))
  if (!circuit) throw new Error(`there is no ${name.join(' ')}`)
  return circuit
}

const algebra = proofStatements(system.settings.leaf.params)
const entries: Uint32Array[] = []
for (const circuit of keyedCircuits(system)) {
  if (!used.has(circuit)) entries.push(new Uint32Array(8))
  else {
    const vk = await timed(`${circuit.name}: key`, () => workshop.key(circuit))
    entries.push(keyEntry(algebra, { kind: circuit.kind!, params: circuit.settings.params, vk }))
  }
}
const { root: keysRoot } = new KeyTree(algebra, entries)
const { proof, summary } = await timed('parts', () => proveRun({ ...job, keysRoot, host: new CollectingHost(oracle) }))
const { parts: heads, ...rest } = runParts(decodeRunProof(proof))
const run = { ...rest, parts: heads.map(({ machine, vk, head }) => ({ machine, vk, proof: head.complete() })) }
let finished: ProvedExecution | undefined
const wrapped = await timed('all layers', async () => {
  finished = await foldRun(system, entries, proofs, run)
  return foldList(system, proofs, [finished])
})
console.log(
  `${summary.cycles} cycles, ${run.parts.length} parts, ${(prover.peakBytes / 2 ** 30).toFixed(2)} GiB of arena`,
)
if (until > 0) {
  const { system: constraints, input } = await timed('R1CS with witness', () =>
    wrappedWitness(system.wrap(wrapped.vk).shape, wrapped.vk, wrapped.proof),
  )
  const { name, execution } = finished!
  const hash = createHash('sha256').update(statementBytes(name, execution)).digest('hex')
  if (input !== BigInt(`0x${hash}`) >> 16n) throw new Error('the public input is not the number of the statement')
  console.log(`${constraints.constraints.length} constraints, ${constraints.witness.length} variables, input ${input}`)
  if (until > 1) {
    const key = await timed('development key', () => developmentKey(constraints, { onMake: console.warn }))
    // Verified before it is given back, without snarkjs.
    const groth16 = await timed('Groth16', () => proveGroth16(key, constraints.witness))
    if (groth16.inputs.join() !== String(input)) throw new Error('the proof has another public input')
    console.log(
      `proof of ${groth16.proof.length} bytes, snarkjs's process ${(groth16.peakBytes / 2 ** 30).toFixed(2)} GiB`,
    )
  }
}
const { maxRSS } = process.resourceUsage()
console.log(`resident memory of this process at most ${(maxRSS / 2 ** 20).toFixed(2)} GiB`)
if (options.json) writeFileSync(options.json, `${JSON.stringify({ file, cycles: summary.cycles, times })}\n`)
