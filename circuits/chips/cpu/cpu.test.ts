/** Forged CPU tables of whole runs: rows, padding, clock, program counter, times. Results of instructions: `results.test.ts`. */

import { forEachMessage } from '@zkmips/air/messages'
import { P } from '@zkmips/field/koalabear'
import { REGISTER_SINK, SPACE_REGISTER } from '@zkmips/isa/accesses'
import { encode } from '@zkmips/isa/encode'
import { describe, expect, it } from 'vitest'
import { FLAGS, programBus, REGISTER_B_WEIGHT, REGISTER_C_WEIGHT } from '../../decode.ts'
import { executionMachine } from '../../machines.ts'
import { type ForgedPart, forge } from '../../testing/forgery.ts'
import { CODE, DATA, exit, lyingAt, programOf, runTables, set } from '../../testing/run.ts'
import { randomWords } from '../testing/side-table.ts'
import { cpuChip } from './air.ts'

const NOP = 0
const addiu = (rt: number, rs: number, imm: number): number => encode('addiu', { rs, rt, imm })

/** Eight instructions and the exit: 13 rows, three of padding. */
const code = [
  addiu(8, 0, 5),
  NOP,
  encode('addu', { rs: 8, rt: 8, rd: 9 }),
  ...set(10, DATA),
  encode('sw', { rs: 10, rt: 9, imm: 4 }),
  encode('lw', { rs: 10, rt: 11, imm: 4 }),
  NOP,
  ...exit(),
]
const CYCLES = code.length
const honest = runTables(programOf(code, [], [1, 2, 3]))
const cpuOf = ({ shards }: { shards: readonly ForgedPart[] }) => shards[0]!.table('cpu')

/** Where an unused row stands in the chain of tokens of a register: its last time, which the boundary takes. */
const boundaryRow = (shard: ForgedPart, register: number): number =>
  shard.table('boundary').find({ space: SPACE_REGISTER, address: register })

/** Puts a nop into a free row of the table: reads register 0 twice, writes 0 over 0 into the sink. */
function executeNop(shard: ForgedPart, row: number, pc: number, nextPc: number): void {
  const cpu = shard.table('cpu')
  const boundary = shard.table('boundary')
  const [zero, sink] = [boundaryRow(shard, 0), boundaryRow(shard, REGISTER_SINK)]
  const clock = row + 1
  cpu.set(row, {
    real: 1,
    clock,
    pc,
    nextPc,
    cAddress: REGISTER_SINK,
    aTime: boundary.get(zero, 'exitTime'),
    bTime: 4 * clock,
    cTime: boundary.get(sink, 'exitTime'),
  })
  boundary.set(zero, { exitTime: 4 * clock + 1 })
  boundary.set(sink, { exitTime: 4 * clock + 2 })
  for (let later = row + 1; later < cpu.height; later++) {
    cpu.set(later, { clock: clock + 1, pc: nextPc, nextPc: nextPc + 1 })
  }
  shard.setPublic({ endClock: clock + 1, endPc: nextPc, endNextPc: nextPc + 1 })
}

describe('the forger', () => {
  it('finds nothing to complain about in an honest run', () => {
    expect(forge(honest, () => {})).toEqual([])
  })

  it('may execute a nop more before the exit: the chain of tokens is made right again', () => {
    // The same code with one more nop before the exit has the same end, so this shows that `executeNop` does all it must.
    const open = runTables(programOf([...Array(40).fill(NOP), ...exit()]), { shardCycles: 10 })
    const found = forge(open, f => {
      const first = f.shards[0]!
      executeNop(first, 10, CODE / 4 + 10, CODE / 4 + 11)
    })
    expect(found).toEqual(['part.pc'])
  })
})

describe('rows and padding', () => {
  it('real is boolean', () => {
    for (const real of [2, -1, 3]) {
      expect(forge(honest, f => cpuOf(f).set(1, { real }))).toContain('cpu: real is boolean')
    }
  })

  it('a hole in the table', () => {
    const found = forge(honest, f => {
      const cpu = cpuOf(f)
      const { pc, nextPc, clock } = cpu.row(4)
      cpu.insertCopyOf(4)
      cpu.set(4, { ...Object.fromEntries(cpuChip.columns.main.map(name => [name, 0])), pc, nextPc, clock })
    })
    expect(found).toEqual(['cpu: real never rises'])
  })

  it('a full table loses the end state', () => {
    const full = runTables(programOf([...Array(11).fill(NOP), ...exit()]))
    const found = forge(full, f => {
      const cpu = cpuOf(f)
      expect([cpu.height, cpu.get(15, 'real'), cpu.get(16, 'real')]).toEqual([32, 1, 0])
      cpu.resize(16)
      const { pc, nextPc, clock } = cpu.row(15)
      f.shards[0]!.setPublic({ endPc: pc!, endNextPc: nextPc!, endClock: clock! })
    })
    expect(found).toEqual(['cpu: the last row is padding'])
  })

  it('a full table followed by another shard: its last jump would be forgotten', () => {
    const jump = encode('beq', { rs: 0, rt: 0, imm: 3 })
    const cut = runTables(programOf([...Array(15).fill(NOP), jump, NOP, NOP, NOP, NOP, ...exit()]), {
      shardCycles: 16,
    })
    const found = forge(cut, f => {
      const cpu = cpuOf(f)
      cpu.resize(16)
      const end = { endPc: CODE / 4 + 16, endNextPc: CODE / 4 + 17 }
      f.shards[0]!.setPublic({ ...end, endClock: 16 })
      f.shards[1]!.setPublic({ startPc: end.endPc, startNextPc: end.endNextPc })
      f.shards[1]!.table('cpu').set(0, { nextPc: CODE / 4 + 17 })
    })
    expect(found).toContain('cpu: the last row is padding')
    expect(found).toContain('cpu: the last row has the public end next pc')
  })

  /** Cells with which a row of the class, all other cells 0, satisfies every other rule. */
  const padded: Partial<Record<(typeof FLAGS)[number], Record<string, number>>> = {
    branchEqual: { 'bits[1]': 1 },
    branchOrder: { 'bits[1]': 1, taken: 1 },
    move: { 'bits[1]': 1 },
    link: { cLow: CODE + 4 * (CYCLES + 2) },
  }
  const requests: Partial<Record<(typeof FLAGS)[number], string>> = {
    shift: 'bus shift', alu: 'bus alu', hilo: 'bus hilo', syscall: 'bus syscall', logic: 'bus logic',
    partLoad: 'bus part', partStore: 'bus part',
  } // biome-ignore format: a table
  for (const flag of FLAGS) {
    it(`${flag} is 0 or real`, () => {
      const found = forge(honest, f => {
        cpuOf(f).set(CYCLES + 1, { [flag]: 1, ...padded[flag] })
      })
      const request = requests[flag]
      // A register target of 0, or a target of 0, would be the next pc.
      const more = ['jumpRegister', 'branchOrder'].includes(flag) ? ['cpu: nextPc follows'] : request ? [request] : []
      expect(found).toEqual([...more, `cpu: ${flag} is 0 or real`].sort())
    })
  }

  it('bits are booleans, the image flag too and never on padding', () => {
    const halt = CYCLES - 1
    for (let bit = 0; bit < 2; bit++) {
      expect(forge(honest, f => cpuOf(f).set(1, { [`bits[${bit}]`]: 2 }))).toEqual([`cpu: bits[${bit}] is boolean`])
    }
    expect(forge(honest, f => cpuOf(f).set(halt, { 'bits[0]': 2 }))).toContain('cpu: bits[0] is boolean')
    expect(forge(honest, f => cpuOf(f).set(6, { bImage: 2 }))).toContain('cpu: bImage is boolean')
    expect(forge(honest, f => cpuOf(f).set(CYCLES, { bImage: 1 }))).toContain('cpu: only loads read the image')
    expect(forge(honest, f => cpuOf(f).set(1, { bImage: 1 }))).toContain('cpu: only loads read the image')
    const jump = (row: number) =>
      forge(honest, f => cpuOf(f).set(row, { taken: 1, immLow: cpuOf(f).get(row, 'nextPc') + 1 }))
    expect(jump(CYCLES)).toEqual(['cpu: only branches are taken'])
  })
})

describe('the exit', () => {
  const program = runTables(programOf([...exit(), NOP, NOP, NOP]))

  it('nothing is executed after it', () => {
    const pc = CODE / 4 + exit().length
    const found = forge(program, f => executeNop(f.shards[0]!, exit().length, pc, pc + 1))
    expect(found).toEqual(['cpu: nothing is executed after the exit'])
  })

  it('does not count unless the row says so', () => {
    const row = exit().length - 1
    expect(forge(program, f => cpuOf(f).set(row, { 'bits[0]': 0 }))).toEqual(['bus syscall'])
    expect(forge(program, f => f.shards[0]!.setPublic({ halted: 0 }))).toEqual(['bus halt', 'execution.halted'])
    expect(forge(program, f => f.shards[0]!.setPublic({ exitCode: 1 }))).toEqual(['bus halt', 'execution.exit-code'])
  })

  it('a shard that does not exit cannot say it did', () => {
    const two = runTables(programOf([...Array(20).fill(NOP), ...exit()]), { shardCycles: 12 })
    expect(forge(two, f => f.shards[0]!.setPublic({ halted: 1 }))).toEqual(['bus halt', 'part.halted'])
  })
})

describe('the clock', () => {
  /** Moves every time but the first tokens' by `by` clocks. */
  function shiftTimes(shard: ForgedPart, by: number): void {
    const move = (chip: string, ends: readonly string[], factor: number, rows: (row: number) => boolean): void => {
      const table = shard.table(chip)
      const { early, main } = table.table.chip.columns
      for (const name of [...early, ...main].filter(n => ends.some(end => n.endsWith(end)))) {
        for (let row = 0; row < table.height; row++) {
          const value = table.get(row, name)
          if (rows(row) && (value !== 0 || factor === 1)) table.set(row, { [name]: value + factor * by })
        }
      }
    }
    const syscallRow = (row: number): boolean => shard.table('syscall').get(row, 'clock') !== 0
    move('cpu', ['clock'], 1, () => true)
    move('cpu', ['Time'], 4, row => shard.table('cpu').get(row, 'real') === 1)
    move('boundary', ['exitTime'], 4, () => true)
    move('syscall', ['Time'], 4, syscallRow)
    move('syscall', ['clock'], 1, syscallRow)
    shard.setPublic({ endClock: shard.get('endClock') + by })
  }

  it('starts at 1', () => {
    expect(forge(honest, f => shiftTimes(f.shards[0]!, 1))).toEqual(['cpu: the clock starts at 1'])
    // Times below 0: the first accesses would come before the first tokens.
    const early = forge(honest, f => shiftTimes(f.shards[0]!, -40))
    expect(early).toContain('cpu: the clock starts at 1')
    expect(early).toContain('lookup cpu: A: later')
  })

  it('counts rows', () => {
    expect(forge(honest, f => cpuOf(f).set(1, { clock: 1 }))).toContain('cpu: the clock counts real rows')
    expect(forge(honest, f => cpuOf(f).set(CYCLES + 1, { clock: 99 }))).toEqual(['cpu: the clock counts real rows'])
  })

  it('ends at the public number', () => {
    expect(forge(honest, f => f.shards[0]!.setPublic({ endClock: 5 }))).toEqual(['cpu: the last clock is public'])
  })
})

describe('the program counter', () => {
  const lied = (step: number, lie: Parameters<typeof lyingAt>[1]): string[] =>
    forge(lyingAt(step, lie, () => runTables(programOf(code, [], [1, 2, 3]))), () => {}) // biome-ignore format: one call

  it('an instruction is skipped', () => {
    const one = lied(0, s => {
      s.pc += 4
    })
    expect(one).toEqual(['cpu: pc follows'])
    const both = lied(0, s => {
      s.pc += 4
      s.nextPC += 4
    })
    expect(both).toEqual(['cpu: nextPc follows', 'cpu: pc follows'])
  })

  it('a straight line bends', () => {
    const bent = lied(1, s => {
      s.nextPC += 4
    })
    expect(bent).toEqual(['cpu: nextPc follows'])
  })

  it('padding keeps the state', () => {
    const pc = CODE / 4
    const last = honest.shards[0]!.tables[0]!.height - 1
    expect(forge(honest, f => cpuOf(f).set(CYCLES + 1, { nextPc: pc }))).toEqual(['cpu: nextPc stays on padding'])
    expect(forge(honest, f => cpuOf(f).set(CYCLES + 1, { pc }))).toEqual(['cpu: pc follows'])
    const jumped = forge(honest, f => {
      cpuOf(f).set(last, { pc, nextPc: pc + 1 })
      f.shards[0]!.setPublic({ endPc: pc, endNextPc: pc + 1 })
    })
    expect(jumped).toEqual(['cpu: nextPc stays on padding', 'cpu: pc follows'])
  })

  it('the edges are public', () => {
    const says = (values: Record<string, number>) => forge(honest, f => f.shards[0]!.setPublic(values))
    expect(says({ startPc: 7 })).toEqual(['cpu: the first row is at the public start', 'part.pc'])
    expect(says({ startNextPc: 7 })).toEqual(['cpu: the first row has the public next pc', 'part.pc'])
    expect(says({ endPc: 7 })).toEqual(['cpu: the last row is at the public end'])
    expect(says({ endNextPc: 7 })).toEqual(['cpu: the last row has the public end next pc'])
  })
})

describe('times of accesses', () => {
  it('two accesses at the same time', () => {
    // addu $9, $8, $8 reads register 8 twice: B takes the token that A took, as if both came first.
    const found = forge(honest, f => {
      const cpu = cpuOf(f)
      cpu.set(2, { aTime: 4 * 3 })
      expect(cpu.get(2, 'bTime')).toBe(4 * 3)
    })
    expect(found).toEqual(['bus memory', 'lookup cpu: A: later'])
  })

  it('a read before the write that it reads', () => {
    // lw reads what a later row stores: the tokens of the word are taken in the order load, store, boundary, but the load
    // takes the token of the store.
    const late = [
      ...set(10, DATA),
      addiu(9, 0, 77),
      encode('lw', { rs: 10, rt: 11, imm: 4 }),
      encode('sw', { rs: 10, rt: 9, imm: 4 }),
      ...exit(),
    ]
    const run = runTables(programOf(late, [], [1, 2, 3]))
    const found = forge(run, f => {
      const [load, store] = [3, 4]
      const cpu = cpuOf(f)
      const boundary = f.shards[0]!.table('boundary')
      const word = boundary.find({ space: 0, address: DATA / 4 + 1 })
      const entry = { oldLow: 2, oldHigh: 0, cTime: 0 }
      cpu.set(store, entry)
      cpu.set(load, { bLow: 77, cLow: 77, bTime: 4 * (store + 1) + 2 })
      boundary.set(word, { exitTime: 4 * (load + 1) + 1 })
      boundary.set(boundaryRow(f.shards[0]!, 11), { exitLow: 77 })
      // At the end of the run register 11 and the word hold 77.
      const registers = f.pieces[0]!.table('registers')
      registers.set(11, { finalLow: 77 })
    })
    expect(found).toEqual(['lookup cpu: B: later'])
  })
})

describe('decoding', () => {
  it('a row that the program does not have', () => {
    // addiu $8, $0, 5 with another immediate, all else adapted.
    const found = forge(honest, f => {
      const cpu = cpuOf(f)
      const boundary = f.shards[0]!.table('boundary')
      cpu.set(0, { immLow: 6, cLow: 6 })
      cpu.set(2, { aLow: 6, bLow: 6, cLow: 12 })
      cpu.set(5, { bLow: 12, cLow: 12 })
      cpu.set(6, { bLow: 12, cLow: 12 })
      for (const [register, value] of [[8, 6], [9, 12], [11, 12]] as const) {
        boundary.set(boundaryRow(f.shards[0]!, register), { exitLow: value })
        f.pieces[0]!.table('registers').set(register, { finalLow: value })
      } // biome-ignore format: one line of registers
      const word = { space: 0, address: DATA / 4 + 1 }
      boundary.set(boundary.find(word), { exitLow: 12 })
      const memory = f.pieces[0]!.table('memory')
      memory.set(memory.find({ initialLow: 2, isImage: 1, readOnly: 0, addressLow: DATA / 4 + 1 }), { finalLow: 12 })
    })
    expect(found).toEqual(['bus program'])
  })

  it('flags of an executed row that are no booleans, or several', () => {
    const flagged = (cells: Record<string, number>) => forge(honest, f => cpuOf(f).set(1, cells))
    for (const flag of FLAGS) {
      for (const value of [2, -1, 2 ** 16]) {
        const found = flagged({ [flag]: value })
        expect(found).toContain(`cpu: ${flag} is 0 or real`)
        expect(found).toContain('bus program')
      }
      expect(flagged({ [flag]: 1 })).toContain('bus program')
    }
    // Row 1 is a nop; with sub and add of zeros it would do nothing, either.
    expect(flagged({ add: 1, sub: 1 })).toEqual(['bus program'])
  })

  it('flags and registers of an executed row that pack to the same number', () => {
    // addu $9, $8, $8 as sub and 2^k of the flag before: the number is right, a flag is none.
    const packed = forge(honest, f => cpuOf(f).set(2, { add: -1, sub: 1 }))
    expect(packed).toContain('cpu: add is 0 or real')
    expect(packed).not.toContain('bus program')
    // Registers that carry into each other: no such register has a token.
    const carried = forge(honest, f => {
      const { registerA, bAddress } = cpuOf(f).row(2)
      cpuOf(f).set(2, { registerA: registerA! + REGISTER_B_WEIGHT, bAddress: bAddress! - 1 })
    })
    expect(carried).toEqual(['bus memory'])
    const upwards = forge(honest, f => {
      const { bAddress, cAddress } = cpuOf(f).row(2)
      cpuOf(f).set(2, { bAddress: bAddress! + REGISTER_B_WEIGHT, cAddress: cAddress! - 1 })
    })
    expect(upwards).toEqual(['bus memory'])
    // A boundary row can make such a token in its shard, but there is nobody to take the register from.
    const invented = forge(honest, f => {
      const boundary = f.shards[0]!.table('boundary')
      const { registerA, bAddress, aLow, aTime } = cpuOf(f).row(2)
      const idle = 26
      const address = registerA! + REGISTER_B_WEIGHT * (bAddress! - idle)
      const word = { real: 1, space: SPACE_REGISTER, previousShard: 0, entryLow: 2 * aLow!, exitLow: 2 * aLow! }
      boundary.set(boundary.free, { ...word, address, exitTime: 4 * 3 })
      cpuOf(f).set(2, { registerA: address, aLow: 2 * aLow!, aTime: 0, bAddress: idle, bLow: 0, bTime: 0 })
      boundary.set(boundaryRow(f.shards[0]!, idle), { exitTime: 4 * 3 + 1 })
      boundary.set(boundaryRow(f.shards[0]!, registerA!), { exitTime: aTime! })
    })
    expect(invented).toEqual(['cross-shard bus shardMemory'])
  })

  it('a memory address that hides a register', () => {
    // lw $11, 4($10), and sw $9, 4($10): the address would make up for another register.
    for (const [row, register, weight] of [[6, 'cAddress', REGISTER_C_WEIGHT], [5, 'bAddress', REGISTER_B_WEIGHT]] as const) {
      const hidden = forge(honest, f => {
        const cells = cpuOf(f).row(row)
        cpuOf(f).set(row, { [register]: cells[register]! + 1, memoryPlace: cells.memoryPlace! + weight })
      })
      expect(hidden).toEqual(['bus memory', 'cpu: memoryPlace is the memory address in its place'])
    } // biome-ignore format: one line of rows
    const onASum = forge(honest, f => {
      const { cAddress } = cpuOf(f).row(2)
      cpuOf(f).set(2, { cAddress: cAddress! + 1, memoryPlace: REGISTER_C_WEIGHT })
    })
    expect(onASum).toEqual(['bus memory', 'cpu: memoryPlace is the memory address in its place'])
  })

  it('no lookup of a row with wrong flags can stand in for a row of the program', () => {
    // Flags are 0 or 1 on every row, so a slot sends a small number of times, never −1 times; and nothing but the program takes
    // messages off its bus.
    const slots = cpuChip.interactions.filter(i => i.label.startsWith('slot'))
    expect(slots.length).toBe(2)
    const random = randomWords(3)
    const table = structuredClone({ ...honest.shards[0]!.tables[0]!, chip: undefined })
    const row = { ...table, chip: cpuChip }
    for (const [k, name] of cpuChip.columns.main.entries()) {
      const column = row.main[k]!
      const limit = (FLAGS as readonly string[]).includes(name) ? 2 : P
      for (let j = 0; j < column.length; j++) column[j] = random() % limit
    }
    forEachMessage(cpuChip, row, ({ label }, _row, multiplicity) => {
      if (label.startsWith('slot')) expect(multiplicity).toBeLessThanOrEqual(FLAGS.length)
    }, { publicValues: honest.shards[0]!.publicValues }) // biome-ignore format: one call
    const takers = executionMachine.chips.flatMap(({ chip }) =>
      chip.interactions.filter(i => i.buses.includes(programBus)).map(i => `${chip.name}: ${i.label}`),
    )
    expect(takers).toEqual(['cpu: decode', 'program: decode'])
  })
})
