// What MipsStep refuses, and by which error. A guest cannot bring any of it about: all is what somebody may send who has no
// right step to show.
import { keccakKey, localKey, sha256Key } from '@zkmips/emulator/host/oracle'
import { MachineState, STATE_BYTES } from '@zkmips/emulator/machine/state'
import { type Subtree, subtreeProof } from '@zkmips/emulator/memory/subtree-proof'
import { leafAt } from '@zkmips/emulator/step-witness/step-accesses'
import type { StepInputs } from '@zkmips/emulator/step-witness/step-witness'
import { encode } from '@zkmips/isa/encode'
import * as sys from '@zkmips/isa/syscalls'
import { bytesToHex, decodeErrorResult, encodeFunctionData, type Hex, size, slice, toFunctionSelector } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mipsStepAbi } from './generated/mips-step.ts'
import { preimageOracleAbi } from './generated/preimage-oracle.ts'
import { nextStep, type Sample, TEST_LOCALS, TEST_ORACLE } from './testing/samples.ts'
import { revertedWith, StepContract } from './testing/step-contract.ts'

let contract: StepContract
beforeAll(async () => {
  contract = await StepContract.start()
})
afterAll(() => contract.stop())

type ErrorName = Extract<(typeof mipsStepAbi | typeof preimageOracleAbi)[number], { type: 'error' }>['name']

const selectors = new Map<Hex, ErrorName>()
for (const item of [...mipsStepAbi, ...preimageOracleAbi]) {
  if (item.type === 'error') selectors.set(toFunctionSelector(errorText(item)), item.name)
}
function errorText({ name, inputs }: { name: string; inputs: readonly { type: string }[] }) {
  return `${name}(${inputs.map(({ type }) => type).join(',')})`
}

/** The name of the error, or the state hash where the contract executes the step. */
async function outcomes(inputs: readonly Pick<StepInputs, 'state' | 'proof'>[]): Promise<(ErrorName | Hex)[]> {
  const results = await contract.steps(inputs, TEST_LOCALS)
  return results.map(({ post }) => {
    const name = selectors.get(slice(post, 1, 5))
    return name !== undefined && post === revertedWith(slice(post, 1, 5)) ? name : post
  })
}

/** One call without the batch, which carries states of 226 bytes only. */
async function outcome({ state, proof }: Pick<StepInputs, 'state' | 'proof'>): Promise<string> {
  try {
    return await contract.call(contract.machine, callData({ state, proof }))
  } catch (error) {
    return decodeErrorResult({ abi: [...mipsStepAbi, ...preimageOracleAbi], data: revertData(error) }).errorName
  }
}

function callData({ state, proof }: Pick<StepInputs, 'state' | 'proof'>): Hex {
  const args = [bytesToHex(state), bytesToHex(proof), TEST_LOCALS] as const
  return encodeFunctionData({ abi: mipsStepAbi, functionName: 'step', args })
}

/** What a call that reverted answered. */
function revertData(error: unknown): Hex {
  const { data } = (error as { walk(test: (e: unknown) => boolean): { data: Hex } }).walk(
    e => (e as { data?: unknown }).data !== undefined,
  )
  return data
}

const CODE = 0x0001_0000
const DATA = 0x0010_0000

/** A state before one instruction. */
function stateBefore(word: number, registers: Readonly<Record<number, number>> = {}): MachineState {
  const state = new MachineState()
  Object.assign(state, { pc: CODE, nextPC: CODE + 4, step: 5 })
  state.memory.store(CODE, word)
  for (let i = 0; i < 128; i++) state.memory.store(DATA + 4 * i, Math.imul(i + 1, 0x9e37_79b9))
  for (const [i, value] of Object.entries(registers)) state.registers[Number(i)] = value
  return state
}

const load = () => stateBefore(encode('lw', { rs: 8, rt: 9 }), { 8: DATA })
const precompile = (v0: number, a0: number, a1 = 0) => stateBefore(encode('syscall'), { 2: v0, 4: a0, 5: a1 })
const changed = (bytes: Uint8Array, at: number, to = bytes[at]! ^ 1) => bytes.map((byte, i) => (i === at ? to : byte))
const without = (bytes: Uint8Array, count: number) => bytes.subarray(0, bytes.length - count)
const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

const EXIT_CODE = 88
const EXITED = 89
const STEP = 90
const REGISTERS = 98

describe('a state', () => {
  const { inputs } = nextStep(load())
  const { state, proof } = inputs

  it.each([0, 1, 32, STATE_BYTES - 1, STATE_BYTES + 1, 2 * STATE_BYTES])('of %i bytes: StateLength', async length => {
    const other = join(state, state).subarray(0, length)
    expect(await outcome({ state: other, proof })).toBe('StateLength')
  })

  it.each([2, 3, 0x80, 0xff])('with %i as its exited byte: StateExitedByte', async byte => {
    expect(await outcome({ state: changed(state, EXITED, byte), proof })).toBe('StateExitedByte')
  })

  it.each([1, 2, 255])('that has not exited, with exit code %i: StateExitCode', async code => {
    expect(await outcome({ state: changed(state, EXIT_CODE, code), proof })).toBe('StateExitCode')
  })

  it('with something in register 0: StateRegisterZero', async () => {
    for (let i = 0; i < 4; i++) {
      expect(await outcome({ state: changed(state, REGISTERS + i), proof })).toBe('StateRegisterZero')
    }
  })

  it('at the last step that can be counted: StateLastStep', async () => {
    const last = state.slice().fill(0xff, STEP, STEP + 8)
    expect(await outcome({ state: last, proof })).toBe('StateLastStep')
    const before = changed(last, STEP + 7, 0xfe)
    expect(size((await outcome({ state: before, proof })) as Hex)).toBe(32)
  })

  it('with any byte changed is refused, or leads elsewhere', async () => {
    const { post } = nextStep(load())
    // The register that the load overwrites.
    const lost = REGISTERS + 4 * 9
    const places = Array.from({ length: STATE_BYTES }, (_, i) => i).filter(i => i < lost || i >= lost + 4)
    const results = await outcomes(places.map(at => ({ state: changed(state, at), proof })))
    expect(results.filter(result => result === post)).toEqual([])
    expect(results.slice(0, 32)).toEqual(new Array(32).fill('ProofRoot'))
  })
})

describe('proofs', () => {
  const steps = {
    lw: nextStep(load()),
    keccak_f: nextStep(precompile(sys.SYS_KECCAK_F, DATA)),
    sha256_compress: nextStep(precompile(sys.SYS_SHA256_COMPRESS, DATA, DATA + 64)),
    mulmod256: nextStep(precompile(sys.SYS_MULMOD256, DATA)),
    mulmod384: nextStep(precompile(sys.SYS_MULMOD384, DATA)),
  } satisfies Record<string, Sample>

  it.each(Object.entries(steps))('of %s with any byte changed: ProofRoot', async (_, { inputs, post }) => {
    const { state, proof } = inputs
    expect(await outcome(inputs)).toBe(post)
    const places = Array.from(proof, (_, i) => i).filter(i => i % 3 === 0 || i < 32)
    const results = await outcomes(places.map(at => ({ state, proof: changed(proof, at) })))
    expect(new Set(results)).toEqual(new Set(['ProofRoot']))
  })

  it.each(Object.entries(steps))('of %s of any other length: ProofLength', async (_, { inputs }) => {
    const { state, proof } = inputs
    const others = [
      new Uint8Array(0),
      ...[1, 31, 32, proof.length - 896].map(bytes => without(proof, bytes)),
      proof.subarray(0, 895),
      join(proof, new Uint8Array(1)),
      join(proof, new Uint8Array(32)),
      join(proof, proof),
    ]
    const results = await outcomes(others.map(other => ({ state, proof: other })))
    expect(new Set(results)).toEqual(new Set(['ProofLength']))
  })

  it('of other places, or in another order: ProofRoot', async () => {
    const { memory } = load()
    const proofOf = (subtree: Subtree) => subtreeProof(memory, subtree)
    const { state, proof } = steps.lw.inputs
    const instruction = proof.subarray(0, 896)
    const operand = proof.subarray(896)
    const others = [
      join(operand, instruction),
      join(instruction, instruction),
      join(instruction, proofOf(leafAt(DATA + 32))),
      join(proofOf(leafAt(CODE + 32)), operand),
    ]
    const results = await outcomes(others.map(other => ({ state, proof: other })))
    expect(results).toEqual(new Array(others.length).fill('ProofRoot'))
  })

  it('of operands as they are after the step, not before: ProofRoot', async () => {
    const before = stateBefore(encode('sw', { rs: 8, rt: 9 }), { 8: DATA, 9: 1 })
    const { inputs } = nextStep(before)
    const after = subtreeProof(before.memory, leafAt(DATA))
    expect(await outcome({ ...inputs, proof: join(inputs.proof.subarray(0, 896), after) })).toBe('ProofRoot')
  })

  it('where there is nothing to prove: ProofLength', async () => {
    const exited = Object.assign(load(), { exited: true, exitCode: 1 })
    const unaligned = Object.assign(load(), { pc: CODE + 2 })
    const proof = steps.lw.inputs.proof
    for (const state of [exited, unaligned]) {
      const { inputs, post } = nextStep(state)
      expect(inputs.proof.length).toBe(0)
      expect(await outcome(inputs)).toBe(post)
      for (const given of [proof, proof.subarray(0, 896), proof.subarray(0, 1)]) {
        expect(await outcome({ ...inputs, proof: given })).toBe('ProofLength')
      }
    }
  })
})

describe('preimages', () => {
  const data = Uint8Array.from({ length: 21 }, (_, i) => 3 * i)
  const oracle = { get: (key: Uint8Array) => (key[0] === 1 ? TEST_ORACLE.get(key) : data) }
  const read = (key: Uint8Array, offset: number) => {
    const state = stateBefore(encode('syscall'), { 2: sys.SYS_READ, 4: 5, 5: DATA, 6: 4 })
    state.preimageKey.set(key)
    return nextStep(Object.assign(state, { preimageOffset: offset }), oracle)
  }

  it.each([
    ['keccak256', keccakKey(data)],
    ['sha256', sha256Key(data)],
  ])('of %s that nobody brought: PreimagePartMissing, until the part at this very offset is there', async (_, key) => {
    const { inputs, post } = read(key, 8)
    const { preimage: _preimage, ...bare } = inputs
    expect(await outcome(bare)).toBe('PreimagePartMissing')
    await contract.steps([read(key, 12).inputs], TEST_LOCALS)
    expect(await outcome(bare)).toBe('PreimagePartMissing')
    await contract.steps([inputs], TEST_LOCALS)
    expect(await outcome(bare)).toBe(post)
  })

  it('a part tells the key and the offset that are missing', async () => {
    const key = new Uint8Array(32).fill(2)
    const args = [bytesToHex(key), 77n] as const
    const request = encodeFunctionData({ abi: preimageOracleAbi, functionName: 'part', args })
    const error = await contract.call(contract.oracle, request).catch(revertData)
    expect(decodeErrorResult({ abi: preimageOracleAbi, data: error as Hex })).toMatchObject({
      errorName: 'PreimagePartMissing',
      args,
    })
  })

  it('under local keys are the ones that the caller gives, whatever is in the oracle', async () => {
    const { inputs, post } = read(localKey(2), 8)
    expect(await outcome(inputs)).toBe(post)
    const others = TEST_LOCALS.map(() => `0x${'ab'.repeat(32)}` as const) as unknown as typeof TEST_LOCALS
    const [result] = await contract.steps([inputs], others)
    expect(result!.post).not.toBe(post)
  })
})

it('calldata that is cut off reverts', async () => {
  const data = callData(nextStep(load()).inputs)
  expect(size(await contract.call(contract.machine, data))).toBe(32)
  for (const length of [4, 36, 196, 228, 260, 500, size(data) - 1, size(data) - 32, size(data) - 896]) {
    await expect(contract.call(contract.machine, slice(data, 0, length)), `${length} bytes`).rejects.toThrow('revert')
  }
})
