/**
 * The generated kernels of this machine's chips, compiled, and with the prover's kernels over one memory.
 * @module
 */
import { CompiledEvaluators } from '@zkmips/air/codegen/compiled'
import type { Evaluators } from '@zkmips/air/evaluators'
import { Kernels } from '@zkmips/field/kernels'
import { WasmBackend, type WasmOptions } from '@zkmips/field/kernels/wasm'
import { compileFile } from '@zkmips/field/wasm-loader'

/** What proving this machine computes with: the choice of the backend is here and nowhere else. */
export async function createKernels(
  options: WasmOptions = {},
): Promise<{ readonly kernels: Kernels; readonly evaluators: Evaluators }> {
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
