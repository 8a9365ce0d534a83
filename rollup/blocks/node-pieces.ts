/**
 * Finds the pieces of a block's parent state at a node, through standard RPC, by what the guest says about each. Every answer is
 * filed under its own hash, so a node that answers wrongly makes a capture fail and never a wrong trace.
 */
import { hexToBytes, keccak256, numberToHex, pad } from 'viem'
import type { Hex } from '../hex.ts'
import { encodeHeader, type RpcBlock } from './header.ts'
import type { Hint } from './hints.ts'

/** The one thing asked of a node: JSON-RPC requests. */
export type RpcRequest = (method: string, params: readonly unknown[]) => Promise<unknown>

interface Proof {
  readonly accountProof: readonly Hex[]
  readonly storageProof: readonly { readonly proof: readonly Hex[] }[]
}

/** The node did not give what the guest needs. */
export class PieceNotFoundError extends Error {
  readonly code = 'PIECE_NOT_FOUND'
  readonly hint: Hint
  constructor(hint: Hint) {
    super(
      `the node did not give the ${hint.kind} with the hash ${hint.hash}` +
        ('address' in hint ? ` of account ${hint.address}` : '') +
        ': it may have pruned that state; use a node that keeps the state of the parent block',
    )
    this.name = 'PieceNotFoundError'
    this.hint = hint
  }
}

/** A path of this many nibbles is found by trying 16^6 keys on average: some seconds. Beyond that nobody should wait. */
const MAX_SEARCHED_NIBBLES = 6

/** Pieces by hash, filled on demand. */
export class NodePieces {
  readonly found = new Map<Hex, Hex>()
  readonly #request: RpcRequest
  /** Block number of the parent, in hex. */
  readonly #parent: Hex

  constructor(request: RpcRequest, parent: Hex) {
    this.#request = request
    this.#parent = parent
  }

  add(...pieces: Hex[]): void {
    for (const piece of pieces) this.found.set(keccak256(piece), piece)
  }

  /** Adds the trie nodes on the way to an account and to some of its slots. */
  async addProof(address: Hex, slots: readonly bigint[]): Promise<void> {
    const keys = slots.map(slot => pad(numberToHex(slot), { size: 32 }))
    const proof = (await this.#request('eth_getProof', [address, keys, this.#parent])) as Proof
    this.add(...proof.accountProof, ...proof.storageProof.flatMap(({ proof }) => proof))
  }

  /** Gets the piece that a hint is about. @throws PieceNotFoundError */
  async fetch(hint: Hint): Promise<void> {
    switch (hint.kind) {
      case 'header': {
        const block = (await this.#request('eth_getBlockByHash', [hint.hash, false])) as RpcBlock | null
        if (block !== null) this.add(encodeHeader(block))
        break
      }
      case 'code':
        this.add((await this.#request('eth_getCode', [hint.address, this.#parent])) as Hex)
        break
      case 'account-node':
        await this.addProof(hint.address, [])
        break
      case 'storage-node':
        await this.addProof(hint.address, [hint.slot])
        break
      case 'account-node-at': {
        const address = findKey(hint, hint.path, 20)
        await this.addProof(address, [])
        break
      }
      case 'storage-node-at': {
        const slot = findKey(hint, hint.path, 32)
        await this.addProof(hint.address, [BigInt(slot)])
        break
      }
    }
    if (!this.found.has(hint.hash)) throw new PieceNotFoundError(hint)
  }
}

/** Some key of `bytes` bytes whose keccak256 begins with the nibbles `path`: a proof for it shows the node at that path. */
function findKey(hint: Hint, path: Uint8Array, bytes: number): Hex {
  if (path.length > MAX_SEARCHED_NIBBLES) throw new PieceNotFoundError(hint)
  for (let counter = 0n; ; counter++) {
    const key = pad(numberToHex(counter), { size: bytes })
    const hash = hexToBytes(keccak256(key))
    if (path.every((nibble, i) => (i % 2 === 0 ? hash[i >> 1]! >> 4 : hash[i >> 1]! & 15) === nibble)) return key
  }
}
