/**
 * The constraints of the CPU table. Each group opens with what it says in pseudo-code. Words are two 16-bit limbs
 * (Low, High); decoded cells are trusted on real rows (program table) and are forced to 0 on padding rows.
 *
 * This file is longer than most: it is one row's meaning, and a reader checks it from top to bottom against the instruction set.
 * @module
 */

import { defineChip } from '@zkmips/air/chip'
import { type Expr, inversePowerOfTwo, sum } from '@zkmips/air/expression'
import { SLOT_A, SLOT_B, SLOT_C, SPACE_IMAGE, SPACE_MEMORY, SPACE_REGISTER } from '@zkmips/isa/accesses'
import { alu, hilo, logic, memory, part, range14, range16, shift, syscall } from '../../buses.ts'
import { FLAGS, programBus, REGISTER_B_WEIGHT, REGISTER_C_WEIGHT } from '../../decode.ts'
import { PUBLIC_VALUES } from '../../public-values.ts'
import { cpuColumns } from './columns.ts'

const over = (e: Expr, bits: number): Expr => e.mul(inversePowerOfTwo(bits))

export const cpuChip = defineChip({
  name: 'cpu',
  main: cpuColumns,
  publicValues: PUBLIC_VALUES,
  build(b) {
    const c = b.main
    const next = b.nextMain
    const first = b.selector('first')
    const last = b.selector('last')
    const transition = b.selector('transition')
    const [bit0, bit1] = c.bits as readonly [Expr, Expr]

    const loads = c.loadWord.add(c.partLoad)
    const stores = c.storeWord.add(c.partStore)
    const parts = c.partLoad.add(c.partStore)
    const memoryRow = loads.add(stores)

    // ── Rows and padding: real rows come first, then at least one padding row without any flag.
    b.boolean('real is boolean', c.real)
    b.zero('real never rises', transition.mul(next.real).mul(c.real.not()))
    b.zero('the last row is padding', last.mul(c.real))
    // The program table says as much of real rows; that a shared slot cannot send anything strange does not rest on it alone.
    for (const flag of FLAGS) b.zero(`${flag} is 0 or real`, c[flag].mul(c[flag].sub(c.real)))
    c.bits.forEach((bit, i) => void b.boolean(`bits[${i}] is boolean`, bit))

    // ── State: clock' = clock + 1; pc' = nextPc; nextPc' = nextPc + 1, or the target. Padding repeats the state.
    const target = over(c.aLow, 2).add(c.aHigh.mul(1 << 14))
    const step = c.nextPc.add(1)
    b.when(first, r => {
      r.equal('the clock starts at 1', c.clock, 1)
      r.equal('the first row is at the public start', c.pc, b.publicValue('startPc'))
      r.equal('the first row has the public next pc', c.nextPc, b.publicValue('startNextPc'))
    })
    b.when(transition, r => {
      r.equal('the clock counts real rows', next.clock.sub(c.clock), c.real)
      r.equal('pc follows', next.pc.sub(c.pc), c.real.mul(c.nextPc.sub(c.pc)))
      const go = c.real.mul(next.nextPc.sub(step))
      r.zero('nextPc follows', go.sub(c.taken.mul(c.immLow.sub(step))).sub(c.jumpRegister.mul(target.sub(step))))
      r.when(c.real.not(), padding => padding.equal('nextPc stays on padding', next.nextPc, c.nextPc))
    })
    b.when(last, r => {
      r.equal('the last row is at the public end', c.pc, b.publicValue('endPc'))
      r.equal('the last row has the public end next pc', c.nextPc, b.publicValue('endNextPc'))
      r.equal('the last clock is public', c.clock, b.publicValue('endClock'))
    })
    b.zero('nothing is executed after the exit', transition.mul(c.syscall.mul(bit0)).mul(next.real))

    // ── Decode: the word at pc has these cells. Memory operands stand in the address cells and are not decoded. Registers are
    //    packed: each of them has a token, so it is below 2^6. Flags are packed: each is a boolean.
    b.equal(
      'memoryPlace is the memory address in its place',
      c.memoryPlace,
      loads.mul(c.bAddress).mul(REGISTER_B_WEIGHT).add(stores.mul(c.cAddress).mul(REGISTER_C_WEIGHT)),
    )
    const addresses = sum([c.registerA, c.bAddress.mul(REGISTER_B_WEIGHT), c.cAddress.mul(REGISTER_C_WEIGHT)])
    b.send('decode', programBus, {
      pc: c.pc,
      registers: addresses.sub(c.memoryPlace),
      immLow: c.immLow, p0: c.p0, p1: c.p1,
      flags: sum(FLAGS.map((flag, k) => c[flag].mul(2 ** k))),
    }, c.real) // biome-ignore format: grouped by meaning

    // ── Slots: take the last token of the word, give one with this row's time; the time must have gone up. A token of the image
    //    is not given back, and has no time that matters.
    const time = (slot: number) => c.clock.mul(4).add(slot)
    const bGiven = c.real.sub(c.bImage)
    const aWord = { space: SPACE_REGISTER, address: c.registerA, low: c.aLow, high: c.aHigh }
    const bWord = { address: c.bAddress, low: c.bLow, high: c.bHigh }
    const space = (isMemory: Expr) => isMemory.not().mul(SPACE_REGISTER).add(isMemory.mul(SPACE_MEMORY))
    const cWord = { space: space(stores), address: c.cAddress }
    const bTaken = space(loads).add(c.bImage.mul(SPACE_IMAGE - SPACE_MEMORY))
    b.receive('A: take', memory, { ...aWord, time: c.aTime }, c.real)
    b.send('A: give', memory, { ...aWord, time: time(SLOT_A) }, c.real)
    b.send('A: later', range16, { value: time(SLOT_A).sub(c.aTime).sub(1) }, c.real)
    b.receive('B: take', memory, { ...bWord, space: bTaken, time: c.bTime }, c.real)
    b.send('B: give', memory, { ...bWord, space: space(loads), time: time(SLOT_B) }, bGiven)
    b.send('B: later', range16, { value: time(SLOT_B).sub(c.bTime).sub(1) }, bGiven)
    b.receive('C: take', memory, { ...cWord, low: c.oldLow, high: c.oldHigh, time: c.cTime }, c.real)
    b.send('C: give', memory, { ...cWord, low: c.cLow, high: c.cHigh, time: time(SLOT_C) }, c.real)
    b.send('C: later', range16, { value: time(SLOT_C).sub(c.cTime).sub(1) }, c.real)
    b.boolean('bImage is boolean', c.bImage)
    b.zero('only loads read the image', c.bImage.mul(loads.not()))

    // ── Sums and differences. Carries and borrows are expressions and must be booleans; results are 16 + 16 bits (slots 1 and 2).
    const op2Low = c.bLow.add(c.immLow)
    const op2High = c.bHigh.add(c.p1)
    /** Of low + low' = result limb + 2^16·carry. */
    const carryLow = (x: Expr, y: Expr, result: Expr): Expr => over(x.add(y).sub(result), 16)
    const carryHigh = (x: Expr, y: Expr, carry: Expr, result: Expr): Expr => over(x.add(y).add(carry).sub(result), 16)
    // add: c = a + op2.
    b.when(c.add, r => {
      const carry = carryLow(c.aLow, op2Low, c.cLow)
      r.boolean('add: carry 0 is boolean', carry)
      r.boolean('add: carry 1 is boolean', carryHigh(c.aHigh, op2High, carry, c.cHigh))
    })
    // sub: c + b = a.
    b.when(c.sub, r => {
      const borrow = carryLow(c.cLow, c.bLow, c.aLow)
      r.boolean('sub: borrow 0 is boolean', borrow)
      r.boolean('sub: borrow 1 is boolean', carryHigh(c.cHigh, c.bHigh, borrow, c.aHigh))
    })
    // compare: difference + op2 = a + 2^32·c. The high limb of the difference is an expression.
    const compareBorrow = carryLow(c.low, op2Low, c.aLow)
    const differenceHigh = c.aHigh
      .sub(op2High)
      .sub(compareBorrow)
      .add(c.cLow.mul(1 << 16))
    b.when(c.compare, r => {
      r.boolean('compare: borrow 0 is boolean', compareBorrow)
      r.boolean('compare: the result is boolean', c.cLow)
    })

    // ── Addresses: a + imm = low + 2^16·high, low = 4·wordLow + 2·bit1 + bit0, address of the word = 2^14·high + wordLow, with
    //    wordLow below 2^14 (slot 1; the receiver of `part`) and high below 2^16 (slot 2). So high is an expression.
    const wordLow = over(c.low.sub(bit0).sub(bit1.mul(2)), 2)
    const highOf = (address: Expr): Expr => over(address.sub(wordLow), 14)
    const addressCarry = carryLow(c.aLow, c.immLow, c.low)
    b.when(memoryRow, r => void r.boolean('address: carry 0 is boolean', addressCarry))
    for (const [name, when, address] of [['load', loads, c.bAddress], ['store', stores, c.cAddress]] as const) {
      b.when(when, r => {
        r.boolean(`${name} address: carry 1 is boolean`, carryHigh(c.aHigh, c.p1, addressCarry, highOf(address)))
      })
    } // biome-ignore format: one line of names

    // ── Zero tests. bit1 = [x = 0] for a sum x of non-negative limbs: a, or b. Equality: both limbs of a − b, with an inverse each.
    const zeroTest = (label: string, when: Expr, x: Expr) => {
      b.zero(`${label}: not zero has an inverse`, when.mul(x.mul(c.inverse).add(bit1).sub(1)))
      b.zero(`${label}: zero or not`, when.mul(x).mul(bit1))
    }
    const [dLow, dHigh] = [c.aLow.sub(c.bLow), c.aHigh.sub(c.bHigh)]
    b.when(c.branchEqual, r => {
      r.equal('branchEqual: a difference has an inverse', dLow.mul(c.low).add(dHigh.mul(c.inverse)).add(bit1), 1)
      r.zero('branchEqual: equal low limbs', dLow.mul(bit1))
      r.zero('branchEqual: equal high limbs', dHigh.mul(bit1))
    })
    zeroTest('branchOrder', c.branchOrder, c.aLow.add(c.aHigh))
    zeroTest('move', c.move, c.bLow.add(c.bHigh))

    // ── Branches. The delay slot must follow the branch.
    const signBranch = c.branchSign.add(c.branchOrder)
    const staticBranch = c.branchEqual.add(signBranch)
    /** x for p0 = 0, 1 − x for p0 = 1. */
    const orNot = (x: Expr): Expr => c.p0.add(c.p0.mul(-2).add(1).mul(x))
    b.zero('branchEqual: taken is the condition', c.branchEqual.mul(c.taken.sub(c.p0).sub(c.p1.mul(bit1))))
    b.zero('branchSign: taken is the condition', c.branchSign.mul(c.taken.sub(orNot(bit0))))
    b.zero('branchOrder: taken is the condition', c.branchOrder.mul(c.taken.sub(orNot(bit0.add(bit1)))))
    b.zero('only branches are taken', c.taken.mul(staticBranch.not()))
    b.zero('no branch in a delay slot', staticBranch.add(c.jumpRegister).mul(c.nextPc.sub(c.pc).sub(1)))

    // ── move: bit0 chooses.
    b.zero('move: choice', c.move.mul(bit0.sub(c.p0).sub(c.p1.mul(bit1))))

    // ── Result: c is what the class says, or the receiver of the request, or 0. Sums and differences are constrained above.
    const open = sum([c.add, c.sub, c.shift, c.alu, c.hilo, parts, c.syscall])
    const select = (bit: Expr, one: Expr, zero: Expr) => zero.add(bit.mul(one.sub(zero)))
    /** p0 is −1 for nor only, else 0 or 1. */
    const complement = over(c.p0.mul(c.p0.sub(1)), 1).mul(0xffff)
    const logical = (a: Expr, b2: Expr, and: Expr) => c.p0.mul(a.add(b2)).add(c.p1.mul(and)).add(complement)
    const words = c.loadWord.add(c.storeWord)
    const resultLow = sum([
      c.logic.mul(logical(c.aLow, op2Low, c.low)),
      c.link.mul(
        c.pc
          .add(2)
          .mul(4)
          .sub(c.p1.mul(1 << 16)),
      ),
      c.move.mul(select(bit0, c.aLow, c.oldLow)),
      words.mul(c.bLow),
    ])
    const resultHigh = sum([
      c.logic.mul(logical(c.aHigh, c.bHigh, c.inverse)),
      c.link.mul(c.p1),
      c.move.mul(select(bit0, c.aHigh, c.oldHigh)),
      words.mul(c.bHigh),
    ])
    b.zero('low limb of the result', c.cLow.mul(open.add(c.compare).not()).sub(resultLow))
    b.zero('high limb of the result', c.cHigh.mul(open.not()).sub(resultHigh))

    // ── Two lookups that the classes share.
    const aWide = { aLow: c.aLow, aHigh: c.aHigh }
    const bWide = { bLow: c.bLow, bHigh: c.bHigh }
    const oldWide = { oldLow: c.oldLow, oldHigh: c.oldHigh }
    const result = { resultLow: c.cLow, resultHigh: c.cHigh }
    const partRequest = {
      operation: c.p0, clock: c.clock, addressLow: c.low, bit1, bit0, ...bWide, ...oldWide, ...result,
    } // biome-ignore format: one line
    b.sendOneOf('slot 1', [
      { when: c.add.add(c.sub), bus: range16, message: { value: c.cLow } },
      { when: c.compare, bus: range16, message: { value: c.low } },
      { when: words, bus: range14, message: { value: wordLow } },
      { when: signBranch, bus: range16, message: { value: c.aHigh.mul(2).sub(bit0.mul(1 << 16)) } },
      { when: c.jumpRegister, bus: range14, message: { value: over(c.aLow, 2) } },
      {
        when: c.logic,
        bus: logic,
        message: { ...aWide, bLow: op2Low, bHigh: c.bHigh, andLow: c.low, andHigh: c.inverse },
      },
      {
        when: c.shift,
        bus: shift,
        message: { operation: c.p0, amount: c.aLow.add(c.immLow), xLow: c.bLow, xHigh: c.bHigh, ...result },
      },
      {
        when: c.alu,
        bus: alu,
        message: { operation: c.p0, ...aWide, ...bWide, immLow: c.immLow, immHigh: c.p1, ...oldWide, ...result },
      },
      { when: c.hilo, bus: hilo, message: { operation: c.p0, clock: c.clock, ...aWide, ...bWide, ...result } },
      { when: c.partLoad, bus: part, message: partRequest },
      { when: c.partStore, bus: part, message: { ...partRequest, register: c.bAddress } },
      {
        when: c.syscall,
        bus: syscall,
        message: {
          clock: c.clock,
          numberLow: c.aLow,
          numberHigh: c.aHigh,
          a0Low: c.bLow,
          a0High: c.bHigh,
          ...result,
          halt: bit0,
        },
      },
    ])
    b.sendOneOf('slot 2', [
      { when: c.add.add(c.sub), bus: range16, message: { value: c.cHigh } },
      { when: c.compare, bus: range16, message: { value: differenceHigh } },
      { when: loads, bus: range16, message: { value: highOf(c.bAddress) } },
      { when: stores, bus: range16, message: { value: highOf(c.cAddress) } },
    ])
  },
})
