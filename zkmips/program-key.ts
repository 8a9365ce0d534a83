/**
 * The name of a program in proofs: the verifying keys of all machines over its tables, and its entry point.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { MIN_HEIGHT } from '@zkmips/air/table'
import { frozenDigest } from '@zkmips/circuits/machine-digests'
import { PART_MACHINES, type PartMachine } from '@zkmips/circuits/machines'
import type { Numbers } from '@zkmips/field/algebra'
import type { Digest } from '@zkmips/field/hash'
import { type ByteReader, ByteWriter } from '@zkmips/prover/bytes'
import { check } from '@zkmips/prover/errors'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { decodeCap, encodeCap } from '@zkmips/prover/protocol/opening-codec'
import type { VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { preprocessedMatrices } from '@zkmips/prover/protocol/shard-shape'
import { proofStatements } from '@zkmips/statement/algebra'
import { keyDigest, type NamedProgram, programName } from '@zkmips/statement/program-name'

export interface ProgramKey {
  /** Byte address of the first instruction, a multiple of 4. */
  readonly entry: number
  /** One for each of `PART_MACHINES`, in that order. */
  readonly keys: readonly MachineKey[]
}

export interface MachineKey {
  /** Id of the machine. */
  readonly machine: number
  readonly vk: VerifyingKey
}

/** The key of a machine. @param machine its id */
export function verifyingKey({ keys }: ProgramKey, machine: number): VerifyingKey {
  const key = keys.find(k => k.machine === machine)
  if (!key) throw new RangeError(`the program's key has no part for machine ${machine}`)
  return key.vk
}

/** Entry point, number of machines, then each machine's id and key. */
export function encodeProgramKey(writer: ByteWriter, { entry, keys }: ProgramKey): void {
  writer.u32s([entry, keys.length])
  for (const { machine, vk } of keys) {
    writer.u32(machine)
    encodeVerifyingKey(writer, vk)
  }
}

/** @throws ProofError for a key that is not one of this release's machines */
export function decodeProgramKey(reader: ByteReader, parameters: ProofParameters): ProgramKey {
  const entry = reader.u32('the entry point')
  check(entry % 4 === 0, 'format.range', 'the entry point is not the address of an instruction', { entry })
  reader.exactly('the number of machines in the key', PART_MACHINES.length)
  const keys = PART_MACHINES.map(machine => {
    reader.exactly('the number of a machine in the key', machine.id)
    return { machine: machine.id, vk: decodeVerifyingKey(reader, parameters, machine) }
  })
  return { entry, keys }
}

/** The machine's digest is this release's own, not the file's: keys of other machines do not verify here. */
function encodeVerifyingKey(writer: ByteWriter, vk: VerifyingKey): void {
  writer.u32s(vk.preprocessedLogHeights)
  encodeCap(writer, vk.preprocessedCap)
}

function decodeVerifyingKey(reader: ByteReader, parameters: ProofParameters, machine: PartMachine): VerifyingKey {
  const keyed = machine.chips.filter(({ chip }) => chip.columns.preprocessed.length > 0)
  const preprocessedLogHeights = keyed.map(({ chip, maxLogHeight }) =>
    reader.integer(
      `the height of ${chip.name} in the key`,
      Math.log2(MIN_HEIGHT),
      Math.min(maxLogHeight, parameters.limits.maxLogHeight),
    ),
  )
  const matrices = preprocessedMatrices(machine, preprocessedLogHeights)
  // A machine without preprocessed columns commits to none.
  const preprocessedCap = matrices.length > 0 ? decodeCap(reader, parameters, matrices) : []
  const digest = frozenDigest(machine.id)
  return { machineDigest: digest, parameters: parameters.name, preprocessedCap, preprocessedLogHeights }
}

/** What the name of a program is made of. */
export const namedProgram = ({ entry, keys }: ProgramKey, parameters: ProofParameters): NamedProgram<Numbers> => {
  const algebra = proofStatements(parameters)
  return { entry: entry / 4, keys: keys.map(({ vk }) => keyDigest(algebra, vk)) }
}

/** The name of a program under a parameter set, in proofs and in circuits. */
export const nameOfKey = (key: ProgramKey, parameters: ProofParameters): Digest =>
  programName(proofStatements(parameters), parameters, namedProgram(key, parameters))

/** The program digest: the name's words as bytes, the lowest first. */
export function digestHex(key: ProgramKey, parameters: ProofParameters): string {
  const writer = new ByteWriter()
  writer.u32s(nameOfKey(key, parameters))
  return bytesToHex(writer.finish())
}
