/**
 * The run of a claim as it is proved, and the target of its proof: what the prover and `zkmips l1 prove` share.
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, type Hex, hexToBytes } from 'viem'
import type { PreimageSource } from '../../game/game-preimages.ts'
import { L1Inputs, spanOf } from '../../game/l1-inputs.ts'
import { MachineTrace } from '../../game/machine-trace.ts'
import type { GameTerms } from '../../game/read.ts'
import type { L1, L1View } from '../../l1/client.ts'
import type { ProvableRun } from './proof-maker.ts'
import { findVersion, type ProofTarget, readContext } from './submit.ts'

/** Past the end of any run. */
const LAST = 1n << 62n
/** Bytes for checkpoints: a run goes forward only. */
const CHECKPOINT_BYTES = 2 ** 24
/** First bytes of the hashes of states that have exited so. */
const EXIT_CODES: Readonly<Record<string, number>> = { '0x00': 0, '0x01': 1 }

export interface RunOptions {
  readonly image: ProgramImage
  /** Where the preimages of runs are; what L1 has of their inputs is read from L1. */
  readonly source: PreimageSource
  /** Number of a block of L1 at or before the first one with the transaction chain. */
  readonly fromBlock: number
  readonly signal: AbortSignal
}

export interface ExecutedClaim {
  readonly trace: MachineTrace
  /** State hash. */
  readonly final: Hex
  /** Undefined where the run ends without a verdict, which has no proof. */
  readonly exitCode: number | undefined
}

/** Executes the run of a claim, and keeps what it reads. @throws MissingPreimageError, L1Error, and what running the program throws */
export async function executeClaim(
  l1: L1,
  { prestate, locals, maxBlocks, stateChain }: GameTerms,
  { image, source, fromBlock, signal }: RunOptions,
): Promise<ExecutedClaim> {
  const address = await (await l1.latest()).read(stateChain, stateCommitmentChainAbi, 'transactionChain', [])
  const own = source.forRun?.(locals) ?? source
  const inputs = new L1Inputs(l1, { address, fromBlock }, spanOf(locals, maxBlocks), own)
  // Nothing is taken from a cache: what the run reads must be here when it is proved.
  const run = { image, prestate, locals, source: inputs, signal, checkpointBytes: CHECKPOINT_BYTES }
  const trace = new MachineTrace(run)
  const final = await trace.stateHash(LAST)
  return { trace, final, exitCode: EXIT_CODES[final.slice(0, 4)] }
}

/** @param folder of the run's own, for what is proved so far */
export const provableRun = (
  image: ProgramImage,
  { locals }: GameTerms,
  { preimages: oracle }: MachineTrace,
  folder: string,
): ProvableRun => ({ image, locals: new Map(locals.map((word, i) => [i + 1, hexToBytes(word)])), oracle, folder })

/**
 * How L1 takes the proof of a claim.
 * @returns undefined where no usable version takes proofs under the key that call the program so @throws L1Error
 */
export async function targetOf(
  view: L1View,
  game: Address,
  about: Pick<ProofTarget, 'prestate' | 'name' | 'keyDigest' | 'payee'>,
): Promise<ProofTarget | undefined> {
  const breaker = await view.read(game, disputeGameAbi, 'breaker', [])
  const version = await findVersion(view, breaker, about)
  if (version === undefined) return undefined
  return { ...about, breaker, version, contextTag: await readContext(view, breaker, about.payee) }
}
