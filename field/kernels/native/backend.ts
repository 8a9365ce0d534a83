/**
 * The kernel backend in native code: a library of the same C functions, called through koffi, over a range of addresses that is reserved
 * at once and made usable as it grows. Nothing moves, so views stay valid.
 *
 * Offsets count from the start of that range. JavaScript sees it through windows, because the oldest Node has no buffer above 4 GiB; they
 * overlap, so that a view of up to 2 GiB lies in one.
 *
 * @module
 */
import koffi from 'koffi'
import {
  type AttachedCalls,
  type CallsOf,
  type FunctionParameters,
  KERNEL_PARAMETERS,
  type KernelBackend,
  type KernelCalls,
  type Ptr,
} from '../backend.ts'

const WINDOW = 2 ** 32
const STRIDE = 2 ** 31
/** The first offset: 0 would pass for a null pointer. */
const START = 64

type Call = (...args: number[]) => number

/** What a library of kernels offers; `library.ts` loads one. */
export interface NativeLibrary {
  readonly file: string
  readonly degree: number
  /** Undefined where the library has no such function. */
  readonly further: (name: string, parameters: readonly string[]) => Call | undefined
  readonly kernels: Readonly<Record<string, Call>>
  readonly memory: {
    readonly reserve: (bytes: number) => number
    readonly use: (start: number, from: number, to: number) => number
    readonly release: (start: number) => void
  }
}

/** Opens a library without looking at what is in it: `library.ts` has checked it. */
export function openLibrary(file: string, degree: number): NativeLibrary {
  const library = koffi.load(file)
  const bind = (name: string, result: string, parameters: readonly string[]): Call =>
    library.func(name, result, [...parameters])
  const kernels = Object.entries(KERNEL_PARAMETERS).map(([name, parameters]) => [
    name,
    bind(name, 'uint32', parameters.map(typeInC)),
  ])
  const further = (name: string, parameters: readonly string[]): Call | undefined => {
    try {
      return bind(name, 'uint32', parameters)
    } catch {
      return undefined
    }
  }
  const memory = {
    reserve: bind('memory_reserve', 'uint64', ['uint64']),
    use: bind('memory_use', 'uint32', ['uint64', 'uint64', 'uint64']),
    release: bind('memory_release', 'void', ['uint64']),
  }
  return { file, degree, further, kernels: Object.fromEntries(kernels), memory }
}

const typeInC = (kind: 'address' | 'number'): string => (kind === 'address' ? 'uint64' : 'uint32')

/** Gives a range back when neither the backend nor a view of it is left. */
const finalizer = new FinalizationRegistry<() => void>(released => released())

export class NativeBackend implements KernelBackend {
  readonly degree: number
  readonly start = START
  readonly addressBytes = 8
  readonly maxBytes: number
  readonly call: KernelCalls
  readonly #library: NativeLibrary
  readonly #base: number
  readonly #windows = new Map<number, ArrayBuffer>()
  #byteLength = 0
  /** Objects that keep the range in use: this one and its windows. */
  readonly #users = { count: 0 }

  /**
   * @param maxBytes limit of the memory; addresses for that much are reserved
   * @throws RangeError if the system has no such range
   */
  constructor(library: NativeLibrary, maxBytes: number) {
    this.degree = library.degree
    this.maxBytes = maxBytes
    this.#library = library
    this.#base = library.memory.reserve(maxBytes)
    if (this.#base === 0) throw new RangeError(`the system reserves no ${maxBytes} bytes of addresses`)
    this.call = this.#functions(KERNEL_PARAMETERS, name => library.kernels[name]!)
    this.#counted(this)
    if (!this.grow(START)) throw new RangeError('the system gives no memory')
  }

  get byteLength(): number {
    return this.#byteLength
  }

  grow(byteLength: number): boolean {
    const to = Math.min(Math.ceil(byteLength / PAGE) * PAGE, this.maxBytes)
    if (to <= this.#byteLength) return true
    if (this.#library.memory.use(this.#base, this.#byteLength, to) !== 0) return false
    this.#byteLength = to
    return true
  }

  view(at: Ptr, words: number): Uint32Array {
    if (at + 4 * words > this.#byteLength) {
      throw new RangeError(`${words} words at ${at} are outside of ${this.#byteLength} bytes of memory`)
    }
    const first = Math.floor(at / STRIDE) * STRIDE
    return new Uint32Array(this.#window(first), at - first, words)
  }

  storeAddresses(at: Ptr, addresses: readonly Ptr[]): void {
    const words = this.view(at, 2 * addresses.length)
    for (const [i, address] of addresses.entries()) {
      const absolute = this.#base + address
      words[2 * i] = absolute
      words[2 * i + 1] = absolute / 2 ** 32
    }
  }

  /** What the same library has besides the kernels. */
  attached(): AttachedCalls {
    const { further, file } = this.#library
    const evaluator = (name: string) => {
      const call = further(name, ['uint64', 'uint64', 'uint64', 'uint64', 'uint64'])
      return call && this.#shifted(call, [0, 2, 3, 4])
    }
    return {
      logUp: name => evaluator(`logup_${name}`),
      quotient: name => evaluator(`quotient_${name}`),
      inversePoints: this.#shifted(further('inverse_points', ['uint64', 'uint64', 'uint32', 'uint32'])!, [0]),
      functions: parameters =>
        this.#functions(parameters, name => {
          const call = further(name, parameters[name]!.map(typeInC))
          if (!call) throw new Error(`the library ${file} has no function ${name}`)
          return call
        }),
    }
  }

  #functions<F extends FunctionParameters>(parameters: F, bound: (name: string) => Call): CallsOf<F> {
    const calls = Object.entries(parameters).map(([name, kinds]) => {
      const places = kinds.flatMap((kind, i) => (kind === 'address' ? [i] : []))
      return [name, this.#shifted(bound(name), places)]
    })
    return Object.fromEntries(calls) as CallsOf<F>
  }

  /** @param places of the arguments that are offsets */
  #shifted(call: Call, places: readonly number[]): Call {
    const base = this.#base
    return (...args) => {
      for (const i of places) args[i]! += base
      return call(...args)
    }
  }

  #window(first: number): ArrayBuffer {
    let window = this.#windows.get(first)
    if (!window) {
      // What is not in use yet cannot be reached: `view` sees to it.
      window = koffi.view(BigInt(this.#base + first), Math.min(WINDOW, this.maxBytes - first))
      this.#windows.set(first, window)
      this.#counted(window)
    }
    return window
  }

  #counted(user: object): void {
    const [users, base, release] = [this.#users, this.#base, this.#library.memory.release]
    users.count++
    finalizer.register(user, () => {
      if (--users.count === 0) release(base)
    })
  }
}

/** What the memory grows by: huge pages, and few calls. */
const PAGE = 2 ** 25
