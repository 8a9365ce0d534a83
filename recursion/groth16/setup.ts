/**
 * The Groth16 key of a circuit for development, made here and cached. Keys from a ceremony: `ceremony.ts`.
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

export function keyOf(zkey: string, verificationKey: VerificationKeyJson): GrothKey {
  const parsed = parseVerificationKey(verificationKey)
  return { zkey, verificationKey, digest: keyDigest(parsed), isDevelopment: isDevelopmentKey(parsed) }
}

/** The identity of a circuit, in hex: constraints, variables and public inputs. */
export function circuitDigest({ constraints, witness, publics }: ConstraintSystem): string {
  const hash = createHash('sha256').update(`${witness.length} ${publics} ${constraints.length}`)
  constraints.hashInto(hash)
  return hash.digest('hex')
}
