/**
 * The generated evaluators of the recursion machine's chips with the prover's kernels over one memory. All layers are proved over one
 * extension, so that one memory serves layers over proofs of either degree.
 * @module
 */
import { CompiledEvaluators } from '@zkmips/air/codegen/compiled'
import type { Evaluators } from '@zkmips/air/evaluators'
import type { Machine } from '@zkmips/air/machine'
import { attachedKernels, type KernelOptions } from '@zkmips/circuits/compiled-chips'
import type { Kernels } from '@zkmips/field/kernels'
import { RecursionKernels } from './layer-kernels.ts'
import { LAYER_DEGREE, LAYER_MACHINES } from './machine/machine.ts'

export interface LayerKernels {
  readonly kernels: Kernels
  readonly recursion: RecursionKernels
  /** @throws RangeError for a machine that is none of `LAYER_MACHINES` */
  readonly evaluatorsOf: (machine: Machine) => Evaluators
}

/** @throws NativeUnavailableError for a native library that is not there any more, or computes wrongly */
export async function createLayerKernels(options: Omit<KernelOptions, 'degree'> = {}): Promise<LayerKernels> {
  const module = new URL('./generated/recursion.wasm', import.meta.url)
  const { kernels, calls } = await attachedKernels({ ...options, degree: LAYER_DEGREE }, module)
  const evaluators = new Map(
    LAYER_MACHINES.map(({ machine, evaluatorNames }) => {
      const of =
        <T>(call: (chip: string) => T) =>
        (chip: string) =>
          call(evaluatorNames[chip]!.replaceAll('-', '_'))
      const own = { ...calls, logUp: of(calls.logUp), quotient: of(calls.quotient) }
      return [machine.name, new CompiledEvaluators(kernels, own)]
    }),
  )
  const evaluatorsOf = ({ name }: Machine): Evaluators => {
    const found = evaluators.get(name)
    if (found) return found
    throw new RangeError(`there are evaluators for ${[...evaluators.keys()].join(', ')}, not for ${name}`)
  }
  return { kernels, recursion: new RecursionKernels(kernels.arena, calls), evaluatorsOf }
}
