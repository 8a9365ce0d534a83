/**
 * The name of a program in proofs: the verifying keys of all machines over its tables, and its entry point.
 * @module
 */
import { blake3 } from '@noble/hashes/blake3.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { MIN_HEIGHT } from '@zkmips/air/table'
import { frozenDigest } from '@zkmips/circuits/machine-digests'
import { PART_MACHINES, type PartMachine } from '@zkmips/circuits/machines'
import { type ByteReader, ByteWriter } from '@zkmips/prover/bytes'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { decodeCap, encodeCap } from '@zkmips/prover/protocol/opening-codec'
import type { VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { preprocessedMatrices } from '@zkmips/prover/protocol/shard-shape'

export interface ProgramKey {
  /** Byte address of the first instruction. */
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

/**
 * 32 bytes that name a program under a parameter set. The machines enter by their digests, in the order of the keys: their ids
 * are names in files and say nothing about what is proved.
 */
export function digestOfKey({ entry, keys }: ProgramKey, parameters: ProofParameters): Uint8Array {
  const writer = new ByteWriter()
  writer.u32(entry)
  for (const { vk } of keys) encodeVerifyingKey(writer, vk)
  const machines = keys.map(({ vk }) => hexToBytes(vk.machineDigest))
  return blake3(concatBytes(utf8ToBytes(`zkmips program ${parameters.name}\n`), ...machines, writer.finish()))
}

export const digestHex = (key: ProgramKey, parameters: ProofParameters): string =>
  bytesToHex(digestOfKey(key, parameters))
