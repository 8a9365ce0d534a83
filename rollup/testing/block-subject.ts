/** The block with an ERC-20 transfer as the subject of disputes: millions of steps, executed by the block executor. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { oracleOfUnchecked, parseBlockTrace } from '../blocks/block-trace.ts'
import { spanOfTrace } from '../blocks/span.ts'
import { type DisputeSubject, RULES } from './dispute-chain.ts'

const fixture = (path: string) => readFileSync(join(import.meta.dirname, '../../fixtures', path))

/** 2^24 steps; the block has fewer. */
const MAX_DEPTH = 24

export function blockSubject(): DisputeSubject {
  const trace = parseBlockTrace(fixture('blocks/erc20.json').toString())
  const { local, about } = trace
  return {
    image: loadElf(fixture('elf/block-executor.elf')),
    payload: spanOfTrace(trace).at(-1)!.payload,
    anchorRoot: local.parentHash,
    anchorBlock: about.last - 1,
    outputRoot: local.claimedHash,
    chainConfig: local.chainConfigDigest,
    preimages: oracleOfUnchecked(trace),
    rules: { ...RULES, maxDepth: MAX_DEPTH },
  }
}
