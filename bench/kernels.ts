/**
 * Time per operation of each kernel, in one thread: a table for people, then JSON.
 *
 *   npx tsx bench/kernels.ts [log2 of the rows, default 20] [--degree 4|5] [--json FILE]
 *
 * Units say what is counted: a cell is one element of a committed column before extension.
 *
 * @module
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { blake3Hasher } from '@zkmips/field/blake3'
import { ldeCoset, subgroup } from '@zkmips/field/domain'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import { poseidon2Hasher } from '@zkmips/field/poseidon2'
import { Random } from '@zkmips/field/random'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { degree: { type: 'string', default: '4' }, json: { type: 'string' } },
})
const degree = Number(options.degree)
const logN = Number(positionals[0] ?? 20)
if (!Number.isInteger(logN) || logN < 4 || logN > 22)
  throw new RangeError('usage: npx tsx bench/kernels.ts [4..22] [--degree 4|5] [--json FILE]')

const n = 2 ** logN
const WIDTH = 16
const kernels = await wasmKernels({ degree })
const { arena } = kernels
const random = new Random(1)
const fill = (ptr: number, words: number): number => {
  const view = arena.view(ptr, words)
  for (let i = 0; i < words; i++) view[i] = random.element()
  return ptr
}

const results: { kernel: string; unit: string; ns: number }[] = []

/** Best of three runs of `body`, which does `count` operations. */
const measure = (kernel: string, unit: string, count: number, body: () => void): void => {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run++) {
    const start = performance.now()
    body()
    best = Math.min(best, performance.now() - start)
  }
  results.push({ kernel, unit, ns: (best * 1e6) / count })
}

const columns = arena.allocColumns(WIDTH, n).map(ptr => fill(ptr, n))
const extended = arena.allocColumns(WIDTH, 2 * n)
const zeta = random.ext(degree)

kernels.prepareLde(logN, 1, 3)
measure('lde, rate 1/2', 'cell', WIDTH * n, () => kernels.lde(columns, extended, logN, 1, 3))
measure('intt with bit reversal', 'cell', n, () => kernels.intt(columns[0]!, extended[0]!, logN, 3))
measure('ntt with bit reversal', 'cell', n, () => kernels.ntt(extended[0]!, extended[0]!, logN, 3))

for (const hasher of [blake3Hasher, poseidon2Hasher]) {
  const mark = kernels.mark()
  const [layer, above] = [arena.allocDigests(n), arena.allocDigests(n)]
  measure(`${hasher.name} rows of ${WIDTH}`, 'element', WIDTH * n, () =>
    kernels.hashRows(hasher.name, columns, n, layer),
  )
  measure(`${hasher.name} layer`, 'compression', n / 2, () => kernels.compressLayer(hasher.name, layer, n, above))
  const grind = (): number => {
    let nonces = 0
    for (let i = 0; i < 8; i++)
      nonces += hasher.newTranscript(`bench ${i}`, kernels.field).grind(13, kernels.searchNonce) + 1
    return nonces
  }
  measure(`${hasher.name} proof of work`, 'nonce', grind(), grind)
  kernels.release(mark)
}

const [inverses, acc, out] = [kernels.allocExt(n), kernels.allocExt(n), kernels.allocExt(n)]
fill(acc, degree * n)
measure('inverse denominators', 'row', n, () => kernels.inverseDenominators(inverses, subgroup(logN), zeta))
measure('openings', 'cell', WIDTH * n, () => kernels.evaluateColumns(columns, subgroup(logN), zeta, inverses))
const coefficients = columns.map(() => random.ext(degree))
measure('deep accumulate', 'cell', WIDTH * n, () => kernels.deepAccumulate(columns, coefficients, n, acc))
fill(out, degree * n)
measure('deep quotient', 'row', n, () => kernels.deepQuotient(acc, zeta, inverses, n, out))
measure('extension products', 'product', n, () => kernels.extMul(acc, inverses, n, out))
for (const log of [1, 3, 4]) {
  measure(`fri fold by ${2 ** log}`, 'row', n, () => kernels.friFold(acc, out, ldeCoset(logN), log, zeta))
}
measure('prefix sum', 'row', n, () => kernels.prefixSumExt(acc, n))

const width = Math.max(...results.map(r => r.kernel.length))
console.log(
  `kernels in WebAssembly, extension degree ${degree}, one thread, 2^${logN} rows, ${cpus()[0]?.model ?? 'unknown CPU'}\n`,
)
for (const { kernel, unit, ns } of results)
  console.log(`${kernel.padEnd(width)}  ${ns.toFixed(2).padStart(8)} ns per ${unit}`)
if (options.json) {
  writeFileSync(options.json, `${JSON.stringify({ logN, degree, cpu: cpus()[0]?.model, results }, null, 2)}\n`)
}
