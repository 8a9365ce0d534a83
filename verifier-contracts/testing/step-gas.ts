/**
 * What each kind of step costs on chain, measured. Of a class of instructions the dearest one counts. Kept in `gas/steps.json`,
 * which a test compares, and shown in `docs/contracts.md`. Not part of what the product runs.
 */

import { keccakKey, localKey, MemoryOracle } from '@zkmips/emulator/host/oracle'
import { fieldsOf, type MachineFields, MachineState, setFields } from '@zkmips/emulator/machine/state'
import type { StepInputs } from '@zkmips/emulator/step-witness/step-witness'
import { Random } from '@zkmips/emulator/testing/fuzz/random'
import { decode } from '@zkmips/isa/decode'
import { encode } from '@zkmips/isa/encode'
import { OPCODES, type Opcode } from '@zkmips/isa/opcodes'
import * as sys from '@zkmips/isa/syscalls'
import { bytesToHex, encodeFunctionData, type Hex, hexToBytes } from 'viem'
import { mipsStepAbi } from '../generated/mips-step.ts'
import { nextStep, TEST_LOCALS } from './samples.ts'
import { loadPart, type StepContract } from './step-contract.ts'

export interface StepGas {
  readonly kind: string
  /** Bytes of memory proofs. */
  readonly proofBytes: number
  /** Of the call alone. */
  readonly execution: number
  /** Of a transaction that makes nothing but the call: with its calldata, and 21,000. */
  readonly transaction: number
}

const CODE = 0x0001_0000
const DATA = 0x0010_0000
const preimage = Uint8Array.from({ length: 100 }, (_, i) => i)
const oracle = new MemoryOracle().addKeccak(preimage)
for (const [i, value] of TEST_LOCALS.entries()) oracle.addLocal(i + 1, hexToBytes(value))

/** Classes of instructions, by the opcode table. */
const CLASSES: Readonly<Record<string, (opcode: Opcode) => boolean>> = {
  'register arithmetic, logic, shifts, moves': ({ c, access, flow, side }) =>
    (c === 'rd' || c === 'rt') && access === 'none' && flow === 'next' && side === 'none',
  'multiplication and division into HI and LO': ({ side, c }) => side === 'hilo' || c === 'hi' || c === 'lo',
  branches: ({ flow }) => flow === 'branch',
  jumps: ({ flow }) => flow === 'jump' || flow === 'register',
  'traps that are not taken': ({ flow }) => flow === 'trap',
  'loads of words': ({ access, width }) => access === 'load' && (width === 'word' || width === 'thread'),
  'loads of parts of words': ({ access, width }) => access === 'load' && width !== 'word' && width !== 'thread',
  'stores of words': ({ access, width }) => access === 'store' && width === 'word',
  'stores of parts of words': ({ access, width }) => access === 'store' && width !== 'word',
  'sync and pref': ({ name }) => name === 'sync' || name === 'pref',
}

const SYSCALLS: Readonly<
  Record<string, readonly [v0: number, a0?: number, a1?: number, a2?: number, key?: Uint8Array]>
> = {
  brk: [sys.SYS_BRK],
  mmap: [sys.SYS_MMAP, 0, 5000],
  fcntl: [sys.SYS_FCNTL, 1, 3],
  'a syscall that is not known': [5000],
  'write to stdout, stderr, or as a hint': [sys.SYS_WRITE, 1, DATA, 100],
  'write of the preimage key': [sys.SYS_WRITE, 6, DATA, 4],
  'read of a preimage by its hash': [sys.SYS_READ, 5, DATA, 4, keccakKey(preimage)],
  'read of a local preimage': [sys.SYS_READ, 5, DATA, 4, localKey(3)],
  set_thread_area: [sys.SYS_SET_THREAD_AREA, DATA],
  exit: [sys.SYS_EXIT_GROUP, 1],
  keccak_f: [sys.SYS_KECCAK_F, DATA],
  sha256_compress: [sys.SYS_SHA256_COMPRESS, DATA, DATA + 64],
  mulmod256: [sys.SYS_MULMOD256, DATA],
  mulmod384: [sys.SYS_MULMOD384, DATA],
}

/** The step of one instruction in a state of which little is 0, because zeros are cheaper in calldata. */
function stepOf(
  word: number,
  registers: Readonly<Record<number, number>>,
  change: Partial<MachineFields> = {},
): StepInputs {
  const random = new Random(5)
  const state = new MachineState()
  for (let i = 1; i < 34; i++) state.registers[i] = random.u32()
  for (const [i, value] of Object.entries(registers)) state.registers[Number(i)] = value
  state.registers[0] = 0
  for (let i = 0; i < 128; i++) state.memory.store(DATA + 4 * i, random.u32())
  state.memory.store(CODE, word)
  const fixed = { pc: CODE, nextPC: CODE + 4, step: 123_456_789, preimageOffset: 12 }
  setFields(state, { ...fieldsOf(state), ...fixed, preimageKey: new Uint8Array(32).fill(0x99), ...change })
  return nextStep(state, oracle).inputs
}

/** A word of an opcode with rs in register 8, rt in 9 and rd in 10, where it has them. */
function wordOf({ mask, value }: Opcode): number {
  const fields = (8 << 21) | (9 << 16) | (10 << 11) | (3 << 6)
  const word = ((fields & ~mask) | value) >>> 0
  return decode(word) === 255 ? ((((8 << 21) | (9 << 16) | (10 << 11)) & ~mask) | value) >>> 0 : word
}

// A trap must not be taken, whichever it is: one of these pairs of operands does that.
const OPERANDS = [
  [DATA, 0xfffe_dcba],
  [0xfffe_dcba, DATA],
  [DATA, DATA],
] as const

const isPanic = async (contract: StepContract, inputs: StepInputs): Promise<boolean> =>
  (await contract.steps([inputs], TEST_LOCALS))[0]!.post.startsWith('0x02')

export async function measureSteps(contract: StepContract): Promise<StepGas[]> {
  const rows: StepGas[] = []
  for (const [kind, has] of Object.entries(CLASSES)) {
    const dearest: StepGas[] = []
    for (const opcode of OPCODES as readonly Opcode[]) {
      if (!has(opcode)) continue
      for (const [a, b] of OPERANDS) {
        const inputs = stepOf(wordOf(opcode), { 8: a, 9: b })
        if (await isPanic(contract, inputs)) continue
        dearest.push(await measure(contract, `${kind} (${opcode.name})`, inputs))
      }
    }
    rows.push(dearest.reduce((a, b) => (b.execution > a.execution ? b : a)))
  }
  for (const [kind, [v0, a0 = 0, a1 = 0, a2 = 0, key]] of Object.entries(SYSCALLS)) {
    const change: Partial<MachineFields> = key ? { preimageKey: key } : {}
    rows.push(await measure(contract, kind, stepOf(encode('syscall'), { 2: v0, 4: a0, 5: a1, 6: a2 }, change)))
  }
  rows.push(await measure(contract, 'an end with exit code 2 (break)', stepOf(encode('break'), {})))
  rows.push(await measure(contract, 'a fetch that is not aligned', stepOf(0, {}, { pc: CODE + 2 })))
  rows.push(await measure(contract, 'an exited state', stepOf(0, {}, { exited: true, exitCode: 0 })))
  return rows
}

async function measure(contract: StepContract, kind: string, inputs: StepInputs): Promise<StepGas> {
  const [result] = await contract.steps([inputs], TEST_LOCALS)
  const args = [bytesToHex(inputs.state), bytesToHex(inputs.proof), TEST_LOCALS] as const
  const data = encodeFunctionData({ abi: mipsStepAbi, functionName: 'step', args })
  const transaction = await contract.transact(contract.machine, data)
  return { kind, proofBytes: inputs.proof.length, execution: result!.gas, transaction }
}

export interface LoadGas {
  readonly kind: string
  /** Bytes of the preimage. */
  readonly bytes: number
  readonly transaction: number
}

/** What it costs to bring a part of a preimage. */
export async function measureLoads(contract: StepContract): Promise<LoadGas[]> {
  const rows: LoadGas[] = []
  for (const bytes of [32, 1000, 10_000, sys.MAX_KECCAK_PREIMAGE_BYTES]) {
    // No byte is 0, which would be cheaper.
    const value = new Uint8Array(8 + bytes).map((_, i) => 1 + (i % 255))
    for (const [kind, type] of [['keccak256', 2], ['sha256', 4]] as const) // biome-ignore format: pairs
      rows.push({ kind, bytes, transaction: await loadGas(contract, value, type) })
  }
  return rows
}

async function loadGas(contract: StepContract, value: Uint8Array, type: number): Promise<number> {
  return contract.transact(contract.oracle, loadPart({ key: Uint8Array.of(type), value, offset: 8 }) as Hex)
}

const number = (value: number) => value.toLocaleString('en-US')

/** For the documentation. */
export function gasTables({
  steps,
  loads,
}: {
  readonly steps: readonly StepGas[]
  readonly loads: readonly LoadGas[]
}): string {
  return [
    '| step | proofs, bytes | execution, gas | as a transaction, gas |',
    '|---|---:|---:|---:|',
    ...steps.map(
      row => `| ${row.kind} | ${number(row.proofBytes)} | ${number(row.execution)} | ${number(row.transaction)} |`,
    ),
    '',
    '| part of a preimage | bytes of the preimage | as a transaction, gas |',
    '|---|---:|---:|',
    ...loads.map(row => `| ${row.kind} | ${number(row.bytes)} | ${number(row.transaction)} |`),
  ].join('\n')
}
