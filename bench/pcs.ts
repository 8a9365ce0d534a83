/**
 * Times of committing and opening, phase by phase: one table of the shape of a shard's, and a proof size.
 *
 *   npx tsx bench/pcs.ts [--log-height 20] [--columns 60] [--hash blake3|poseidon2] [--json FILE]
 * @module
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import { Random } from '@zkmips/field/random'
import { ByteWriter } from '@zkmips/prover/bytes'
import { hasherOf } from '@zkmips/prover/hasher'
import { core100Blake3, core100Poseidon2 } from '@zkmips/prover/parameters'
import { encodeOpeningProof } from '@zkmips/prover/protocol/opening-codec'
import { commit, open } from '@zkmips/prover/prover/openings'
import { verifyOpening } from '@zkmips/prover/verifier/verify'

const { values: options } = parseArgs({
  options: {
    'log-height': { type: 'string', default: '20' },
    columns: { type: 'string', default: '60' },
    hash: { type: 'string', default: 'blake3' },
    json: { type: 'string' },
  },
})
const logHeight = Number(options['log-height'])
const width = Number(options.columns)
const params = options.hash === 'poseidon2' ? core100Poseidon2 : core100Blake3
const rows = 2 ** logHeight

const kernels = await wasmKernels({ degree: params.extensionDegree })
const random = new Random(1)
const columns = Array.from({ length: width }, () => kernels.arena.alloc(rows))
for (const column of columns) {
  const view = kernels.arena.view(column, rows)
  for (let i = 0; i < rows; i++) view[i] = random.element()
}

const phases: { phase: string; ms: number }[] = []
let last = performance.now()
const lap = (phase: string): void => {
  const now = performance.now()
  phases.push({ phase, ms: now - last })
  last = now
}

// Three commitments of one height, as main, LogUp and quotient columns are, and two points.
const matrix = (from: number, to: number) => ({ logHeight, columns: columns.slice(from, to) })
const cut = [0, Math.floor(width * 0.6), Math.floor(width * 0.93), width]
last = performance.now()
const commitments = [0, 1, 2].map(k => commit(kernels, params, [matrix(cut[k]!, cut[k + 1]!)]))
lap('commit')

const hasher = hasherOf(params)
const transcript = hasher.newTranscript('bench', kernels.field)
for (const { cap } of commitments) transcript.absorbCap(cap)
const verifierTranscript = transcript.clone()
const [z, next] = [transcript.challengeExt(), transcript.challengeExt()]
verifierTranscript.challengeExt()
verifierTranscript.challengeExt()
const rounds = commitments.map((commitment, k) => ({ commitment, points: [k === 2 ? [z] : [z, next]] }))
last = performance.now()
const { values, proof } = open(kernels, params, rounds, transcript, lap)

const claims = commitments.map((c, r) => ({
  cap: c.cap,
  matrices: c.matrices.map((m, i) => ({
    logHeight: m.logHeight,
    width: m.lde.length,
    points: rounds[r]!.points[i]!,
    values: values[r]![i]!,
  })),
}))
last = performance.now()
verifyOpening(hasher, params, claims, proof, verifierTranscript)
lap('verify')

const writer = new ByteWriter()
encodeOpeningProof(writer, proof)
const proofBytes = writer.finish().length
console.log(`${params.name}: 2^${logHeight} rows, ${width} columns, rate 1/${2 ** params.logBlowup}`)
for (const { phase, ms } of phases) {
  const perCell = (ms * 1e6) / (rows * width)
  console.log(
    `  ${phase.padEnd(10)}${ms.toFixed(1).padStart(10)} ms${perCell.toFixed(2).padStart(9)} ns per committed cell`,
  )
}
console.log(
  `  proof ${(proofBytes / 1024).toFixed(0)} KiB, arena at most ${(kernels.arena.peakBytes / 2 ** 20).toFixed(0)} MiB`,
)
if (options.json !== undefined) {
  writeFileSync(
    options.json,
    JSON.stringify({ parameters: params.name, logHeight, width, phases, proofBytes }, null, 2),
  )
}
