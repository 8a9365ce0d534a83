/**
 * Proves programs and blocks end to end and verifies them, as a user would: cycles per second, cells per cycle, proof size,
 * memory. Usage: npx tsx bench/prove.ts [--json FILE] [--workers N] [--shard-cycles N] [elf or block.json …]
 */
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { OracleHost } from '@zkmips/emulator/host/host'
import { openInput } from '@zkmips/package/input'
import { core100Blake3 } from '@zkmips/prover/parameters'
import { proveRun } from '@zkmips/zkmips/prove'
import { DEFAULT_SHARD_CYCLES } from '@zkmips/zkmips/shard-cycles'
import type { ProveSummary } from '@zkmips/zkmips/types'
import { verifyRun } from '@zkmips/zkmips/verify'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
    'shard-cycles': { type: 'string', default: String(DEFAULT_SHARD_CYCLES) },
  },
})
const fixtures = [
  'fixtures/elf/sorting.elf',
  'fixtures/elf/digests.elf',
  'fixtures/blocks/transfer.json',
  'fixtures/blocks/erc20.json',
]
const files = positionals.length > 0 ? positionals : fixtures

interface Row extends ProveSummary {
  readonly file: string
  readonly verifySeconds: number
}
const rows: Row[] = []
for (const file of files) {
  const input = await openInput(file)
  const { proof, summary } = await proveRun({
    image: input.image,
    host: new OracleHost(input.oracle),
    locals: input.locals,
    contextTag: new Uint8Array(32),
    parameters: core100Blake3,
    workers: Number(values.workers),
    shardCycles: Number(values['shard-cycles']),
  })
  const started = performance.now()
  await verifyRun(proof, { programDigest: () => summary.programDigest })
  rows.push({ file, ...summary, verifySeconds: (performance.now() - started) / 1000 })
  print(rows.at(-1)!)
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`)

function print(row: Row): void {
  const { cycles, seconds, shards, proofBytes, cellsPerCycle, peakArenaBytes, peakProcessBytes, verifySeconds } = row
  const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`
  console.log(
    [
      row.file.padEnd(32),
      `${cycles.toLocaleString('en')} cycles`.padStart(20),
      `${shards} shards`.padStart(11),
      `${seconds.total.toFixed(1)} s`.padStart(9),
      `${Math.round(cycles / seconds.total).toLocaleString('en')} cycles/s`.padStart(18),
      `${cellsPerCycle.toFixed(1)} cells/cycle`.padStart(18),
      `proof ${mib(proofBytes)}`.padStart(14),
      `arena ${mib(peakArenaBytes)}`.padStart(16),
      `process ${mib(peakProcessBytes)}`.padStart(18),
      `verify ${verifySeconds.toFixed(1)} s`.padStart(14),
    ].join(''),
  )
}
