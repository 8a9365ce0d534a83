/**
 * For tests of proofs of runs: a fixture program cut into several shards, and a prover that proves whatever tables it is given
 * about whatever it states. Parameters are those of unit tests.
 * @module
 */
import { readFileSync } from 'node:fs'
import type { FilledTables } from '@zkmips/air/table'
import { executionMachine, memoryMachine, PART_MACHINES } from '@zkmips/circuits/machines'
import type { Statement } from '@zkmips/circuits/statement'
import { type CallTables, callTables } from '@zkmips/circuits/testing/run'
import { type Host, OracleHost } from '@zkmips/emulator/host/host'
import { localKey } from '@zkmips/emulator/host/oracle'
import { loadElf } from '@zkmips/emulator/program/elf'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { type ShardedRun, splitIntoShards } from '@zkmips/emulator/trace/shards'
import type { Numbers } from '@zkmips/field/algebra'
import type { Digest } from '@zkmips/field/hash'
import { ProofError } from '@zkmips/prover/errors'
import { type ProofParameters, testOnlyBlake3, testOnlyPoseidon2 } from '@zkmips/prover/parameters'
import { decodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import { earlyLogHeights } from '@zkmips/prover/protocol/shard-shape'
import { refusal } from '@zkmips/prover/testing/refusals'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { proofStatements } from '@zkmips/statement/algebra'
import type { EarlyPart } from '@zkmips/statement/chain'
import { type ChallengeBasis, challengesOf, findChallenges } from '@zkmips/statement/challenges'
import { NO_RECURSION } from '@zkmips/statement/run-state'
import { decodeRunProof, encodeRunProof, type RunProof } from '../container.ts'
import { pieceRecords } from '../execute.ts'
import { digestHex, verifyingKey } from '../program-key.ts'
import { challengeBasis } from '../run-context.ts'
import { ProofTasks } from '../tasks.ts'
import type { Locals, VerifiedRun } from '../types.ts'
import { verifyRun } from '../verify.ts'

/** What a test of proofs without security trusts. */
export const INSECURE: readonly ProofParameters[] = [testOnlyBlake3, testOnlyPoseidon2]

export const fixture = (name: string): ProgramImage =>
  loadElf(readFileSync(new URL(`../../fixtures/elf/${name}.elf`, import.meta.url)))

/** A host that has nothing but local preimages. */
export function hostOf(locals: Locals): Host {
  const hex = (key: Uint8Array): string => Buffer.from(key).toString('hex')
  const byKey = new Map([...locals].map(([index, bytes]) => [hex(localKey(index)), bytes]))
  return new OracleHost({ get: key => byKey.get(hex(key)) })
}

/** The tables of a run's parts. */
export interface Parts {
  shards: FilledTables[]
  pieces: FilledTables[]
  calls: CallTables[]
}

/** A run of a program, ready to be proved. */
export interface Scene {
  readonly image: ProgramImage
  readonly parameters: ProofParameters
  readonly run: ShardedRun
  readonly statement: Statement
  readonly tasks: ProofTasks
  readonly programDigest: string
}

export async function makeScene(
  image: ProgramImage,
  locals: Locals,
  shardCycles: number,
  parameters = testOnlyBlake3,
): Promise<Scene> {
  const run = splitIntoShards(image, hostOf(locals), { shardCycles })
  const tasks = await ProofTasks.create({ image, parameters, maxArenaBytes: 2 ** 30 })
  const statement = { exitCode: run.exitCode, locals, contextTag: new Uint8Array(32) }
  return { image, parameters, run, statement, tasks, programDigest: digestHex(tasks.programKey(), parameters) }
}

/** Fresh tables of the honest run, to be changed by a forger. */
export function honestParts({ image, run, statement, tasks }: Scene, partCalls?: number): Parts {
  return {
    shards: run.shards.map(record => tasks.shardTables(record, statement.locals)),
    pieces: pieceRecords({ image }, run, run.shards).map(piece => tasks.pieceTables(piece)),
    calls: callTables(tasks.program, run.shards, partCalls),
  }
}

export interface Lies {
  readonly keysRoot?: Digest
  /** What the challenges are drawn from, in place of what the file says. */
  readonly lie?: (basis: ChallengeBasis<Numbers>, early: readonly EarlyPart[]) => ChallengeBasis<Numbers>
}

/** Proves tables about a statement as an able liar would: commitments, challenges and proofs all belong together. */
export function proveTables(
  { tasks, parameters }: Pick<Scene, 'tasks' | 'parameters'>,
  { shards, pieces, calls }: { readonly [Kind in keyof Parts]: Readonly<Parts[Kind]> },
  statement: Statement,
  { keysRoot = NO_RECURSION, lie = basis => basis }: Lies = {},
): Uint8Array {
  const parts = [
    ...shards.map(w => [executionMachine, w] as const),
    ...pieces.map(w => [memoryMachine, w] as const),
    ...calls.map(w => [w.machine, w] as const),
  ]
  const key = tasks.programKey()
  const run = { parameters, key, statement, keysRoot }
  const early = parts.map(([machine, w]) => tasks.commit(machine, w.tables))
  const { nonce, ...globalChallenges } = findChallenges(parameters, lie(challengeBasis(run, early), early))
  const proofs = parts.map(
    ([machine, w]) => tasks.prove(machine, w, { globalChallenges, contextTag: statement.contextTag }).bytes,
  )
  return encodeRunProof({
    ...run,
    nonce,
    parts: PART_MACHINES.map(({ id }) => ({ machine: id, proofs: proofs.filter((_, i) => parts[i]![0].id === id) })),
  })
}

/** Proofs of parts by what they prove. */
export interface PartProofs {
  readonly shards: readonly Uint8Array[]
  readonly pieces: readonly Uint8Array[]
}

/** The lists of a proof file without calls of precompiles. */
export const partLists = ({ shards, pieces }: PartProofs): RunProof['parts'] =>
  PART_MACHINES.map(({ id }) => ({
    machine: id,
    proofs: id === executionMachine.id ? shards : id === memoryMachine.id ? pieces : [],
  }))

export function partProofs({ parts }: RunProof): PartProofs {
  const of = (machine: number) => parts.find(list => list.machine === machine)!.proofs
  return { shards: of(executionMachine.id), pieces: of(memoryMachine.id) }
}

export function verifyScene(scene: Pick<Scene, 'programDigest'>, proof: Uint8Array): Promise<VerifiedRun> {
  return verifyRun(proof, { programDigest: () => scene.programDigest, parameterSets: INSECURE })
}

/** The code of the check that refuses a proof of a run, or `accepted`; anything else that is thrown is a failure of the test. */
export async function runRefusal(scene: Pick<Scene, 'programDigest'>, proof: Uint8Array): Promise<string> {
  try {
    await verifyScene(scene, proof)
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    return error.code
  }
  return 'accepted'
}

/** A column of a part's table, by the names of the chip and the column; what is written into it is proved. */
export function columnOf({ tables }: FilledTables, chip: string, name: string): Uint32Array {
  const table = tables.find(t => t?.chip.name === chip)
  if (!table) throw new Error(`the part has no table ${chip}`)
  const { early, main } = table.chip.columns
  const column = early.includes(name) ? table.early[early.indexOf(name)] : table.main[main.indexOf(name)]
  if (!column) throw new Error(`table ${chip} has no column ${name}`)
  return column
}

/** What the verifier of parts says of each part of a proof, whatever the parts state together. */
export function verifyParts(bytes: Uint8Array): string[] {
  const run = decodeRunProof(bytes)
  const { parameters, key, statement, parts: lists } = run
  const parts = PART_MACHINES.flatMap(machine => {
    const vk = verifyingKey(key, machine.id)
    const { proofs } = lists.find(list => list.machine === machine.id)!
    return proofs.map(part => {
      const proof = decodeShardProof(part, parameters, machine, vk)
      const early = { machine: machine.id, logHeights: earlyLogHeights(machine, proof.logHeights), cap: proof.earlyCap }
      return { machine, vk, proof, early }
    })
  })
  return parts.map(({ machine, vk, proof }) =>
    refusal(() => {
      const basis = challengeBasis(
        run,
        parts.map(p => p.early),
      )
      const globalChallenges = challengesOf(proofStatements(parameters), parameters, basis, run.nonce)
      const shared = { globalChallenges, contextTag: statement.contextTag }
      verifyShard(parameters, machine, vk, proof, shared, { allowInsecure: true })
    }),
  )
}
