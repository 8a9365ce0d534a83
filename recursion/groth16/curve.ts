/**
 * BN254 in WebAssembly: ffjavascript's field operations, called on addresses of its memory, without a copy per operation. Field elements are
 * 32 bytes, little-endian, in Montgomery form (x·2^256) unless said otherwise; an affine point is x, y, and the point at infinity is zeros.
 * @module
 */
import { buildBn128 } from 'ffjavascript'

/** A place in the module's memory. */
export type Address = number

export const SCALAR_BYTES = 32

/** What the module may use beyond its own pointer to free memory: products of one batch inversion. */
const SCRATCH_BYTES = 1 << 20
const PAGE_BYTES = 1 << 16

type Unary = (a: Address, out: Address) => void
type Binary = (a: Address, b: Address, out: Address) => void

export interface FieldOperations {
  /** Bytes of an element. */
  readonly size: number
  readonly copy: Unary
  readonly add: Binary
  readonly sub: Binary
  /** a·b/2^256: of a number in Montgomery form and a plain one, the plain product. */
  readonly mul: Binary
  readonly square: Unary
  /** Inverts at most 4096 elements, none of them 0, at a distance of `step` bytes; may be in place. */
  readonly batchInverse: (from: Address, step: number, count: number, to: Address, toStep: number) => void
}

export interface GroupOperations {
  /** The field of the coordinates. */
  readonly field: FieldOperations
  /** Bytes of an affine point. */
  readonly size: number
  readonly generator: Uint8Array
  readonly copy: Unary
  /** Twice an affine point, which is not infinity, as an affine point. */
  readonly double: Unary
}

export class Curve {
  readonly scalars: FieldOperations
  readonly g1: GroupOperations
  readonly g2: GroupOperations
  readonly #curve: Awaited<ReturnType<typeof buildBn128>>
  #free: Address
  #view: Uint8Array

  static async load(): Promise<Curve> {
    return new Curve(await buildBn128(true))
  }

  private constructor(curve: Awaited<ReturnType<typeof buildBn128>>) {
    this.#curve = curve
    this.#free = curve.tm.u32[0]! + SCRATCH_BYTES
    this.#free += -this.#free & 63
    this.#view = curve.tm.u8
    this.scalars = this.#field('frm', SCALAR_BYTES)
    this.g1 = this.#group('g1m', this.#field('f1m', 32), curve.G1.g)
    this.g2 = this.#group('g2m', this.#field('f2m', 64), curve.G2.g)
  }

  /** Memory, all of it; not to be kept over an allocation. */
  get bytes(): Uint8Array {
    return this.#view
  }

  /** @returns the address of `length` bytes, all of them 0, at a multiple of 64 */
  allocate(length: number): Address {
    const address = this.#free
    this.#free += length + (-length & 63)
    const { tm } = this.#curve
    const missing = this.#free - tm.memory.buffer.byteLength
    if (missing > 0) {
      tm.memory.grow(Math.ceil(missing / PAGE_BYTES))
      this.#view = new Uint8Array(tm.memory.buffer)
      tm.u8 = this.#view
      tm.u32 = new Uint32Array(tm.memory.buffer)
    }
    this.#view.fill(0, address, this.#free)
    return address
  }

  /** Frees what was allocated since `allocate` gave this address. */
  releaseTo(address: Address): void {
    this.#free = address
  }

  /** A scalar in Montgomery form, in memory of its own. */
  scalar(value: bigint): Address {
    return this.place(this.#curve.Fr.e(value))
  }

  /** A primitive root of unity of order 2^log, as snarkjs takes it. */
  rootOfUnity(log: number): Address {
    const root = this.#curve.Fr.w[log]
    if (!root) throw new RangeError(`the scalar field has no root of unity of order 2^${log}`)
    return this.place(root)
  }

  /** An affine point, by ffjavascript's own multiplication: slow, to compare with. */
  multipleOfGenerator(group: 'g1' | 'g2', scalar: bigint): Uint8Array {
    const operations = group === 'g1' ? this.#curve.G1 : this.#curve.G2
    return operations.toAffine(operations.timesFr(operations.g, this.#curve.Fr.e(scalar)))
  }

  place(bytes: Uint8Array): Address {
    const address = this.allocate(bytes.length)
    this.#view.set(bytes, address)
    return address
  }

  #field(prefix: string, size: number): FieldOperations {
    const exports = this.#curve.tm.instance.exports as Record<string, never>
    return {
      size,
      copy: exports[`${prefix}_copy`]!,
      add: exports[`${prefix}_add`]!,
      sub: exports[`${prefix}_sub`]!,
      mul: exports[`${prefix}_mul`]!,
      square: exports[`${prefix}_square`]!,
      batchInverse: exports[`${prefix}_batchInverse`]!,
    }
  }

  #group(prefix: string, field: FieldOperations, generator: Uint8Array): GroupOperations {
    const exports = this.#curve.tm.instance.exports as unknown as Record<string, Unary>
    const jacobian = this.allocate(3 * field.size)
    return {
      field,
      size: 2 * field.size,
      generator: generator.slice(0, 2 * field.size),
      copy: exports[`${prefix}_copyAffine`]!,
      double: (a, out) => {
        exports[`${prefix}_doubleAffine`]!(a, jacobian)
        exports[`${prefix}_toAffine`]!(jacobian, out)
      },
    }
  }
}
