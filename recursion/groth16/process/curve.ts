/**
 * BN254 in WebAssembly: ffjavascript's field operations, called on addresses of its memory, without a copy per operation. Field elements are
 * 32 bytes, little-endian, in Montgomery form (x·2^256) unless said otherwise; an affine point is x, y, and the point at infinity is zeros.
 * @module
 */
import { R } from '@zkmips/field/bn254-scalar'

/** A place in the module's memory. */
export type Address = number

export const SCALAR_BYTES = 32

/** What the module may use beyond its own pointer to free memory: products of one batch inversion. */
const SCRATCH_BYTES = 1 << 20
const PAGE_BYTES = 1 << 16
/** The least that the module imports. */
const INITIAL_PAGES = 25

/** 32 bytes. */
export const littleEndian = (value: bigint): Uint8Array =>
  Buffer.from(value.toString(16).padStart(2 * SCALAR_BYTES, '0'), 'hex').reverse()

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

/** What a thread needs to have the curve, without loading ffjavascript again, which does not work in threads. */
export interface CurveModule {
  readonly code: Uint8Array<ArrayBuffer>
  readonly generators: { readonly g1: Uint8Array; readonly g2: Uint8Array }
  /** Roots of unity of the scalar field by the logarithm of their order. */
  readonly roots: readonly Uint8Array[]
}

export async function loadCurveModule(): Promise<CurveModule> {
  const { buildBn128 } = await import('ffjavascript')
  const { tm, G1, G2, Fr } = await buildBn128(true)
  return { code: Uint8Array.from(tm.code), generators: { g1: G1.g, g2: G2.g }, roots: Fr.w }
}

export class Curve {
  readonly scalars: FieldOperations
  readonly g1: GroupOperations
  readonly g2: GroupOperations
  readonly module: CurveModule
  readonly #exports: WebAssembly.Exports
  readonly #memory: WebAssembly.Memory
  #free: Address
  #view: Uint8Array

  static async load(module?: CurveModule): Promise<Curve> {
    const curve = module ?? (await loadCurveModule())
    const memory = new WebAssembly.Memory({ initial: INITIAL_PAGES })
    const { exports } = await WebAssembly.instantiate(new WebAssembly.Module(curve.code), { env: { memory } })
    return new Curve(curve, exports, memory)
  }

  private constructor(module: CurveModule, exports: WebAssembly.Exports, memory: WebAssembly.Memory) {
    this.module = module
    this.#exports = exports
    this.#memory = memory
    this.#view = new Uint8Array(memory.buffer)
    // Where the module says that free memory begins.
    this.#free = new Uint32Array(memory.buffer)[0]! + SCRATCH_BYTES
    this.#free += -this.#free & 63
    this.#growTo(this.#free)
    this.scalars = this.#field('frm', SCALAR_BYTES)
    this.g1 = this.#group('g1m', this.#field('f1m', 32), module.generators.g1)
    this.g2 = this.#group('g2m', this.#field('f2m', 64), module.generators.g2)
  }

  /** Memory, all of it; not to be kept over an allocation. */
  get bytes(): Uint8Array {
    return this.#view
  }

  /** @returns the address of `length` bytes, all of them 0, at a multiple of 64 */
  allocate(length: number): Address {
    const address = this.#free
    this.#free += length + (-length & 63)
    this.#growTo(this.#free)
    this.#view.fill(0, address, this.#free)
    return address
  }

  /** Frees what was allocated since `allocate` gave this address. */
  releaseTo(address: Address): void {
    this.#free = address
  }

  /** A scalar in Montgomery form, in memory of its own. */
  scalar(value: bigint): Address {
    return this.place(littleEndian((value << 256n) % R))
  }

  /** A primitive root of unity of order 2^log, as snarkjs takes it. */
  rootOfUnity(log: number): Address {
    const root = this.module.roots[log]
    if (!root) throw new RangeError(`the scalar field has no root of unity of order 2^${log}`)
    return this.place(root)
  }

  place(bytes: Uint8Array): Address {
    const address = this.allocate(bytes.length)
    this.#view.set(bytes, address)
    return address
  }

  #growTo(end: Address): void {
    const missing = end - this.#memory.buffer.byteLength
    if (missing <= 0) return
    this.#memory.grow(Math.ceil(missing / PAGE_BYTES))
    this.#view = new Uint8Array(this.#memory.buffer)
  }

  #field(prefix: string, size: number): FieldOperations {
    const exports = this.#exports as Record<string, never>
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
    const exports = this.#exports as Record<string, Unary>
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
