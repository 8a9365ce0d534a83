/**
 * The constraints of the CPU table. Each group opens with what it says in pseudo-code. Words are two 16-bit limbs
 * (Low, High); decoded cells are trusted on real rows (program table) and are forced to 0 on padding rows.
 *
 * This file is longer than most: it is one row's meaning, and a reader checks it from top to bottom against the instruction set.
 * @module
 */

import { defineChip } from '@zkmips/air/chip'
import { type Expr, inversePowerOfTwo, sum } from '@zkmips/air/expression'
import { SLOT_A, SLOT_B, SLOT_C, SPACE_MEMORY, SPACE_REGISTER } from '@zkmips/isa/accesses'
import {
  alu, byteAnd, bytePair, hilo, image, memory, range8, range14, range16, shift, syscall, unaligned,
} from '../../buses.ts' // biome-ignore format: one line of names
import { FLAGS, programBus } from '../../decode.ts'
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
    const [bit0, bit1, bit2] = c.bits as readonly [Expr, Expr, Expr]
    const [w0, w1, w2, w3, w4, w5] = c.work as readonly [Expr, Expr, Expr, Expr, Expr, Expr]

    const loads = sum([c.loadWord, c.loadHalf, c.loadByte, c.unalignedLoad])
    const stores = sum([c.storeWord, c.storeHalf, c.storeByte, c.unalignedStore])
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

    // ── Decode: the word at pc has these cells. Memory operands stand in the address cells and are not decoded.
    b.send('decode', programBus, {
      pc: c.pc,
      registerA: c.registerA,
      registerB: c.bAddress.mul(loads.not()),
      registerC: c.cAddress.mul(stores.not()),
      immLow: c.immLow, immHigh: c.immHigh,
      p0: c.p0, p1: c.p1, p2: c.p2,
      ...(Object.fromEntries(FLAGS.map(f => [f, c[f]])) as Record<(typeof FLAGS)[number], Expr>),
    }, c.real) // biome-ignore format: grouped by meaning

    // ── Slots: take the last token of the word, give one with this row's time; the time must have gone up.
    const time = (slot: number) => c.clock.mul(4).add(slot)
    const bToken = c.real.sub(c.bImage)
    const aWord = { space: SPACE_REGISTER, address: c.registerA, low: c.aLow, high: c.aHigh }
    const bWord = {
      space: loads.not().mul(SPACE_REGISTER).add(loads.mul(SPACE_MEMORY)),
      address: c.bAddress,
      low: c.bLow,
      high: c.bHigh,
    }
    const cWord = { space: stores.not().mul(SPACE_REGISTER).add(stores.mul(SPACE_MEMORY)), address: c.cAddress }
    b.receive('A: take', memory, { ...aWord, time: c.aTime }, c.real)
    b.send('A: give', memory, { ...aWord, time: time(SLOT_A) }, c.real)
    b.send('A: later', range16, { value: time(SLOT_A).sub(c.aTime).sub(1) }, c.real)
    b.receive('B: take', memory, { ...bWord, time: c.bTime }, bToken)
    b.send('B: give', memory, { ...bWord, time: time(SLOT_B) }, bToken)
    b.send('B: later', range16, { value: time(SLOT_B).sub(c.bTime).sub(1) }, bToken)
    b.send('B: read-only word', image, { address: c.bAddress, low: c.bLow, high: c.bHigh }, c.bImage)
    b.receive('C: take', memory, { ...cWord, low: c.oldLow, high: c.oldHigh, time: c.cTime }, c.real)
    b.send('C: give', memory, { ...cWord, low: c.cLow, high: c.cHigh, time: time(SLOT_C) }, c.real)
    b.send('C: later', range16, { value: time(SLOT_C).sub(c.cTime).sub(1) }, c.real)
    b.boolean('bImage is boolean', c.bImage)
    b.zero('only loads read the image', c.bImage.mul(loads.not()))

    // ── Adder. s is 16 + 16 bits (slots 1 and 2); carries and borrows are expressions and must be booleans.
    const op2Low = c.bLow.add(c.immLow)
    const op2High = c.bHigh.add(c.immHigh)
    const carries = (low: Expr, high: Expr): [Expr, Expr] => {
      const carry0 = over(c.aLow.add(low).sub(c.sLow), 16)
      return [carry0, over(c.aHigh.add(high).add(carry0).sub(c.sHigh), 16)]
    }
    const borrows = (low: Expr, high: Expr): [Expr, Expr] => {
      const borrow0 = over(c.sLow.add(low).sub(c.aLow), 16)
      return [borrow0, over(c.sHigh.add(high).add(borrow0).sub(c.aHigh), 16)]
    }
    const whenBoolean = (label: string, when: Expr, values: readonly [Expr, Expr]) => {
      b.when(when, r => values.forEach((v, i) => void r.boolean(`${label} ${i} is boolean`, v)))
    }
    // add: s = a + op2.  Loads and stores: s = a + imm.  sub, branchEqual: s = a − b.  compare: s = a − op2.
    const compareBorrows = borrows(op2Low, op2High)
    whenBoolean('add: carry', c.add, carries(op2Low, op2High))
    whenBoolean('address: carry', memoryRow, carries(c.immLow, c.immHigh))
    whenBoolean('difference: borrow', c.sub.add(c.branchEqual), borrows(c.bLow, c.bHigh))
    whenBoolean('compare: borrow', c.compare, compareBorrows)

    // ── Addresses: s = 4·word + 2·bit1 + bit0, with the 14 low bits of the word address checked as such (slot 1).
    const wordLow = over(c.sLow.sub(bit0).sub(bit1.mul(2)), 2)
    const wordAddress = c.sHigh.mul(1 << 14).add(wordLow)
    b.zero('a load reads at its address', loads.mul(c.bAddress.sub(wordAddress)))
    b.zero('a store writes at its address', stores.mul(c.cAddress.sub(wordAddress)))

    // ── Zero tests. bit1 = [x = 0] for a sum x of non-negative limbs: a − b, a, or b.
    const zeroTest = (label: string, when: Expr, x: Expr) => {
      b.zero(`${label}: not zero has an inverse`, when.mul(x.mul(c.inverse).add(bit1).sub(1)))
      b.zero(`${label}: zero or not`, when.mul(x).mul(bit1))
    }
    zeroTest('branchEqual', c.branchEqual, c.sLow.add(c.sHigh))
    zeroTest('branchSign', c.branchSign, c.aLow.add(c.aHigh))
    zeroTest('move', c.move, c.bLow.add(c.bHigh))

    // ── Branches: taken = p0 + p1·[a < 0] + p2·[zero]; the delay slot must follow the branch.
    const staticBranch = sum([c.branchEqual, c.branchSign, c.jump])
    const branches = staticBranch.add(c.jumpRegister)
    const condition = c.p0.add(c.p1.mul(bit0)).add(c.p2.mul(bit1))
    b.zero('taken is the condition', staticBranch.mul(c.taken.sub(condition)))
    b.zero('only branches are taken', c.taken.mul(staticBranch.not()))
    b.zero('no branch in a delay slot', branches.mul(c.nextPc.sub(c.pc).sub(1)))

    // ── Link: c = 4·(pc + 2), as limbs w0 (14 bits, slot 2) and w1 (16 bits, slot 3).
    b.zero(
      'link is two words on',
      c.link.mul(
        w1
          .mul(1 << 14)
          .add(w0)
          .sub(c.pc)
          .sub(2),
      ),
    )

    // ── move: bit0 chooses.
    b.zero('move: choice', c.move.mul(bit0.sub(c.p0).sub(c.p2.mul(bit1))))

    // ── Loads of a half or byte: the half at bit1 is w0 (loadHalf), or 256·w1 + w0 (loadByte) with byte w2 at bit0 of it.
    const half = c.bHigh.add(bit1.mul(c.bLow.sub(c.bHigh)))
    b.zero('loadHalf: half', c.loadHalf.mul(w0.sub(half)))
    b.when(c.loadByte, r => {
      r.equal('loadByte: half', w1.mul(256).add(w0), half)
      r.equal('loadByte: byte', w2.sub(w1), bit0.mul(w0.sub(w1)))
    })
    const signHalf = c.p0.mul(bit2)

    // ── Stores of a half or byte: old half = 256·w2 + w1; w0 is the low byte of b; w3 the half with byte bit0 replaced.
    const oldHalf = c.oldHigh.add(bit1.mul(c.oldLow.sub(c.oldHigh)))
    const bHighByte = over(c.bLow.sub(w0), 8)
    const replacedHigh = w0.mul(256).add(w1)
    const replacedLow = w2.mul(256).add(w0)
    b.when(c.storeByte, r => {
      r.equal('storeByte: old half', w2.mul(256).add(w1), oldHalf)
      r.equal('storeByte: new half', w3.sub(replacedHigh), bit0.mul(replacedLow.sub(replacedHigh)))
    })

    // ── Result: c is what the class says, or the receiver of the request (`open`), or 0.
    const open = sum([c.shift, c.alu, c.hilo, c.unalignedLoad, c.unalignedStore, c.syscall])
    const isLess = compareBorrows[1].add(c.p0.mul(bit0.sub(bit1)))
    const logic = (a: Expr, b2: Expr, and: Expr) => c.p0.mul(a.add(b2)).add(c.p1.mul(and)).add(c.p2.mul(0xffff))
    const select = (bit: Expr, one: Expr, zero: Expr) => zero.add(bit.mul(one.sub(zero)))
    const resultLow = sum([
      c.add.add(c.sub).mul(c.sLow),
      c.logic.mul(logic(c.aLow, op2Low, c.sLow)),
      c.compare.mul(isLess),
      c.link.mul(w0.mul(4)),
      c.move.mul(select(bit0, c.aLow, c.oldLow)),
      c.loadWord.add(c.storeWord).mul(c.bLow),
      c.loadHalf.mul(w0),
      c.loadByte.mul(w2.add(signHalf.mul(0xff00))),
      c.storeHalf.mul(select(bit1, c.bLow, c.oldLow)),
      c.storeByte.mul(select(bit1, w3, c.oldLow)),
    ])
    const resultHigh = sum([
      c.add.add(c.sub).mul(c.sHigh),
      c.logic.mul(logic(c.aHigh, op2High, c.sHigh)),
      c.link.mul(w1),
      c.move.mul(select(bit0, c.aHigh, c.oldHigh)),
      c.loadWord.add(c.storeWord).mul(c.bHigh),
      c.loadHalf.add(c.loadByte).mul(signHalf.mul(0xffff)),
      c.storeHalf.mul(select(bit1, c.oldHigh, c.bLow)),
      c.storeByte.mul(select(bit1, c.oldHigh, w3)),
    ])
    b.zero('low limb of the result', c.cLow.mul(open.not()).sub(resultLow))
    b.zero('high limb of the result', c.cHigh.mul(open.not()).sub(resultHigh))

    // ── Four lookups that the classes share.
    const sums = sum([c.add, c.sub, c.compare, c.branchEqual])
    const sign = (limb: Expr, bit: Expr) => ({ value: limb.mul(2).sub(bit.mul(1 << 16)) })
    const aWide = { aLow: c.aLow, aHigh: c.aHigh }
    const bWide = { bLow: c.bLow, bHigh: c.bHigh }
    const oldWide = { oldLow: c.oldLow, oldHigh: c.oldHigh }
    const result = { resultLow: c.cLow, resultHigh: c.cHigh }
    b.sendOneOf('slot 1', [
      { when: sums, bus: range16, message: { value: c.sLow } },
      { when: memoryRow, bus: range14, message: { value: wordLow } },
      { when: c.logic, bus: byteAnd, message: { x: w0, y: w2, and: w4 } },
      { when: c.branchSign, bus: range16, message: sign(c.aHigh, bit0) },
      { when: c.jumpRegister, bus: range14, message: { value: over(c.aLow, 2) } },
      {
        when: c.shift,
        bus: shift,
        message: { operation: c.p0, amount: c.aLow.add(c.immLow), xLow: c.bLow, xHigh: c.bHigh, ...result },
      },
      {
        when: c.alu,
        bus: alu,
        message: { operation: c.p0, ...aWide, ...bWide, immLow: c.immLow, immHigh: c.immHigh, ...oldWide, ...result },
      },
      { when: c.hilo, bus: hilo, message: { operation: c.p0, clock: c.clock, ...aWide, ...bWide, ...result } },
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
      { when: sums.add(memoryRow), bus: range16, message: { value: c.sHigh } },
      {
        when: c.logic,
        bus: byteAnd,
        message: { x: over(c.aLow.sub(w0), 8), y: over(op2Low.sub(w2), 8), and: over(c.sLow.sub(w4), 8) },
      },
      { when: c.link, bus: range14, message: { value: w0 } },
    ])
    b.sendOneOf('slot 3', [
      { when: c.compare, bus: range16, message: sign(c.aHigh, bit0) },
      { when: c.logic, bus: byteAnd, message: { x: w1, y: w3, and: w5 } },
      { when: c.link, bus: range16, message: { value: w1 } },
      { when: c.loadHalf, bus: range16, message: sign(w0, bit2) },
      { when: c.loadByte, bus: byteAnd, message: { x: w2, y: 128, and: bit2.mul(128) } },
      { when: c.storeByte, bus: bytePair, message: { x: w0, y: bHighByte } },
      {
        when: c.unalignedLoad.add(c.unalignedStore),
        bus: unaligned,
        message: { operation: c.p0, clock: c.clock, register: c.p1, bit1, bit0, ...bWide, ...oldWide, ...result },
      },
    ])
    b.sendOneOf('slot 4', [
      { when: c.compare, bus: range16, message: sign(op2High, bit1) },
      {
        when: c.logic,
        bus: byteAnd,
        message: { x: over(c.aHigh.sub(w1), 8), y: over(op2High.sub(w3), 8), and: over(c.sHigh.sub(w5), 8) },
      },
      { when: c.loadByte, bus: range8, message: { value: w0.add(w1).sub(w2) } },
      { when: c.storeByte, bus: bytePair, message: { x: w1, y: w2 } },
    ])
  },
})
