/**
 * The state of a small rollup, by ethereumjs, which has nothing in common with the block executor: it executes the same queue entries and transactions, and knows the
 * state as a whole, as an L2 node does. The executor's state root says whether it is right.
 * @module
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createBlock } from '@ethereumjs/block'
import type { Common } from '@ethereumjs/common'
import { getMerkleStateProof, type MerkleStateManager } from '@ethereumjs/statemanager'
import { createLegacyTx, createTxFromRLP } from '@ethereumjs/tx'
import { createAddressFromString, hexToBytes } from '@ethereumjs/util'
import { runTx, type VM } from '@ethereumjs/vm'
import { bytesToHex, type Hex, type Log, toHex } from 'viem'
import type { RollupConfig } from '../blocks/chain-config.ts'
import { type BlockHeader, headerHash } from '../blocks/header.ts'
import type { Deposit } from '../blocks/inputs.ts'
import { ReferenceVm } from './reference-vm.ts'
import { type Allocation, stateOf } from './state-trie.ts'

/** What became of a deposit or transaction. */
export interface Outcome {
  readonly succeeded: boolean
  readonly gasUsed: bigint
  readonly logs: readonly Pick<Log, 'address' | 'topics' | 'data'>[]
}

export class L2State {
  readonly #reference: ReferenceVm
  /** The blocks so far, by number. */
  readonly #headers = new Map<bigint, BlockHeader>()
  #newest = 0n

  private constructor(reference: ReferenceVm) {
    this.#reference = reference
  }

  /** @param onPiece called with each node and code that a block writes */
  static async create(
    config: RollupConfig,
    allocation: Allocation,
    onPiece: (piece: Hex) => void = () => undefined,
  ): Promise<L2State> {
    const { root, pieces } = stateOf(allocation)
    const asEthereum = { ...config, rules: 'ethereum', depositContract: `0x${'00'.repeat(20)}` } as const
    const reference = await ReferenceVm.create(
      asEthereum,
      pieces.map(piece => hexToBytes(piece)),
      piece => onPiece(toHex(piece)),
    )
    await reference.goTo(hexToBytes(root))
    return new L2State(reference)
  }

  /** Executes a block. @param header as the block executor has it @throws Error where the state root is another */
  async run(header: BlockHeader, deposits: readonly Deposit[], transactions: readonly Hex[]): Promise<Outcome[]> {
    const time = BigInt(header.timestamp)
    const vm = this.#reference.at(time, new Map())
    const common = this.#reference.commonAt(time)
    const outcomes: Outcome[] = []
    for (const deposit of deposits) outcomes.push(await runDeposit(vm, common, header, deposit))
    const block = blockOf(common, header, BigInt(header.baseFeePerGas!))
    for (const raw of transactions) {
      const tx = createTxFromRLP(hexToBytes(raw), { common })
      outcomes.push(outcomeOf(await runTx(vm, { tx, block })))
    }
    const root = bytesToHex(await vm.stateManager.getStateRoot())
    if (root !== header.stateRoot) throw new Error(`ethereumjs has the state root ${root}, not ${header.stateRoot}`)
    this.#newest = BigInt(header.number)
    this.#headers.set(this.#newest, header)
    return outcomes
  }

  /** Answers as an L2 node does that has these states: what the bridge asks for. */
  async serve(): Promise<{ url: string; stop(): Promise<void> }> {
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const part of request) body += part
      const { id, method, params } = JSON.parse(body)
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ jsonrpc: '2.0', id, result: await this.#answer(method, params) }))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => closed(server) }
  }

  async #answer(method: string, params: [Hex, Hex[] | boolean, Hex]): Promise<unknown> {
    const [first, second, third] = params
    const at = (block: unknown) => (typeof block === 'string' && block.startsWith('0x') ? BigInt(block) : this.#newest)
    const header = this.#headers.get(at(method === 'eth_getProof' ? third : method === 'eth_getCode' ? second : first))
    if (header === undefined) return null
    if (method === 'eth_getBlockByNumber') return { ...header, hash: headerHash(header), transactions: [], uncles: [] }
    const manager = this.#reference.at(BigInt(header.timestamp), new Map()).stateManager.shallowCopy()
    await manager.setStateRoot(hexToBytes(header.stateRoot))
    const address = createAddressFromString(first)
    if (method === 'eth_getCode') return bytesToHex(await manager.getCode(address))
    if (method !== 'eth_getProof') throw new Error(`nobody asked for ${method} before`)
    const slots = (second as Hex[]).map(slot => hexToBytes(slot))
    return getMerkleStateProof(manager as MerkleStateManager, address, slots)
  }
}

const closed = (server: Server): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

const blockOf = (common: Common, header: BlockHeader, baseFeePerGas: bigint) =>
  createBlock(
    {
      header: {
        number: BigInt(header.number),
        timestamp: BigInt(header.timestamp),
        gasLimit: BigInt(header.gasLimit),
        coinbase: header.miner,
        mixHash: header.mixHash,
        baseFeePerGas,
      },
    },
    { common },
  )

/** Ether first, and then a transaction that nobody signed, for a price of 0. */
async function runDeposit(vm: VM, common: Common, header: BlockHeader, deposit: Deposit): Promise<Outcome> {
  const from = createAddressFromString(deposit.from)
  const { nonce, balance } = (await vm.stateManager.getAccount(from)) ?? { nonce: 0n, balance: 0n }
  await vm.stateManager.modifyAccountFields(from, { nonce, balance: balance + deposit.mint })
  const { to, value, gasLimit, data } = deposit
  const fields = { nonce, gasPrice: 0n, gasLimit, value, data, ...(to === undefined ? {} : { to }) }
  const tx = createLegacyTx(fields, { common, freeze: false })
  tx.getSenderAddress = () => from
  tx.isSigned = () => true
  return outcomeOf(await runTx(vm, { tx, block: blockOf(common, header, 0n) }))
}

function outcomeOf({ execResult, totalGasSpent }: Awaited<ReturnType<typeof runTx>>): Outcome {
  const { exceptionError, logs = [] } = execResult
  return {
    succeeded: exceptionError === undefined,
    gasUsed: totalGasSpent,
    logs: logs.map(([address, topics, data]) => ({
      address: toHex(address),
      topics: topics.map(topic => toHex(topic)) as [Hex, ...Hex[]],
      data: toHex(data),
    })),
  }
}
