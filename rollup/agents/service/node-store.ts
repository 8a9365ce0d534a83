/**
 * An L2 node as what agents need, asked while they run: preimages of runs, by what the block executor says about each, and outputs for the proposer. Whatever it answers
 * is filed under its own hash, and an output is executed before it is claimed: a node that lies costs time only.
 *
 * What a node does not have (the chain's configuration) comes from the block traces at hand; what L1 has of the inputs comes from L1.
 * @module
 */
import { KEY_KECCAK256 } from '@zkmips/isa/syscalls'
import { hexToBytes, keccak256, numberToHex } from 'viem'
import { encodeHeader } from '../../blocks/header.ts'
import { decodeHint, type Hint } from '../../blocks/hints.ts'
import { NodePieces, type StateRef } from '../../blocks/node-pieces.ts'
import { readHeader } from '../../blocks/read-block.ts'
import type { LocalWords, PreimageSource } from '../../game/game-preimages.ts'
import type { Hex } from '../../hex.ts'
import type { Node } from '../../node/node.ts'
import type { ClaimRange, Output, OutputSource } from '../proposer/proposer.ts'

/** Of the states after the parent, most that are asked for a piece: those of one claim. */
const MAX_STATES = 256n
/** Not the node's to have. */
const ELSEWHERE: ReadonlySet<Hint['kind']> = new Set(['payload', 'inputs', 'chain-config'])

export class NodeStore implements PreimageSource, OutputSource {
  readonly #node: Node
  readonly #traces: PreimageSource & OutputSource

  /** @param traces what is at hand without the node */
  constructor(node: Node, traces: PreimageSource & OutputSource) {
    this.#node = node
    this.#traces = traces
  }

  get(key: Uint8Array): Uint8Array | undefined {
    return this.#traces.get(key)
  }

  forRun(locals: LocalWords): PreimageSource {
    return new NodeRun(this.#node, this.#traces, locals)
  }

  /** What the traces lead to, or the node's latest block in the range if it is on the parent. @throws NodeError */
  async output(range: ClaimRange): Promise<Output | undefined> {
    const { parentRoot, parentBlock, mostBlocks } = range
    const known = await this.#traces.output(range)
    const head = await this.#node.ask('eth_blockNumber', [])
    const last = min(head, parentBlock + mostBlocks)
    if (last <= (known?.blockNumber ?? parentBlock)) return known
    const [parent, block] = [await this.#hashOf(parentBlock), await this.#hashOf(last)]
    if (parent !== parentRoot.toLowerCase() || block === undefined) return known
    return { outputRoot: block, blockNumber: last, preimages: this }
  }

  #hashOf(number: bigint): Promise<Hex | undefined> {
    return this.#node.ask('eth_getBlockByNumber', [numberToHex(number), false], block => block?.hash)
  }
}

/** What one run reads: of the states from its parent on. */
class NodeRun implements PreimageSource {
  readonly #node: Node
  readonly #traces: PreimageSource
  readonly #locals: LocalWords
  #pieces: NodePieces | undefined

  constructor(node: Node, traces: PreimageSource, locals: LocalWords) {
    this.#node = node
    this.#traces = traces
    this.#locals = locals
  }

  get(key: Uint8Array): Uint8Array | undefined {
    const known = this.#traces.get(key)
    if (known !== undefined) return known
    const piece = this.#pieces?.byKey(key)
    return piece && hexToBytes(piece.data)
  }

  /** @throws NodeError, PieceNotFoundError, OtherStateError where the node does not give what it should have */
  async fetch(key: Uint8Array, hint: Uint8Array | undefined): Promise<Uint8Array | undefined> {
    const found = await this.#traces.fetch?.(key, hint)
    if (found !== undefined || key[0] !== KEY_KECCAK256 || hint === undefined) return found
    const what = decodeHint(hint)
    if (ELSEWHERE.has(what.kind)) return undefined
    const pieces = await this.#open()
    pieces.note(what)
    if (pieces.byKey(key) === undefined) await pieces.fetch(what)
    return this.get(key)
  }

  async #open(): Promise<NodePieces> {
    if (this.#pieces !== undefined) return this.#pieces
    const [parentHash, , , last] = this.#locals
    const header = await readHeader(this.#node, parentHash)
    const parent = { number: BigInt(header.number), hash: parentHash, stateRoot: header.stateRoot }
    const states: StateRef[] = [parent]
    for (let number = parent.number + 1n; number <= BigInt(last) && number - parent.number < MAX_STATES; number++) {
      const state = await this.#stateAfter(number)
      if (state === undefined) break
      states.push(state)
    }
    this.#pieces = new NodePieces(this.#node, states)
    this.#pieces.add(encodeHeader(header))
    return this.#pieces
  }

  /** By the node, whose chain may be another than the claim's: later states only help where a trie has lost nodes. */
  #stateAfter(number: bigint): Promise<StateRef | undefined> {
    return this.#node.ask('eth_getBlockByNumber', [numberToHex(number), false], block => {
      if (block === null || keccak256(encodeHeader(block.header)) !== block.hash) return undefined
      return { number, hash: block.hash, stateRoot: block.header.stateRoot }
    })
  }
}

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b)
