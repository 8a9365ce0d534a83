/**
 * The tree of the keys that leaves and joins may have. Its root is in the statement of every range; each layer over ranges checks that its child's key is an
 * entry, so no circuit holds its own key, and no child escapes the check. The root binds somebody only where it is compared with what they know:
 * the end of a run puts it into the program's name, and the key of that layer is under the seal, a constant of what verifies it (`seal.ts`).
 *
 * Compressing is a permutation without its other half, so whoever may choose both inputs can invert it: a path to a root for an entry of one's own
 * costs about 2^124 by meeting in the middle, as a collision of digests does.
 *
 * An entry is compress(row(kind, parameters), digest of the key): under other parameters, or as a layer of another kind, a key is
 * another entry.
 * @module
 */
import type { Numbers, Representation } from '@zkmips/field/algebra'
import type { Digest } from '@zkmips/field/hash'
import { type ProofParameters, parameterElements } from '@zkmips/prover/parameters'
import type { VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import type { StatementAlgebra } from '@zkmips/statement/algebra'
import { keyDigest } from '@zkmips/statement/program-name'
import type { ConvertInputs } from '../circuit/proof-wires.ts'

/**
 * What a key is of: the leaf of a part, or a join, whose proofs state ranges; or what states numbers (`seal.ts`), which has a tree of its own. A
 * number of a kind is never used again for anything else.
 */
export const LAYER = { leaf: 1, join: 2, numbered: 3 } as const
export type LayerKind = (typeof LAYER)[keyof typeof LAYER]

/** Levels of the tree of leaves and joins, which has room for 2 to this keys. */
export const KEY_TREE_DEPTH = 8
const DIGEST_ELEMENTS = 8

/** Where an entry stands: its position, lowest bit next to the entries, and the sibling on each level. */
export interface KeyPath<R extends Representation> {
  readonly position: R['index']
  readonly siblings: readonly R['digest'][]
}

/** A key with what it is a key of. */
export interface LayerKey<R extends Representation = Numbers> {
  readonly kind: LayerKind
  readonly params: ProofParameters
  readonly vk: VerifyingKey<R>
}

export function keyEntry<R extends Representation>(
  algebra: StatementAlgebra<R>,
  { kind, params, vk }: LayerKey<R>,
): R['digest'] {
  const { base, hash } = algebra
  const head = hash.row([kind, ...parameterElements(params)].map(base.constant))
  return hash.compress(head, keyDigest(algebra, vk))
}

/** The key is in the tree with this root. */
export function assertKey<R extends Representation>(
  algebra: StatementAlgebra<R>,
  root: R['digest'],
  key: LayerKey<R>,
  { position, siblings }: KeyPath<R>,
): void {
  const { hash, assert } = algebra
  const top = siblings.reduce(
    (node, sibling, level) => hash.compressAt(position, level, node, sibling),
    keyEntry(algebra, key),
  )
  assert(hash.equals(top, root), 'layer.key', 'the key of the child is not one that the statement allows')
}

/** Keys by their entries. */
export class KeyTree {
  readonly #layers: Digest[][]

  /** @param entries of `keyEntry`, at most 2^depth, in an order that is part of the root */
  constructor(
    { hash }: Pick<StatementAlgebra<Numbers>, 'hash'>,
    entries: readonly Digest[],
    depth: number = KEY_TREE_DEPTH,
  ) {
    const room = 2 ** depth
    if (entries.length > room) throw new RangeError(`a tree of keys has room for ${room}, got ${entries.length}`)
    // No key has the digest of an empty place: it would have to be a preimage of zeros.
    this.#layers = [Array.from({ length: room }, (_, i) => entries[i] ?? new Uint32Array(DIGEST_ELEMENTS))]
    while (this.#layers.length <= depth) {
      const below = this.#layers.at(-1)!
      this.#layers.push(
        Array.from({ length: below.length / 2 }, (_, i) => hash.compress(below[2 * i]!, below[2 * i + 1]!)),
      )
    }
  }

  get root(): Digest {
    return this.#layers.at(-1)![0]!
  }

  /** @param position in the list of entries */
  path(position: number): KeyPath<Numbers> {
    return { position, siblings: this.#layers.slice(0, -1).map((layer, level) => layer[(position >>> level) ^ 1]!) }
  }
}

/** A path of which only the length matters. */
export const blankPath = (depth: number = KEY_TREE_DEPTH): KeyPath<Numbers> => ({
  position: 0,
  siblings: Array.from({ length: depth }, () => new Uint32Array(DIGEST_ELEMENTS)),
})

export const convertPath = <R extends Representation>(
  { position, siblings }: KeyPath<Numbers>,
  { index, digest }: Pick<ConvertInputs<R>, 'index' | 'digest'>,
): KeyPath<R> => ({ position: index(position, siblings.length), siblings: siblings.map(digest) })
