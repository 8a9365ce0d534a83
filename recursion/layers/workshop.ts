/**
 * Layers made in this process, one after the other: a circuit is recorded and laid out, or its layout read from where it was kept, and given its
 * key when it is first needed. Few stay at hand, since each takes some hundred megabytes.
 * @module
 */
import { ArenaLimitError } from '@zkmips/field/arena'
import { decodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import type { ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import type { LayerProver, OnLayerPhase, PreparedLayer } from '../layer-prover.ts'
import type { LayoutCache } from '../layout-cache.ts'
import type { LayerProofs } from './fold-list.ts'
import type { Layer } from './layer.ts'
import { type LayerCircuit, layoutOf } from './system.ts'

/** A circuit that is ready to be proved. */
interface Made<I> {
  readonly layer: Layer<I>
  readonly prepared: PreparedLayer
}

export interface WorkshopOptions {
  /** Where layouts are kept; nowhere unless given. */
  readonly cache?: LayoutCache
  /** Circuits that are at hand at once; 8 unless given. */
  readonly atHand?: number
  readonly onPhase?: OnLayerPhase
}

export class Workshop implements LayerProofs {
  readonly #prover: LayerProver
  readonly #options: WorkshopOptions
  readonly #made = new Map<string, Made<never>>()
  readonly #keys = new Map<string, VerifyingKey>()

  constructor(prover: LayerProver, options: WorkshopOptions = {}) {
    this.#prover = prover
    this.#options = options
  }

  /** Names of the circuits that are ready to be proved. */
  get atHand(): readonly string[] {
    return [...this.#made.keys()]
  }

  async key<I>(circuit: LayerCircuit<I>): Promise<VerifyingKey> {
    return this.#keys.get(circuit.name) ?? this.#withRoom(() => this.#make(circuit).prepared.vk)
  }

  /** Makes a circuit ready, if it is not. */
  async prepare<I>(circuit: LayerCircuit<I>): Promise<void> {
    this.#withRoom(() => this.#make(circuit))
  }

  async prove<I>(circuit: LayerCircuit<I>, inputs: I): Promise<ShardProof> {
    const bytes = this.proveValues(circuit, circuit.record().inputs(inputs))
    const { params, machine } = circuit.shape
    return decodeShardProof(bytes, params, machine, this.#keys.get(circuit.name)!)
  }

  /**
   * @param values of the circuit's inputs, in order
   * @returns the encoded proof
   * @throws LayerError where the circuit does not accept them
   */
  proveValues(circuit: LayerCircuit<never>, values: ArrayLike<number>): Uint8Array {
    return this.#withRoom(() => this.#prover.prove(this.#make(circuit).prepared, values, this.#options.onPhase))
  }

  /** Where the memory does not suffice beside what is at hand, that is made again when it is needed. */
  #withRoom<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof ArenaLimitError) || this.#made.size === 0) throw error
      this.#forget()
      return work()
    }
  }

  #forget(): void {
    this.#prover.forget()
    this.#made.clear()
  }

  #make<I>(circuit: LayerCircuit<I>): Made<I> {
    const known = this.#made.get(circuit.name)
    if (known) return known as Made<I>
    const { cache, atHand = 8 } = this.#options
    if (this.#made.size >= atHand) this.#forget()
    const layer = circuit.record()
    const lay = () => layoutOf(layer.circuit, circuit.settings)
    const layout = cache ? cache.layout(circuit.of, lay) : lay()
    const prepared = this.#prover.prepare(layout, circuit.settings.params)
    this.#made.set(circuit.name, { layer, prepared })
    this.#keys.set(circuit.name, prepared.vk)
    return { layer, prepared }
  }
}
