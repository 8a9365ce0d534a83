/**
 * The kernel backend in WebAssembly: modules that share one imported memory of up to 4 GiB. Works in Node and in browsers.
 *
 * Each module has its own region below 1 MiB for static data and its stack (scripts/build-kernels.sh); callers get the rest.
 *
 * @module
 */

import { Kernels } from '../kernels.ts'
import { compileFile } from '../wasm-loader.ts'
import {
  type AttachedCalls,
  type CallsOf,
  type FunctionParameters,
  KERNEL_PARAMETERS,
  type KernelBackend,
  type KernelCalls,
  type Ptr,
} from './backend.ts'

const PAGE = 65536
const MAX_PAGES = 65536
/** What the modules' regions take. */
const START = 2 ** 20

export interface WasmOptions {
  /** Degree of the extension; 4 by default. */
  readonly degree?: number
  /** Limit of the whole memory, at most (and by default) 4 GiB. */
  readonly maxBytes?: number
}

type Exports = Record<string, (...args: number[]) => number>

export class WasmBackend implements KernelBackend {
  readonly degree: number
  readonly start = START
  readonly addressBytes = 4
  readonly maxBytes: number
  readonly call: KernelCalls
  readonly #memory: WebAssembly.Memory

  private constructor(degree: number, maxBytes: number, memory: WebAssembly.Memory, exports: Exports) {
    this.degree = degree
    this.maxBytes = maxBytes
    this.#memory = memory
    this.call = exports as unknown as KernelCalls
  }

  /** @throws RangeError for a degree that is neither 4 nor 5 */
  static async create({ degree = 4, maxBytes = 2 ** 32 }: WasmOptions = {}): Promise<WasmBackend> {
    const memory = new WebAssembly.Memory({ initial: START / PAGE, maximum: MAX_PAGES })
    const module = await compileFile(kernelModule(degree))
    const exports = await instantiate(module, memory)
    functionsOf(exports, KERNEL_PARAMETERS)
    return new WasmBackend(degree, Math.min(maxBytes, PAGE * MAX_PAGES), memory, exports)
  }

  get byteLength(): number {
    return this.#memory.buffer.byteLength
  }

  grow(byteLength: number): boolean {
    try {
      this.#memory.grow(Math.max(0, Math.ceil((byteLength - this.byteLength) / PAGE)))
      return true
    } catch {
      return false
    }
  }

  view(at: Ptr, words: number): Uint32Array {
    return new Uint32Array(this.#memory.buffer, at, words)
  }

  storeAddresses(at: Ptr, addresses: readonly Ptr[]): void {
    this.view(at, addresses.length).set(addresses)
  }

  /**
   * Instantiates evaluators of chips, and what else a module brings, on this memory.
   * @param module built with scripts/build-kernels.sh for this backend's degree
   */
  async attach(module: WebAssembly.Module): Promise<AttachedCalls> {
    const exports = await instantiate(module, this.#memory)
    // Modules of degree 4 do not say so.
    const degree = exports.extension_degree?.() ?? 4
    if (degree !== this.degree) {
      throw new RangeError(`the evaluators were built for extension degree ${degree}, the kernels for ${this.degree}`)
    }
    return {
      logUp: chip => exports[`logup_${chip}`],
      quotient: chip => exports[`quotient_${chip}`],
      inversePoints: exports.inverse_points!,
      functions: parameters => functionsOf(exports, parameters),
    }
  }
}

function functionsOf<F extends FunctionParameters>(exports: Exports, parameters: F): CallsOf<F> {
  const missing = Object.keys(parameters).filter(name => typeof exports[name] !== 'function')
  if (missing.length > 0) throw new Error(`the kernel module is older than this code: it lacks ${missing.join(', ')}`)
  return exports as CallsOf<F>
}

/** Kernels over a new memory of WebAssembly. */
export const wasmKernels = async (options: WasmOptions = {}): Promise<Kernels> =>
  new Kernels(await WasmBackend.create(options))

/** A literal for each, so that bundlers find the files. */
const kernelModule = (degree: number): URL => {
  if (degree === 4) return new URL('./kernels.wasm', import.meta.url)
  if (degree === 5) return new URL('./kernels-5.wasm', import.meta.url)
  throw new RangeError(`there are kernels for extension degrees 4 and 5, not ${degree}`)
}

const instantiate = async (module: WebAssembly.Module, memory: WebAssembly.Memory): Promise<Exports> => {
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } })
  const heapBase = exports.__heap_base as WebAssembly.Global | undefined
  if (heapBase === undefined || Number(heapBase.value) > START) {
    throw new Error('the module was not linked below the arena: build it with scripts/build-kernels.sh')
  }
  return exports as unknown as Exports
}
