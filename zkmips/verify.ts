/**
 * Verifies the proof of a run. Reaches no proving code and no workers. The steps:
 *
 *   1. The file is a proof of this release, and names the expected program.
 *   2. The cross-shard challenges follow from what every part committed to early.
 *   3. Every part is a valid proof under the program's key and these challenges.
 *   4. What the parts say adds up to the statement: order, program counters, locals, exit, memory.
 *   5. The cross-shard messages of all parts cancel.
 * @module
 */
import { executionMachine, memoryMachine, PART_MACHINES, type PartMachine } from '@zkmips/circuits/machines'
import { PUBLIC_VALUES } from '@zkmips/circuits/public-values'
import { checkParts } from '@zkmips/circuits/statement'
import * as E from '@zkmips/field/extension'
import { check, ProofError } from '@zkmips/prover/errors'
import { hasherOf } from '@zkmips/prover/hasher'
import { PARAMETER_SETS, type ProofParameters } from '@zkmips/prover/parameters'
import { type EarlyPart, recomputeGlobalChallenges } from '@zkmips/prover/protocol/global-challenges'
import { decodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import type { ShardProof, VerifiedShard, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { checkParameters } from '@zkmips/prover/security'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { decodeRunProof, encodeStatement, type RunProof } from './container.ts'
import { digestHex, digestOfKey, verifyingKey } from './program-key.ts'
import type { VerifiedRun } from './types.ts'

export interface VerifyRunOptions {
  /** Hex digest of the program that must have been proved, under the proof's parameters. */
  readonly programDigest: (parameters: ProofParameters) => string | Promise<string>
  /** Accept parameter sets of unit tests, which have no security. */
  readonly allowInsecure?: boolean
  /** Told after each verified part. */
  readonly onPart?: (verified: number, parts: number) => void
}

/** Decoded when it is looked at, and then forgotten: decoded proofs take several times the memory of their bytes. */
interface Part {
  readonly machine: PartMachine
  readonly vk: VerifyingKey
  /** As messages give it. */
  readonly number: number
  readonly bytes: Uint8Array
}

/** @throws ProofError naming the check that failed */
export async function verifyRun(bytes: Uint8Array, options: VerifyRunOptions): Promise<VerifiedRun> {
  const run = decodeRunProof(bytes)
  const { parameters, statement, key } = run
  const secure = PARAMETER_SETS.includes(parameters) || options.allowInsecure === true
  check(secure, 'run.parameters', 'the proof was made with the parameters of unit tests, which prove nothing')
  const programDigest = digestHex(key, parameters)
  const expected = await options.programDigest(parameters)
  check(programDigest === expected, 'run.program', 'this is a proof about another program', {
    expected,
    got: programDigest,
  })

  const parts = partsOf(run)
  const context = { parameters, programDigest: digestOfKey(key, parameters), statement: encodeStatement(statement) }
  const early = parts.map(part => inPart(part, () => earlyPart(parameters, part)))
  const globalChallenges = recomputeGlobalChallenges(hasherOf(parameters), context, early, run.nonce)

  const shared = { globalChallenges, contextTag: statement.contextTag }
  const verified = parts.map((part, i) => {
    const { machine, vk } = part
    const result = inPart(part, () => verifyShard(parameters, machine, vk, decode(parameters, part), shared, options))
    options.onPart?.(i + 1, parts.length)
    return result
  })
  const publicValuesOf = (machine: PartMachine) =>
    verified.flatMap((v, i) => (parts[i]!.machine === machine ? [v.publicValues] : []))
  const shards = publicValuesOf(executionMachine)
  const pieces = publicValuesOf(memoryMachine)
  const failure = checkParts(key.entry, statement, shards, pieces)
  if (failure) throw new ProofError(failure.code, failure.message, failure.facts)
  checkGlobalBalance(parameters, parts, verified)

  const endClock = PUBLIC_VALUES.indexOf('endClock')
  return {
    programDigest,
    parameters,
    securityBits: checkParameters(parameters).bits,
    statement,
    shards: shards.length,
    memoryPieces: pieces.length,
    cycles: shards.reduce((sum, s) => sum + s[endClock]! - 1, 0),
  }
}

/** The parts in the order of the machines. */
function partsOf({ key, parts }: RunProof): Part[] {
  return PART_MACHINES.flatMap(machine => {
    const vk = verifyingKey(key, machine.id)
    const proofs = parts.filter(list => list.machine === machine.id).flatMap(list => list.proofs)
    return proofs.map((bytes, i) => ({ machine, vk, bytes, number: machine.part.first + i }))
  })
}

const decode = (parameters: ProofParameters, { bytes, machine, vk }: Part): ShardProof =>
  decodeShardProof(bytes, parameters, machine, vk)

function earlyPart(parameters: ProofParameters, part: Part): EarlyPart {
  const { logHeights, earlyCap } = decode(parameters, part)
  const early = part.machine.chips.flatMap(({ chip }, k) =>
    chip.columns.early.length > 0 && logHeights[k]! > 0 ? [logHeights[k]!] : [],
  )
  return { machine: part.machine.id, logHeights: early, cap: earlyCap }
}

/** Says in which part a check failed. */
function inPart<T>({ machine, number }: Part, verify: () => T): T {
  try {
    return verify()
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    throw new ProofError(error.code, error.reason, { ...error.facts, [machine.part.name]: number })
  }
}

/** Σ over all parts of the cross-shard sums is zero, and the fractions are no more than the security figures allow. */
function checkGlobalBalance(
  parameters: ProofParameters,
  parts: readonly Part[],
  verified: readonly VerifiedShard[],
): void {
  let fractions = 0
  for (const [i, { machine }] of parts.entries()) {
    machine.chips.forEach(({ chip }, k) => {
      const logHeight = verified[i]!.logHeights[k]!
      const height = logHeight > 0 ? 2 ** logHeight : 0
      fractions += height * chip.interactions.filter(i => i.scope === 'global').length
    })
  }
  const max = 2 ** parameters.limits.logMaxGlobalFractions
  check(fractions <= max, 'run.limits', 'the run has more cross-shard messages than the parameter set allows', {
    fractions,
    max,
  })
  const sum = verified.reduce((acc, v) => E.add(acc, v.globalSum), E.ZERO)
  check(E.isZero(sum), 'run.memory', 'memory does not fit together between the parts of the run')
}
