/**
 * The constraints of the table of system calls. The CPU row has v0 and a0; every other access of the call happens here, at the
 * row's side time. Reads and writes of preimages are passed on to their own tables, with a1 and a2.
 *
 * One function above 60 lines: it is one row's meaning, call by call, in the order of the interpreter's `syscalls.ts`.
 * @module
 */

import { defineChip } from '@zkmips/air/chip'
import { type Expr, sum } from '@zkmips/air/expression'
import { SPACE_MEMORY, SPACE_SPECIAL, SPECIAL_HEAP } from '@zkmips/isa/accesses'
import * as sys from '@zkmips/isa/syscalls'
import { byteAnd, bytePair, halt, precompile, preimageKey, preimageRead, range16, syscall } from '../../buses.ts'
import { highByteUnchecked } from '../../gadgets/product.ts'
import { touchSideRegister } from '../../gadgets/side-register.ts'
import { touchSideWord } from '../../gadgets/side-word.ts'
import { PRECOMPILE_KINDS, type PrecompileKind, tagOf } from '../../precompiles.ts'
import { syscallColumns } from './columns.ts'

/** Flags that are 1 on the rows of a number. */
const NUMBERS = [
  [sys.SYS_EXIT, ['exit']],
  [sys.SYS_READ, ['read']],
  [sys.SYS_WRITE, ['write']],
  [sys.SYS_BRK, ['brk']],
  [sys.SYS_FCNTL, ['getFd', 'getFl', 'badCommand']],
  [sys.SYS_MMAP, ['mmapFixed', 'mmapGrows', 'mmapFull']],
  [sys.SYS_CLONE, ['clone']],
  [sys.SYS_EXIT_GROUP, ['exitGroup']],
  [sys.SYS_SET_THREAD_AREA, ['setThreadArea']],
] as const

export const SYSCALL_KINDS = [
  ...NUMBERS.flatMap(([, flags]) => flags),
  'other',
  ...PRECOMPILE_KINDS.map(kind => kind.flag),
] as const
export type SyscallKind = (typeof SYSCALL_KINDS)[number]

/** The known numbers, in the order in which `numberProducts` takes them: two each, the ninth with the inverse. */
export const KNOWN_NUMBERS: readonly number[] = NUMBERS.map(([number]) => number)

const PAGE_BITS = Math.log2(sys.PAGE_SIZE)
const ALL_ONES = 0xffff

export const syscallChip = defineChip({
  name: 'syscall',
  main: syscallColumns,
  build(b) {
    const c = b.main
    const { clock, other, number, a0Low, a0High, a1Low, a1High, a2Low, a2High } = c

    // ── Rows: one kind each.
    for (const kind of SYSCALL_KINDS) b.boolean(`${kind} is boolean`, c[kind])
    const real = sum(SYSCALL_KINDS.map(kind => c[kind]))
    b.boolean('at most one kind', real)

    // ── Number: that of the kind; for `other` none of them: the product of all differences has an inverse.
    const named = [
      ...NUMBERS.flatMap(([n, flags]) => flags.map(flag => c[flag].mul(n))),
      ...PRECOMPILE_KINDS.map(({ flag, precompile }) => c[flag].mul(precompile.number & ALL_ONES)),
    ]
    b.equal('the number is that of the kind', other.not().mul(number), sum(named))
    const differences = KNOWN_NUMBERS.map(known => number.sub(known))
    c.numberProducts.forEach((product, i) => {
      const before = i === 0 ? other : c.numberProducts[i - 1]!
      b.equal(`other: product ${i}`, product, before.mul(differences[2 * i]!).mul(differences[2 * i + 1]!))
    })
    b.equal('other: none of the known', other, c.numberProducts[3]!.mul(differences[8]!).mul(c.numberInverse))

    // ── Descriptor of read, write, getFd, getFl: fd[a0], fdAbove (7 … 65535) or fdWide (from 65536).
    const small = sum(c.fd)
    c.fd.forEach((flag, i) => void b.boolean(`fd ${i} is boolean`, flag))
    b.boolean('fdAbove is boolean', c.fdAbove)
    b.boolean('fdWide is boolean', c.fdWide)
    b.equal('one descriptor', small.add(c.fdAbove).add(c.fdWide), sum([c.read, c.write, c.getFd, c.getFl]))
    b.equal('fd: low limb', small.mul(a0Low), sum(c.fd.map((flag, i) => flag.mul(i))))
    b.zero('fd: high limb', small.mul(a0High))
    b.send('fdAbove: at least 7', range16, { value: a0Low.sub(c.fd.length) }, c.fdAbove)
    b.zero('fdWide: high limb is not zero', c.fdWide.mul(a0High.mul(c.a0Inverse).sub(1)))
    const [stdin, stdout, stderr, hintRead, hintWrite, preimage, key] = c.fd as readonly Expr[] as readonly [
      Expr, Expr, Expr, Expr, Expr, Expr, Expr,
    ] // biome-ignore format: a table
    const large = c.fdAbove.add(c.fdWide)
    const readable = sum([stdin, hintRead, preimage])
    const writable = sum([stdout, stderr, hintWrite, key])

    // ── fcntl: the command is F_GETFD, F_GETFL, or neither (one of two inverses exists).
    b.zero('command: low limb', c.getFd.mul(a1Low.sub(sys.F_GETFD)).add(c.getFl.mul(a1Low.sub(sys.F_GETFL))))
    b.zero('command: high limb', c.getFd.add(c.getFl).mul(a1High))
    const neither = a1Low.sub(sys.F_GETFD).mul(a1Low.sub(sys.F_GETFL))
    const [byHigh, byLow] = c.commandInverse as readonly [Expr, Expr]
    b.equal('badCommand: none of the known', c.badCommand, a1High.mul(byHigh).add(neither.mul(byLow)))

    // ── Errors. badFd: a descriptor that does not exist or goes the other way.
    const badFd = sum([
      c.read.mul(writable.add(large)),
      c.write.mul(readable.add(large)),
      c.getFd.add(c.getFl).mul(large),
    ])
    const invalid = c.badCommand.add(c.mmapFull)
    const failed = badFd.add(invalid)

    // ── mmap at an address: a0 is not 0. From the heap: a0 is 0. Every mmap touches the heap.
    const fromHeap = c.mmapGrows.add(c.mmapFull)
    const a0Sum = a0Low.add(a0High)
    b.zero('mmapFixed: a0 is not zero', c.mmapFixed.mul(a0Sum.mul(c.a0Inverse).sub(1)))
    b.zero('mmap from the heap: a0 is zero', fromHeap.mul(a0Sum))
    // rounded = a1 + slack = 4096·(pages + 16·…), 0 ≤ slack < 4096, as limbs 4096·pages and a1High + sizeCarry (up to 2^16)
    b.boolean('sizeCarry is boolean', c.sizeCarry)
    const roundedLow = c.pages.mul(sys.PAGE_SIZE)
    const slack = roundedLow.add(c.sizeCarry.mul(1 << 16)).sub(a1Low)
    b.send('mmap: pages below 16', byteAnd, { x: c.pages, y: 0xf0, and: 0 }, fromHeap)
    b.send('mmap: slack below a page', range16, { value: slack.mul(1 << (16 - PAGE_BITS)) }, fromHeap)
    // end = heap + rounded, as limbs of 16 and 17 bits
    b.boolean('heapCarry is boolean', c.heapCarry)
    const endLow = c.heapLow.add(roundedLow).sub(c.heapCarry.mul(1 << 16))
    const endHigh = sum([c.heapHigh, a1High, c.sizeCarry, c.heapCarry])
    b.send('mmap: low limb of the end', range16, { value: endLow }, fromHeap)
    // mmapGrows: HEAP_END − end ≥ 0.  mmapFull: end − HEAP_END − 1 ≥ 0.  HEAP_END has no low limb.
    b.boolean('endBorrow is boolean', c.endBorrow)
    const borrowed = c.endBorrow.mul(1 << 16)
    const limit = sys.HEAP_END >>> 16
    b.send('mmapGrows: within the heap, low', range16, { value: borrowed.sub(endLow) }, c.mmapGrows)
    b.send(
      'mmapGrows: within the heap, high',
      range16,
      { value: endHigh.add(c.endBorrow).sub(limit).neg() },
      c.mmapGrows,
    )
    b.send('mmapFull: past the heap, low', range16, { value: borrowed.add(endLow).sub(1) }, c.mmapFull)
    b.send('mmapFull: past the heap, high', range16, { value: endHigh.sub(c.endBorrow).sub(limit) }, c.mmapFull)
    b.when(c.mmapGrows, r => {
      r.equal('mmapGrows: new heap, low', c.heapNewLow, endLow)
      r.equal('mmapGrows: new heap, high', c.heapNewHigh, endHigh)
    })
    const keepsHeap = c.mmapFixed.add(c.mmapFull)
    b.when(keepsHeap, r => {
      r.equal('mmap without growth: same heap, low', c.heapNewLow, c.heapLow)
      r.equal('mmap without growth: same heap, high', c.heapNewHigh, c.heapHigh)
    })
    touchSideWord(b, 'heap', {
      space: SPACE_SPECIAL, address: SPECIAL_HEAP, clock, previousTime: c.heapTime,
      before: [c.heapLow, c.heapHigh], after: [c.heapNewLow, c.heapNewHigh],
    }, keepsHeap.add(c.mmapGrows)) // biome-ignore format: one word

    // ── set_thread_area: the word becomes a0.
    touchSideWord(b, 'thread pointer', {
      space: SPACE_MEMORY, address: sys.THREAD_POINTER_ADDRESS >>> 2, clock, previousTime: c.threadTime,
      before: [c.threadLow, c.threadHigh], after: [a0Low, a0High],
    }, c.setThreadArea) // biome-ignore format: one word

    // ── exit: the code is the low byte of a0; v0 and a3 stay.
    const halts = c.exit.add(c.exitGroup)
    b.send('bytes of a0', bytePair, { x: c.exitCode, y: highByteUnchecked(a0Low, c.exitCode) }, halts)
    b.send('the run ends', halt, { exitCode: c.exitCode }, halts)

    // ── Preimages: the other table says how many bytes were moved.
    const readsPreimage = c.read.mul(preimage)
    const writesKey = c.write.mul(key)
    const passedOn = { clock, a1Low, a1High, a2Low, a2High, result: c.resultLow }
    b.send('read of a preimage', preimageRead, passedOn, readsPreimage)
    b.send('write of a preimage key', preimageKey, passedOn, writesKey)

    // ── Precompiles: the other table touches the words; it takes a pointer for each operand.
    const isPrecompile = sum(PRECOMPILE_KINDS.map(kind => c[kind.flag]))
    const tag = (kinds: readonly PrecompileKind[], firstPair: (kind: PrecompileKind) => number): Expr =>
      sum(kinds.map(kind => c[kind.flag].mul(tagOf(kind.machine) + firstPair(kind))))
    const firstTag = tag(PRECOMPILE_KINDS, () => 0)
    b.send(
      'a0 of a precompile',
      precompile,
      { tag: firstTag, clock, pointerLow: a0Low, pointerHigh: a0High },
      isPrecompile,
    )
    const withSecond = PRECOMPILE_KINDS.filter(kind => kind.second !== undefined)
    if (withSecond.length > 0) {
      const secondTag = tag(withSecond, kind => kind.second!.firstPair)
      const when = sum(withSecond.map(kind => c[kind.flag]))
      b.send('a1 of a precompile', precompile, { tag: secondTag, clock, pointerLow: a1Low, pointerHigh: a1High }, when)
    }

    // ── Result and error number. Not listed: 0.
    const taken = c.read.mul(hintRead).add(c.write.mul(sum([stdout, stderr, hintWrite])))
    b.equal('low limb of the result', readsPreimage.add(writesKey).not().mul(c.resultLow), sum([
      halts.mul(number),
      taken.mul(a2Low),
      c.getFl.mul(writable),
      c.mmapFixed.mul(a0Low),
      c.mmapGrows.mul(c.heapLow),
      c.brk.mul(sys.PROGRAM_BREAK & ALL_ONES),
      c.clone,
      failed.mul(ALL_ONES),
    ])) // biome-ignore format: a table
    b.equal('high limb of the result', c.resultHigh, sum([
      taken.mul(a2High),
      c.mmapFixed.mul(a0High),
      c.mmapGrows.mul(c.heapHigh),
      c.brk.mul(sys.PROGRAM_BREAK >>> 16),
      failed.mul(ALL_ONES),
    ])) // biome-ignore format: a table
    b.equal('low limb of a3', c.a3NewLow, sum([
      halts.mul(c.a3OldLow),
      badFd.mul(sys.EBADF),
      invalid.mul(sys.EINVAL),
    ])) // biome-ignore format: a table
    b.equal('high limb of a3', c.a3NewHigh, halts.mul(c.a3OldHigh))

    const register = (name: string, n: number, time: Expr, before: [Expr, Expr], after = before): void =>
      touchSideRegister(b, name, { register: n, clock, previousTime: time, before, after }, real)
    register('a1', sys.REG_A1, c.a1Time, [a1Low, a1High])
    register('a2', sys.REG_A2, c.a2Time, [a2Low, a2High])
    register('a3', sys.REG_A3, c.a3Time, [c.a3OldLow, c.a3OldHigh], [c.a3NewLow, c.a3NewHigh])

    const { resultLow, resultHigh } = c
    const numberHigh = isPrecompile.mul(sys.FIRST_PRECOMPILE >>> 16)
    b.receive('the request', syscall, {
      clock, numberLow: number, numberHigh, a0Low, a0High, resultLow, resultHigh, halt: halts,
    }, real) // biome-ignore format: one message
  },
})
