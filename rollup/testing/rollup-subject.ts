/** A rollup as the subject of disputes: its blocks are made of what goes through the real transaction chain, and executed, not captured. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MemoryOracle, type PreimageOracle } from '@zkmips/emulator/host/oracle'
import { loadElf } from '@zkmips/emulator/program/elf'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import type { Address } from 'viem'
import { type Hex, hexToBytes, keccak256, numberToHex } from 'viem'
import type { RollupConfig } from '../blocks/chain-config.ts'
import { type BlockExecution, BlockRun } from '../blocks/execute-block.ts'
import { ZERO_WORD } from '../blocks/inputs.ts'
import { GENESIS_TIMESTAMP } from '../l1/anvil.ts'
import { type DisputeSubject, RULES } from './dispute-chain.ts'
import { ROLLUP as CHAIN, TestChain } from './test-chain.ts'

export const GENESIS_BLOCK = 0n

/** Small bounds, so that tests meet them. */
export const ROLLUP: RollupConfig = {
  ...CHAIN,
  ...{ gasLimitCeiling: 5_000_000n, maxPayloadBytes: 200_000n, maxQueueEntries: 3n, maxQueueGas: 1_000_000n },
}

const blockExecutor = (): ProgramImage =>
  loadElf(readFileSync(join(import.meta.dirname, '../../fixtures/elf/block-executor.elf')))

/** Executes blocks on local words, key by key. */
export function executeSpan(image: ProgramImage, locals: readonly Hex[], source: PreimageOracle): BlockExecution {
  const words = new MemoryOracle()
  for (const [i, word] of locals.entries()) words.addLocal(i + 1, hexToBytes(word))
  const run = new BlockRun(image, { get: key => words.get(key) ?? source.get(key) })
  run.toEnd()
  return run.result()
}

export interface RollupBlocks extends Pick<DisputeSubject, 'payloads' | 'pieces' | 'fill'> {
  /** Has wei at the start. */
  readonly account: Address
  readonly balance: bigint
}

export function rollupSubject({ account, balance, ...blocks }: RollupBlocks): DisputeSubject {
  const image = blockExecutor()
  const timestamp = BigInt(GENESIS_TIMESTAMP)
  const genesis = new TestChain(ROLLUP, { [account]: { balance } }, { timestamp, gasLimit: ROLLUP.gasLimitCeiling })
  const trace = genesis.trace([])
  const { parentHash, chainConfigDigest } = trace.local
  const preimages = new MemoryOracle()
  for (const piece of Object.values(trace.preimages)) preimages.addKeccak(hexToBytes(piece))
  const last = GENESIS_BLOCK + BigInt(blocks.payloads.length)
  return {
    ...blocks,
    image,
    genesisRoot: parentHash,
    genesisBlock: Number(GENESIS_BLOCK),
    chainConfig: chainConfigDigest,
    preimages,
    bounds: ROLLUP,
    rules: { ...RULES, maxDepth: 26, maxBlocks: ROLLUP.maxBlocks },
    outputRootOf: (ends, inputs) => {
      const number = numberToHex(last, { size: 32 })
      const locals = [parentHash, ZERO_WORD, keccak256(ends), number, chainConfigDigest]
      const source = { get: (key: Uint8Array) => preimages.get(key) ?? inputs.get(key) }
      const { header, exitCode, log } = executeSpan(image, locals, source)
      if (exitCode !== 1) throw new Error(`the block executor exits with ${exitCode}: ${log}`)
      return keccak256(header)
    },
  }
}
