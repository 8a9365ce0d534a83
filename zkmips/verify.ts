/**
 * Verifies the proof of a run. Reaches no proving code and no workers. The steps, each before anything dearer:
 *
 *   1. The file is a proof of this release, under a parameter set that the caller trusts, and names the expected program.
 *   2. Every part's head is one that machine, key and limits allow, and leads the run from the state before it to the next; the last
 *      state is an end, with the exit code that is stated.
 *   3. The cross-shard challenges follow from what every part committed to early, and from what the run states.
 *   4. Every part is a valid proof under the program's key and these challenges.
 *   5. All together they are an execution: the cross-shard messages of all parts cancel.
 *
 * The steps from state to state, the challenges, and the last step are the very functions of circuits that join parts (`statement/`).
 * Invariant: what step 2 has read is what step 4 verifies, the same objects and not a second decoding.
 * @module
 */
import { PART_MACHINES, type PartMachine } from '@zkmips/circuits/machines'
import { PUBLIC_VALUES } from '@zkmips/circuits/public-values'
import { assertEnd } from '@zkmips/circuits/statement'
import type { Numbers } from '@zkmips/field/algebra'
import { check, ProofError } from '@zkmips/prover/errors'
import { PARAMETER_SETS, type ProofParameters, TRUSTED_PARAMETER_SETS } from '@zkmips/prover/parameters'
import { decodeShardHead, type ShardHead } from '@zkmips/prover/protocol/shard-codec'
import type { VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { checkParameters } from '@zkmips/prover/security'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { proofStatements } from '@zkmips/statement/algebra'
import { challengesOf } from '@zkmips/statement/challenges'
import { executionStatement } from '@zkmips/statement/execution'
import { contextOf, stateAfter } from '@zkmips/statement/part-statement'
import { initialState, type RunState } from '@zkmips/statement/run-state'
import { decodeRunProof, type RunProof } from './container.ts'
import { digestHex, namedProgram, verifyingKey } from './program-key.ts'
import { sharedFields } from './run-context.ts'
import type { VerifiedRun } from './types.ts'

export interface VerifyRunOptions {
  /** Hex digest of the program that must have been proved, under the proof's parameters: each set gives another digest. */
  readonly programDigest: (parameters: ProofParameters) => string | Promise<string>
  /**
   * The parameter sets that are trusted; a proof under any other is refused. Blake3's alone if it is not said: name
   * `core100Poseidon2` only where proofs under that hash are asked for.
   */
  readonly parameterSets?: readonly ProofParameters[]
  /** Told after each verified part. */
  readonly onPart?: (verified: number, parts: number) => void
}

/** A part of the run: its decoded head, and what it is verified with. */
export interface Part {
  readonly machine: PartMachine
  readonly vk: VerifyingKey
  /** As messages give it. */
  readonly number: number
  readonly head: ShardHead
}

/** @throws ProofError naming the check that failed */
export async function verifyRun(bytes: Uint8Array, options: VerifyRunOptions): Promise<VerifiedRun> {
  const run = decodeRunProof(bytes)
  const { parameters, statement, key } = run
  checkTrusted(parameters, options.parameterSets ?? TRUSTED_PARAMETER_SETS)
  const { bits: securityBits } = checkParameters(parameters)
  const programDigest = digestHex(key, parameters)
  const expected = await options.programDigest(parameters)
  check(programDigest === expected, 'run.program', 'this is a proof about another program', {
    expected,
    got: programDigest,
  })

  const algebra = proofStatements(parameters)
  const { ext } = algebra
  const shared = sharedFields(run)
  const program = namedProgram(key, parameters)
  const parts = partsOf(run)
  const before = initialState(algebra, program.entry)
  const after = parts.reduce<RunState<Numbers>>((state, { head, ...part }) => {
    const { logHeights, publicValues, earlyCap } = head
    const claimed = { params: parameters, machine: part.machine, logHeights, publicValues, earlyCap }
    return inPart(part, () => stateAfter(algebra, claimed, shared, state))
  }, before)
  assertEnd(algebra, after)
  algebra.assertSame(after.exitCode, statement.exitCode, 'execution.exit-code', 'the run ends with another exit code')
  const challenges = challengesOf(algebra, parameters, { ...shared, ...after }, run.nonce)

  const context = contextOf(algebra, { ...shared, challenges })
  // That the caller named the set is what allows one without security here.
  const allowInsecure = !PARAMETER_SETS.includes(parameters)
  let sum = ext.constant(new Array<number>(ext.degree).fill(0))
  for (const [i, part] of parts.entries()) {
    const { machine, vk, head } = part
    const verify = () => verifyShard(parameters, machine, vk, head.complete(), context, { allowInsecure })
    sum = ext.add(sum, inPart(part, verify).globalSum)
    options.onPart?.(i + 1, parts.length)
  }
  executionStatement(algebra, parameters, { shared: { ...shared, challenges }, before, after, sum }, program, run.nonce)

  const [shards, memoryPieces] = after.counts as [number, number]
  const endClock = PUBLIC_VALUES.indexOf('endClock')
  return {
    programDigest,
    parameters,
    securityBits,
    statement,
    keysRoot: run.keysRoot,
    shards,
    memoryPieces,
    precompileParts: parts.length - shards - memoryPieces,
    cycles: parts.slice(0, shards).reduce((total, { head }) => total + head.publicValues[endClock]! - 1, 0),
  }
}

/** By name: the numbers of a set are this release's own, whatever the caller's object says. */
function checkTrusted({ name, hasher, targetBits }: ProofParameters, trusted: readonly ProofParameters[]): void {
  if (trusted.some(set => set.name === name)) return
  const insecure = 'the proof was made with the parameters of unit tests, which prove nothing'
  check(targetBits > 0, 'run.parameters', insecure, { set: name })
  const why = hasher === 'poseidon2' ? ': it is young, and whoever breaks it can forge any proof' : ''
  const remedy = `if you asked for a proof under it, accept it: --hash ${hasher}, or hashes: ['${hasher}'] in the library`
  throw new ProofError(
    'run.untrusted',
    `the proof was made with the hash ${hasher}, which is not trusted here${why}; ${remedy}`,
    { trusted: trusted.map(set => set.name).join(' ') || 'none' },
  )
}

/** The parts in the order of the machines. */
export function partsOf({ parameters, key, parts }: RunProof): Part[] {
  return PART_MACHINES.flatMap(machine => {
    const vk = verifyingKey(key, machine.id)
    const proofs = parts.filter(list => list.machine === machine.id).flatMap(list => list.proofs)
    return proofs.map((bytes, i) => {
      const place = { machine, number: machine.part.first + i }
      return { ...place, vk, head: inPart(place, () => decodeShardHead(bytes, parameters, machine, vk)) }
    })
  })
}

/** Says in which part a check failed. */
function inPart<T>({ machine, number }: Pick<Part, 'machine' | 'number'>, verify: () => T): T {
  try {
    return verify()
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    throw new ProofError(error.code, error.reason, { ...error.facts, [machine.part.name]: number })
  }
}
