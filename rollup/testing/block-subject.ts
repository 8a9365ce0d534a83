/** The block with an ERC-20 transfer as the subject of disputes: millions of steps, executed by the block executor. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { asRollup } from '../blocks/as-rollup.ts'
import { type BlockTrace, oracleOfUnchecked, parseBlockTrace } from '../blocks/block-trace.ts'
import { DEFAULT_ROLLUP_BOUNDS } from '../blocks/rollup-bounds.ts'
import { spanOfTrace } from '../blocks/span.ts'
import { type DisputeSubject, RULES } from './dispute-chain.ts'

const fixture = (path: string) => readFileSync(join(import.meta.dirname, '../../fixtures', path))

/** 2^24 steps; the block has fewer. */
const MAX_DEPTH = 24

/** A block fixture as a rollup's block. */
export const rollupFixture = (name: string, bounds = DEFAULT_ROLLUP_BOUNDS): BlockTrace =>
  asRollup([parseBlockTrace(fixture(`blocks/${name}.json`).toString())], bounds)

export function blockSubject(trace = rollupFixture('erc20')): DisputeSubject {
  const { local } = trace
  const blocks = spanOfTrace(trace)
  return {
    image: loadElf(fixture('elf/block-executor.elf')),
    payloads: blocks.map(({ payload }) => payload),
    pieces: blocks.flatMap(({ pieces }) => pieces),
    genesisRoot: local.parentHash,
    genesisBlock: Number(blocks[0]!.number) - 1,
    outputRootOf: () => local.claimedHash,
    chainConfig: local.chainConfigDigest,
    preimages: oracleOfUnchecked(trace),
    rules: { ...RULES, maxDepth: MAX_DEPTH },
  }
}
