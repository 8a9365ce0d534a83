/**
 * Runs a request in the Move executor: the guest, in the emulator.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { createMachine } from '@zkmips/emulator/engine/create-machine'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { MemoryOracle } from '@zkmips/emulator/host/oracle'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { LOCAL_CLAIM, LOCAL_INPUT_DIGEST } from '@zkmips/isa/syscalls'
import { CliError } from '../errors.ts'
import { EXIT_BUG } from '../exit-codes.ts'
import { decodeResult, encodeRequest, type MoveCall, type MoveLimits, type MoveResult, outcomeHead } from './request.ts'

export interface MoveRun {
  readonly request: Uint8Array
  /** keccak256 of the request: local key 3. */
  readonly requestHash: Uint8Array
  readonly outcome: Uint8Array
  /** keccak256 of the outcome: local key 2 of the claim that holds. */
  readonly outcomeHash: Uint8Array
  readonly result: MoveResult
  /** Of the machine. */
  readonly steps: number
}

/** What outcomes may have: what is returned, and what goes before it. */
const OUTPUT_CAP = 2 ** 22

/** @throws CliError if the guest itself fails */
export function executeCall(
  executor: ProgramImage,
  modules: readonly Uint8Array[],
  call: MoveCall,
  limits: MoveLimits,
): MoveRun {
  const request = encodeRequest(modules, call, limits)
  const requestHash = keccak_256(request)
  const oracle = new MemoryOracle().addKeccak(request)
  for (const module of modules) oracle.addKeccak(module)
  // The claim is not known before the first run: this one ends with exit code 1, and says what to claim.
  oracle.addLocal(LOCAL_CLAIM, new Uint8Array(32)).addLocal(LOCAL_INPUT_DIGEST, requestHash)
  const written: Uint8Array[] = []
  let said = ''
  const onOutput = (fd: 1 | 2, bytes: Uint8Array): void => {
    if (fd === 1) written.push(bytes.slice())
    else said += new TextDecoder().decode(bytes)
  }
  const machine = createMachine(executor, new CollectingHost(oracle, { onOutput, outputCap: OUTPUT_CAP }))
  machine.run()
  const outcome = new Uint8Array(Buffer.concat(written))
  if (machine.state.exitCode !== 1 || outcome.length === 0) {
    const how = `exit code ${machine.state.exitCode}${said && `: ${said.trim()}`}`
    throw new CliError('MOVE_EXECUTOR', EXIT_BUG, `the Move executor failed on ${bytesToHex(requestHash)}, ${how}`)
  }
  const result = decodeResult(outcome.subarray(outcomeHead(call)))
  return { request, requestHash, outcome, outcomeHash: keccak_256(outcome), result, steps: Number(machine.state.step) }
}
