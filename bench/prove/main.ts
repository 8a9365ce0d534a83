/**
 * Proves programs and blocks end to end and verifies them, as a user would, for every engine, hash and size of shards asked for; without
 * a size, as the command does it: shards of at most 2^19 cycles, cut so that all workers end at the same time.
 *
 *   npm run bench:prove -- [elf or block.json …] [--engines wasm,native] [--hashes blake3,poseidon2] [--log-cycles 17,19] [--workers N]
 *     [--warm] [--json FILE] [--page FILE] [--compare EARLIER.json …]
 *
 * --warm proves everything twice with the same worker processes, as a service does, and measures the second time.
 * Prints a table; --json writes the figures, --page a page with charts that sets this run beside those of --compare.
 * @module
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, homedir, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { OracleHost } from '@zkmips/emulator/host/host'
import { openInput } from '@zkmips/package/input'
import { core100Blake3, core100Poseidon2 } from '@zkmips/prover/parameters'
import { KeptWorkers } from '@zkmips/zkmips/pool'
import { proveRun } from '@zkmips/zkmips/prove'
import { DEFAULT_SHARD_CYCLES } from '@zkmips/zkmips/shard-cycles'
import type { EngineName } from '@zkmips/zkmips/types'
import { verifyRun } from '@zkmips/zkmips/verify'
import { comparisonPage } from './page.ts'
import { type BenchRow, type BenchRun, RUN_VERSION, readRun } from './runs.ts'

const FIXTURES = ['elf/sorting.elf', 'elf/digests.elf', 'blocks/transfer.json', 'blocks/erc20.json']
const PARAMETERS = { blake3: core100Blake3, poseidon2: core100Poseidon2 }
const ENGINES = ['wasm', 'native']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engines: { type: 'string', default: 'wasm,native' },
    hashes: { type: 'string', default: 'blake3' },
    'log-cycles': { type: 'string' },
    warm: { type: 'boolean', default: false },
    workers: { type: 'string', default: String(availableParallelism()) },
    json: { type: 'string' },
    page: { type: 'string' },
    compare: { type: 'string', multiple: true, default: [] },
  },
})
const files = positionals.length > 0 ? positionals : FIXTURES.map(name => `fixtures/${name}`)
const engines = oneOf('engine', values.engines, ENGINES) as EngineName[]
const hashes = oneOf('hash', values.hashes, Object.keys(PARAMETERS)) as (keyof typeof PARAMETERS)[]
const logCycles = values['log-cycles']
  ? oneOf(
      'log-cycles',
      values['log-cycles'],
      Array.from({ length: 11 }, (_, i) => String(10 + i)),
    )
  : [undefined]
// Where the command's workers find compiled modules.
process.env.NODE_COMPILE_CACHE ??= join(homedir(), '.cache', 'zkmips', 'modules')
// Read before hours of work.
const earlier = values.compare.map(readRun)

function oneOf(what: string, list: string, known: readonly string[]): string[] {
  const chosen = list.split(',')
  const unknown = chosen.find(each => !known.includes(each))
  if (unknown !== undefined) throw new RangeError(`${what} ${unknown} is none of ${known.join(', ')}`)
  return chosen
}

async function measure(
  file: string,
  engine: EngineName,
  hash: keyof typeof PARAMETERS,
  log: string | undefined,
  workers: number | KeptWorkers,
): Promise<BenchRow> {
  const parameters = PARAMETERS[hash]
  const input = await openInput(file)
  const { proof, summary } = await proveRun({
    image: input.image,
    host: new OracleHost(input.oracle),
    locals: input.locals,
    contextTag: new Uint8Array(32),
    parameters,
    engine,
    workers,
    ...(log === undefined
      ? { shardCycles: DEFAULT_SHARD_CYCLES, balanceFor: Math.max(1, Number(values.workers)) }
      : { shardCycles: 2 ** Number(log) - 1 }),
  })
  const began = performance.now()
  await verifyRun(proof, { programDigest: () => summary.programDigest, parameterSets: [parameters] })
  const { cycles, seconds } = summary
  return {
    program: basename(file).replace(/\.(elf|json)$/, ''),
    ...{ engine, hash, workers: summary.workers, cycles, seconds },
    ...{ shardCycles: summary.shardCycles, shards: summary.shards, phases: summary.phases },
    cyclesPerSecond: cycles / seconds.total,
    cyclesPerSecondPerCore: cycles / seconds.total / Math.max(1, summary.workers),
    cellsPerCycle: summary.cellsPerCycle,
    peakBytes: summary.peakProcessBytes,
    arenaBytes: summary.peakArenaBytes,
    proofBytes: summary.proofBytes,
    verifySeconds: (performance.now() - began) / 1000,
    securityBits: summary.securityBits,
  }
}

const COLUMNS: readonly (readonly [title: string, width: number, text: (row: BenchRow) => string])[] = [
  ['program', -24, row => row.program],
  ['engine', -8, row => row.engine],
  ['hash', -10, row => row.hash],
  ['shards', 14, row => `${row.shards} ≤ ${row.shardCycles + 1}`],
  ['cycles', 13, row => row.cycles.toLocaleString('en')],
  ['cycles/s', 11, row => Math.round(row.cyclesPerSecond).toLocaleString('en')],
  ['a core', 10, row => Math.round(row.cyclesPerSecondPerCore).toLocaleString('en')],
  ['cells/cycle', 12, row => row.cellsPerCycle.toFixed(1)],
  ['execute s', 10, row => row.seconds.execute.toFixed(1)],
  ['commit s', 9, row => row.seconds.commit.toFixed(1)],
  ['prove s', 9, row => row.seconds.prove.toFixed(1)],
  ['memory MiB', 11, row => (row.peakBytes / 2 ** 20).toFixed(0)],
  ['proof KiB', 10, row => (row.proofBytes / 1024).toFixed(0)],
  ['verify s', 9, row => row.verifySeconds.toFixed(1)],
  ['bits', 7, row => row.securityBits.toFixed(1)],
]
const line = (cells: readonly string[]): string =>
  cells.map((cell, i) => (COLUMNS[i]![1] < 0 ? cell.padEnd(-COLUMNS[i]![1]) : cell.padStart(COLUMNS[i]![1]))).join('')

console.log(line(COLUMNS.map(([title]) => title)))
const rows: BenchRow[] = []
for (const file of files) {
  for (const engine of engines) {
    for (const hash of hashes) {
      for (const log of logCycles) {
        const workers = values.warm ? new KeptWorkers(Number(values.workers)) : Number(values.workers)
        if (values.warm) await measure(file, engine, hash, log, workers)
        const row = await measure(file, engine, hash, log, workers)
        if (workers instanceof KeptWorkers) workers.close()
        rows.push(row)
        console.log(line(COLUMNS.map(([, , text]) => text(row))))
      }
    }
  }
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}

const run: BenchRun = {
  version: RUN_VERSION,
  at: new Date().toISOString(),
  commit: commit(),
  machine: {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    node: process.versions.node,
  },
  rows,
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(run, undefined, 2)}\n`)
if (values.page) writeFileSync(values.page, comparisonPage([...earlier, run]))
