/**
 * The generated kernels of this machine's chips, compiled, and with the prover's kernels over one memory.
 * @module
 */
import { CompiledEvaluators } from '@zkmips/air/codegen/compiled'
import type { Evaluators } from '@zkmips/air/evaluators'
import { Kernels } from '@zkmips/field/kernels'
import type { AttachedCalls } from '@zkmips/field/kernels/backend'
import { WasmBackend } from '@zkmips/field/kernels/wasm'
import { compileFile } from '@zkmips/field/wasm-loader'

/** What computes: WebAssembly, or a library of native code (native-chips.ts builds it). Plain data. */
export type Engine =
  | { readonly name: 'wasm' }
  | { readonly name: 'native'; readonly file: string; readonly variant: string }

export const WASM: Engine = { name: 'wasm' }

export interface KernelOptions {
  /** WebAssembly unless given. */
  readonly engine?: Engine
  /** Degree of the extension; 4 by default. */
  readonly degree?: number
  /** Limit of the memory in bytes; 4 GiB by default, and the most that WebAssembly has. */
  readonly maxBytes?: number
}

export interface ProverKernels {
  readonly kernels: Kernels
  readonly evaluators: Evaluators
}

export interface AttachedKernels {
  readonly kernels: Kernels
  readonly calls: AttachedCalls
}

/**
 * What proving this machine computes with. All engines give the same results.
 * @throws NativeUnavailableError for a native library that is not there any more, or computes wrongly
 */
export async function createKernels({ degree = 4, ...options }: KernelOptions = {}): Promise<ProverKernels> {
  const { kernels, calls } = await attachedKernels({ ...options, degree }, moduleOf(degree))
  return { kernels, evaluators: new CompiledEvaluators(kernels, calls) }
}

/**
 * The prover's kernels and what is attached to them: the choice of the backend is here and nowhere else.
 * @param module what WebAssembly attaches; a native library has it in it
 */
export async function attachedKernels(
  { engine = WASM, degree = 4, maxBytes = 2 ** 32 }: KernelOptions,
  module: URL,
): Promise<AttachedKernels> {
  if (engine.name === 'wasm') {
    const backend = await WasmBackend.create({ degree, maxBytes })
    const calls = await backend.attach(await compileFile(module))
    return { kernels: new Kernels(backend), calls }
  }
  // Only here: whoever proves with WebAssembly needs none of it.
  const [{ loadLibrary }, { NativeBackend }] = await Promise.all([
    import('@zkmips/field/kernels/native/library'),
    import('@zkmips/field/kernels/native/backend'),
  ])
  const backend = new NativeBackend(loadLibrary(engine.file, degree), maxBytes)
  return { kernels: new Kernels(backend), calls: backend.attached() }
}

/** A literal for each, so that bundlers find the files. */
function moduleOf(degree: number): URL {
  if (degree === 4) return new URL('./generated/chips.wasm', import.meta.url)
  if (degree === 5) return new URL('./generated/chips-5.wasm', import.meta.url)
  throw new RangeError(`there are evaluators for extension degrees 4 and 5, not ${degree}`)
}
