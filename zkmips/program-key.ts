/**
 * The name of a program in proofs: the verifying keys of both machines over its tables, and its entry point.
 * @module
 */
import { blake3 } from '@noble/hashes/blake3.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Machine, machineDigest } from '@zkmips/air/machine'
import { MIN_HEIGHT } from '@zkmips/air/table'
import { executionMachine, memoryMachine } from '@zkmips/circuits/machine'
import { type ByteReader, ByteWriter } from '@zkmips/prover/bytes'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { decodeCap, encodeCap } from '@zkmips/prover/protocol/opening-codec'
import type { VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { preprocessedMatrices } from '@zkmips/prover/protocol/shard-shape'

/** The machines in the order of their numbers in proofs. */
export const MACHINES: readonly Machine[] = [executionMachine, memoryMachine]
export const EXECUTION = 0
export const MEMORY = 1

export interface ProgramKey {
  /** Byte address of the first instruction. */
  readonly entry: number
  readonly execution: VerifyingKey
  readonly memory: VerifyingKey
}

export function encodeProgramKey(writer: ByteWriter, key: ProgramKey): void {
  writer.u32(key.entry)
  encodeVerifyingKey(writer, key.execution)
  encodeVerifyingKey(writer, key.memory)
}

/** @throws ProofError for a key that is not one of these machines */
export function decodeProgramKey(reader: ByteReader, parameters: ProofParameters): ProgramKey {
  return {
    entry: reader.u32('the entry point'),
    execution: decodeVerifyingKey(reader, parameters, executionMachine),
    memory: decodeVerifyingKey(reader, parameters, memoryMachine),
  }
}

/** The machine's digest is this release's own, not the file's: keys of other machines do not verify here. */
function encodeVerifyingKey(writer: ByteWriter, vk: VerifyingKey): void {
  writer.u32s(vk.preprocessedLogHeights)
  encodeCap(writer, vk.preprocessedCap)
}

function decodeVerifyingKey(reader: ByteReader, parameters: ProofParameters, machine: Machine): VerifyingKey {
  const keyed = machine.chips.filter(({ chip }) => chip.columns.preprocessed.length > 0)
  const preprocessedLogHeights = keyed.map(({ chip, maxLogHeight }) =>
    reader.integer(
      `the height of ${chip.name} in the key`,
      Math.log2(MIN_HEIGHT),
      Math.min(maxLogHeight, parameters.limits.maxLogHeight),
    ),
  )
  const preprocessedCap = decodeCap(reader, parameters, preprocessedMatrices(machine, preprocessedLogHeights))
  return { machineDigest: machineDigest(machine), parameters: parameters.name, preprocessedCap, preprocessedLogHeights }
}

/** 32 bytes that name a program under a parameter set. */
export function digestOfKey(key: ProgramKey, parameters: ProofParameters): Uint8Array {
  const writer = new ByteWriter()
  encodeProgramKey(writer, key)
  const machines = [key.execution, key.memory].map(vk => hexToBytes(vk.machineDigest))
  return blake3(concatBytes(utf8ToBytes(`zkmips program ${parameters.name}\n`), ...machines, writer.finish()))
}

export const digestHex = (key: ProgramKey, parameters: ProofParameters): string =>
  bytesToHex(digestOfKey(key, parameters))
