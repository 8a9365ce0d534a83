/**
 * The keys of this release: of all circuits of the layers of recursion, and what everybody's Groth16 key for development verifies with. The files are written by
 * scripts/release-keys.ts.
 * @module
 */
import type { Digest } from '@zkmips/field/hash'
import { LAYER_PARAMETER_SETS } from '@zkmips/prover/parameters'
import type { VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { proofStatements } from '@zkmips/statement/algebra'
import { parseVerificationKey, type VerificationKey, type VerificationKeyJson } from '../groth16/verification-key.ts'
import { nameOnL1 } from '../layers/outer.ts'
import { numberElements } from '../statement/convert.ts'
import developmentKey from './development-key.json' with { type: 'json' }
import keys from './keys.json' with { type: 'json' }
import { decodeDigests, type KeysFile } from './keys-file.ts'

const file: KeysFile = keys

/** Of the tree of the keys that leaves and joins may have: every proof that can be wrapped is made under it. */
export const RELEASE_ROOT: Digest = decodeDigests([file.root])[0]!

/** The Groth16 circuit: every proof of the last layer satisfies it. */
export const RELEASE_CIRCUIT: KeysFile['circuit'] = file.circuit

/** What the prover takes of the keys. */
export const releaseKeys = (): {
  readonly entries: readonly Digest[]
  readonly layers: ReadonlyMap<string, VerifyingKey>
} => ({
  entries: decodeDigests(Object.values(file.entries)),
  layers: new Map(
    Object.entries(file.layers).map(([name, { preprocessedCap, ...rest }]) => [
      name,
      { ...rest, preprocessedCap: decodeDigests(preprocessedCap) },
    ]),
  ),
})

/** Everybody's Groth16 key for development of this release's circuit. It proves nothing: its secrets are public. */
export const DEVELOPMENT_KEY = {
  json: developmentKey.verificationKey as VerificationKeyJson,
  verificationKey: parseVerificationKey(developmentKey.verificationKey) as VerificationKey,
  /** Of the verification key, and of the file with the proving key, in hex. */
  digest: developmentKey.digest,
  zkeySha256: developmentKey.zkeySha256,
} as const

/**
 * The name of a program on L1, with the keys of this release.
 * @param program its name in proofs under the parameters that are wrapped
 */
export const releaseNameOnL1 = (program: Digest): Digest =>
  nameOnL1(proofStatements(LAYER_PARAMETER_SETS[0]!), numberElements, LAYER_PARAMETER_SETS, {
    program,
    keysRoot: RELEASE_ROOT,
  })
