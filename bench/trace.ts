/**
 * The traced runs that proofs are made of: the first pass, which cuts a run into shards, and the second one, which traces a
 * shard, in million steps per second (median of three runs in one process, the first of which warms up). Plain runs are
 * `machine.ts`'s.
 * Usage: npx tsx bench/trace.ts [--json FILE] [elf or block.json …]
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { OracleHost } from '@zkmips/emulator/host/host'
import { splitIntoShards } from '@zkmips/emulator/trace/shards'
import { traceShard } from '@zkmips/emulator/trace/trace'
import { openInput } from '@zkmips/package/input'
import { median } from './machine/figures.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
const fixtures = ['elf/digests.elf', 'elf/sorting.elf', 'blocks/transfer.json', 'blocks/erc20.json'].map(
  f => `fixtures/${f}`,
)
const SHARD_CYCLES = 2 ** 18 - 1

const seconds = (work: () => void): number => {
  const started = performance.now()
  work()
  return (performance.now() - started) / 1000
}

const rows = []
for (const file of positionals.length > 0 ? positionals : fixtures) {
  const { image, oracle } = await openInput(file)
  const run = splitIntoShards(image, new OracleHost(oracle), { shardCycles: SHARD_CYCLES })
  const speed = (steps: number, work: () => void): number => steps / 1e6 / median([0, 1, 2].map(() => seconds(work)))
  const [first] = run.shards
  const row = {
    file,
    steps: run.totalCycles,
    split: speed(
      run.totalCycles,
      () => void splitIntoShards(image, new OracleHost(oracle), { shardCycles: SHARD_CYCLES }),
    ),
    trace: speed(first!.cycles, () => void traceShard(image, first!)),
  }
  rows.push(row)
  const column = (name: string, value: number): string => `${name} ${value.toFixed(1)} M/s`.padStart(18)
  console.log(
    `${file.padEnd(30)}${`${row.steps.toLocaleString('en')} steps`.padStart(20)}${column('split', row.split)}${column('trace', row.trace)}`,
  )
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`)
