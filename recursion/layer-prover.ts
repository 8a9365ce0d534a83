/**
 * Proves layers: from the inputs of a circuit to the bytes of its proof. One prover serves any layers, of whatever parameters, as long as their
 * proofs are over the quintic extension.
 * @module
 */
import type { Evaluators } from '@zkmips/air/evaluators'
import type { KernelOptions } from '@zkmips/circuits/compiled-chips'
import type { Mark } from '@zkmips/field/arena'
import { ProofError } from '@zkmips/prover/errors'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { encodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import type { ProvingKey, ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { setupMachine } from '@zkmips/prover/prover/keys'
import { type OnPhase, proveShard } from '@zkmips/prover/prover/shard'
import type { CircuitAssertion } from './circuit/tape.ts'
import { createLayerKernels, type LayerKernels } from './compiled-chips.ts'
import type { PlacedLayout } from './layer-kernels.ts'
import { layerContext } from './layers/child.ts'
import type { Layout } from './machine/layout.ts'

/** A circuit does not accept its inputs: what it verifies is no valid proof, or not of what it should be. The code is that of the verifier. */
export class LayerError extends ProofError {
  constructor({ code, message }: CircuitAssertion) {
    super(code, `a layer does not accept what it is to verify: ${message}`)
  }
}

/** A circuit with what a prover keeps of it in its memory. */
export interface PreparedLayer {
  readonly key: ProvingKey
  readonly vk: VerifyingKey
  readonly placed: PlacedLayout
  readonly evaluators: Evaluators
}

/** Told when a step begins; for benchmarks and progress. */
export type OnLayerPhase = (phase: 'run' | 'fill' | Parameters<OnPhase>[0]) => void

export class LayerProver {
  readonly #kernels: LayerKernels
  readonly #base: Mark

  private constructor(kernels: LayerKernels) {
    this.#kernels = kernels
    this.#base = kernels.kernels.mark()
  }

  /** @throws NativeUnavailableError for a native library that is not there any more, or computes wrongly */
  static async create(options: Omit<KernelOptions, 'degree'> = {}): Promise<LayerProver> {
    return new LayerProver(await createLayerKernels(options))
  }

  /** For what hashes with BN254's Poseidon, the last layer, which nothing else is proved beside: 1 unless told. */
  useThreads(threads: number): void {
    this.#kernels.kernels.useThreads(threads)
  }

  /** Most bytes of memory in use at any time so far. */
  get peakBytes(): number {
    return this.#kernels.kernels.arena.peakBytes
  }

  /** Makes the key of a circuit. What is prepared stays in memory, a layer over the other, until `forget`. */
  prepare(layout: Layout, params: ProofParameters): PreparedLayer {
    const { kernels, recursion, evaluatorsOf } = this.#kernels
    const evaluators = evaluatorsOf(layout.machine)
    const placed = recursion.placeLayout(layout)
    const key = setupMachine(kernels, params, layout.machine, layout.preprocessed)
    return { key, vk: key.vk, placed, evaluators }
  }

  /** Frees the memory of all that was prepared. */
  forget(): void {
    this.#kernels.kernels.release(this.#base)
  }

  /**
   * @param inputs of the circuit, canonical, in order
   * @returns the encoded proof; `encodeShardProof` says how
   * @throws LayerError where the circuit does not accept them
   */
  prove(layer: PreparedLayer, inputs: ArrayLike<number>, onPhase: OnLayerPhase = () => {}): Uint8Array {
    return encodeShardProof(this.#proved(layer, inputs, onPhase))
  }

  #proved({ key, placed, evaluators }: PreparedLayer, inputs: ArrayLike<number>, onPhase: OnLayerPhase): ShardProof {
    const { kernels, recursion } = this.#kernels
    const mark = kernels.mark()
    try {
      onPhase('run')
      const { cells, failed } = recursion.run(placed.tape, inputs)
      if (failed) throw new LayerError(failed)
      onPhase('fill')
      const tables = recursion.fill(placed, cells)
      return proveShard(key, evaluators, tables, layerContext(kernels.field.degree), onPhase)
    } finally {
      kernels.release(mark)
    }
  }
}
