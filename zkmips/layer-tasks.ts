/**
 * Layers of recursion as pieces of work for one worker: circuits are made on demand, and a bounded number stays at hand. Tasks and results are plain
 * data: a circuit goes by its name and its constant, what it verifies by the values of its inputs.
 *
 * Invariant: a task depends on nothing but its arguments and the system of layers; two workers give the same bytes.
 * @module
 */
import { isDeepStrictEqual } from 'node:util'
import type { Engine } from '@zkmips/circuits/compiled-chips'
import { ProofError } from '@zkmips/prover/errors'
import { decodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import type { VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { LayerProver } from '@zkmips/recursion/layer-prover'
import { layerContext } from '@zkmips/recursion/layers/child'
import {
  type CircuitName,
  circuitNamed,
  type LeafTemplate,
  type RecursionSettings,
  type RecursionSystem,
  recursionSystem,
} from '@zkmips/recursion/layers/system'
import { Workshop } from '@zkmips/recursion/layers/workshop'
import { LayoutCache } from '@zkmips/recursion/layout-cache'

/** What every task of a job needs that has layers. */
export interface LayerSetup {
  readonly settings: RecursionSettings
  readonly templates: readonly LeafTemplate[]
  /** WebAssembly unless given: a library with the evaluators of the recursion machine. */
  readonly engine?: Engine
  /** Limit of a worker's arena for layers in bytes; it has another one for parts. */
  readonly maxArenaBytes: number
  /** Circuits that a worker has at hand at most. */
  readonly atHand: number
  /** Of the process that proves the last layer: the others have nothing to do then. 1 unless given. */
  readonly threads?: number
  /** Where layouts of circuits are kept: the user's cache unless given. */
  readonly cache?: string
}

export interface MadeKey {
  readonly vk: VerifyingKey
  /** Of the worker, for making the circuit; 0 where it was at hand. */
  readonly keySeconds: number
}

export interface LayerProof extends MadeKey {
  readonly bytes: Uint8Array
  /** Of the worker, for the proof alone. */
  readonly seconds: number
  /** The most that the arena for layers has had so far. */
  readonly arenaBytes: number
}

export class LayerTasks {
  readonly #setup: LayerSetup
  readonly #system: RecursionSystem
  readonly #prover: LayerProver
  readonly #workshop: Workshop

  private constructor(setup: LayerSetup, prover: LayerProver) {
    const { settings, templates, atHand, cache } = setup
    this.#setup = setup
    this.#prover = prover
    prover.useThreads(setup.threads ?? 1)
    this.#system = recursionSystem(settings, templates)
    this.#workshop = new Workshop(prover, { atHand, cache: new LayoutCache(cache) })
  }

  /** @param before of an earlier job with the same engine and limit: its memory is taken over, and what it has at hand where the rest is the same, too */
  static async create(setup: LayerSetup, before?: LayerTasks): Promise<LayerTasks> {
    if (before) {
      if (isDeepStrictEqual(before.#setup, setup)) return before
      before.#prover.forget()
      return new LayerTasks(setup, before.#prover)
    }
    const { engine, maxArenaBytes: maxBytes } = setup
    return new LayerTasks(setup, await LayerProver.create({ ...(engine && { engine }), maxBytes }))
  }

  /** Names of the circuits that are ready to be proved. */
  get atHand(): readonly string[] {
    return this.#workshop.atHand
  }

  async prepareLayer(name: CircuitName): Promise<MadeKey> {
    const circuit = circuitNamed(this.#system, name)
    const began = performance.now()
    const isAtHand = this.atHand.includes(circuit.name)
    await this.#workshop.prepare(circuit)
    const vk = await this.#workshop.key(circuit)
    return { vk, keySeconds: isAtHand ? 0 : (performance.now() - began) / 1000 }
  }

  /**
   * @param inputs values of the circuit's inputs, in order
   * @throws LayerError where the circuit does not accept them
   */
  async proveLayer(name: CircuitName, inputs: Uint32Array): Promise<LayerProof> {
    const made = await this.prepareLayer(name)
    const began = performance.now()
    const bytes = this.#workshop.proveValues(circuitNamed(this.#system, name), inputs)
    const seconds = (performance.now() - began) / 1000
    return { ...made, bytes, seconds, arenaBytes: this.#prover.peakBytes }
  }

  /** Whether these bytes are a valid proof of the layer under a key, whatever that is worth. */
  async checkLayer(name: CircuitName, vk: VerifyingKey, bytes: Uint8Array): Promise<boolean> {
    const { params, machine } = circuitNamed(this.#system, name).shape
    try {
      const proof = decodeShardProof(bytes, params, machine, vk)
      verifyShard(params, machine, vk, proof, layerContext(params.extensionDegree), { allowInsecure: true })
      return true
    } catch (error) {
      if (error instanceof ProofError) return false
      throw error
    }
  }
}
