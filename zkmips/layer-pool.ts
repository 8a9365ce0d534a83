/**
 * Layers of recursion made by a pool of workers: their keys compared with those of the release, their proofs kept in a folder and taken from there.
 *
 * A proof is kept under the digest of everything that its bytes follow from: version and rules, the settings of the layers, the circuit with its constant, and
 * the values of its inputs. What is found is verified before it is used, under the key that the release has, since others may be able to write to the folder.
 * @module
 */
import { createHash } from 'node:crypto'
import { decodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import type { ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import type { LayerProofs } from '@zkmips/recursion/layers/fold-list'
import { keyEntry } from '@zkmips/recursion/layers/keys'
import {
  type CircuitName,
  keyedCircuits,
  type LayerCircuit,
  type RecursionSystem,
} from '@zkmips/recursion/layers/system'
import { proofStatements } from '@zkmips/statement/algebra'
import { PROOF_VERSION } from './container.ts'
import type { LayerProof } from './layer-tasks.ts'
import { type LayerWork, layerCost } from './layer-work.ts'
import { decodeMessage, encodeMessage } from './message.ts'
import type { PartsFolder } from './parts-folder.ts'
import type { TaskPool } from './pool.ts'
import type { ProgressEvent } from './types.ts'
import { type LayerKeys, type LayerTimes, WrapError } from './wrap-types.ts'

export interface LayerPoolOptions {
  readonly folder?: PartsFolder
  readonly onProgress?: (event: ProgressEvent) => void
}

interface Kept extends LayerProof {
  readonly isKept?: boolean
}

export class LayerPool implements LayerProofs {
  readonly #pool: TaskPool
  readonly #system: RecursionSystem
  readonly #keys: LayerKeys
  readonly #options: LayerPoolOptions
  readonly #circuits: readonly LayerCircuit<never>[]
  readonly #made = new Map<string, Promise<VerifyingKey>>()
  readonly #times: Record<string, LayerTimes> = {}
  #all: LayerWork = { layers: 0, work: 0 }
  #finished = 0
  #kept = 0
  #work = 0
  #keptWork = 0
  peakArenaBytes = 0

  constructor(pool: TaskPool, system: RecursionSystem, keys: LayerKeys, options: LayerPoolOptions = {}) {
    this.#pool = pool
    this.#system = system
    this.#keys = keys
    this.#options = options
    this.#circuits = keyedCircuits(system)
  }

  /** How much there will be: for progress. */
  expect(all: LayerWork): void {
    this.#all = all
  }

  /** By name of the circuit. */
  get times(): Readonly<Record<string, LayerTimes>> {
    return this.#times
  }

  /** Proofs so far, and how many of them were kept. */
  get counts(): { readonly layers: number; readonly kept: number } {
    return { layers: this.#finished, kept: this.#kept }
  }

  key<I>(circuit: LayerCircuit<I>): Promise<VerifyingKey> {
    const known = this.#keys.layers.get(circuit.name)
    if (known) return Promise.resolve(known)
    const made = this.#made.get(circuit.name) ?? this.#newKey(circuit)
    this.#made.set(circuit.name, made)
    return made
  }

  async #newKey(circuit: LayerCircuit<never>): Promise<VerifyingKey> {
    const { vk, keySeconds } = await this.#pool.prepareLayer(nameOf(circuit))
    this.#count(circuit.name, 0, 0, keySeconds)
    return vk
  }

  /** Lets a worker that has nothing else to do make the circuit ready. */
  prepare(circuit: LayerCircuit<never>): void {
    const prepared = this.#pool.prepareLayer(nameOf(circuit))
    // Whoever needs the circuit hears of what is wrong with it.
    prepared.then(({ keySeconds }) => this.#count(circuit.name, 0, 0, keySeconds)).catch(() => {})
  }

  /** @throws LayerError where the circuit does not accept the inputs; WrapError for a key that is not the release's */
  async prove<I>(circuit: LayerCircuit<I>, inputs: I): Promise<ShardProof> {
    const name = nameOf(circuit)
    const values = Uint32Array.from(circuit.record().inputs(inputs))
    const digest = this.#options.folder && this.#digestOf(circuit, values)
    const kept = digest === undefined ? undefined : await this.#keptLayer(circuit, digest)
    const layer = kept ?? (await this.#proved(name, values, digest))
    const { vk, bytes } = layer
    if (!(await this.#isRight(circuit, vk, false))) {
      const cause = 'the circuits here are not those that the keys were made from'
      throw new WrapError(
        'WRAP_KEYS',
        `the key of layer "${circuit.name}" is not the one that the release has: ${cause}`,
      )
    }
    this.#made.set(circuit.name, Promise.resolve(vk))
    this.#tell(circuit, layer)
    const { params, machine } = circuit.shape
    return decodeShardProof(bytes, params, machine, vk)
  }

  async #proved(name: CircuitName, values: Uint32Array, digest: string | undefined): Promise<Kept> {
    const layer = await this.#pool.proveLayer(name, values)
    if (digest) await this.#options.folder!.save(digest, encodeMessage(layer))
    return layer
  }

  #digestOf(circuit: LayerCircuit<never>, values: Uint32Array): string {
    const { machine } = circuit.shape
    const rules = [PROOF_VERSION, machine.name, this.#system.settings, nameOf(circuit)]
    return createHash('sha256').update('layer').update(encodeMessage(rules)).update(encodeMessage(values)).digest('hex')
  }

  async #keptLayer(circuit: LayerCircuit<never>, digest: string): Promise<Kept | undefined> {
    const folder = this.#options.folder!
    if (!folder.has(digest)) return undefined
    const layer = layerIn(folder.load(digest))
    const isValid = async (): Promise<boolean> =>
      layer !== undefined &&
      (await this.#isRight(circuit, layer.vk, true)) &&
      (await this.#pool.checkLayer(nameOf(circuit), layer.vk, layer.bytes))
    if (await isValid()) return { ...layer!, isKept: true }
    const fault = layer ? 'not a valid proof' : 'damaged'
    const message = `${folder.fileOf(digest)} is ${fault} and not used; the proof of layer "${circuit.name}" is made again`
    this.#options.onProgress?.({ phase: 'note', message })
    return undefined
  }

  /** Whether a key is the one that the circuit has in the release. @param mustKnow makes it where the release does not say it */
  async #isRight(circuit: LayerCircuit<never>, vk: VerifyingKey, mustKnow: boolean): Promise<boolean> {
    const entry = this.#keys.entries[this.#circuits.findIndex(({ name }) => name === circuit.name)]
    if (circuit.kind !== undefined && entry) {
      const { params } = circuit.settings
      const made = keyEntry(proofStatements(this.#system.settings.leaf.params), { kind: circuit.kind, params, vk })
      return made.every((word, i) => word === entry[i])
    }
    const { name } = circuit
    const isKnown = this.#keys.layers.has(name) || this.#made.has(name)
    if (!isKnown && !mustKnow) return true
    const known = await this.key(circuit)
    return Buffer.compare(encodeMessage(known), encodeMessage(vk)) === 0
  }

  #tell(circuit: LayerCircuit<never>, { seconds, keySeconds, arenaBytes, isKept }: Kept): void {
    const cost = layerCost(this.#system, circuit)
    this.#finished++
    this.#work += cost
    if (isKept) {
      this.#kept++
      this.#keptWork += cost
    }
    this.peakArenaBytes = Math.max(this.peakArenaBytes, arenaBytes)
    const last = isKept
      ? { name: circuit.name, seconds: 0, keySeconds: 0 }
      : { name: circuit.name, seconds, keySeconds }
    this.#count(circuit.name, 1, last.seconds, last.keySeconds)
    this.#options.onProgress?.({
      phase: 'fold',
      layers: this.#all.layers,
      finished: this.#finished,
      work: this.#work,
      totalWork: this.#all.work,
      keptWork: this.#keptWork,
      last,
    })
  }

  #count(name: string, count: number, seconds: number, keySeconds: number): void {
    const before = this.#times[name] ?? { count: 0, seconds: 0, keySeconds: 0 }
    this.#times[name] = {
      count: before.count + count,
      seconds: before.seconds + seconds,
      keySeconds: before.keySeconds + keySeconds,
    }
  }
}

const nameOf = ({ name, constant }: LayerCircuit<never>): CircuitName => ({ name, ...(constant && { constant }) })

/** @param content of a file, which others may have written */
function layerIn(content: Uint8Array | undefined): LayerProof | undefined {
  try {
    const { vk, bytes, seconds, keySeconds, arenaBytes } = decodeMessage(content ?? new Uint8Array()) as LayerProof
    const isLayer = [seconds, keySeconds, arenaBytes].every(Number.isFinite) && bytes instanceof Uint8Array
    return isLayer && isKey(vk) ? { vk, bytes, seconds, keySeconds, arenaBytes } : undefined
  } catch {
    return undefined
  }
}

const isKey = ({ machineDigest, parameters, preprocessedCap, preprocessedLogHeights }: VerifyingKey): boolean =>
  [machineDigest, parameters].every(text => typeof text === 'string') &&
  preprocessedCap.every(digest => digest instanceof Uint32Array) &&
  preprocessedLogHeights.every(Number.isSafeInteger)
