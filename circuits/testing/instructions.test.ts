import { HI, LO, type MachineState } from '@zkmips/emulator/machine/state'
import { OPCODES, type Opcode } from '@zkmips/isa/opcodes'
import { describe, expect, it } from 'vitest'
import { BYSTANDER, type Case, caseTitle, instructionCases } from './instructions.ts'
import { complaintsOf, lyingAt, runTables } from './run.ts'

/** What the checks say of a run; a filler that cannot even make the tables refuses it, too. */
function complaints(c: Case, lie?: (state: MachineState) => void): string[] {
  const all = () => complaintsOf(runTables(c.image, { shardCycles: 1000 }))
  return lie ? lyingAt(c.step, lie, all) : all()
}

const cases = instructionCases()
const opcodeOf = (c: Case): Opcode => OPCODES.find(o => o.name === c.name)!

const flip = (state: MachineState, register: number, bits: number): void => {
  state.signedRegisters[register]! ^= bits
}

/** Changes what the instruction has written. */
function wrongResult(c: Case): ((state: MachineState) => void) | undefined {
  const opcode = opcodeOf(c)
  const word = readWord(c)
  if (opcode.c === 'memory') return s => s.memory.store(storeAddress(c), s.memory.load(storeAddress(c)) ^ 0x0100_0001)
  if (opcode.side === 'hilo') return s => flip(s, LO, 4)
  if (opcode.c === 'none') return undefined
  const register = { rd: (word >>> 11) & 31, rt: (word >>> 16) & 31, ra: 31, v0: 2, hi: HI, lo: LO }[opcode.c]
  return s => flip(s, register, 0x10)
}

const readWord = (c: Case): number => {
  const { bytes, address } = c.image.segments[0]!
  expect(address).toBe(c.image.entry)
  return new DataView(bytes.buffer).getUint32(4 * c.step)
}
const storeAddress = (c: Case): number => (0x9008 + (readWord(c) & 3)) & ~3

describe('the table covers the instruction set', () => {
  it('has a case for everything but break', () => {
    expect(new Set(cases.map(c => c.name)).size).toBe(OPCODES.length - 1)
  })
})

describe.each(cases.map(c => [caseTitle(c), c] as const))('%s', (_title, c) => {
  it('is accepted when executed honestly', () => {
    expect(complaints(c)).toEqual([])
  })

  const lie = wrongResult(c)
  if (lie) {
    it('is refused with a wrong result', () => {
      expect(complaints(c, lie)).not.toEqual([])
    })
  }

  it('is refused with a wrong next pc', () => {
    const skip = (s: MachineState): void => {
      s.nextPC += 4
    }
    expect(complaints(c, skip)).toContain('cpu: nextPc follows')
  })

  it('is refused when it writes another register', () => {
    expect(complaints(c, s => flip(s, BYSTANDER, 1))).toContain('bus memory')
  })
})
