/**
 * The generated kernels of this machine's chips, compiled.
 * @module
 */
import { loadBytes } from '@zkmips/field/wasm-loader'

export async function compileChips(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await loadBytes(new URL('./generated/chips.wasm', import.meta.url)))
}
