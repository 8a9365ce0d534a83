/**
 * Groth16 keys from a ceremony: `beginCeremony` makes a first key from powers of τ that others have contributed to, each participant runs `contribute` on the
 * last one's result, and everybody checks the outcome with `checkCeremony`. One honest participant who forgets is enough, in each of the two phases; without
 * one, everything can be proved.
 *
 * Circuits are files of constraints here (`withCircuit`), so that participants can check with tools of their own. Each function makes one file, or none: whatever
 * ended it, it is called again.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bn254 } from '@noble/curves/bn254.js'
import { writeR1cs } from '../r1cs/files.ts'
import type { ConstraintSystem } from '../r1cs/system.ts'
import { inspectPtau, inspectR1cs, inspectZkey, type R1csFacts, type ZkeyFacts } from './ceremony-files.ts'
import { isDevelopmentKey } from './development.ts'
import { KeyCache, sha256OfFile } from './key-cache.ts'
import { type GrothKey, keyOf } from './setup.ts'
import { GrothError, runGrothTask, type TaskOptions } from './task.ts'
import { parseVerificationKey, type VerificationKeyJson } from './verification-key.ts'

export interface CeremonyOptions extends TaskOptions {
  /** Where it is kept which powers of τ have been verified. */
  readonly cache?: KeyCache
  /** Called when a step begins that may take long. */
  readonly onStep?: (step: CeremonyStep) => void
}
export type CeremonyStep = 'powers' | 'key' | 'contribution' | 'verify' | 'export'

/** Paths. */
interface CeremonyFiles {
  readonly r1cs: string
  readonly ptau: string
  readonly zkey: string
}

/** Calls `work` with the constraints of a circuit as a file that is deleted afterwards. */
export const withCircuit = <T>(
  system: ConstraintSystem,
  work: (r1cs: string) => Promise<T>,
  cache: KeyCache = new KeyCache(),
): Promise<T> =>
  cache.withWorkFolder(folder => {
    const r1cs = join(folder, 'circuit.r1cs')
    writeR1cs(r1cs, system)
    return work(r1cs)
  })

/**
 * Makes a key that needs contributions still, after verifying the transcript of the powers of τ.
 * @throws GrothError of code `GROTH16_FILE` for a file that is not what it should be, too small or not prepared, before anything else
 */
export async function beginCeremony({ r1cs, ptau, zkey }: CeremonyFiles, options: CeremonyOptions = {}): Promise<void> {
  const { power } = inspectR1cs(r1cs)
  checkFits(ptau, power)
  await verifyPowers(ptau, options)
  options.onStep?.('key')
  await runGrothTask({ name: 'initialKey', input: { r1cs, ptau, zkey } }, options)
}

/**
 * @param name of the participant, public
 * @param entropy secret, in addition to the random numbers of the system; to be forgotten
 * @returns the hash of the contribution, which the participant publishes, in hex
 * @throws GrothError
 */
export async function contribute(
  files: { readonly from: string; readonly to: string },
  { name, entropy = '' }: { readonly name: string; readonly entropy?: string },
  options: CeremonyOptions = {},
): Promise<string> {
  const { isDevelopment } = inspectZkey(files.from)
  if (isDevelopment) {
    const why = 'its secrets are public, and contributions to it change nothing; begin with powers of τ'
    throw new GrothError('GROTH16_KEY', `${files.from}: this is a key for development: ${why}`)
  }
  options.onStep?.('contribution')
  const secret = createHash('sha512').update(randomBytes(64)).update(entropy).digest('hex')
  const { output } = await runGrothTask({ name: 'contribute', input: { ...files, name, entropy: secret } }, options)
  return output.hash
}

/**
 * The key that a ceremony ended with, checked: the powers of τ follow from their contributions, and the key from circuit, powers and its own ones.
 * @throws GrothError for one that does not, or that nobody contributed to
 */
export async function checkCeremony(
  { r1cs, ptau, zkey }: CeremonyFiles,
  options: CeremonyOptions = {},
): Promise<GrothKey & { readonly contributors: readonly string[] }> {
  const circuit = inspectR1cs(r1cs)
  const facts = inspectZkey(zkey)
  checkCircuit(zkey, facts, circuit)
  checkFits(ptau, circuit.power)
  await verifyPowers(ptau, options)
  options.onStep?.('verify')
  await runGrothTask({ name: 'verifyKey', input: { r1cs, ptau, zkey } }, options)
  return { ...(await ceremonyKey(zkey, circuit, options)), contributors: facts.contributors }
}

/**
 * A key from a ceremony, to prove with. That it follows from the ceremony is not checked: a prover harms nobody but itself with a wrong one.
 * @param circuit that it must be a key of
 * @throws GrothError for a key of another circuit, or that nobody contributed to
 */
export async function ceremonyKey(
  zkey: string,
  circuit: Pick<R1csFacts, 'variables' | 'publics'>,
  options: CeremonyOptions = {},
): Promise<GrothKey> {
  checkCircuit(zkey, inspectZkey(zkey), circuit)
  options.onStep?.('export')
  const { output } = await runGrothTask({ name: 'verificationKey', input: { zkey } }, options)
  checkContributed(zkey, output)
  return keyOf(zkey, output)
}

function checkCircuit(
  zkey: string,
  { variables, publics }: ZkeyFacts,
  circuit: Pick<R1csFacts, 'variables' | 'publics'>,
): void {
  if (variables === circuit.variables && publics === circuit.publics) return
  const are = (of: Pick<R1csFacts, 'variables' | 'publics'>): string =>
    `${of.variables} variables, ${of.publics} public`
  throw new GrothError(
    'GROTH16_KEY',
    `${zkey}: this is a key of another circuit (${are({ variables, publics })}, not ${are(circuit)}): each release has its own`,
  )
}

function checkContributed(zkey: string, json: VerificationKeyJson): void {
  const key = parseVerificationKey(json)
  const generator = bn254.G2.Point.BASE.toAffine()
  if (key.delta.x[0] === generator.x.c0 && key.delta.x[1] === generator.x.c1) {
    const why = 'nobody has contributed to the key: anybody can forge proofs that it accepts'
    throw new GrothError('GROTH16_KEY', `${zkey}: ${why}; contribute first`)
  }
  if (isDevelopmentKey(key)) {
    throw new GrothError(
      'GROTH16_KEY',
      `${zkey}: this is a key for development, of no ceremony: its secrets are public`,
    )
  }
}

function checkFits(ptau: string, needed: number): void {
  const { power, isPrepared } = inspectPtau(ptau)
  const refuse = (why: string): never => {
    throw new GrothError('GROTH16_FILE', `${ptau}: ${why}`)
  }
  if (power < needed)
    refuse(`the file has powers of τ up to 2^${power}, and the circuit needs 2^${needed}: use a larger one`)
  if (!isPrepared) refuse('the file is not prepared for the second phase: snarkjs powersoftau prepare phase2 does that')
}

/** Once for each file, by what its bytes are. @throws GrothError */
export async function verifyPowers(ptau: string, options: CeremonyOptions = {}): Promise<void> {
  const { cache = new KeyCache() } = options
  const digest = sha256OfFile(ptau)
  const name = createHash('sha256').update(`zkmips powers of tau 1 ${digest}`).digest('hex').slice(0, 32)
  if (cache.find(name, 'json')) return
  options.onStep?.('powers')
  // Hours of work: that its result can be kept is found out before.
  await cache.withWorkFolder(async folder => {
    await runGrothTask({ name: 'verifyPowers', input: { ptau } }, options)
    const made = join(folder, 'verified.json')
    writeFileSync(made, JSON.stringify({ verified: digest }))
    cache.keep(name, 'json', made)
  })
}
