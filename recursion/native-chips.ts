/**
 * Native kernels with the evaluators of the recursion machine: a library of their own, built on first use, and compared with those in
 * WebAssembly.
 * @module
 */
import type { Engine } from '@zkmips/circuits/compiled-chips'
import { compareEvaluators } from '@zkmips/circuits/native-chips'
import { type LibraryOptions, libraryFile } from '@zkmips/field/kernels/native/library'
import { variantsHere } from '@zkmips/field/kernels/native/variants'
import { createLayerKernels } from './compiled-chips.ts'
import { LAYER_DEGREE, LAYER_MACHINES } from './machine/machine.ts'

/** One C file of each folder. */
const FOLDERS = [
  new URL('../air/codegen/support.c', import.meta.url),
  new URL('./generated/permutation.c', import.meta.url),
  new URL('./kernels/permutations.c', import.meta.url),
]
const CHECK_BYTES = 2 ** 26

/** @throws NativeUnavailableError where there is no compiler, or none that does it right */
export async function nativeLayerEngine(
  options: Pick<LibraryOptions, 'variant' | 'cache' | 'onBuild'> = {},
): Promise<Engine & { name: 'native' }> {
  const variant = options.variant ?? variantsHere()[0]!
  const engine = (file: string) => ({ name: 'native', file, variant: variant.name }) as const
  const check = async (file: string): Promise<void> => {
    const [native, wasm] = await Promise.all(
      [{ engine: engine(file) }, {}].map(of => createLayerKernels({ ...of, maxBytes: CHECK_BYTES })),
    )
    for (const { machine } of LAYER_MACHINES) {
      const [given, expected] = [native!, wasm!].map(({ kernels, evaluatorsOf }) => ({
        kernels,
        evaluators: evaluatorsOf(machine),
      }))
      compareEvaluators(
        given!,
        expected!,
        machine.chips.map(({ chip }) => chip),
      )
    }
  }
  return engine(await libraryFile({ ...options, variant, degree: LAYER_DEGREE, folders: FOLDERS, check }))
}
