/** The hash that commits, in constraints: Poseidon over nine scalars, the first one the capacity. A digest is one scalar. */
import { permuteGadget } from './poseidon-gadget.ts'
import { type Combination, type ConstraintSystem, combine, constant } from './system.ts'
import type { Value, Values } from './value.ts'

export interface Digest {
  readonly scalar: Combination
  /** Of a digest that the prover supplies. */
  readonly value?: bigint
}

/** A digest of the proof, which becomes a variable when it is first used as one: of a path, only nodes among their siblings are. */
export function suppliedDigest(system: ConstraintSystem, value: bigint): Digest {
  let scalar: Combination | undefined
  return {
    value,
    get scalar() {
      scalar ??= system.variable(value)
      return scalar
    },
  }
}

/** Words of 31 bits in a scalar, the first one lowest, and scalars that a permutation absorbs. */
export const PACKED = 8
export const RATE = 8
const WORD_BITS = 31n

/** At most eight words as one scalar: injective, as each is below 2^31. */
export const pack = (words: readonly Combination[]): Combination =>
  combine(
    words.map((_, i) => 1n << (WORD_BITS * BigInt(i))),
    words,
  )

/** The state after a block of at most eight scalars overwrote the rate. */
export const absorbed = (
  system: ConstraintSystem,
  capacity: Combination,
  block: readonly Combination[],
): Combination[] =>
  system.for('hashing', () =>
    permuteGadget(system, [capacity, ...block, ...Array.from({ length: RATE - block.length }, () => constant(0n))]),
  )

export class R1csHash {
  readonly #values: Values
  readonly #system: ConstraintSystem

  constructor(values: Values) {
    this.#values = values
    this.#system = values.system
  }

  row(elements: ArrayLike<Value>): Digest {
    const words = Array.from(elements, v => this.#values.canonical(v, 1)[0]!.elements[0]!.value)
    let capacity = constant(BigInt(words.length))
    for (let start = 0; start < words.length; start += PACKED * RATE) {
      const block: Combination[] = []
      for (let from = start; from < Math.min(words.length, start + PACKED * RATE); from += PACKED) {
        block.push(pack(words.slice(from, from + PACKED)))
      }
      capacity = absorbed(this.#system, capacity, block)[0]!
    }
    return { scalar: capacity }
  }

  compress(children: readonly Digest[]): Digest {
    return {
      scalar: absorbed(
        this.#system,
        constant(0n),
        children.map(c => c.scalar),
      )[0]!,
    }
  }

  /** The digest over `node` and its siblings; log₂ of their number of bits from `bit` on say which child it is. */
  compressAt(index: readonly Combination[], bit: number, node: Digest, siblings: readonly Digest[]): Digest {
    const count = siblings.length + 1
    const bits = index.slice(bit, bit + Math.log2(count))
    const position = bits.reduce((sum, b, k) => sum + Number(this.#system.valueOf(b)) * 2 ** k, 0)
    // All children are the prover's; what is checked is that the one at the position is the node.
    const children = siblings
      .map(s => s.value ?? this.#system.valueOf(s.scalar))
      .toSpliced(position, 0, this.#system.valueOf(node.scalar))
    const scalars = children.map(value => this.#system.variable(value))
    this.#system.for('hashing', () => this.#assertAt(bits, scalars, node.scalar))
    return this.compress(scalars.map(scalar => ({ scalar })))
  }

  assertEqual(a: Digest, b: Digest): void {
    this.#system.for('hashing', () => this.#system.constrain(a.scalar, constant(1n), b.scalar))
  }

  /** candidates[bits] = expected: a constraint for each two-way choice, the last one of which is the equality. */
  #assertAt(bits: readonly Combination[], candidates: readonly Combination[], expected: Combination): void {
    let layer = candidates
    for (const bit of bits.slice(0, -1)) {
      const below = layer
      layer = Array.from({ length: below.length / 2 }, (_, i) => {
        const [x, y] = [below[2 * i]!, below[2 * i + 1]!]
        return combine([1n, 1n], [x, this.#system.multiply(bit, combine([1n, -1n], [y, x]))])
      })
    }
    const [x, y] = [layer[0]!, layer[1]!]
    this.#system.constrain(bits.at(-1)!, combine([1n, -1n], [y, x]), combine([1n, -1n], [expected, x]))
  }
}
