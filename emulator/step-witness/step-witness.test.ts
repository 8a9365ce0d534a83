import { readFileSync } from 'node:fs'
import { decode } from '@zkmips/isa/decode'
import { encode } from '@zkmips/isa/encode'
import { OPCODES, UNKNOWN_OPCODE } from '@zkmips/isa/opcodes'
import * as sys from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { CollectingHost } from '../host/host.ts'
import { keccakKey, localKey, MemoryOracle, MissingPreimageError, type PreimageOracle } from '../host/oracle.ts'
import { Machine } from '../machine/interpreter.ts'
import { MachineState, stateHash } from '../machine/state.ts'
import { memoryProof } from '../memory/merkle.ts'
import { loadElf } from '../program/elf.ts'
import { initialState } from '../program/image.ts'
import { frozenImage, frozenOracle } from '../testing/frozen-states.ts'
import { loadCase, ORACLE } from '../testing/fuzz/case.ts'
import { Random } from '../testing/fuzz/random.ts'
import { randomCase } from '../testing/fuzz/shapes.ts'
import { CODE_ADDRESS, DATA_ADDRESS, machineWith } from '../testing/programs.ts'
import { executeWitness, type StepInputs, stepWitness, type WitnessError } from './step-witness.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** The kinds of steps that were checked. */
const seen = new Set<string>()

/** Makes a step, and expects that its witness alone leads to the same state. */
function checkedStep(machine: Machine, oracle: PreimageOracle) {
  const { step } = machine.state
  seen.add(kindOf(machine.state))
  const before = hex(stateHash(machine.state))
  const witness = stepWitness(machine.state, oracle)
  expect(hex(stateHash(machine.state)), 'making a witness changes nothing').toBe(before)
  machine.step()
  expect(witness.step).toBe(step)
  expect(hex(witness.pre)).toBe(before)
  expect(hex(witness.post)).toBe(hex(stateHash(machine.state)))
  return witness
}

function kindOf({ pc, memory, registers, exited }: MachineState): string {
  if (exited) return 'exited'
  if (pc % 4 !== 0) return 'unaligned-fetch'
  const opcode = decode(memory.loadSigned(pc))
  if (opcode === UNKNOWN_OPCODE) return 'unknown-opcode'
  const { name } = OPCODES[opcode]!
  if (name !== 'syscall') return name
  const number = registers[sys.REG_V0]!
  const call = number === sys.SYS_READ || number === sys.SYS_WRITE ? `${number} fd ${registers[sys.REG_A0]}` : number
  return `syscall ${call}`
}

describe('the witness of a step suffices', () => {
  it('in random programs', { timeout: 120_000 }, () => {
    for (let seed = 0; seed < 150; seed++) {
      const random = new Random(seed)
      const fuzzCase = randomCase(seed)
      const state = new MachineState()
      loadCase(fuzzCase, state)
      const machine = new Machine(state, new CollectingHost(ORACLE))
      try {
        for (let left = 25; left > 0 && !state.exited; left--) {
          machine.run(random.below(12))
          checkedStep(machine, ORACLE)
        }
      } catch (error) {
        // The cases have keys whose preimage is missing.
        if (!(error instanceof MissingPreimageError)) throw new Error(`seed ${seed}`, { cause: error })
      }
    }
  })

  it('for every instruction', () => {
    const random = new Random(1)
    const word = () => random.u32()
    for (const [index, opcode] of OPCODES.entries()) {
      for (let round = 0; round < 8; round++) {
        // Any word of the opcode; rs is a register that points into the data.
        let code = ((word() & ~opcode.mask) | opcode.value) >>> 0
        while (decode(code) !== index) code = ((word() & ~opcode.mask) | opcode.value) >>> 0
        const machine = machineWith([code])
        const { state } = machine
        for (let r = 1; r < 34; r++)
          state.registers[r] = random.oneIn(3) ? random.below(5) : DATA_ADDRESS + word() / 2 ** 16
        const near = Math.min(
          2 ** 32 - 256,
          Math.max(0, state.registers[(code >>> 21) & 31]! + ((code << 16) >> 16) - 128),
        )
        for (let i = 0; i < 64; i++)
          if (near > CODE_ADDRESS + 4 || near < CODE_ADDRESS - 512) state.memory.store(near + 4 * i, word())
        state.memory.store(sys.THREAD_POINTER_ADDRESS, word())
        state.registers[sys.REG_V0] = sys.SYS_BRK
        checkedStep(machine, ORACLE)
      }
    }
  })

  it.each([
    ['sha256-claim', frozenOracle()],
    ['instructions', ORACLE],
    ['commitments-precompiles', ORACLE],
    ['inverse-precompiles', ORACLE],
  ] as const)('at random steps of %s', { timeout: 60_000 }, (name, oracle) => {
    const random = new Random(7)
    const image = loadElf(readFileSync(new URL(`../../fixtures/elf/${name}.elf`, import.meta.url)))
    const machine = new Machine(initialState(image), new CollectingHost(oracle))
    for (let left = 150; left > 0 && !machine.state.exited; left--) {
      machine.run(random.below(5000))
      checkedStep(machine, oracle)
    }
  })
})

const data = Uint8Array.from({ length: 21 }, (_, i) => 3 * i)
const claim = new Uint8Array(32).fill(0x5a)
const oracle = new MemoryOracle().addKeccak(data).addLocal(sys.LOCAL_CLAIM, claim)

/** A machine at a syscall, some words around its operands. */
function atSyscall(v0: number, a0: number, a1: number, a2 = 0, key?: Uint8Array): Machine {
  const machine = machineWith([encode('syscall')])
  const { registers, memory, preimageKey } = machine.state
  registers.set([v0], sys.REG_V0)
  registers.set([a0, a1, a2], sys.REG_A0)
  for (let i = 0; i < 256; i++) memory.store(DATA_ADDRESS + 4 * i, Math.imul(i + 1, 0x9e37_79b9))
  if (key) preimageKey.set(key)
  return new Machine(machine.state, new CollectingHost(oracle))
}

const { SYS_READ, SYS_WRITE, SYS_KECCAK_F, SYS_SHA256_COMPRESS, SYS_MULMOD256, SYS_MULMOD384 } = sys

describe('the proofs of a witness are of exactly what the step touches', () => {
  const LEAF = 896
  it.each([
    ['nop', () => machineWith([0]), LEAF],
    ['lw', () => machineWith([encode('lw', { rt: 3, rs: 0, imm: 64 })]), 2 * LEAF],
    ['lw into register 0', () => machineWith([encode('lw', { rt: 0, rs: 0, imm: 64 })]), 2 * LEAF],
    ['swr', () => machineWith([encode('swr', { rt: 3, rs: 0, imm: 67 })]), 2 * LEAF],
    ['rdhwr', () => machineWith([encode('rdhwr', { rt: 3 })]), 2 * LEAF],
    ['brk', () => atSyscall(sys.SYS_BRK, 0, 0), LEAF],
    ['exit_group', () => atSyscall(sys.SYS_EXIT_GROUP, 1, 0), LEAF],
    ['mmap', () => atSyscall(sys.SYS_MMAP, 0, 100), LEAF],
    ['set_thread_area', () => atSyscall(sys.SYS_SET_THREAD_AREA, 5, 0), 2 * LEAF],
    ['a write to stdout', () => atSyscall(SYS_WRITE, 1, DATA_ADDRESS, 100), LEAF],
    ['a hint', () => atSyscall(SYS_WRITE, 4, DATA_ADDRESS, 100), LEAF],
    ['a key', () => atSyscall(SYS_WRITE, 6, DATA_ADDRESS + 1, 100), 2 * LEAF],
    ['a key of no bytes', () => atSyscall(SYS_WRITE, 6, DATA_ADDRESS, 0), LEAF],
    ['a preimage', () => atSyscall(SYS_READ, 5, DATA_ADDRESS + 2, 100, keccakKey(data)), 2 * LEAF],
    ['a local preimage', () => atSyscall(SYS_READ, 5, DATA_ADDRESS, 4, localKey(sys.LOCAL_CLAIM)), 2 * LEAF],
    ['no byte of a preimage', () => atSyscall(SYS_READ, 5, DATA_ADDRESS, 0, keccakKey(data)), LEAF],
    ['a key of no type', () => atSyscall(SYS_READ, 5, DATA_ADDRESS, 4), LEAF],
    ['a local key that is not given', () => atSyscall(SYS_READ, 5, DATA_ADDRESS, 4, localKey(1)), LEAF],
    ['keccak_f', () => atSyscall(SYS_KECCAK_F, DATA_ADDRESS, 0), LEAF + 1024],
    ['sha256_compress', () => atSyscall(SYS_SHA256_COMPRESS, DATA_ADDRESS + 32, DATA_ADDRESS + 64), 3 * LEAF],
    ['mulmod256', () => atSyscall(SYS_MULMOD256, DATA_ADDRESS + 128, 0), LEAF + 928],
    ['mulmod384', () => atSyscall(SYS_MULMOD384, DATA_ADDRESS + 256, 0), LEAF + 1024],
    ['keccak_f, not aligned', () => atSyscall(SYS_KECCAK_F, DATA_ADDRESS + 32, 0), LEAF],
    ['an unknown precompile', () => atSyscall(0xffff_ffff, 0, 0), LEAF],
    ['a branch in a delay slot', () => Object.assign(machineWith([encode('j')]).state, { nextPC: 0 }), LEAF],
    ['a pc that is not aligned', () => Object.assign(machineWith([0]).state, { pc: CODE_ADDRESS + 2 }), 0],
  ] as const)('%s', (_name, start, length) => {
    const started = start()
    const machine = started instanceof Machine ? started : new Machine(started, new CollectingHost(oracle))
    expect(checkedStep(machine, oracle).proof.length).toBe(length)
  })

  it('at the end of a preimage there is no operand, but the preimage', () => {
    const machine = atSyscall(SYS_READ, 5, DATA_ADDRESS, 4, keccakKey(data))
    machine.state.preimageOffset = 8 + data.length
    const witness = checkedStep(machine, oracle)
    expect(witness.proof.length).toBe(LEAF)
    expect(witness.preimage).toMatchObject({ offset: 29 })
  })

  it('an exited state has none and leads to itself', () => {
    const machine = machineWith([encode('break')])
    machine.run()
    const { proof, pre, post } = stepWitness(machine.state, oracle)
    expect(proof.length).toBe(0)
    expect(post).toEqual(pre)
  })

  it('a store into its own instruction’s leaf is proved twice', () => {
    const machine = machineWith([encode('sw', { rt: 4, rs: 5 })])
    machine.state.registers[5] = CODE_ADDRESS
    machine.state.registers[4] = 0x1234
    expect(checkedStep(machine, oracle).proof.length).toBe(2 * LEAF)
  })

  it('a preimage that is missing is a host error', () => {
    const machine = atSyscall(SYS_READ, 5, DATA_ADDRESS, 4, new Uint8Array(32).fill(2))
    expect(() => stepWitness(machine.state, oracle)).toThrow(MissingPreimageError)
  })
})

it('all kinds of steps were checked', () => {
  const calls = [sys.SYS_EXIT_GROUP, sys.SYS_BRK, sys.SYS_MMAP, sys.SYS_SET_THREAD_AREA]
  const precompiles = [sys.SYS_KECCAK_F, sys.SYS_SHA256_COMPRESS, sys.SYS_MULMOD256, sys.SYS_MULMOD384]
  const expected = [
    ...OPCODES.map(({ name }) => name).filter(name => name !== 'syscall'),
    ...[...calls, ...precompiles].map(number => `syscall ${number}`),
    `syscall ${sys.SYS_READ} fd ${sys.FD_PREIMAGE_READ}`,
    `syscall ${sys.SYS_WRITE} fd ${sys.FD_PREIMAGE_WRITE}`,
    ...['unknown-opcode', 'unaligned-fetch', 'exited'],
  ]
  expect(expected.filter(kind => !seen.has(kind))).toEqual([])
})

describe('a witness that was tampered with is refused', () => {
  const code = (inputs: StepInputs, locals: PreimageOracle = oracle): string => {
    try {
      return hex(executeWitness(inputs, locals))
    } catch (error) {
      return (error as WitnessError).code
    }
  }
  const read = stepWitness(atSyscall(SYS_READ, 5, DATA_ADDRESS, 4, keccakKey(data)).state, oracle)
  const local = stepWitness(atSyscall(SYS_READ, 5, DATA_ADDRESS, 4, localKey(sys.LOCAL_CLAIM)).state, oracle)
  const keccak = stepWitness(atSyscall(SYS_KECCAK_F, DATA_ADDRESS, 0).state, oracle)
  const changed = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))

  it('in any byte of its proofs', () => {
    for (const witness of [read, keccak]) {
      for (let at = 0; at < witness.proof.length; at += 5) {
        expect(code({ ...witness, proof: changed(witness.proof, at) }), `byte ${at}`).toBe('WITNESS_PROOF')
      }
    }
  })

  it('in any byte of its state but a3, which the step overwrites: refused, or it leads elsewhere', () => {
    const A3 = 98 + 4 * sys.REG_A3
    for (let at = 0; at < 226; at++) {
      if (at >= A3 && at < A3 + 4) continue
      expect(code({ ...read, state: changed(read.state, at) }), `byte ${at}`).not.toBe(hex(read.post))
    }
    expect(code({ ...read, state: read.state.subarray(1) })).toBe('WITNESS_STATE')
    expect(code({ ...read, state: changed(read.state, 101) })).toBe('WITNESS_STATE')
    // An exit code without an exit.
    expect(code({ ...read, state: changed(read.state, 88) })).toBe('WITNESS_STATE')
    expect(code({ ...read, state: changed(read.state, 5) })).toBe('WITNESS_PROOF')
  })

  it('by proofs cut off, added, or of other places', () => {
    expect(code({ ...read, proof: read.proof.subarray(0, 1791) })).toBe('WITNESS_LENGTH')
    expect(code({ ...read, proof: read.proof.subarray(0, 896) })).toBe('WITNESS_LENGTH')
    expect(code({ ...read, proof: new Uint8Array(0) })).toBe('WITNESS_LENGTH')
    expect(code({ ...read, proof: Buffer.concat([read.proof, read.proof]) })).toBe('WITNESS_LENGTH')
    const { memory } = atSyscall(SYS_READ, 5, DATA_ADDRESS, 4).state
    const other = Buffer.concat([read.proof.subarray(0, 896), memoryProof(memory, DATA_ADDRESS + 32)])
    expect(code({ ...read, proof: other })).toBe('WITNESS_PROOF')
  })

  it('by another preimage, none, or one that is not read', () => {
    const preimage = read.preimage!
    const { preimage: _, ...without } = read
    expect(code(without)).toBe('WITNESS_PREIMAGE')
    for (let at = 0; at < preimage.value.length; at++) {
      expect(code({ ...read, preimage: { ...preimage, value: changed(preimage.value, at) } })).toBe('WITNESS_PREIMAGE')
    }
    expect(code({ ...read, preimage: { ...preimage, key: changed(preimage.key, 9) } })).toBe('WITNESS_PREIMAGE')
    expect(code({ ...read, preimage: { ...preimage, offset: 4 } })).toBe('WITNESS_PREIMAGE')
    expect(code({ ...keccak, preimage })).toBe('WITNESS_PREIMAGE')
  })

  it('by a local preimage that is not the claim’s', () => {
    const preimage = local.preimage!
    const value = changed(preimage.value, 9)
    expect(code({ ...local, preimage: { ...preimage, value } })).toBe('WITNESS_PREIMAGE')
    expect(code(local, new MemoryOracle())).toBe('WITNESS_PREIMAGE')
    const { preimage: _, ...without } = local
    expect(code(without)).toBe(hex(local.post))
  })
})

it('frozen: the first step of sha256-claim', () => {
  const { pre, post, proof } = stepWitness(initialState(frozenImage('sha256-claim')), frozenOracle())
  expect([hex(pre), hex(post), proof.length]).toMatchInlineSnapshot(`
    [
      "03e6af75be22323294bd7c880086d11da00ec09881533acb7c7eb5c3dd8d81a0",
      "037ac5c2f71a78fe730fdfc346d3f2ccde18e6f5c580ada755e89da16c2a2ba5",
      896,
    ]
  `)
})
