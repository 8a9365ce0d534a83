/**
 * A backend whose offsets do not fit 32 bits and whose addresses take 8 bytes in memory, made of another one: shows that nothing
 * above `backend.ts` takes an offset for a WebAssembly address.
 * @module
 */
import { type ChipCalls, KERNEL_PARAMETERS, type KernelBackend, type KernelCalls, type Ptr } from '../backend.ts'

/** What is added to every offset: a multiple of 64 beyond 2^40. */
const SHIFT = 2 ** 40 + 64

export class ShiftedBackend implements KernelBackend {
  readonly degree: number
  readonly start: Ptr
  readonly maxBytes: number
  readonly addressBytes = 8
  readonly call: KernelCalls
  readonly #inner: KernelBackend

  constructor(inner: KernelBackend) {
    this.#inner = inner
    this.degree = inner.degree
    this.start = inner.start + SHIFT
    this.maxBytes = inner.maxBytes + SHIFT
    const calls = Object.entries(KERNEL_PARAMETERS).map(([name, parameters]) => {
      const call = inner.call[name as keyof KernelCalls] as (...args: number[]) => number
      const unshifted = (...args: number[]) =>
        call(...args.map((a, i) => (parameters[i] === 'address' ? a - SHIFT : a)))
      return [name, unshifted]
    })
    this.call = Object.fromEntries(calls) as unknown as KernelCalls
  }

  get byteLength(): number {
    return this.#inner.byteLength + SHIFT
  }

  grow(byteLength: number): boolean {
    return this.#inner.grow(byteLength - SHIFT)
  }

  view(at: Ptr, words: number): Uint32Array {
    return this.#inner.view(at - SHIFT, words)
  }

  storeAddresses(at: Ptr, addresses: readonly Ptr[]): void {
    this.#inner.storeAddresses(
      at - SHIFT,
      addresses.map(address => address - SHIFT),
    )
  }

  /** Calls that are attached to the inner backend. */
  attached({ logUp, quotient, inversePoints }: ChipCalls): ChipCalls {
    return {
      logUp: chip => {
        const call = logUp(chip)
        return call && ((columns, rows, ...rest) => call(columns - SHIFT, rows, ...minus(rest)))
      },
      quotient: chip => {
        const call = quotient(chip)
        return call && ((columns, n, ...rest) => call(columns - SHIFT, n, ...minus(rest)))
      },
      inversePoints: (out, ...rest) => inversePoints(out - SHIFT, ...rest),
    }
  }
}

const minus = ([a, b, c]: [Ptr, Ptr, Ptr]): [Ptr, Ptr, Ptr] => [a - SHIFT, b - SHIFT, c - SHIFT]
