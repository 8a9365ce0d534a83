/**
 * Phases of one shard proof for a table of the size that the CPU table has: 60 main columns, 100 constraints, 16 messages in
 * 10 LogUp columns. A table for people, then JSON.
 *
 *   node bench/shard.ts [log2 of the rows, default 18] [--poseidon2] [--json FILE]
 *
 * The chip is made up, so its kernels are built on the spot: needs clang and wasm-ld.
 *
 * @module
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { buildKernels } from '@zkmips/circuits/framework/build-for-tests'
import { bus, defineChip } from '@zkmips/circuits/framework/chip'
import { CompiledEvaluators } from '@zkmips/circuits/framework/compiled'
import { logUpLayout } from '@zkmips/circuits/framework/logup'
import type { Machine } from '@zkmips/circuits/framework/machine'
import { Kernels } from '@zkmips/field/kernels'
import { mul } from '@zkmips/field/koalabear'
import { Random } from '@zkmips/field/random'
import { core100Blake3, core100Poseidon2 } from '@zkmips/prover/parameters'
import { encodeShardProof } from '@zkmips/prover/shard/codec'
import { setupMachine } from '@zkmips/prover/shard/keys'
import { proveShard } from '@zkmips/prover/shard/prover'
import { verifyShard } from '@zkmips/prover/shard/verifier'

const jsonAt = process.argv.indexOf('--json')
const logHeight = Number(process.argv[2] ?? 18)
if (!Number.isInteger(logHeight) || logHeight < 4 || logHeight > 20) {
  throw new RangeError('usage: node bench/shard.ts [4..20] [--poseidon2] [--json FILE]')
}
const params = process.argv.includes('--poseidon2') ? core100Poseidon2 : core100Blake3

const FREE = 30
const MESSAGE = bus(1, 'message', ['a', 'b', 'c', 'd', 'e', 'f'])

/** Thirty free columns, thirty products of neighbours; every message is sent and received by the same row. */
const wide = defineChip({
  name: 'wide',
  main: { x: FREE, y: FREE },
  build(b) {
    const { x, y } = b.main
    const at = (k: number) => x[k % FREE]!
    for (let k = 0; k < FREE; k++) b.equal(`product ${k}`, y[k]!, at(k).mul(at(k + 1)))
    for (let k = 0; k < 66; k++)
      b.zero(
        `more ${k}`,
        at(k)
          .mul(at(k + 1))
          .sub(y[k % FREE]!)
          .mul(at(k + 2)),
      )
    for (let k = 0; k < 4; k++)
      b.equal(
        `next ${k}`,
        b.nextMain.x[k]!,
        at(k)
          .add(1)
          .sub(b.selector('last').mul(2 ** logHeight)),
      )
    for (let k = 0; k < 8; k++) {
      const second = k >= 6 ? at(k).mul(at(k + 1)) : at(k)
      const message = {
        a: at(k + 3),
        b: second,
        c: at(k + 5).add(4),
        d: at(k + 7),
        e: at(k + 9),
        f: at(k + 11).sub(at(k)),
      }
      b.send(`send ${k}`, MESSAGE, message, at(k + 20))
      b.receive(`receive ${k}`, MESSAGE, message, at(k + 20))
    }
  },
})

const machine: Machine = {
  name: 'bench',
  chips: [{ chip: wide, presence: 'always', maxLogHeight: 20 }],
  publicValues: [],
  publicMessages: [],
}

const height = 2 ** logHeight
const random = new Random(1)
const x = Array.from({ length: FREE }, (_, k) =>
  Uint32Array.from({ length: height }, (_, row) => (k < 4 ? row + k : random.element())),
)
const y = x.map((column, k) => column.map((v, row) => mul(v, x[(k + 1) % FREE]![row]!)))
const table = { chip: wide, height, preprocessed: [], early: [], main: [...x, ...y] }

const kernels = await Kernels.create()
const evaluators = new CompiledEvaluators(new WebAssembly.Module(buildKernels([wide])), kernels.arena)
const pk = setupMachine(kernels, params, machine, new Map())
const context = {
  globalChallenges: { alpha: [1, 2, 3, 4], beta: [5, 6, 7, 8] },
  contextTag: new Uint8Array(32),
} as const

const phases: { phase: string; ms: number }[] = []
let began = performance.now()
const prove = () => {
  phases.length = 0
  began = performance.now()
  const started = began
  let phase: string | undefined
  const next = (name: string | undefined): void => {
    const now = performance.now()
    if (phase !== undefined) phases.push({ phase, ms: now - began })
    phase = name
    began = now
  }
  const proof = proveShard(pk, evaluators, { tables: [table], publicValues: [] }, context, next)
  next(undefined)
  phases.push({ phase: 'total', ms: performance.now() - started })
  return proof
}
// The first proof of a process compiles the kernels and grows the arena; a worker proves many.
prove()
const proof = prove()
const bytes = encodeShardProof(proof).length
const verifying = performance.now()
verifyShard(params, machine, pk.vk, proof, context)
phases.push({ phase: 'verification', ms: performance.now() - verifying })

const cells = wide.columns.main.length + 4 * logUpLayout(wide).width + 8
console.log(`${params.name}, 2^${logHeight} rows, ${cells} committed cells a row, one thread of ${cpus()[0]?.model}`)
for (const { phase, ms } of phases) {
  console.log(
    `${phase.padEnd(22)}${ms.toFixed(0).padStart(8)} ms${((ms * 1e3) / height).toFixed(2).padStart(9)} µs/row`,
  )
}
const arenaMiB = kernels.arena.peakBytes / 2 ** 20
console.log(`proof ${(bytes / 1024).toFixed(0)} KiB, arena ${arenaMiB.toFixed(0)} MiB`)
const json = JSON.stringify({ parameters: params.name, logHeight, cells, phases, bytes, arenaMiB })
console.log(json)
if (jsonAt > 0) writeFileSync(process.argv[jsonAt + 1]!, `${json}\n`)
