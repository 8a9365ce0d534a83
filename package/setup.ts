/**
 * Groth16 keys for wrapped proofs: everybody's key for development, and keys from a ceremony.
 * @module
 */
import { existsSync, statSync } from 'node:fs'
import {
  beginCeremony,
  type CeremonyOptions,
  ceremonyKey,
  checkCeremony,
  contribute,
  withCircuit,
} from '@zkmips/recursion/groth16/ceremony'
import { inspectPtau, inspectR1cs, inspectZkey, type R1csFacts } from '@zkmips/recursion/groth16/ceremony-files'
import { KeyCache } from '@zkmips/recursion/groth16/key-cache'
import { circuitDigest, developmentKey, type GrothKey } from '@zkmips/recursion/groth16/setup'
import { requirePackages } from '@zkmips/recursion/groth16/task'
import { recursionSystem } from '@zkmips/recursion/layers/system'
import { wrappedConstraints } from '@zkmips/recursion/layers/wrapped'
import { writeR1cs as writeFile } from '@zkmips/recursion/r1cs/files'
import type { ConstraintSystem } from '@zkmips/recursion/r1cs/system'
import { DEVELOPMENT_KEY, RELEASE_CIRCUIT, releaseKeys } from '@zkmips/recursion/release/release'
import { InputError } from './errors.ts'

export type { CeremonyStep } from '@zkmips/recursion/groth16/ceremony'
export { contribute, inspectPtau, inspectR1cs, inspectZkey, requirePackages, withCircuit }

/** The one public input of the circuit. */
const PUBLICS = 1

/** The constraints that a proof of the last layer satisfies, in some 15 seconds and 1 GiB. @throws Error where the keys of the release are not those of its circuits */
export function releaseConstraints(): ConstraintSystem {
  const { layers } = releaseKeys()
  const system = recursionSystem()
  const constraints = wrappedConstraints(system.wrap(layers.get('shrink')!).shape, layers.get('wrap')!)
  const digest = circuitDigest(constraints)
  if (digest === RELEASE_CIRCUIT.digest) return constraints
  throw new Error(
    `the circuit has digest ${digest} and not ${RELEASE_CIRCUIT.digest}: recursion/release is out of date, run scripts/release-keys.ts`,
  )
}

/** @throws CacheError, or the system's error, where keys for development cannot be kept */
export const requireKeyCache = (): Promise<void> => new KeyCache().withWorkFolder(async () => {})

/** Everybody's key for development of this release, from the cache or made in minutes. @throws GrothError for another one than everybody has */
export const releaseDevelopmentKey = (
  constraints: ConstraintSystem,
  onMake?: (warning: string) => void,
): Promise<GrothKey> => developmentKey(constraints, { digest: DEVELOPMENT_KEY.digest, ...(onMake && { onMake }) })

/** A key from a ceremony for the circuit of this release, to prove with. @throws GrothError */
export const releaseCeremonyKey = (zkey: string, options: CeremonyOptions = {}): Promise<GrothKey> =>
  ceremonyKey(zkey, { variables: RELEASE_CIRCUIT.variables, publics: PUBLICS }, options)

/**
 * Calls `work` with the circuit as a file: the one that is named, or that of this release.
 * @throws InputError, GrothError for a file that is none
 */
export async function withR1cs<T>(file: string | undefined, work: (r1cs: string) => Promise<T>): Promise<T> {
  if (file === undefined) return withCircuit(releaseConstraints(), work)
  if (!existsSync(file)) throw new InputError('NO_SUCH_FILE', `${file}: there is no such file; check the path`)
  inspectR1cs(file)
  return work(file)
}

/** Whether a circuit can be that of this release. */
export const isOfRelease = ({ constraints, variables, publics }: R1csFacts): boolean =>
  constraints === RELEASE_CIRCUIT.constraints && variables === RELEASE_CIRCUIT.variables && publics === PUBLICS

/** Writes a circuit in snarkjs's format. @returns bytes */
export function writeR1cs(path: string, system: ConstraintSystem): number {
  writeFile(path, system)
  return statSync(path).size
}

/** As snarkjs exports it. */
export const DEVELOPMENT_VERIFICATION_KEY = DEVELOPMENT_KEY.json

export { beginCeremony, checkCeremony }
