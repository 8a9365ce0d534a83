/**
 * Writes recursion/release/: the keys of all layers of recursion, by which programs are named on L1, and the verification key that everybody's Groth16 key
 * for development has. Run it after a change to a circuit, a machine, a template or a parameter set.
 *
 *   npx tsx scripts/release-keys.ts [--check]
 *
 * It takes some minutes and 8 GiB with a C compiler. What is finished is kept in the user's cache, so that a run that was ended goes on. With --check nothing
 * is written, and it fails where the files are out of date. Then: npx tsx scripts/program-digests.ts, if the core's parameters changed, too; and the proof that tests
 * have, fixtures/blocks/erc20.wrapped (fixtures/README.md).
 */
import { fork } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from '@zkmips/field/cache-folder'
import { NativeUnavailableError } from '@zkmips/field/kernels/native/build'
import type { VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { KeyCache, sha256OfFile } from '@zkmips/recursion/groth16/key-cache'
import { circuitDigest, developmentKey } from '@zkmips/recursion/groth16/setup'
import { LayerProver } from '@zkmips/recursion/layer-prover'
import { KeyTree, keyEntry } from '@zkmips/recursion/layers/keys'
import { Seal } from '@zkmips/recursion/layers/seal'
import { keyedCircuits, type LayerCircuit, recursionSystem } from '@zkmips/recursion/layers/system'
import { Workshop } from '@zkmips/recursion/layers/workshop'
import { wrappedConstraints } from '@zkmips/recursion/layers/wrapped'
import { sourceDigest } from '@zkmips/recursion/layout-cache'
import { nativeLayerEngine } from '@zkmips/recursion/native-chips'
import { decodeDigests, encodeDigests, type KeysFile, type StoredKey } from '@zkmips/recursion/release/keys-file'
import { proofStatements } from '@zkmips/statement/algebra'

const FOLDER = fileURLToPath(new URL('../recursion/release/', import.meta.url))
const MAX_BYTES = 2 ** 34

const [option, share, folder] = process.argv.slice(2)
/** What a run that was ended has made, of the same sources. */
const kept = folder ?? join(cacheFolder('release'), sourceDigest())

const system = recursionSystem()
const circuits = keyedCircuits(system)

/** A key that was made before, or now; one at a time is in memory. */
class Keys {
  #workshop: Promise<Workshop> | undefined

  async of(circuit: LayerCircuit<never>): Promise<StoredKey> {
    const file = join(kept, `${circuit.name.replaceAll(' ', '-')}.json`)
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as StoredKey
    this.#workshop ??= newWorkshop()
    const { preprocessedCap, ...rest } = await (await this.#workshop).key(circuit)
    const key = { ...rest, preprocessedCap: encodeDigests(preprocessedCap) }
    // Complete or not there.
    writeFileSync(`${file}.part`, JSON.stringify(key))
    renameSync(`${file}.part`, file)
    return key
  }
}

async function newWorkshop(): Promise<Workshop> {
  const engine = await nativeLayerEngine().catch(error => {
    if (error instanceof NativeUnavailableError) return undefined
    throw error
  })
  return new Workshop(await LayerProver.create({ ...(engine && { engine }), maxBytes: MAX_BYTES }), { atHand: 1 })
}

const decoded = ({ preprocessedCap, ...rest }: StoredKey): VerifyingKey => ({
  ...rest,
  preprocessedCap: decodeDigests(preprocessedCap),
})

/** Makes every count-th of the keys under the root. */
async function makeShare(share: number, count: number): Promise<void> {
  const keys = new Keys()
  for (const [i, circuit] of circuits.entries()) {
    if (i % count !== share) continue
    const began = performance.now()
    await keys.of(circuit)
    console.log(`${circuit.name.padEnd(32)}${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s`)
  }
}

const inProcess = (share: number, count: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--share', `${share}/${count}`, kept])
    child.on('error', reject)
    child.on('exit', code =>
      code === 0 ? resolve() : reject(new Error(`a process that makes keys ended with ${code}`)),
    )
  })

async function make(): Promise<Record<string, string>> {
  const processes = Math.min(2, availableParallelism())
  // The first alone: it builds native code.
  await new Keys().of(circuits[0]!)
  await Promise.all(Array.from({ length: processes }, (_, i) => inProcess(i, processes)))
  const keys = new Keys()
  const algebra = proofStatements(system.settings.leaf.params)
  const entries: Uint32Array[] = []
  for (const circuit of circuits) {
    const { kind, settings } = circuit
    entries.push(keyEntry(algebra, { kind: kind!, params: settings.params, vk: decoded(await keys.of(circuit)) }))
  }
  const [finish, list] = [await keys.of(system.finish), await keys.of(system.list)]
  const seal = new Seal(system.finish.shape.params, [decoded(finish), decoded(list)])
  const shrink = await keys.of(system.shrink(seal.root))
  const wrapCircuit = system.wrap(decoded(shrink))
  const wrap = await keys.of(wrapCircuit)
  console.log('constraints')
  const constraints = wrappedConstraints(wrapCircuit.shape, decoded(wrap))
  const cache = new KeyCache()
  const development = await developmentKey(constraints, { cache, onMake: console.warn })
  const file: KeysFile = {
    settings: system.settings.name,
    root: encodeDigests([new KeyTree(algebra, entries).root])[0]!,
    entries: Object.fromEntries(circuits.map(({ name }, i) => [name, encodeDigests([entries[i]!])[0]!])),
    layers: { finish, list, shrink, wrap },
    circuit: {
      digest: circuitDigest(constraints),
      constraints: constraints.constraints.length,
      variables: constraints.witness.length,
    },
  }
  const { verificationKey, digest, zkey } = development
  const key = { circuit: file.circuit.digest, digest, zkeySha256: sha256OfFile(zkey), verificationKey }
  return {
    'keys.json': `${JSON.stringify(file, undefined, 2)}\n`,
    'development-key.json': `${JSON.stringify(key, undefined, 2)}\n`,
  }
}

mkdirSync(kept, { recursive: true })
if (option === '--share') {
  const [first, count] = share!.split('/').map(Number) as [number, number]
  await makeShare(first, count)
} else {
  for (const [name, text] of Object.entries(await make())) {
    const path = join(FOLDER, name)
    if (option !== '--check') writeFileSync(path, text)
    else if (readFileSync(path, 'utf8') !== text) {
      console.error(`recursion/release/${name} is out of date: run npx tsx scripts/release-keys.ts`)
      process.exitCode = 1
    }
  }
}
