/**
 * Layers made in this process, one after the other: each circuit is recorded, laid out and given its key when it is first needed, and stays.
 * @module
 */

import { decodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import type { ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import type { LayerProver, PreparedLayer } from '../layer-prover.ts'
import type { LayerProofs } from './fold.ts'
import type { Layer } from './layer.ts'
import { type LayerCircuit, layoutOf } from './system.ts'

export class Workshop implements LayerProofs {
  readonly #prover: LayerProver
  readonly #made = new Map<string, { layer: Layer<never>; prepared: PreparedLayer }>()

  constructor(prover: LayerProver) {
    this.#prover = prover
  }

  async key<I>(circuit: LayerCircuit<I>): Promise<VerifyingKey> {
    return this.#make(circuit).prepared.vk
  }

  async prove<I>(circuit: LayerCircuit<I>, inputs: I): Promise<ShardProof> {
    const { layer, prepared } = this.#make(circuit)
    const bytes = this.#prover.prove(prepared, layer.inputs(inputs))
    const { params, machine } = circuit.shape
    return decodeShardProof(bytes, params, machine, prepared.vk)
  }

  #make<I>(circuit: LayerCircuit<I>): { layer: Layer<I>; prepared: PreparedLayer } {
    const known = this.#made.get(circuit.name)
    if (known) return known as { layer: Layer<I>; prepared: PreparedLayer }
    const layer = circuit.record()
    const prepared = this.#prover.prepare(layoutOf(layer.circuit, circuit.settings), circuit.settings.params)
    this.#made.set(circuit.name, { layer, prepared })
    return { layer, prepared }
  }
}
