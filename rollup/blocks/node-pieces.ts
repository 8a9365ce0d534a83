/**
 * Finds the pieces of the states that a span of blocks starts from, at a node, by what the guest says about each. Every answer is filed
 * under its own hash.
 *
 * The states are those after the blocks a (the parent of the first), a + 1, … b: what the guest reads by hash is of the state after a,
 * or it would have been written by the guest itself; the later ones help where an account is only then named, and to find what a
 * deletion needs (sibling.ts).
 * @module
 */
import { keccak256, numberToHex, pad, toRlp } from 'viem'
import type { Hex } from '../hex.ts'
import { NodeError } from '../node/errors.ts'
import type { Result } from '../node/methods.ts'
import { type Node, WrongAnswer } from '../node/node.ts'
import type { Witness } from '../node/witness-shape.ts'
import { encodeHeader } from './header.ts'
import type { Hint } from './hints.ts'
import { Pieces } from './pieces.ts'
import { readHeader } from './read-block.ts'
import { rlpInteger } from './rlp.ts'
import { findKey, MAX_SEARCHED_NIBBLES, nodesBefore, rangeOf } from './sibling.ts'
import { buildNode, EMPTY_ROOT, encodeNode, type Leaf, nibblesOf, type Path } from './trie.ts'

/** The state after a block. */
export interface StateRef {
  readonly number: bigint
  /** Of that block. */
  readonly hash: Hex
  readonly stateRoot: Hex
}

/** The node did not give what the guest needs. */
export class PieceNotFoundError extends Error {
  readonly code = 'PIECE_NOT_FOUND'
  readonly hint: Hint
  constructor(hint: Hint, reason: string) {
    const whose = 'address' in hint ? ` of account ${hint.address}` : ''
    super(`the node did not give the ${NAMES[hint.kind]} with the hash ${hint.hash}${whose}: ${reason}`)
    this.name = 'PieceNotFoundError'
    this.hint = hint
  }
}

const NAMES: Readonly<Record<Hint['kind'], string>> = {
  header: 'block header',
  payload: 'payload',
  inputs: 'inputs',
  'chain-config': 'chain configuration',
  code: 'code',
  'account-node': 'node of the state trie',
  'storage-node': 'node of the storage trie',
  'account-node-at': 'node of the state trie',
  'storage-node-at': 'node of the storage trie',
}

/** A state that the node proves has another root than its block says. */
export class OtherStateError extends Error {
  readonly code = 'OTHER_STATE'
  readonly state: StateRef
  constructor(state: StateRef, root: Hex) {
    super(
      `the node proves its state after block ${state.number} with the root ${root}; the block's header says ${state.stateRoot}`,
    )
    this.name = 'OtherStateError'
    this.state = state
  }
}

const WRONG_ANSWER = 'what it answers has other hashes; ask another node (--rpc takes several URLs)'

const word = (value: bigint): Hex => pad(numberToHex(value), { size: 32 })

/** Slots of one eth_getProof. */
const SLOTS_A_REQUEST = 256
/** Leaves below a node that is rebuilt from them; deep in a trie there are two or three. */
const MAX_LEAVES = 1024

type Proof = Result<'eth_getProof'>

export class NodePieces extends Pieces {
  readonly #node: Node
  readonly #states: readonly StateRef[]
  readonly #signal: AbortSignal | undefined
  /** Accounts and slots that the guest, or a tracer, named. */
  readonly #touched = new Map<Hex, Set<bigint>>()

  /** @param states after the blocks a to b, in this order */
  constructor(node: Node, states: readonly StateRef[], signal?: AbortSignal) {
    super()
    this.#node = node
    this.#states = states
    this.#signal = signal
  }

  addWitness({ state, codes, headers }: Witness): void {
    this.add(...state, ...codes, ...headers.map(header => (typeof header === 'string' ? header : encodeHeader(header))))
  }

  /** Notes what a hint names, whether or not its piece is there. */
  note(hint: Hint): void {
    if (hint.kind === 'account-node' || hint.kind === 'storage-node') this.#touch(hint.address)
    if (hint.kind === 'storage-node') this.#touch(hint.address).add(hint.slot)
  }

  #touch(address: Hex): Set<bigint> {
    const slots = this.#touched.get(address) ?? new Set()
    this.#touched.set(address, slots)
    return slots
  }

  /** Adds the trie nodes on the way to accounts and slots, in the state after a block. @throws NodeError, OtherStateError */
  async addProofs(touched: ReadonlyMap<Hex, ReadonlySet<bigint>>, state: StateRef, onDone?: () => void): Promise<void> {
    const requests = [...touched].flatMap(([address, slots]) => {
      for (const slot of slots) this.#touch(address).add(slot)
      const all = [...slots]
      const parts = Math.max(1, Math.ceil(all.length / SLOTS_A_REQUEST))
      return Array.from({ length: parts }, (_, i) => ({
        address,
        slots: all.slice(i * SLOTS_A_REQUEST, (i + 1) * SLOTS_A_REQUEST),
      }))
    })
    await Promise.all(
      requests.map(async ({ address, slots }) => {
        await this.#addProof(address, slots, state)
        onDone?.()
      }),
    )
  }

  async #addProof(address: Hex, slots: readonly bigint[], state: StateRef): Promise<Proof> {
    let other: Hex | undefined
    const accept = (proof: Proof): Proof => {
      const [root] = proof.accountProof
      const actual = root === undefined ? EMPTY_ROOT : keccak256(root)
      if (actual !== state.stateRoot) {
        other = actual
        throw new WrongAnswer(`it proves a state with the root ${actual}, and the block's is ${state.stateRoot}`)
      }
      return proof
    }
    try {
      const proof = await this.#node.ask('eth_getProof', [address, slots.map(word), numberToHex(state.number)], accept)
      this.add(...proof.accountProof, ...proof.storageProof.flatMap(({ proof }) => proof))
      return proof
    } catch (error) {
      if (other !== undefined && error instanceof NodeError && error.code === 'BAD_ANSWER')
        throw new OtherStateError(state, other)
      throw error
    }
  }

  /** Gets the piece that a hint is about. @throws PieceNotFoundError, NodeError, OtherStateError */
  async fetch(hint: Hint): Promise<void> {
    let reason = WRONG_ANSWER
    if (hint.kind === 'header') this.add(encodeHeader(await readHeader(this.#node, hint.hash)))
    else if (hint.kind === 'account-node-at' || hint.kind === 'storage-node-at') reason = await this.#fetchAt(hint)
    else await this.#fetchByState(hint)
    if (this.get(hint.hash) === undefined) throw new PieceNotFoundError(hint, reason)
  }

  /** Asks for one state after another, until one has the piece. The error of the first is what counts: it is the state that should have it. */
  async #fetchByState(hint: Hint): Promise<void> {
    let failure: unknown
    for (const state of this.#states) {
      try {
        if (hint.kind === 'code') {
          this.add(await this.#node.ask('eth_getCode', [hint.address, numberToHex(state.number)]))
        } else if (hint.kind === 'account-node') await this.#addProof(hint.address, [], state)
        else if (hint.kind === 'storage-node') await this.#addProof(hint.address, [hint.slot], state)
      } catch (error) {
        failure ??= error
      }
      this.#signal?.throwIfAborted()
      if (this.get(hint.hash) !== undefined) return
    }
    if (failure !== undefined) throw failure
  }

  /** @returns why nothing was found, if nothing was */
  async #fetchAt(hint: Hint & { kind: 'account-node-at' | 'storage-node-at' }): Promise<string> {
    const path = [...hint.path]
    for (const way of [this.#fromLaterProofs, this.#fromDatabase, this.#fromLeaves, this.#fromSearch]) {
      await way.call(this, hint, path)
      if (this.get(hint.hash) !== undefined) return ''
    }
    return (
      `a deletion of the block needs it, no key of the block leads to it (its path has ${path.length} nibbles), and it is in no proof ` +
      'after the block; use a node with debug_executionWitness, debug_storageRangeAt and debug_accountRange, or debug_dbGet'
    )
  }

  async #fromLaterProofs(hint: NodeAt, path: Path): Promise<void> {
    const isNear = (key: Hex) =>
      nibblesOf(keccak256(key)).every((nibble, i) => i >= path.length - 1 || nibble === path[i])
    const near =
      hint.kind === 'account-node-at'
        ? [...this.#touched.keys()].filter(isNear).map(address => ({ address, slots: [], key: address }))
        : [...(this.#touched.get(hint.address) ?? [])]
            .filter(slot => isNear(word(slot)))
            .map(slot => ({ address: hint.address, slots: [slot], key: word(slot) }))
    for (const state of this.#states.slice(1)) {
      for (const { address, slots, key } of near) {
        const proof = await this.#addProof(address, slots, state).catch(() => undefined)
        const nodes = hint.kind === 'account-node-at' ? proof?.accountProof : proof?.storageProof[0]?.proof
        this.add(...nodesBefore(nodes ?? [], nibblesOf(keccak256(key)), path))
        if (this.get(hint.hash) !== undefined) return
      }
    }
  }

  /** go-ethereum's own database, by hash or by path, as the node stores its tries. */
  async #fromDatabase(hint: NodeAt, path: Path): Promise<void> {
    const nibbles = path.map(nibble => `0${nibble.toString(16)}`).join('')
    const byPath: Hex =
      hint.kind === 'account-node-at' ? `0x41${nibbles}` : `0x4f${keccak256(hint.address).slice(2)}${nibbles}`
    for (const key of [hint.hash, byPath]) {
      const data = await this.#node.tryAsk('debug_dbGet', [key])
      if (data !== undefined) this.add(data)
    }
  }

  /** All leaves below the path make the node again. */
  async #fromLeaves(hint: NodeAt, path: Path): Promise<void> {
    const [before, after] = this.#states
    if (before === undefined || after === undefined) return
    const leaves =
      hint.kind === 'storage-node-at'
        ? await this.#storageLeaves(hint.address, path, after.hash)
        : await this.#accountLeaves(path, before.number)
    if (leaves.length > 0) this.add(encodeNode(buildNode(leaves, path.length)))
  }

  async #storageLeaves(address: Hex, path: Path, block: Hex): Promise<Leaf[]> {
    const { first, last } = rangeOf(path)
    const found = await this.#node.tryAsk('debug_storageRangeAt', [block, 0, address, first, MAX_LEAVES])
    return (found?.storage ?? [])
      .filter(([key]) => key >= first && key <= last)
      .map(([key, { value }]) => ({ path: nibblesOf(key), value: toRlp(rlpInteger(BigInt(value))) }))
  }

  async #accountLeaves(path: Path, block: bigint): Promise<Leaf[]> {
    const { first, last } = rangeOf(path)
    const params = [numberToHex(block), first, MAX_LEAVES, true, true, true]
    const found = await this.#node.tryAsk('debug_accountRange', params)
    return (found?.accounts ?? []).flatMap(([name, { balance, nonce, root, codeHash, key }]) => {
      const hash = key ?? (/^0x[0-9a-f]{40}$/i.test(name) ? keccak256(name as Hex) : undefined)
      if (hash === undefined || hash < first || hash > last || !/^\d{1,78}$/.test(balance)) return []
      return [{ path: nibblesOf(hash), value: toRlp([rlpInteger(nonce), rlpInteger(BigInt(balance)), root, codeHash]) }]
    })
  }

  /** Some key below the path, and a proof for it. */
  async #fromSearch(hint: NodeAt, path: Path): Promise<void> {
    if (path.length > MAX_SEARCHED_NIBBLES) return
    const isAccount = hint.kind === 'account-node-at'
    const key = await findKey(path, isAccount ? 20 : 32, this.#signal)
    if (isAccount) await this.#addProof(key, [], this.#states[0]!)
    else await this.#addProof(hint.address, [BigInt(key)], this.#states[0]!)
  }
}

type NodeAt = Hint & { kind: 'account-node-at' | 'storage-node-at' }
