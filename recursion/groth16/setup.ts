/**
 * Groth16 keys of a circuit: one for development, made here and cached, and one from a ceremony.
 *
 * A ceremony: `startCeremony` makes a first key from powers of τ that others have contributed to, each participant runs `contribute` on the last one's
 * result, and everybody checks the outcome with `checkCeremony`. One honest participant who forgets is enough; without any, everything can be proved.
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bn254 } from '@noble/curves/bn254.js'
import { writeR1cs } from '../r1cs/files.ts'
import type { ConstraintSystem } from '../r1cs/system.ts'
import { isDevelopmentKey } from './development.ts'
import { KeyCache } from './key-cache.ts'
import { GrothError, runGrothTask, type TaskOptions } from './task.ts'
import { keyDigest, parseVerificationKey, type VerificationKeyJson } from './verification-key.ts'

export interface GrothKey {
  /** Path of the proving key. */
  readonly zkey: string
  readonly verificationKey: VerificationKeyJson
  /** Of the verification key, in hex: what is compared, and what a contract's deployer publishes. */
  readonly digest: string
  /** Its secrets are public: it proves nothing. */
  readonly isDevelopment: boolean
}

export interface DevelopmentKeyOptions extends TaskOptions {
  readonly cache?: KeyCache
  /** That make points; each takes 400 MiB for a large circuit. */
  readonly threads?: number
  /** The digest that the key must have. */
  readonly digest?: string
  /** Called before a key is made, which takes minutes for a large circuit. */
  readonly onMake?: (warning: string) => void
}

/** Of what makes these keys, for the cache: to be raised when the same circuit would get another key. */
const VERSION = 'zkmips groth16 key 1'

export const DEVELOPMENT_WARNING =
  'making a Groth16 key for DEVELOPMENT: its secrets are public, so anybody can forge proofs that it accepts; use a key from a ceremony for anything of value'

/**
 * @param system with its constraints
 * @throws GrothError if it cannot be made, or has another digest than the one asked for
 */
export async function developmentKey(system: ConstraintSystem, options: DevelopmentKeyOptions = {}): Promise<GrothKey> {
  const { cache = new KeyCache(), threads = 2, onMake, digest: expected, ...task } = options
  const name = createHash('sha256')
    .update(`${VERSION} development ${circuitDigest(system)}`)
    .digest('hex')
    .slice(0, 32)
  let [zkey, json] = [cache.find(name, 'zkey'), cache.find(name, 'json')]
  if (!zkey || !json) {
    onMake?.(DEVELOPMENT_WARNING)
    cache.prune()
    ;[zkey, json] = await cache.withWorkFolder(async folder => {
      const [r1cs, made, exported] = ['circuit.r1cs', 'key.zkey', 'key.json'].map(f => join(folder, f)) as [
        string,
        string,
        string,
      ]
      writeR1cs(r1cs, system)
      await runGrothTask({ name: 'developmentKey', input: { r1cs, zkey: made, threads } }, task)
      const { output } = await runGrothTask({ name: 'verificationKey', input: { zkey: made } }, task)
      writeFileSync(exported, JSON.stringify(output))
      return [cache.keep(name, 'zkey', made), cache.keep(name, 'json', exported)]
    })
  }
  const key = keyOf(zkey, JSON.parse(readFileSync(json, 'utf8')))
  if (expected !== undefined && key.digest !== expected) {
    throw new GrothError(
      'GROTH16_KEY',
      `the development key of this circuit has digest ${key.digest}, not ${expected}: circuit and digest are of different versions`,
    )
  }
  return key
}

function keyOf(zkey: string, verificationKey: VerificationKeyJson): GrothKey {
  const parsed = parseVerificationKey(verificationKey)
  return { zkey, verificationKey, digest: keyDigest(parsed), isDevelopment: isDevelopmentKey(parsed) }
}

/** The identity of a circuit, in hex: constraints, variables and public inputs. */
export function circuitDigest({ constraints, witness, publics }: ConstraintSystem): string {
  const hash = createHash('sha256').update(`${witness.length} ${publics} ${constraints.length}`)
  constraints.hashInto(hash)
  return hash.digest('hex')
}

/** A key that needs contributions still. Checks the transcript of the powers of τ first, which takes long for large ones. */
export async function startCeremony(
  system: ConstraintSystem,
  { ptau, zkey }: { readonly ptau: string; readonly zkey: string },
  options: TaskOptions & { readonly cache?: KeyCache } = {},
): Promise<void> {
  await withR1cs(system, options.cache, r1cs =>
    runGrothTask({ name: 'initialKey', input: { r1cs, ptau, zkey } }, options),
  )
}

/** @param entropy secret, to be forgotten @param name of the participant, public */
export async function contribute(
  files: { readonly from: string; readonly to: string },
  { name, entropy }: { readonly name: string; readonly entropy: string },
  options: TaskOptions = {},
): Promise<void> {
  if (entropy.length < 32) throw new RangeError('a contribution needs at least 32 characters that nobody can guess')
  await runGrothTask({ name: 'contribute', input: { ...files, name, entropy } }, options)
}

/**
 * The key that a ceremony ended with, checked: the powers of τ follow from their contributions, and the key from circuit, powers and its own ones.
 * @throws GrothError for one that does not, or that nobody contributed to
 */
export async function checkCeremony(
  system: ConstraintSystem,
  { ptau, zkey }: { readonly ptau: string; readonly zkey: string },
  options: TaskOptions & { readonly cache?: KeyCache } = {},
): Promise<GrothKey> {
  await withR1cs(system, options.cache, r1cs =>
    runGrothTask({ name: 'verifyKey', input: { r1cs, ptau, zkey } }, options),
  )
  const { output } = await runGrothTask({ name: 'verificationKey', input: { zkey } }, options)
  const { delta } = parseVerificationKey(output)
  const generator = bn254.G2.Point.BASE.toAffine()
  if (delta.x[0] === generator.x.c0 && delta.x[1] === generator.x.c1) {
    throw new GrothError('GROTH16_KEY', 'nobody has contributed to the key: anybody can forge proofs that it accepts')
  }
  return keyOf(zkey, output)
}

const withR1cs = <T>(
  system: ConstraintSystem,
  cache: KeyCache | undefined,
  work: (r1cs: string) => Promise<T>,
): Promise<T> =>
  (cache ?? new KeyCache()).withWorkFolder(folder => {
    const r1cs = join(folder, 'circuit.r1cs')
    writeR1cs(r1cs, system)
    return work(r1cs)
  })
