/**
 * The generated kernels of this machine's chips, compiled, and with the prover's kernels over one memory.
 * @module
 */
import { CompiledEvaluators } from '@zkmips/air/codegen/compiled'
import type { Evaluators } from '@zkmips/air/evaluators'
import { Kernels } from '@zkmips/field/kernels'
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

/**
 * What proving this machine computes with: the choice of the backend is here and nowhere else. All give the same results.
 * @throws NativeUnavailableError for a native library that is not there any more, or computes wrongly
 */
export async function createKernels({ engine = WASM, ...options }: KernelOptions = {}): Promise<ProverKernels> {
  return engine.name === 'native' ? nativeKernels(engine.file, options) : wasmKernels(options)
}

async function nativeKernels(file: string, { degree = 4, maxBytes = 2 ** 32 }: KernelOptions): Promise<ProverKernels> {
  // Only here: whoever proves with WebAssembly needs none of it.
  const [{ loadLibrary }, { NativeBackend }] = await Promise.all([
    import('@zkmips/field/kernels/native/library'),
    import('@zkmips/field/kernels/native/backend'),
  ])
  const backend = new NativeBackend(loadLibrary(file, degree), maxBytes)
  const kernels = new Kernels(backend)
  return { kernels, evaluators: new CompiledEvaluators(kernels, backend.chips()) }
}

async function wasmKernels(options: KernelOptions): Promise<ProverKernels> {
  const backend = await WasmBackend.create(options)
  const calls = await backend.attach(await compileChips(backend.degree))
  const kernels = new Kernels(backend)
  return { kernels, evaluators: new CompiledEvaluators(kernels, calls) }
}

function compileChips(degree: number): Promise<WebAssembly.Module> {
  return compileFile(moduleOf(degree))
}

/** A literal for each, so that bundlers find the files. */
function moduleOf(degree: number): URL {
  if (degree === 4) return new URL('./generated/chips.wasm', import.meta.url)
  if (degree === 5) return new URL('./generated/chips-5.wasm', import.meta.url)
  throw new RangeError(`there are evaluators for extension degrees 4 and 5, not ${degree}`)
}
