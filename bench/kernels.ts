/**
 * Time per operation of each kernel on each backend that this machine has, in one thread and one run: a table for people, then JSON.
 *
 *   npx tsx bench/kernels.ts [log2 of the rows, default 18] [--degree 4|5] [--engines wasm,plain,avx2,avx512] [--json FILE]
 *
 * Processor time, the median of some runs. Units say what is counted: a cell is one element of a committed column before extension.
 *
 * @module
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { blake3Hasher } from '@zkmips/field/blake3'
import { ldeCoset, subgroup } from '@zkmips/field/domain'
import { Kernels } from '@zkmips/field/kernels'
import { NativeBackend } from '@zkmips/field/kernels/native/backend'
import { libraryFile, loadLibrary } from '@zkmips/field/kernels/native/library'
import { variantsHere } from '@zkmips/field/kernels/native/variants'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import { poseidon2Hasher } from '@zkmips/field/poseidon2'
import { Random } from '@zkmips/field/random'

const USAGE = 'usage: npx tsx bench/kernels.ts [4..22] [--degree 4|5] [--engines wasm,plain,avx2,avx512] [--json FILE]'
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { degree: { type: 'string', default: '4' }, engines: { type: 'string' }, json: { type: 'string' } },
})
const degree = Number(options.degree)
const logN = Number(positionals[0] ?? 18)
if (!Number.isInteger(logN) || logN < 4 || logN > 22) throw new RangeError(USAGE)
const here = variantsHere()
const names = options.engines?.split(',') ?? ['wasm', ...here.map(v => v.name).reverse()]

const WIDTH = 16
const RUNS = 5
const n = 2 ** logN

interface Result {
  readonly kernel: string
  readonly unit: string
  readonly ns: Record<string, number>
}
const results = new Map<string, Result>()

/** What a kernel does with `kernels`; `count` operations. */
type Case = readonly [kernel: string, unit: string, count: number, body: () => void]

function casesOf(kernels: Kernels): Case[] {
  const { arena } = kernels
  const random = new Random(1)
  const pattern = random.elements(4096)
  const fill = (ptr: number, words: number): number => {
    const view = arena.view(ptr, words)
    for (let i = 0; i < words; i += pattern.length) view.set(pattern.subarray(0, words - i), i)
    return ptr
  }
  const columns = arena.allocColumns(WIDTH, n).map(ptr => fill(ptr, n))
  const extended = arena.allocColumns(WIDTH, 2 * n)
  const [layer, above] = [arena.allocDigests(n), arena.allocDigests(n)]
  const zeta = random.ext(degree)
  const term = { point: zeta, claim: random.ext(degree), scales: [random.ext(degree)] }
  const [acc, out] = [kernels.allocExt(n), kernels.allocExt(n)]
  fill(acc, degree * n)
  fill(out, degree * n)
  const coefficients = columns.map(() => random.ext(degree))
  kernels.prepareLde(logN, 1, 3)
  // 2^12 rows of the wrap's table, and the states of as many permutations.
  const [few, wide] = [Math.min(n, 2 ** 12), 378]
  const states = fill(arena.alloc(72 * few), 72 * few)
  const wideRow = Array.from({ length: wide }, (_, c) => columns[c % WIDTH]!)
  const bn254: Case[] = [
    ['poseidon-bn254 permutations', 'permutation', few, () => kernels.poseidonBn254Permute(states, few)],
    [`poseidon-bn254 rows of ${wide}`, 'row', few, () => kernels.hashRows('poseidon-bn254', wideRow, few, layer)],
    [
      'poseidon-bn254 layer of arity 8',
      'compression',
      few / 8,
      () => kernels.compressLayer('poseidon-bn254', layer, few, above, 8),
    ],
  ]
  const hashes = [blake3Hasher, poseidon2Hasher].flatMap((hasher): Case[] => {
    const grind = (): number => {
      let nonces = 0
      for (let i = 0; i < 8; i++)
        nonces += hasher.newTranscript(`bench ${i}`, kernels.field).grind(13, kernels.searchNonce) + 1
      return nonces
    }
    return [
      [`${hasher.name} rows of ${WIDTH}`, 'element', WIDTH * n, () => kernels.hashRows(hasher.name, columns, n, layer)],
      [`${hasher.name} layer`, 'compression', n / 2, () => kernels.compressLayer(hasher.name, layer, n, above)],
      [`${hasher.name} proof of work`, 'nonce', grind(), grind],
    ]
  })
  return [
    ['lde, rate 1/2', 'cell', WIDTH * n, () => kernels.lde(columns, extended, logN, 1, 3)],
    ['intt with bit reversal', 'cell', n, () => kernels.intt(columns[0]!, extended[0]!, logN, 3)],
    ['ntt with bit reversal', 'cell', n, () => kernels.ntt(extended[0]!, extended[0]!, logN, 3)],
    ...hashes,
    ...bn254,
    ['openings', 'cell', WIDTH * n, () => kernels.evaluateColumns(columns, subgroup(logN), zeta)],
    ['deep word', 'cell', WIDTH * n, () => kernels.deepWord([columns], coefficients, [term], subgroup(logN), out)],
    ['extension products', 'product', n, () => kernels.extMul(acc, acc, n, out)],
    ...[1, 3, 4].map(
      (log): Case => [`fri fold by ${2 ** log}`, 'row', n, () => kernels.friFold(acc, out, ldeCoset(logN), log, zeta)],
    ),
    ['prefix sum', 'row', n, () => kernels.prefixSumExt(acc, n)],
  ]
}

const microseconds = (): number => {
  const { user, system } = process.cpuUsage()
  return user + system
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!

for (const name of names) {
  const variant = here.find(v => v.name === name)
  if (name !== 'wasm' && !variant) throw new RangeError(`${USAGE}; this machine has no ${name}`)
  const kernels = variant
    ? new Kernels(new NativeBackend(loadLibrary(await libraryFile({ degree, variant }), degree), 2 ** 32))
    : await wasmKernels({ degree })
  for (const [kernel, unit, count, body] of casesOf(kernels)) {
    const times = Array.from({ length: RUNS + 1 }, () => {
      const start = microseconds()
      body()
      return ((microseconds() - start) * 1e3) / count
    })
    const result = results.get(kernel) ?? { kernel, unit, ns: {} }
    results.set(kernel, result)
    // The first run compiles, and touches memory for the first time.
    result.ns[name] = median(times.slice(1))
  }
}

const width = Math.max(...[...results.keys()].map(kernel => kernel.length))
const cpu = cpus()[0]?.model ?? 'unknown CPU'
console.log(`ns of processor time, extension degree ${degree}, one thread, 2^${logN} rows, ${cpu}\n`)
console.log(`${''.padEnd(width)}${names.map(name => name.padStart(10)).join('')}`)
for (const { kernel, unit, ns } of results.values())
  console.log(`${kernel.padEnd(width)}${names.map(name => ns[name]!.toFixed(2).padStart(10)).join('')} per ${unit}`)
if (options.json) {
  writeFileSync(options.json, `${JSON.stringify({ logN, degree, cpu, results: [...results.values()] }, null, 2)}\n`)
}
