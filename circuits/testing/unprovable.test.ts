/**
 * What no proof may show: for each a run that the tracer refuses with the reason, and the tables that a forger would make of
 * it, refused by the rule that is there for it.
 */
import { OracleHost } from '@zkmips/emulator/host/host'
import { MemoryOracle } from '@zkmips/emulator/host/oracle'
import type { MachineState } from '@zkmips/emulator/machine/state'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { NotProvableError, splitIntoShards } from '@zkmips/emulator/trace/shards'
import { inverse, mul, sub } from '@zkmips/field/koalabear'
import { REGISTER_HI, SPACE_REGISTER } from '@zkmips/isa/accesses'
import { encode, type Fields } from '@zkmips/isa/encode'
import type { OpcodeName } from '@zkmips/isa/opcodes'
import { precompileOf } from '@zkmips/isa/precompiles'
import {
  SYS_KECCAK_F,
  SYS_MULMOD256,
  SYS_MULMOD384,
  SYS_READ,
  SYS_SHA256_COMPRESS,
  SYS_WRITE,
} from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { KNOWN_NUMBERS } from '../chips/syscall/air.ts'
import { fraction } from '../chips/testing/forge.ts'
import { high, low } from '../chips/testing/side-table.ts'
import { decodeRow } from '../decode.ts'
import { forge } from './forgery.ts'
import {
  CODE,
  CONSTANTS,
  DATA,
  exit,
  lyingAt,
  passOver,
  programOf,
  runTables,
  set,
  steppingAt,
  underProgram,
} from './run.ts'
import { sumOfParts } from './sum-of-parts.ts'

/** Why the tracer refuses a run. */
function refusal(image: ProgramImage, oracle = new MemoryOracle()): string {
  try {
    splitIntoShards(image, new OracleHost(oracle), { shardCycles: 1000 })
  } catch (e) {
    if (e instanceof NotProvableError) return `${e.reason}: ${e.message}`
    throw e
  }
  return 'it can be proved'
}

/** A run whose step with this number does what the forger says. */
const forgedStep = (image: ProgramImage, step: number, does: (state: MachineState) => void = passOver): string[] =>
  forge(steppingAt(step, does, () => runTables(image)), () => {}) // biome-ignore format: one call

const A = 8
const B = 9
/** Two registers, then the instruction, then the exit; the instruction is step 4. */
const AT = 4
const withOperands = (a: number, b: number, name: OpcodeName, fields: Fields): ProgramImage =>
  programOf([...set(A, a), ...set(B, b), encode(name, fields), 0, 0, ...exit()])

describe('division by zero', () => {
  /** The quotient of a division by 1, which is the dividend, called one by 0; the remainder is the dividend, as it must be. */
  function byZero(name: 'div' | 'divu', dividend: number): string[] {
    const run = runTables(withOperands(dividend, 1, name, { rs: A, rt: B }))
    const isNegative = name === 'div' && dividend >= 2 ** 31
    const size = isNegative ? 2 ** 32 - dividend : dividend
    return forge(underProgram(run, withOperands(dividend, 0, name, { rs: A, rt: B })), ({ shards, pieces }) => {
      const cpu = shards[0]!.table('cpu')
      cpu.set(AT - 1, { immLow: 0, cLow: 0 })
      // The second ori.
      shards[0]!.table('logic').set(0, { 'b[4]': 0 })
      cpu.set(AT, { bLow: 0 })
      const sizeBorrow = Number(isNegative && size % 2 ** 16 !== 0)
      shards[0]!.table('divide').set(0, {
        bLow: 0,
        bByte0: 0,
        'carry[0]': 0,
        'carry[1]': 0,
        'carry[2]': 0,
        remainderLow: low(dividend),
        remainderHigh: high(dividend),
        remainderNegative: Number(isNegative),
        sizeLow: low(size),
        sizeHigh: high(size),
        sizeBorrow,
        slackLow: 0xffff - low(size),
        slackCarry: -1,
        slackHigh: -high(size) - 1,
      })
      for (const [register, value] of [
        [B, 0],
        [REGISTER_HI, dividend],
      ] as const) {
        const boundary = shards[0]!.table('boundary')
        const row = boundary.find({ space: SPACE_REGISTER, address: register })
        boundary.set(row, { exitLow: low(value), exitHigh: high(value) })
        pieces[0]!.table('registers').set(register, { finalLow: low(value), finalHigh: high(value) })
      }
    })
  }

  for (const name of ['div', 'divu'] as const) {
    for (const dividend of [0, 5, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff]) {
      it(`${name} ${dividend} by 0`, () => {
        expect(refusal(withOperands(dividend, 0, name, { rs: A, rt: B }))).toContain('division by zero')
        expect(byZero(name, dividend)).toEqual(['lookup divide: slackHigh is a limb'])
      })
    }
  }
})

describe('traps that are taken', () => {
  const taken: readonly (readonly [OpcodeName, number, number, Fields])[] = [
    ['teq', 7, 7, { rs: A, rt: B }],
    ['tne', 7, 8, { rs: A, rt: B }],
    ['tne', 0x7f00_0001, 0, { rs: A, rt: B }],
    ['tge', 7, 7, { rs: A, rt: B }],
    ['tge', 0, 0xffff_ffff, { rs: A, rt: B }],
    ['tgeu', 0xffff_ffff, 0, { rs: A, rt: B }],
    ['tlt', 0xffff_ffff, 0, { rs: A, rt: B }],
    ['tltu', 0, 0xffff_ffff, { rs: A, rt: B }],
    ['teqi', 7, 0, { rs: A, imm: 7 }],
    ['tnei', 7, 0, { rs: A, imm: 8 }],
    ['tgei', 7, 0, { rs: A, imm: 7 }],
    ['tgeiu', 0xffff_ffff, 0, { rs: A, imm: 7 }],
    ['tlti', 0xffff_ffff, 0, { rs: A, imm: 0 }],
    ['tltiu', 6, 0, { rs: A, imm: 7 }],
  ]
  for (const [name, a, b, fields] of taken) {
    it(`${name} ${a}, ${fields.imm ?? b}`, () => {
      const image = withOperands(a, b, name, fields)
      expect(refusal(image)).toContain('the trap was taken')
      const found = forgedStep(image, AT)
      expect(found.some(c => c.startsWith('alu: ') || c.startsWith('lookup alu: '))).toBe(true)
    })
  }
})

describe('words that are no instructions', () => {
  const code = (word: number): ProgramImage => programOf([0, word, ...exit()])
  const words: Readonly<Record<string, number>> = {
    break: encode('break'),
    'an unknown opcode': 0xffff_ffff,
    'a floating-point opcode': 0x4600_0000,
    'a MIPS64 opcode': 0x6400_0000,
    'a reserved field': encode('addu', { rs: 1, rt: 2, rd: 3 }) | 0x40,
    'ext out of range': encode('ext', { rs: 1, rt: 2, rd: 31, sa: 0 }) | (1 << 6),
  }
  for (const [title, word] of Object.entries(words)) {
    it(title, () => {
      expect(decodeRow(word >>> 0, CODE)).toBeUndefined()
      expect(refusal(code(word >>> 0))).toMatch(/^panic: /)
      // Executed as a nop, which the row would be if its cells were free.
      const found = forge(underProgram(runTables(code(0)), code(word >>> 0)), () => {})
      expect(found).toEqual(['bus program'])
    })
  }

  it('code outside of the read-only executable segments', () => {
    const run = runTables(code(0))
    const withFlags = (flags: { writable: boolean; executable: boolean }): ProgramImage => {
      const [segment, ...others] = code(0).segments
      return { entry: CODE, segments: [{ ...segment!, ...flags }, ...others] }
    }
    const data = withFlags({ writable: false, executable: false })
    const writable = withFlags({ writable: true, executable: true })
    for (const image of [data, writable]) {
      expect(refusal(image)).toMatch(/^executes-data: /)
      expect(forge(underProgram(run, image), () => {})).toEqual(['bus program'])
    }
  })

  it('code that the run has written', () => {
    // A jump into the data, where the word is a nop.
    const jump = [...set(A, DATA), encode('jr', { rs: A }), 0, ...exit()]
    expect(refusal(programOf(jump, [], [0, 0, 0]))).toMatch(/^executes-data: /)
  })
})

describe('jumps', () => {
  it('to an address that is not aligned', () => {
    const jump = (offset: number): ProgramImage =>
      programOf([...set(A, CODE + 20 + offset), encode('jr', { rs: A }), 0, 0, ...exit()])
    const run = runTables(jump(0))
    for (const offset of [1, 2, 3]) {
      expect(refusal(jump(offset))).toMatch(/^unaligned-jump: /)
      const register = (f: Parameters<Parameters<typeof forge>[1]>[0]): void => {
        const cpu = f.shards[0]!.table('cpu')
        const low = CODE + 20 + offset
        cpu.set(1, { immLow: low, cLow: low })
        f.shards[0]!.table('logic').set(0, { 'b[0]': low % 256 })
        cpu.set(2, { aLow: low })
        const boundary = f.shards[0]!.table('boundary')
        boundary.set(boundary.find({ space: 1, address: A }), { exitLow: low })
        f.pieces[0]!.table('registers').set(A, { finalLow: low })
      }
      // Going on at the word that the address lies in, or at the fraction.
      expect(forge(underProgram(run, jump(offset)), register)).toEqual(['cpu: nextPc follows', 'lookup cpu: slot 1'])
      const between = forge(underProgram(run, jump(offset)), f => {
        register(f)
        f.shards[0]!.table('cpu').set(3, { nextPc: fraction(CODE + 20 + offset, 4) })
      })
      expect(between).toContain('lookup cpu: slot 1')
      expect(between).toContain('cpu: pc follows')
    }
  })

  it('in the delay slot of a taken one', () => {
    const taken = encode('beq', { rs: 0, rt: 0, imm: 4 })
    for (const second of [
      encode('beq', { rs: 0, rt: 0, imm: 4 }),
      encode('bltz', { rs: 0, imm: 4 }),
      encode('j', { index: CODE / 4 + 5 }),
      encode('jal', { index: CODE / 4 + 5 }),
      encode('jr', { rs: 31 }),
      encode('bgezal', { rs: 0, imm: 4 }),
    ]) {
      const image = programOf([taken, second, 0, 0, 0, 0, 0, ...exit()])
      expect(refusal(image)).toContain('in the delay slot of a taken one')
      expect(forgedStep(image, 1)).toContain('cpu: no branch in a delay slot')
      // It goes to its own target after the first one's.
      const jumps = forgedStep(image, 1, s => {
        s.pc = s.nextPC
        s.nextPC = CODE + 24
        s.step++
      })
      expect(jumps).toContain('cpu: no branch in a delay slot')
    }
  })

  it('to an entry that is not aligned', () => {
    const image = { ...programOf([0, ...exit()]), entry: CODE + 2 }
    expect(refusal(image)).toMatch(/^executes-data: /)
    const { shards, pieces, run } = runTables(programOf([0, ...exit()]))
    for (const entry of [CODE + 1, CODE + 2, CODE + 3, CODE + 4]) {
      const statement = { exitCode: run.exitCode, locals: new Map() }
      const failure = sumOfParts(entry, statement, shards.map(s => s.publicValues), pieces.map(p => p.publicValues)) // biome-ignore format: one line
      expect(failure).toBe('part.pc')
    }
  })
})

/** A system call that is answered as a small number without meaning is: 0, and no error. */
function answerZero(s: MachineState): void {
  passOver(s)
  s.registers[2] = 0
  s.registers[7] = 0
}

describe('system calls', () => {
  const call = (...registers: readonly (readonly [number, number])[]): ProgramImage =>
    programOf([...registers.flatMap(([r, v]) => set(r, v)), encode('syscall'), ...exit()], [], [0x0102_0304])

  it('numbers from 0x10000 up that nobody has', () => {
    for (const number of [0x1_0000, 0x1_0005, 0x7fff_0000, 0x1_0fa1, 0xffff_ffff]) {
      const image = call([2, number])
      expect(refusal(image)).toMatch(/^panic: /)
      // Answered as an unknown small number is: 0, with a3 = 0.
      const run = steppingAt(2, answerZero, () => runTables(image))
      const found = forge(run, f => f.shards[0]!.table('syscall').set(0, { number: low(number) }))
      expect(found).toContain('bus syscall')
    }
  })

  describe('precompiles, and what is beside them, answered as small numbers without meaning are', () => {
    /** Operands that every precompile takes: the run would go on. */
    const withOperands = (number: number): ProgramImage => call([2, number], [4, 0x2000], [5, 0x3000])
    const known = [SYS_KECCAK_F, SYS_SHA256_COMPRESS, SYS_MULMOD256, SYS_MULMOD384]
    const numbers = [...known, 0x1_0000, 0x1_0005, 0x2_0001, 0x8001_0001, 0xffff_ffff]

    it.each(numbers)('0x%x', number => {
      const isProvable = precompileOf(number)?.machine !== undefined
      const why = isProvable ? /^it can be proved$/ : known.includes(number) ? /^precompile: .*software/ : /^panic: /
      expect(refusal(withOperands(number))).toMatch(why)
      // A run that calls the small number of the same low limb, with the high limb of the other wherever v0 is read or written.
      const run = underProgram(runTables(withOperands(low(number))), withOperands(number))
      const h = high(number)
      const found = forge(run, ({ shards }) => {
        const cpu = shards[0]!.table('cpu')
        cpu.set(0, { p1: h, cHigh: h })
        cpu.set(1, { aHigh: h, oldHigh: h, cHigh: h })
        shards[0]!.table('logic').set(0, { 'a[2]': h % 256, 'a[3]': h >>> 8 })
        cpu.set(6, { aHigh: h, oldHigh: h })
      })
      expect(found).toEqual(['bus syscall'])
    })

    it('in a low limb of more than 16 bits', () => {
      const run = underProgram(runTables(withOperands(1)), withOperands(SYS_KECCAK_F))
      const found = forge(run, ({ shards }) => {
        const cpu = shards[0]!.table('cpu')
        cpu.set(0, { p1: 1, cLow: 0x1_0000 })
        shards[0]!.table('logic').set(0, { 'a[1]': 256 })
        cpu.set(1, { aLow: 0x1_0000, oldLow: 0x1_0000, cLow: SYS_KECCAK_F })
        cpu.set(6, { aLow: SYS_KECCAK_F, oldLow: SYS_KECCAK_F })
        // The table of system calls would take the number: the product of the differences has an inverse.
        let product = 1
        const products = KNOWN_NUMBERS.map(n => {
          product = mul(product, sub(SYS_KECCAK_F, n))
          return product
        })
        const cells = [1, 3, 5, 7].map((n, i) => [`numberProducts[${i}]`, products[n]!])
        const numberInverse = inverse(product)
        shards[0]!.table('syscall').set(0, { number: SYS_KECCAK_F, numberInverse, ...Object.fromEntries(cells) })
      })
      expect(found).toEqual(['cpu: add: carry 0 is boolean', 'lookup cpu: slot 1', 'lookup logic: request 0, byte 1'])
    })
  })

  it('an exit with a code above 1', () => {
    for (const code of [2, 3, 255]) {
      const image = programOf(exit(code))
      expect(refusal(image)).toMatch(/^(exit-code|panic): /)
    }
    const forged = forge(runTables(programOf(exit(1))), f => f.shards[0]!.setPublic({ exitCode: 0 }))
    expect(forged).toEqual(['bus halt', 'execution.exit-code'])
  })

  describe('reads under keys of other types', () => {
    /** Eight writes of four bytes make the key; its first byte is the type. Then four bytes are read. */
    const keyed = (words: readonly number[]): ProgramImage => {
      const writes = words.flatMap((_, k) => [
        ...set(2, SYS_WRITE), ...set(4, 6), ...set(5, DATA + 4 * k), ...set(6, 4), encode('syscall'),
      ]) // biome-ignore format: a call
      const read = [...set(2, SYS_READ), ...set(4, 5), ...set(5, DATA + 32), ...set(6, 4), encode('syscall')]
      return programOf([...writes, ...read, ...exit()], [], [...words, 0x5555_5555])
    }
    const READ = 9 * 9 - 1

    for (const type of [0, 3, 5, 6, 7, 255]) {
      it(`of type ${type}`, () => {
        const image = keyed([type * 2 ** 24 + 5, 2, 3, 4, 5, 6, 7, 8])
        expect(refusal(image)).toMatch(/^panic: /)
        // Such a read has no row: see the tests of the chip. Nor can its key be taken for another.
        expect(() => steppingAt(READ, answerZero, () => runTables(image))).toThrow('has no row')
        const renamed = lyingAt(
          READ - 1,
          s => void s.preimageKey.fill(2, 0, 1),
          () =>
            forge(
              steppingAt(READ, answerZero, () => runTables(image)),
              () => {},
            ),
        )
        expect(renamed).toEqual(['bus memory'])
      })
    }

    it('of a local key that the run does not have', () => {
      const image = keyed([0x0100_0000, 0, 0, 0, 0, 0, 0, 5])
      expect(refusal(image)).toMatch(/^panic: /)
      // A run that has it, shown for one that has not.
      const run = { ...runTables(image, { locals: new Map([[5, new Uint8Array(32).fill(7)]]) }), locals: new Map() }
      expect(forge(run, () => {})).toEqual(['part.local'])
      const unsaid = forge(run, ({ shards }) => {
        const names = shards[0]!.machine.publicValues.filter(name => /^local(Present)?5/.test(name))
        shards[0]!.setPublic(Object.fromEntries(names.map(name => [name, 0])))
      })
      expect(unsaid).toEqual(['bus localWord'])
    })
  })
})

describe('stores', () => {
  it('to read-only segments', () => {
    const code = [...set(A, CONSTANTS), encode('sw', { rs: A, rt: A, imm: 0 }), ...exit()]
    const readOnly = programOf(code, [42])
    const [text, constants, stack] = readOnly.segments
    const writable = { entry: CODE, segments: [text!, { ...constants!, writable: true }, stack!] }
    expect(refusal(readOnly)).toMatch(/^writes-read-only: /)
    // The store is that of the same program with a writable segment; the row of the word says it has a token.
    const run = underProgram(runTables(writable), readOnly)
    expect(forge(run, () => {})).toEqual(['cross-shard bus initialImage'])
    const honestRow = forge(run, f => {
      const memory = f.pieces[0]!.table('memory')
      memory.set(memory.find({ addressLow: CONSTANTS / 4, addressHigh: 0 }), { readOnly: 1 })
    })
    expect(honestRow).toEqual(['cross-shard bus shardMemory'])
  })

  it('to the code itself', () => {
    const code = [...set(A, CODE), encode('sw', { rs: A, rt: 0, imm: 0 }), ...exit()]
    expect(refusal(programOf(code))).toMatch(/^writes-read-only: /)
  })
})
