/**
 * A node's chain as a source of blocks to follow: each is captured, which executes it.
 * @module
 */
import { bytesToHex, numberToHex } from 'viem'
import { isPassing, NodeError } from '../node/errors.ts'
import { type Node, WrongAnswer } from '../node/node.ts'
import type { BlockTrace } from './block-trace.ts'
import { type CaptureOptions, captureBlocks } from './capture.ts'
import { CaptureError } from './capture-error.ts'
import type { Difference, ErrorKind, FollowSource, Verdict } from './follow.ts'
import { decodeHeader, type HeaderField } from './header.ts'
import { headerFault } from './sealed-block.ts'

export interface NodeSourceOptions extends Omit<CaptureOptions, 'first' | 'last' | 'node'> {
  /** Of the chain that is followed: what a node says that is of another one by now says nothing about it. */
  readonly chainId: bigint
  /** Called again after an error: what a node remembers of its endpoints (a method that they lack) may have been a mistake. */
  readonly connect: () => Node
  /** Is given the trace of each block whose execution gives another; its claim is false. */
  readonly onDifferent?: (trace: BlockTrace) => Promise<void>
}

/** The node is one of another chain for now, as behind a gateway that was set up anew. */
class OtherChainError extends Error {
  readonly code = 'OTHER_CHAIN'
  constructor(expected: bigint, found: string) {
    super(`the node is of chain ${found} now, and the blocks that are followed of chain ${expected}`)
    this.name = 'OtherChainError'
  }
}

export class NodeSource implements FollowSource {
  readonly #options: NodeSourceOptions
  #node: Node

  constructor(options: NodeSourceOptions) {
    this.#options = options
    this.#node = options.connect()
  }

  head(): Promise<bigint> {
    return this.#use(async node => {
      this.#requireChain(await node.ask('eth_chainId', []))
      return node.ask('eth_blockNumber', [])
    })
  }

  async block(number: bigint) {
    const found = await this.#use(node => headerOf(node, number))
    return found && { hash: found.hash, parentHash: found.header.parentHash }
  }

  execute(first: bigint, last: bigint): Promise<Verdict> {
    return this.#use(async node => {
      try {
        const { trace, execution } = await captureBlocks({ ...this.#options, node, first, last })
        const { chainId, hash, transactions, gasUsed } = trace.about
        this.#requireChain(BigInt(chainId))
        return { verdict: 'equal', hash, transactions, gasUsed: BigInt(gasUsed), steps: execution.steps }
      } catch (error) {
        if (!(error instanceof CaptureError) || error.code !== 'OTHER_BLOCK') throw error
        return this.#different(error)
      }
    })
  }

  /** Options that no block can follow are fatal; anything that a node says may be said otherwise the next time. */
  kindOf(error: unknown): ErrorKind {
    if (error instanceof NodeError) {
      if (error.code === 'UNKNOWN_FORK') return 'fatal'
      return isPassing(error) ? 'passing' : 'lasting'
    }
    if (error instanceof OtherChainError) return 'passing'
    if (!(error instanceof Error)) return 'bug'
    const { code } = error as { code?: unknown }
    if (error instanceof CaptureError && code === 'REORGANISED') return 'passing'
    if (FATAL.has(String(code))) return 'fatal'
    return LASTING.has(error.name) ? 'lasting' : 'bug'
  }

  async #use<T>(work: (node: Node) => Promise<T>): Promise<T> {
    try {
      return await work(this.#node)
    } catch (error) {
      this.#node = this.#options.connect()
      throw error
    }
  }

  #requireChain(found: bigint): void {
    if (found !== this.#options.chainId) throw new OtherChainError(this.#options.chainId, String(found))
  }

  async #different({ message, fields, executed, header }: CaptureError): Promise<Verdict> {
    const { trace, execution } = executed!
    this.#requireChain(BigInt(trace.about.chainId))
    await this.#options.onDifferent?.(trace)
    const computed = decodeHeader(bytesToHex(execution.header))
    const differences = fields.map((field): Difference => {
      const name = field as HeaderField
      return { field, node: header?.[name], executed: computed?.[name] }
    })
    return { verdict: 'different', hash: trace.local.claimedHash, message, differences }
  }
}

const headerOf = (node: Node, number: bigint) =>
  node.ask('eth_getBlockByNumber', [numberToHex(number), false], block => {
    if (block === null) return undefined
    const fault = headerFault(block.header, block.hash)
    if (fault !== undefined) throw new WrongAnswer(fault)
    if (BigInt(block.header.number) !== number) throw new WrongAnswer(`it is of block ${BigInt(block.header.number)}`)
    return block
  })

const FATAL: ReadonlySet<string> = new Set([
  'WRONG_CHAIN',
  'WRONG_HARDFORK',
  'UNKNOWN_RULES',
  'UNSUPPORTED',
  'BAD_CHAIN_CONFIG',
])
const LASTING: ReadonlySet<string> = new Set([
  'CaptureError',
  'PieceNotFoundError',
  'PayloadTooLargeError',
  'UnknownHintError',
  'HintError',
])
