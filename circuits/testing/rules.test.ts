/** Forgeries that need several shards or several tables at once. What a single table refuses stands in the chips' folders. */
import { initialStack } from '@zkmips/emulator/program/image'
import { REGISTER_SINK, SPACE_MEMORY, SPACE_REGISTER } from '@zkmips/isa/accesses'
import { encode } from '@zkmips/isa/encode'
import { describe, expect, it } from 'vitest'
import { REGISTER_B_WEIGHT } from '../decode.ts'
import { type ForgedPart, ForgedTable, forge } from './forgery.ts'
import { CODE, DATA, exit, lyingAt, programOf, runTables, set } from './run.ts'

const addiu = (rt: number, rs: number, imm: number): number => encode('addiu', { rs, rt, imm })
const NOP = 0

describe('the delay slot at the edge of a shard', () => {
  // Row 5 of the first shard is a taken branch; its delay slot is the first row of the second.
  const EDGE = 6
  const branch = encode('beq', { rs: 0, rt: 0, imm: 4 })
  const image = programOf([NOP, NOP, NOP, NOP, NOP, branch, NOP, NOP, NOP, NOP, ...exit()])
  const SLOT = CODE / 4 + EDGE
  const TARGET = SLOT + 4
  const run = runTables(image, { shardCycles: EDGE })
  /** The branch is forgotten: the second shard goes straight on. */
  const forgetful = (s: { nextPC: number }): void => {
    s.nextPC = 4 * (SLOT + 1)
  }
  const straight = lyingAt(EDGE - 1, forgetful, () => runTables(image, { shardCycles: EDGE }))

  it('takes the target along', () => {
    expect(run.run.shards[0]).toMatchObject({ endPc: 4 * SLOT, endNextPc: 4 * TARGET })
    expect(run.run.shards.length).toBeLessThan(straight.run.shards.length)
    expect(forge(run, () => {})).toEqual([])
  })

  it('is not lost in the first shard', () => {
    expect(forge(straight, () => {})).toEqual(['cpu: nextPc follows'])
  })

  /** The first shard ends as it should; only the second one forgets. */
  const honestEnd = (first: ForgedPart): void => {
    const cpu = first.table('cpu')
    for (let row = cpu.free; row < cpu.height; row++) cpu.set(row, { nextPc: TARGET })
    first.setPublic({ endNextPc: TARGET })
  }

  it('is not lost between the shards', () => {
    expect(forge(straight, f => honestEnd(f.shards[0]!))).toEqual(['part.pc'])
  })

  it('is not lost in the second shard', () => {
    const found = forge(straight, f => {
      honestEnd(f.shards[0]!)
      f.shards[1]!.setPublic({ startNextPc: TARGET })
    })
    expect(found).toEqual(['cpu: the first row has the public next pc'])
  })

  it('is not lost at the public end', () => {
    const found = forge(straight, f => {
      const [first, second] = [f.shards[0]!, f.shards[1]!]
      honestEnd(first)
      first.setPublic({ endNextPc: SLOT + 1 })
      expect(second.get('startNextPc')).toBe(SLOT + 1)
    })
    expect(found).toEqual(['cpu: the last row has the public end next pc'])
  })
})

describe('shards of a run', () => {
  const code = [addiu(9, 9, 1), NOP, NOP, addiu(9, 9, 1), NOP, NOP, addiu(9, 9, 1), NOP, NOP, ...exit()]
  const run = runTables(programOf(code), { shardCycles: 3 })
  const shown = (order: readonly number[]): string[] =>
    forge({ ...run, shards: order.map(k => run.shards[k]!) }, () => {})
  /** The same, numbered as they stand, with edges that meet. */
  const patched = (order: readonly number[]): string[] =>
    forge({ ...run, shards: order.map(k => run.shards[k]!) }, ({ shards }) => {
      shards.forEach((s, k) => void s.setPublic({ shard: k + 1 }))
    })

  it('are five, in order', () => {
    expect(run.shards.length).toBe(5)
    expect(shown([0, 1, 2, 3, 4])).toEqual([])
  })

  it('exchanged, twice, left out, or none', () => {
    expect(shown([0, 2, 1, 3, 4])).toEqual(['part.shard'])
    expect(shown([0, 1, 1, 2, 3, 4])).toContain('part.shard')
    expect(shown([0, 2, 3, 4])).toContain('part.shard')
    expect(shown([0, 1, 2, 3])).toContain('execution.halted')
    expect(shown([0, 1, 2, 3, 4, 4])).toContain('part.halted')
    expect(shown([])).toContain('execution.halted')
    // With other numbers: the edges do not meet, and every row of the boundaries says another number.
    expect(patched([0, 2, 1, 3, 4])).toContain('part.pc')
    expect(patched([0, 1, 1, 2, 3, 4])).toContain('part.pc')
  })

  it('one executed twice, by a loop that makes the edges meet', () => {
    // $9 counts the rounds of a loop of three instructions, a round a shard; one round is shown twice, or left out.
    const loop = [addiu(8, 0, 4), NOP, NOP, addiu(8, 8, -1), encode('bgtz', { rs: 8, imm: -2 }), addiu(9, 9, 1)]
    const rounds = runTables(programOf([...loop, ...exit()]), { shardCycles: 3 })
    expect(rounds.run.shards[2]).toMatchObject({ startPc: CODE + 12, endPc: CODE + 12 })
    const as = (order: readonly number[]): string[] =>
      forge({ ...rounds, shards: order.map(k => rounds.shards[k]!) }, ({ shards, pieces }) => {
        shards.forEach((s, k) => {
          s.setPublic({ shard: k + 1 })
          const boundary = s.table('boundary')
          for (let row = 0; row < boundary.free; row++) boundary.set(row, { previousShard: k })
        })
        const registers = pieces[0]!.table('registers')
        for (let row = 0; row < 45; row++) registers.set(row, { lastShard: order.length })
      })
    expect(as([0, 1, 2, 3, 4, 5, 6])).toEqual([])
    expect(as([0, 1, 2, 2, 3, 4, 5, 6])).toEqual(['cross-shard bus shardMemory'])
    expect(as([0, 1, 3, 4, 5, 6])).toEqual(['cross-shard bus shardMemory'])
  })
})

describe('register 0', () => {
  // addiu $0, $0, 5; addu $9, $0, $0; then the exit, for which the registers are ready.
  const ready = exit().slice(0, -1)
  const code = [...ready, addiu(0, 0, 5), encode('addu', { rs: 0, rt: 0, rd: 9 }), encode('syscall')]
  const run = runTables(programOf(code))
  const WRITE = ready.length

  it('keeps nothing that is written to it', () => {
    const found = forge(run, ({ shards, pieces }) => {
      const cpu = shards[0]!.table('cpu')
      const boundary = shards[0]!.table('boundary')
      const register = (address: number): number => boundary.find({ space: SPACE_REGISTER, address })
      const clock = WRITE + 1
      boundary.set(register(REGISTER_SINK), { exitTime: cpu.get(WRITE, 'cTime') })
      cpu.set(WRITE, { add: 1, immLow: 5, cAddress: 0, cLow: 5, cTime: 4 * clock + 1 })
      cpu.set(WRITE + 1, { aLow: 5, bLow: 5, cLow: 10, aTime: 4 * clock + 2 })
      for (const [address, exitLow] of [
        [0, 5],
        [9, 10],
      ] as const) {
        boundary.set(register(address), { exitLow })
        pieces[0]!.table('registers').set(address, { finalLow: exitLow })
      }
    })
    expect(found).toEqual(['bus program'])
  })

  it('is what a jump looks at: it is not passed over as if the register were negative', () => {
    // The target is where the run goes without the jump, too, so that nothing else is wrong.
    const jump = encode('j', { index: CODE / 4 + ready.length + 2 })
    const jumping = runTables(programOf([...ready, jump, NOP, encode('syscall')]))
    const passed = (cells: Record<string, number>): string[] =>
      forge(jumping, f => f.shards[0]!.table('cpu').set(ready.length, { taken: 0, 'bits[0]': 1, ...cells }))
    expect(passed({ aHigh: 0x8000 })).toEqual(['bus memory'])
    expect(passed({})).toEqual(['lookup cpu: slot 1'])
    expect(passed({ 'bits[0]': 0 })).toEqual(['cpu: branchSign: taken is the condition'])
  })

  it('nor does the sink', () => {
    const found = forge(run, ({ shards, pieces }) => {
      shards[0]!.table('cpu').set(WRITE, { cLow: 5 })
      const boundary = shards[0]!.table('boundary')
      boundary.set(boundary.find({ space: SPACE_REGISTER, address: REGISTER_SINK }), { exitLow: 5 })
      pieces[0]!.table('registers').set(REGISTER_SINK, { finalLow: 5 })
    })
    expect(found).toEqual(['cpu: low limb of the result'])
  })
})

describe('the chain of a word in a shard', () => {
  const store = (value: number): number[] => [addiu(9, 0, value), encode('sw', { rs: 10, rt: 9, imm: 0 })]
  const code = [...set(10, DATA), ...store(7), ...store(8), encode('lw', { rs: 10, rt: 11, imm: 0 }), ...exit()]
  const run = runTables(programOf(code, [], [1]))
  const [FIRST, SECOND, LOAD] = [3, 5, 6]
  const timeOf = (row: number, slot: number): number => 4 * (row + 1) + slot
  const word = { space: SPACE_MEMORY, address: DATA / 4, real: 1 }

  /** The load reads this, at the end register 11 holds it; the word ends as `exit` at `exitTime`. */
  const loads = (value: number, bTime: number, exitLow: number, exitTime: number) =>
    forge(run, ({ shards, pieces }) => {
      shards[0]!.table('cpu').set(LOAD, { bLow: value, cLow: value, bTime })
      const boundary = shards[0]!.table('boundary')
      boundary.set(boundary.find(word), { exitLow, exitTime })
      boundary.set(boundary.find({ space: SPACE_REGISTER, address: 11 }), { exitLow: value })
      pieces[0]!.table('registers').set(11, { finalLow: value })
      const memory = pieces[0]!.table('memory')
      memory.set(memory.find({ addressHigh: 0, addressLow: DATA / 4 }), { finalLow: exitLow })
    })

  it('is the order of accesses', () => {
    expect(loads(8, timeOf(SECOND, 2), 8, timeOf(LOAD, 1))).toEqual([])
  })

  it('a load of what was there before the last store', () => {
    expect(loads(7, timeOf(FIRST, 2), 7, timeOf(LOAD, 1))).toEqual(['bus memory'])
    expect(loads(1, 0, 1, timeOf(LOAD, 1))).toEqual(['bus memory'])
  })

  it('an access after the final one', () => {
    expect(loads(8, timeOf(SECOND, 2), 7, timeOf(FIRST, 2))).toEqual(['bus memory'])
    expect(loads(8, timeOf(SECOND, 2), 1, 0)).toEqual(['bus memory'])
  })

  it('a value that moves between the limbs of a token', () => {
    const found = forge(run, ({ shards }) => {
      shards[0]!.table('cpu').set(LOAD, { bLow: 8 + 2 ** 16, bHigh: -1, cLow: 8 + 2 ** 16, cHigh: -1 })
    })
    expect(found).toEqual(['bus memory'])
  })

  it('a word that is a register', () => {
    // The load takes the token of register 9, which holds the 8 that was stored: no cell says that it could.
    const found = forge(run, ({ shards }) => {
      shards[0]!.table('cpu').set(LOAD, { bAddress: 9, bTime: timeOf(SECOND, 1) })
    })
    const helped = forge(run, ({ shards }) => {
      shards[0]!.table('cpu').set(LOAD, { bAddress: 9, memoryPlace: 9 * REGISTER_B_WEIGHT, bTime: timeOf(SECOND, 1) })
    })
    const address = ['cpu: load address: carry 1 is boolean', 'lookup cpu: slot 2']
    expect(helped).toEqual(['bus memory', ...address])
    expect(found).toEqual([
      'bus memory',
      'bus program',
      'cpu: load address: carry 1 is boolean',
      'cpu: memoryPlace is the memory address in its place',
      'lookup cpu: slot 2',
    ])
  })
})

describe('a link on the other side of a border of 2^16', () => {
  // At 0xfff4 jal, whose link is 0xfffc; from there on to 0x10004, where jalr links to 0x1000c and comes back as far as that.
  const words = [
    encode('jal', { index: 0x10004 / 4 }),
    NOP,
    NOP,
    NOP,
    encode('jalr', { rs: 31, rd: 31 }),
    NOP,
    ...exit(),
  ]
  const bytes = new Uint8Array(4 * words.length)
  for (const [i, word] of words.entries()) new DataView(bytes.buffer).setUint32(4 * i, word)
  const code = { address: 0xfff4, bytes, memSize: bytes.length, writable: false, executable: true }
  const run = runTables({ entry: code.address, segments: [code, initialStack()] })

  it('has the high limb of the key, and what is left as its low limb', () => {
    const refused = (row: number, cells: (c: Record<string, number>) => Record<string, number>): string[] =>
      forge(run, f => {
        const cpu = f.shards[0]!.table('cpu')
        expect(cpu.get(row, 'link')).toBe(1)
        cpu.set(row, cells(cpu.row(row)))
      })
    // jal; then, after its delay slot, jalr, which goes to 0xfffc, and again.
    const links = [0xfffc, 0x1000c, 0x1000c]
    const rows = [0, 2, 6]
    for (const [k, row] of rows.entries()) {
      expect(refused(row, () => ({}))).toEqual([])
      const { cLow, cHigh } = new ForgedTable(run.shards[0]!.tables[0]!).row(row)
      expect(cLow! + 2 ** 16 * cHigh!).toBe(links[k])
      const moved = { cLow: cLow! + 2 ** 16, cHigh: cHigh! - 1 }
      const both = ['cpu: high limb of the result', 'cpu: low limb of the result']
      expect(refused(row, () => moved)).toEqual(['bus memory', ...both])
      expect(refused(row, ({ p1 }) => ({ ...moved, p1: p1! - 1 }))).toEqual(['bus memory', 'bus program'])
    }
  })
})
