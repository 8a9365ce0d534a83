/**
 * Chains made for tests. ethereumjs makes each block and says what its header is; the block executor must come to the same header
 * from the payload, and refuse what ethereumjs refuses.
 * @module
 */
import { type Block, createBlock, createBlockHeader } from '@ethereumjs/block'
import { createTxFromRLP } from '@ethereumjs/tx'
import { buildBlock } from '@ethereumjs/vm'
import { bytesToHex, hexToBytes, numberToHex } from 'viem'
import { type EthereumConfig, encodeChainConfig } from '../../blocks/chain-config.ts'
import { encodeInputs, inputsWithoutL1, ZERO_WORD } from '../../blocks/inputs.ts'
import { type EncodedPayload, encodePayload, type Payload, type Withdrawal } from '../../blocks/payload.ts'
import { ReferenceVm } from '../../devnet/reference-vm.ts'
import type { Hex } from '../../hex.ts'
import { buildState, type StateJson } from '../ethereum-tests/state.ts'
import { type Outcome, Pieces, type WarmExecutor } from '../ethereum-tests/warm-executor.ts'

/** What a block is to be; what is left out follows the parent or is empty. */
export type BlockOrder = Partial<Payload>

/** A block that ethereumjs and the block executor do not see alike. */
export class DisagreementError extends Error {}

export const GENESIS_GAS_LIMIT = 30_000_000n
const SECONDS_PER_BLOCK = 12n

export class MadeChain {
  readonly #executor: WarmExecutor
  readonly #vm: ReferenceVm
  readonly #pieces: Pieces
  readonly #configDigest: Uint8Array
  readonly #genesis: Block
  readonly #payloads: EncodedPayload[] = []
  readonly #hashes = new Map<number, Uint8Array>()
  #head: Block
  /** Blocks that were tried and refused. */
  refused = 0

  private constructor(
    executor: WarmExecutor,
    vm: ReferenceVm,
    pieces: Pieces,
    configDigest: Uint8Array,
    genesis: Block,
  ) {
    this.#executor = executor
    this.#vm = vm
    this.#pieces = pieces
    this.#configDigest = configDigest
    this.#genesis = genesis
    this.#head = genesis
    this.#remember(genesis)
  }

  /** @param genesis header fields of the first block */
  static async create(
    executor: WarmExecutor,
    config: EthereumConfig,
    state: StateJson,
    genesis: Record<string, bigint | Hex> = {},
  ): Promise<MadeChain> {
    const pieces = new Pieces()
    const built = buildState(state)
    for (const piece of built.pieces) pieces.add(piece)
    const configDigest = pieces.add(hexToBytes(encodeChainConfig(config).piece))
    const vm = await ReferenceVm.create(config, built.pieces, piece => pieces.add(piece))
    await vm.goTo(built.root)
    const header = {
      number: 0n,
      timestamp: 0n,
      gasLimit: GENESIS_GAS_LIMIT,
      baseFeePerGas: 7n,
      stateRoot: built.root,
      ...genesis,
    }
    const common = vm.commonAt(BigInt(header.timestamp))
    const block = createBlock({ header: createBlockHeader(header, { common }), withdrawals: [] }, { common })
    return new MadeChain(executor, vm, pieces, configDigest, block)
  }

  get head(): Block {
    return this.#head
  }

  get length(): number {
    return this.#payloads.length
  }

  /** Adds a block that must be valid. @throws DisagreementError */
  async add(order: BlockOrder = {}): Promise<Block> {
    const payload = this.#payloadOf(order)
    const block = await this.#build(payload)
    const encoded = encodePayload(payload)
    const outcome = this.#claim(this.#head, [encoded], block.hash())
    const header = block.header.serialize()
    if (outcome.exitCode !== 0 || Buffer.compare(outcome.header, header) !== 0)
      throw new DisagreementError(`${describe(outcome)}, ethereumjs: ${bytesToHex(header)}`)
    // Another hash is another claim, and false.
    if (this.#claim(this.#head, [encoded], this.#head.hash()).exitCode !== 1)
      throw new DisagreementError('a claim of another hash is not found false')
    this.#payloads.push(encoded)
    this.#head = block
    this.#remember(block)
    return block
  }

  /**
   * Tries a block that must not be valid, after the last one.
   * @param reason part of what the block executor says of it
   * @param options `alone`: ethereumjs, which must refuse it otherwise, has no such check; `what`: what is wrong, for the error
   * @throws DisagreementError
   */
  async refuse(reason: string, order: BlockOrder, options: { alone?: boolean; what?: string } = {}): Promise<void> {
    const { alone = false, what = reason } = options
    const payload = this.#payloadOf(order)
    if (!alone) {
      const accepted = await this.#build(payload).then(
        () => true,
        () => false,
      )
      await this.#vm.goTo(this.#head.header.stateRoot)
      if (accepted) throw new DisagreementError(`ethereumjs makes such a block: ${what}`)
    }
    this.refusePayload(reason, encodePayload(payload))
  }

  /** Tries a payload as bytes. @throws DisagreementError */
  refusePayload(reason: string, payload: EncodedPayload): void {
    const outcome = this.#claim(this.#head, [payload], this.#head.hash())
    if (outcome.exitCode !== 1 || outcome.header.length > 0 || !outcome.log.includes(reason))
      throw new DisagreementError(`${describe(outcome)}, expected 1 with "${reason}"`)
    this.refused++
  }

  /** Bytes of the RLP of the block that ethereumjs makes of an order; the chain stays as it is. */
  async sizeOf(order: BlockOrder): Promise<number> {
    const block = await this.#build(this.#payloadOf(order))
    await this.#vm.goTo(this.#head.header.stateRoot)
    return block.serialize().length
  }

  /** Runs all blocks as one span. @throws DisagreementError */
  span(): void {
    const outcome = this.#claim(this.#genesis, this.#payloads, this.#head.hash())
    if (outcome.exitCode !== 0) throw new DisagreementError(`as a span: ${describe(outcome)}`)
  }

  #payloadOf(order: BlockOrder): Payload {
    const { header } = this.#head
    return {
      timestamp: header.timestamp + SECONDS_PER_BLOCK,
      feeRecipient: numberToHex(0xfee, { size: 20 }),
      gasLimit: header.gasLimit,
      prevRandao: numberToHex(header.number + 0xabcn, { size: 32 }),
      parentBeaconBlockRoot: ZERO_WORD,
      extraData: '0x',
      withdrawals: [],
      transactions: [],
      ...order,
    }
  }

  /** @throws Error where ethereumjs does not make it */
  async #build(payload: Payload): Promise<Block> {
    const common = this.#vm.commonAt(payload.timestamp)
    const has = (eip: number) => common.isActivatedEIP(eip)
    const { header } = this.#head
    if (payload.timestamp <= header.timestamp) throw new Error('not later than its parent')
    const builder = await buildBlock(this.#vm.at(payload.timestamp, this.#hashes), {
      parentBlock: this.#head,
      headerData: {
        timestamp: payload.timestamp,
        coinbase: payload.feeRecipient,
        gasLimit: payload.gasLimit,
        mixHash: payload.prevRandao,
        extraData: payload.extraData,
        ...(has(4788) ? { parentBeaconBlockRoot: payload.parentBeaconBlockRoot } : {}),
      },
      withdrawals: payload.withdrawals.map(withdrawalData),
      blockOpts: { putBlockIntoBlockchain: false },
    })
    try {
      for (const transaction of payload.transactions) {
        const tx = createTxFromRLP(hexToBytes(transaction), { common })
        await builder.addTransaction(tx, { allowNoBlobs: true })
      }
      const { block } = await builder.build()
      block.header.validateGasLimit(header)
      return block
    } catch (error) {
      if (builder.getStatus().status === 'pending') await builder.revert()
      throw error
    }
  }

  #claim(parent: Block, payloads: readonly EncodedPayload[], claimed: Uint8Array): Outcome {
    const inputs = encodeInputs(
      ZERO_WORD,
      payloads.map(({ digest }) => inputsWithoutL1(digest)),
    )
    for (const piece of [...payloads.flatMap(({ pieces }) => pieces), ...inputs.pieces])
      this.#pieces.add(hexToBytes(piece))
    const last = numberToHex(parent.header.number + BigInt(payloads.length), { size: 32 })
    this.#pieces.locals = [parent.hash(), claimed, hexToBytes(inputs.digest), hexToBytes(last), this.#configDigest]
    return this.#executor.run(this.#pieces)
  }

  #remember(block: Block): void {
    this.#pieces.add(block.header.serialize())
    this.#hashes.set(Number(block.header.number), block.hash())
  }
}

const withdrawalData = ({ index, validatorIndex, address, amount }: Withdrawal) => ({
  index,
  validatorIndex,
  address,
  amount,
})

const describe = ({ exitCode, header, log }: Outcome): string =>
  `exit code ${exitCode ?? 'none'}${log && ` (${log})`}, header ${header.length === 0 ? 'none' : bytesToHex(header)}`
