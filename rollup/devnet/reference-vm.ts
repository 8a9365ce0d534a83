/**
 * Blocks executed by ethereumjs, an implementation of Ethereum that has nothing in common with the block executor. It says what
 * the state is between the blocks of a chain, and what header a block of our own making has.
 * @module
 */
import { createBlockFromRLP } from '@ethereumjs/block'
import {
  type Common,
  createCustomCommon,
  type HardforksDict,
  type HardforkTransitionConfig,
  Mainnet,
} from '@ethereumjs/common'
import { MerklePatriciaTrie } from '@ethereumjs/mpt'
import { MerkleStateManager } from '@ethereumjs/statemanager'
import { type BatchDBOp, type DB, type KZG, ValueEncoding } from '@ethereumjs/util'
import { createVM, runBlock, type VM } from '@ethereumjs/vm'
import { bytesToHex, keccak256 } from 'viem'
import { type EthereumConfig, FORKS } from '../blocks/chain-config.ts'

/** Nodes and codes by their hash, in hex without 0x. Nothing is ever deleted: old states stay readable. */
class NodeStore implements DB<string, Uint8Array> {
  readonly byHash = new Map<string, Uint8Array>()
  readonly #onPut: (data: Uint8Array) => void

  constructor(onPut: (data: Uint8Array) => void) {
    this.#onPut = onPut
  }

  async get(key: string | Uint8Array): Promise<Uint8Array | undefined> {
    return this.byHash.get(text(key))
  }
  async put(key: string | Uint8Array, value: Uint8Array): Promise<void> {
    this.byHash.set(text(key), value)
    this.#onPut(value)
  }
  async del(): Promise<void> {}
  async batch(operations: BatchDBOp<string, Uint8Array>[]): Promise<void> {
    for (const operation of operations) if (operation.type === 'put') await this.put(operation.key, operation.value)
  }
  shallowCopy(): this {
    return this
  }
  async open(): Promise<void> {}
}

const text = (key: string | Uint8Array): string => (typeof key === 'string' ? key : bytesToHex(key).slice(2))

const GAS_PER_BLOB = 131_072n

/** A configuration as ethereumjs has it. */
export function commonOf(config: EthereumConfig): Common {
  const customHardforks: HardforksDict = {}
  const paris = Mainnet.hardforks.findIndex(({ name }) => name === 'paris')
  const hardforks: HardforkTransitionConfig[] = Mainnet.hardforks
    .slice(0, paris + 1)
    .map(({ name }) => ({ name, block: 0 }))
  const times = [...new Set([...config.forks, ...config.blobs].map(({ time }) => time))].sort((a, b) =>
    a < b ? -1 : 1,
  )
  let listed = 0
  for (const time of times) {
    const at = { block: null, timestamp: Number(time) }
    const fork = config.forks.find(fork => fork.time === time)
    // Forks that came before the chain's first, or begin together with a later one, are active with it.
    if (fork) for (; listed <= FORKS.indexOf(fork.name); listed++) hardforks.push({ name: FORKS[listed]!, ...at })
    const blobs = config.blobs.find(blobs => blobs.time === time)
    if (!blobs) continue
    const name = `blobs${time}`
    const { target, max, baseFeeUpdateFraction } = blobs
    const params = {
      target,
      max,
      targetBlobGasPerBlock: target * GAS_PER_BLOB,
      maxBlobGasPerBlock: max * GAS_PER_BLOB,
      blobGasPriceUpdateFraction: baseFeeUpdateFraction,
    }
    customHardforks[name] = {
      eips: [],
      params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, Number(value)])),
    }
    hardforks.push({ name, ...at })
  }
  const { depositContract } = config
  const chain = { chainId: Number(config.chainId), hardforks, customHardforks, depositContractAddress: depositContract }
  return createCustomCommon(chain, Mainnet, { customCrypto: { kzg: NO_KZG } })
}

/** Blob transactions in blocks have no blobs, so that nothing but the precompiled contract for them computes commitments. */
const NO_KZG: KZG = new Proxy({} as KZG, {
  get: (_, name) => () => {
    throw new Error(`the reference implementation was given no ${String(name)} for blobs`)
  },
})

/** One chain's blocks, in any order in which a parent comes before its children. */
export class ReferenceVm {
  readonly #vm: VM
  readonly #common: Common
  /** Hashes of the ancestors of the block that runs, by number. */
  readonly #ancestors: { current: ReadonlyMap<number, Uint8Array> }

  private constructor(vm: VM, common: Common, ancestors: { current: ReadonlyMap<number, Uint8Array> }) {
    this.#vm = vm
    this.#common = common
    this.#ancestors = ancestors
  }

  /**
   * @param pieces nodes and codes of the states that blocks start from
   * @param onPiece called with every node and code that a block writes
   */
  static async create(
    config: EthereumConfig,
    pieces: readonly Uint8Array[],
    onPiece: (piece: Uint8Array) => void,
  ): Promise<ReferenceVm> {
    const store = new NodeStore(onPiece)
    for (const piece of pieces) store.byHash.set(keccak256(piece).slice(2), piece)
    const common = commonOf(config)
    const trie = new MerklePatriciaTrie({ db: store, useKeyHashing: true, valueEncoding: ValueEncoding.Bytes })
    const stateManager = new MerkleStateManager({ common, trie, prefixCodeHashes: false })
    const ancestors: { current: ReadonlyMap<number, Uint8Array> } = { current: new Map() }
    const blockchain = {
      async getBlock(number: number) {
        const hash = ancestors.current.get(number)
        if (hash === undefined) throw new Error(`block ${number} is no ancestor`)
        return { hash: () => hash }
      },
      async putBlock() {},
      shallowCopy() {
        return this
      },
    }
    const vm = await createVM({ common, stateManager, blockchain, setHardfork: true })
    return new ReferenceVm(vm, common, ancestors)
  }

  /** The rules at a time. */
  commonAt(timestamp: bigint): Common {
    const common = this.#common.copy()
    common.setHardforkBy({ blockNumber: 1n, timestamp })
    return common
  }

  /** The machine, for making a block with a time on the state as it is. */
  at(timestamp: bigint, ancestors: ReadonlyMap<number, Uint8Array>): VM {
    this.#ancestors.current = ancestors
    this.#common.setHardforkBy({ blockNumber: 1n, timestamp })
    return this.#vm
  }

  goTo(stateRoot: Uint8Array): Promise<void> {
    return this.#vm.stateManager.setStateRoot(stateRoot, true)
  }

  /**
   * Executes a valid block on the state with a root.
   * @returns the state root afterwards
   * @throws Error where ethereumjs does not find the block valid
   */
  async run(
    rlp: Uint8Array,
    parentStateRoot: Uint8Array,
    ancestors: ReadonlyMap<number, Uint8Array>,
  ): Promise<Uint8Array> {
    this.#ancestors.current = ancestors
    const block = createBlockFromRLP(rlp, {
      common: this.#common,
      setHardfork: true,
      skipConsensusFormatValidation: true,
    })
    const { stateRoot } = await runBlock(this.#vm, {
      block,
      root: parentStateRoot,
      setHardfork: true,
      skipHeaderValidation: true,
      skipBlockValidation: true,
    })
    return stateRoot
  }
}
