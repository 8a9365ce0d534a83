/**
 * Verifies the proof of a run. Reaches no proving code and no workers. The steps, each before anything dearer:
 *
 *   1. The file is a proof of this release, under a parameter set that the caller trusts, and names the expected program.
 *   2. Every part's head is one that machine, key and limits allow, and what the heads say adds up to the statement: order,
 *      program counters, locals, exit, memory, number of cross-shard messages.
 *   3. The cross-shard challenges follow from what every part committed to early.
 *   4. Every part is a valid proof under the program's key and these challenges.
 *   5. The cross-shard messages of all parts cancel.
 *
 * Invariant: what step 2 has read is what step 4 verifies, the same objects and not a second decoding.
 * @module
 */
import { executionMachine, memoryMachine, PART_MACHINES, type PartMachine } from '@zkmips/circuits/machines'
import { PUBLIC_VALUES } from '@zkmips/circuits/public-values'
import { checkParts } from '@zkmips/circuits/statement'
import { extensionField } from '@zkmips/field/extension'
import { check, ProofError } from '@zkmips/prover/errors'
import { PARAMETER_SETS, type ProofParameters, TRUSTED_PARAMETER_SETS } from '@zkmips/prover/parameters'
import { checkGlobalFractions } from '@zkmips/prover/protocol/limits'
import { decodeShardHead, type ShardHead } from '@zkmips/prover/protocol/shard-codec'
import type { VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { earlyLogHeights } from '@zkmips/prover/protocol/shard-shape'
import { checkParameters } from '@zkmips/prover/security'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { proofStatements } from '@zkmips/statement/algebra'
import type { EarlyPart } from '@zkmips/statement/chain'
import { challengesOf } from '@zkmips/statement/challenges'
import { decodeRunProof, type RunProof } from './container.ts'
import { digestHex, verifyingKey } from './program-key.ts'
import { challengeBasis } from './run-context.ts'
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
interface Part {
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

  const parts = partsOf(run)
  const shards = publicValuesOf(executionMachine, parts)
  const pieces = publicValuesOf(memoryMachine, parts)
  const failure = checkParts(key.entry, statement, shards, pieces)
  if (failure) throw new ProofError(failure.code, failure.message, failure.facts)
  checkGlobalFractions(
    parameters.limits,
    parts.map(({ machine, head }) => ({ machine, logHeights: head.logHeights })),
  )
  const basis = challengeBasis(run, parts.map(earlyPart))
  const globalChallenges = challengesOf(proofStatements(parameters), parameters, basis, run.nonce)

  const shared = { globalChallenges, contextTag: statement.contextTag }
  // That the caller named the set is what allows one without security here.
  const allowInsecure = !PARAMETER_SETS.includes(parameters)
  const field = extensionField(parameters.extensionDegree)
  let globalSum = field.ZERO
  for (const [i, part] of parts.entries()) {
    const { machine, vk, head } = part
    const verify = () => verifyShard(parameters, machine, vk, head.complete(), shared, { allowInsecure })
    globalSum = field.add(globalSum, inPart(part, verify).globalSum)
    options.onPart?.(i + 1, parts.length)
  }
  check(
    field.isZero(globalSum),
    'run.memory',
    'memory, or calls of precompiles, do not fit together between the parts of the run',
  )

  const endClock = PUBLIC_VALUES.indexOf('endClock')
  return {
    programDigest,
    parameters,
    securityBits,
    statement,
    keysRoot: run.keysRoot,
    shards: shards.length,
    memoryPieces: pieces.length,
    precompileParts: parts.length - shards.length - pieces.length,
    cycles: shards.reduce((sum, values) => sum + values[endClock]! - 1, 0),
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
function partsOf({ parameters, key, parts }: RunProof): Part[] {
  return PART_MACHINES.flatMap(machine => {
    const vk = verifyingKey(key, machine.id)
    const proofs = parts.filter(list => list.machine === machine.id).flatMap(list => list.proofs)
    return proofs.map((bytes, i) => {
      const place = { machine, number: machine.part.first + i }
      return { ...place, vk, head: inPart(place, () => decodeShardHead(bytes, parameters, machine, vk)) }
    })
  })
}

const publicValuesOf = (machine: PartMachine, parts: readonly Part[]): (readonly number[])[] =>
  parts.filter(part => part.machine === machine).map(({ head }) => head.publicValues)

function earlyPart({ machine, head }: Part): EarlyPart {
  return { machine: machine.id, logHeights: earlyLogHeights(machine, head.logHeights), cap: head.earlyCap }
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
