/**
 * Chains for tests of the block executor: a genesis with the accounts that a test wants, and spans of blocks on it. What a span's last
 * block is, the executor says itself, in a run with an empty claim.
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { fromRlp, type Hex, keccak256, numberToHex, pad } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { BLOCK_TRACE_FORMAT, BLOCK_TRACE_VERSION, type BlockTrace } from '../blocks/block-trace.ts'
import { type ChainConfig, encodeChainConfig, forkAt, type RollupConfig } from '../blocks/chain-config.ts'
import { type BlockExecution, executeBlock } from '../blocks/execute-block.ts'
import { encodeInputs, encodeQueueEntry, type QueueEntry, ZERO_WORD } from '../blocks/inputs.ts'
import { encodePayload, type Payload } from '../blocks/payload.ts'
import { type GenesisFields, genesisHeader } from '../devnet/genesis.ts'
import { type Allocation, stateOf } from '../devnet/state-trie.ts'

export const program = loadElf(readFileSync(join(import.meta.dirname, '../../fixtures/elf/block-executor.elf')))

export const CHAIN_ID = 4242n
export const GENESIS_TIME = 1_000n
export const GAS_LIMIT = 30_000_000n
export const BASE_FEE = 7n
export const FEE_RECIPIENT: Hex = '0x00000000000000000000000000000000000000fe'

/** Accounts that can sign, by number. */
export const signerOf = (number: number) => privateKeyToAccount(pad(numberToHex(number + 1), { size: 32 }))

export const ROLLUP: RollupConfig = {
  rules: 'rollup',
  chainId: CHAIN_ID,
  forks: [{ time: 0n, name: 'osaka' }],
  blobs: [],
  keepsEmpty: false,
  gasLimitCeiling: GAS_LIMIT,
  maxBlocks: 32n,
  maxPayloadBytes: 400_000n,
  maxPieces: 3n,
  maxQueueEntries: 8n,
  maxQueueGas: 8_000_000n,
  precompilePrices: [],
}

/** A block of a test: what differs from an empty block a second after its parent. */
export interface TestBlock extends Partial<Payload> {
  /** In place of the encoded payload. */
  readonly rawPayload?: Hex
  /** Preimages that it names. */
  readonly pieces?: readonly Hex[]
  readonly queue?: readonly QueueEntry[]
  /** In place of the encoded entries. */
  readonly rawQueue?: readonly Hex[]
  readonly l1Time?: bigint
}

export class TestChain {
  readonly config: ChainConfig
  readonly genesisHash: Hex
  /** Pieces by their hash. */
  readonly #genesis: Readonly<Record<Hex, Hex>>

  /** @param parent header fields of the genesis that differ */
  constructor(config: ChainConfig, allocation: Allocation, parent: Partial<GenesisFields> = {}) {
    this.config = config
    const state = stateOf(allocation)
    const fields = { timestamp: GENESIS_TIME, gasLimit: GAS_LIMIT, gasUsed: 0n, baseFee: BASE_FEE, ...parent }
    const header = genesisHeader(state.root, fields, forkAt(config, fields.timestamp) ?? 'shanghai')
    this.genesisHash = keccak256(header)
    this.#genesis = byHash([header, ...state.pieces])
  }

  /** The trace of a span from the genesis. @param claimed the last block's hash; zero unless given */
  trace(blocks: readonly TestBlock[], claimed: Hex = ZERO_WORD): BlockTrace {
    const isRollup = this.config.rules === 'rollup'
    const pieces: Hex[] = []
    const inputs = blocks.map((block, i) => {
      const timestamp = GENESIS_TIME + BigInt(i) + 1n
      const payload = block.rawPayload === undefined ? encodePayload(payloadOf({ timestamp, ...block })) : undefined
      pieces.push(...(payload?.pieces ?? [block.rawPayload!]), ...(block.pieces ?? []))
      const queue = block.rawQueue ?? (block.queue ?? []).map(encodeQueueEntry)
      pieces.push(...queue)
      return {
        payloadDigest: payload?.digest ?? keccak256(block.rawPayload!),
        queue: queue.map(entry => keccak256(entry)),
        l1Time: block.l1Time ?? (isRollup ? timestamp : 0n),
      }
    })
    const chain = encodeInputs(ZERO_WORD, inputs)
    const config = encodeChainConfig(this.config)
    pieces.push(config.piece, ...chain.pieces)
    return {
      format: BLOCK_TRACE_FORMAT,
      version: BLOCK_TRACE_VERSION,
      about: {
        ...{ chainId: String(this.config.chainId), rules: this.config.rules, hardfork: this.config.forks.at(-1)!.name },
        ...{ first: 1, last: blocks.length, hash: claimed, transactions: 0, gasUsed: 0 },
      },
      local: {
        parentHash: this.genesisHash,
        claimedHash: claimed,
        inputsDigest: chain.digest,
        blockNumber: pad(numberToHex(blocks.length), { size: 32 }),
        chainConfigDigest: config.digest,
      },
      preimages: { ...this.#genesis, ...byHash(pieces) },
    }
  }

  run(blocks: readonly TestBlock[], claimed?: Hex): BlockExecution {
    return executeBlock(program, this.trace(blocks, claimed))
  }

  /** Runs blocks that must have a last header. */
  header(...blocks: readonly TestBlock[]): TestHeader {
    const { header, log, exitReason } = this.run(blocks)
    if (header.length === 0) throw new Error(`the executor computed no header: ${log || exitReason.message}`)
    return new TestHeader(header)
  }

  /** A signed transaction of an account of `signerOf`, with defaults. */
  sign(number: number, fields: Record<string, unknown>): Promise<Hex> {
    const defaults = { chainId: Number(CHAIN_ID), nonce: 0, gas: 21_000n, to: FEE_RECIPIENT }
    const fees = 'gasPrice' in fields ? {} : { maxFeePerGas: 100n, maxPriorityFeePerGas: 1n }
    return signerOf(number).signTransaction({ ...defaults, ...fees, ...fields } as never)
  }
}

const byHash = (pieces: readonly Hex[]): Record<Hex, Hex> =>
  Object.fromEntries(pieces.map(piece => [keccak256(piece), piece]))

function payloadOf(block: TestBlock): Payload {
  return {
    timestamp: 0n,
    feeRecipient: FEE_RECIPIENT,
    gasLimit: GAS_LIMIT,
    prevRandao: ZERO_WORD,
    parentBeaconBlockRoot: ZERO_WORD,
    extraData: '0x',
    withdrawals: [],
    transactions: [],
    ...block,
  }
}

/** The fields of a header that tests ask for. */
export class TestHeader {
  readonly fields: readonly Hex[]
  readonly hash: Hex

  constructor(encoded: Uint8Array) {
    this.fields = fromRlp(encoded, 'hex') as Hex[]
    this.hash = keccak256(encoded)
  }

  #number(index: number): bigint {
    const field = this.fields[index]!
    return field === '0x' ? 0n : BigInt(field)
  }

  get stateRoot(): Hex {
    return this.fields[3]!
  }
  get transactionsRoot(): Hex {
    return this.fields[4]!
  }
  get receiptsRoot(): Hex {
    return this.fields[5]!
  }
  get number(): bigint {
    return this.#number(8)
  }
  get gasLimit(): bigint {
    return this.#number(9)
  }
  get gasUsed(): bigint {
    return this.#number(10)
  }
  get timestamp(): bigint {
    return this.#number(11)
  }
  get baseFee(): bigint {
    return this.#number(15)
  }
  get blobGasUsed(): bigint {
    return this.#number(17)
  }
  get excessBlobGas(): bigint {
    return this.#number(18)
  }
  get requestsHash(): Hex | undefined {
    return this.fields[20]
  }
}
