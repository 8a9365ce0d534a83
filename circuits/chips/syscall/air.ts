/**
 * System calls: receives `syscall` (number, a0, new v0, whether the run ends), makes every other access at the row's side
 * time (a1, a2 read, a3 written; the heap pointer; the thread pointer's word), and passes reads of preimages and writes of
 * keys on. A number from 2^16 up has no row, so a run with one has no proof.
 *
 * One table for all kinds makes this file long; each kind is a few lines and they share the arguments.
 * @module
 */
import { SLOT_SIDE, SPACE_MEMORY, SPACE_SPECIAL, SPECIAL_HEAP } from '@zkmips/emulator/trace-types'
import * as sys from '@zkmips/isa/syscalls'
import { bytePair, halt, memory, preimageKey, preimageRead, range8, range14, range16, syscall } from '../../buses.ts'
import { type Chip, defineChip } from '../../framework/chip.ts'
import { type Expr, inversePowerOfTwo, sum } from '../../framework/expression.ts'
import { highByteUnchecked } from '../../gadgets/product.ts'
import { touchSideRegister } from '../../gadgets/side-register.ts'
import { syscallColumns, syscallKinds } from './columns.ts'

type Kind = keyof typeof syscallKinds

/** Numbers of the calls that are not `other`. */
export const NUMBERS: Readonly<Record<Exclude<Kind, 'other'>, number>> = {
  exit: sys.SYS_EXIT,
  exitGroup: sys.SYS_EXIT_GROUP,
  mmapFresh: sys.SYS_MMAP,
  mmapFull: sys.SYS_MMAP,
  mmapFixed: sys.SYS_MMAP,
  brk: sys.SYS_BRK,
  clone: sys.SYS_CLONE,
  setThreadArea: sys.SYS_SET_THREAD_AREA,
  readStdin: sys.SYS_READ,
  readHint: sys.SYS_READ,
  readPreimage: sys.SYS_READ,
  readBad: sys.SYS_READ,
  writeOut: sys.SYS_WRITE,
  writeKey: sys.SYS_WRITE,
  writeBad: sys.SYS_WRITE,
  fcntlGetFd: sys.SYS_FCNTL,
  fcntlGetFl: sys.SYS_FCNTL,
  fcntlBad: sys.SYS_FCNTL,
  fcntlInvalid: sys.SYS_FCNTL,
}

/** Each known number once: `other` is none of them. */
export const KNOWN_NUMBERS: readonly number[] = [...new Set(Object.values(NUMBERS))]

/** In pages: 19 bits. */
const HEAP_END_PAGES = sys.HEAP_END / sys.PAGE_SIZE
const HEAP_END_HIGH = sys.HEAP_END >>> 16
const PAGES_IN_HIGH = (1 << 16) / sys.PAGE_SIZE

export const syscallChip: Chip = defineChip({
  name: 'syscall',
  main: syscallColumns,
  build(b) {
    const c = b.main
    const kinds = Object.keys(syscallKinds) as Kind[]
    const real = sum(kinds.map(k => c[k]))
    for (const kind of kinds) b.boolean(`${kind} is boolean`, c[kind])
    b.boolean('at most one kind', real)

    // ── Number: that of the kind; `other` is no known one. Its high limb is 0 (see the request).
    const known = kinds.filter((k): k is Exclude<Kind, 'other'> => k !== 'other')
    b.zero('the number is that of the kind', c.number.mul(c.other.not()).sub(sum(known.map(k => c[k].mul(NUMBERS[k])))))
    KNOWN_NUMBERS.forEach((number, i) => {
      b.zero(`other is not ${number}`, c.other.mul(c.number.sub(number).mul(c.numberInverse[i]!).sub(1)))
    })

    // ── Descriptor of read, write and fcntl: one of 0 … 6, or larger.
    const reads = sum([c.readStdin, c.readHint, c.readPreimage, c.readBad])
    const writes = sum([c.writeOut, c.writeKey, c.writeBad])
    const fcntls = sum([c.fcntlGetFd, c.fcntlGetFl, c.fcntlBad])
    const larger = c.descriptorWide.add(c.descriptorNarrow)
    const fd = (...numbers: number[]): Expr => sum(numbers.map(n => c.descriptor[n]!))
    c.descriptor.forEach((flag, n) => {
      b.boolean(`descriptor ${n} is boolean`, flag)
      b.zero(`descriptor ${n} is a0`, flag.mul(c.a0Low.sub(n)))
    })
    const small = sum(c.descriptor)
    b.zero('a small descriptor has no high limb', small.mul(c.a0High))
    b.boolean('descriptorWide is boolean', c.descriptorWide)
    b.boolean('descriptorNarrow is boolean', c.descriptorNarrow)
    b.equal('there is one descriptor where one is used', small.add(larger), sum([reads, writes, fcntls]))
    b.zero('a wide descriptor has a high limb', c.descriptorWide.mul(c.a0High.mul(c.a0Inverse).sub(1)))
    b.send('a narrow descriptor is 7 or more', range16, { value: c.a0Low.sub(7) }, c.descriptorNarrow)
    b.zero('readStdin reads 0', c.readStdin.mul(fd(sys.FD_STDIN).not()))
    b.zero('readHint reads 3', c.readHint.mul(fd(sys.FD_HINT_READ).not()))
    b.zero('readPreimage reads 5', c.readPreimage.mul(fd(sys.FD_PREIMAGE_READ).not()))
    b.zero('readBad reads no readable one', c.readBad.mul(fd(sys.FD_STDIN, sys.FD_HINT_READ, sys.FD_PREIMAGE_READ)))
    const outputs = fd(sys.FD_STDOUT, sys.FD_STDERR, sys.FD_HINT_WRITE)
    b.zero('writeOut writes 1, 2 or 4', c.writeOut.mul(outputs.not()))
    b.zero('writeKey writes 6', c.writeKey.mul(fd(sys.FD_PREIMAGE_WRITE).not()))
    b.zero('writeBad writes no writable one', c.writeBad.mul(outputs.add(fd(sys.FD_PREIMAGE_WRITE))))

    // ── fcntl: the command is a1.
    const { commandWide, commandNarrow } = c
    b.zero('F_GETFD', c.fcntlGetFd.mul(c.a1Low.sub(sys.F_GETFD)))
    b.zero('F_GETFL', c.fcntlGetFl.mul(c.a1Low.sub(sys.F_GETFL)))
    b.zero('fcntlBad has a known command', c.fcntlBad.mul(c.a1Low.sub(sys.F_GETFD)).mul(c.a1Low.sub(sys.F_GETFL)))
    b.zero('a known command has no high limb', fcntls.mul(c.a1High))
    b.zero('fcntlBad: a larger descriptor', c.fcntlBad.mul(larger.not()))
    b.zero('fcntlGetFd and fcntlGetFl: a small descriptor', c.fcntlGetFd.add(c.fcntlGetFl).mul(larger))
    b.boolean('commandWide is boolean', commandWide)
    b.boolean('commandNarrow is boolean', commandNarrow)
    b.equal('an invalid command is wide or narrow', commandWide.add(commandNarrow), c.fcntlInvalid)
    b.zero('a wide command has a high limb', commandWide.mul(c.a1High.mul(c.a1Inverse[0]!).sub(1)))
    b.zero('a narrow command is not F_GETFD', commandNarrow.mul(c.a1Low.sub(sys.F_GETFD).mul(c.a1Inverse[0]!).sub(1)))
    b.zero('a narrow command is not F_GETFL', commandNarrow.mul(c.a1Low.sub(sys.F_GETFL).mul(c.a1Inverse[1]!).sub(1)))

    // ── Result in v0: a count, an address, a constant, or −1.
    const exits = c.exit.add(c.exitGroup)
    const badDescriptor = sum([c.readBad, c.writeBad, c.fcntlBad])
    const invalid = c.mmapFull.add(c.fcntlInvalid)
    const failed = badDescriptor.add(invalid)
    const counts = c.readHint.add(c.writeOut)
    const forwarded = c.readPreimage.add(c.writeKey)
    const writeOnly = fd(sys.FD_STDOUT, sys.FD_STDERR, sys.FD_HINT_WRITE, sys.FD_PREIMAGE_WRITE)
    b.zero('the low result', c.resultLow.mul(forwarded.not()).sub(sum([
      failed.mul(0xffff),
      exits.mul(c.number),
      counts.mul(c.a2Low),
      c.mmapFresh.mul(c.heapLow),
      c.mmapFixed.mul(c.a0Low),
      c.clone,
      c.fcntlGetFl.mul(writeOnly),
    ]))) // biome-ignore format: one term a line
    b.zero('the high result', c.resultHigh.sub(sum([
      failed.mul(0xffff),
      counts.mul(c.a2High),
      c.mmapFresh.mul(c.heapHigh),
      c.mmapFixed.mul(c.a0High),
      c.brk.mul(sys.PROGRAM_BREAK >>> 16),
    ]))) // biome-ignore format: one term a line

    // ── Arguments at the side time; a3 becomes the error number, or stays at the exit.
    const a3 = exits.mul(c.a3Low).add(badDescriptor.mul(sys.EBADF)).add(invalid.mul(sys.EINVAL))
    const argument = (register: number, previousTime: Expr, before: readonly [Expr, Expr], after = before) => ({
      register, clock: c.clock, previousTime, before, after,
    }) // biome-ignore format: one line
    touchSideRegister(b, 'a1', argument(sys.REG_A1, c.a1Time, [c.a1Low, c.a1High]), real)
    touchSideRegister(b, 'a2', argument(sys.REG_A2, c.a2Time, [c.a2Low, c.a2High]), real)
    touchSideRegister(b, 'a3', argument(sys.REG_A3, c.a3Time, [c.a3Low, c.a3High], [a3, exits.mul(c.a3High)]), real)

    // ── Exit: the code is the low byte of a0.
    b.send('a0 splits into bytes', bytePair, { x: c.exitCode, y: highByteUnchecked(c.a0Low, c.exitCode) }, exits)
    b.send('the run ends', halt, { exitCode: c.exitCode }, exits)

    // ── Words that a call changes.
    const time = c.clock.mul(4).add(SLOT_SIDE)
    const touch = (name: string, place: { space: number; address: number }, previous: Expr, old: readonly [Expr, Expr], now: readonly [Expr, Expr], when: Expr) => {
      b.receive(`${name}: take`, memory, { ...place, low: old[0], high: old[1], time: previous }, when)
      b.send(`${name}: give`, memory, { ...place, low: now[0], high: now[1], time }, when)
      b.send(`${name}: later`, range16, { value: time.sub(previous).sub(1) }, when)
    } // biome-ignore format: the signature stays on one line
    const threadPointer = { space: SPACE_MEMORY, address: sys.THREAD_POINTER_ADDRESS / 4 }
    touch('thread', threadPointer, c.threadTime, [c.threadLow, c.threadHigh], [c.a0Low, c.a0High], c.setThreadArea)
    const mmaps = sum([c.mmapFresh, c.mmapFull, c.mmapFixed])
    const heap = { space: SPACE_SPECIAL, address: SPECIAL_HEAP }
    touch('heap', heap, c.heapTime, [c.heapLow, c.heapHigh], [c.newHeapLow, c.newHeapHigh], mmaps)
    b.zero('the heap stays: low', c.mmapFull.add(c.mmapFixed).mul(c.newHeapLow.sub(c.heapLow)))
    b.zero('the heap stays: high', c.mmapFull.add(c.mmapFixed).mul(c.newHeapHigh.sub(c.heapHigh)))
    b.zero('mmapFixed has an address', c.mmapFixed.mul(c.a0Low.add(c.a0High).mul(c.a0Inverse).sub(1)))
    b.zero('mmapFresh and mmapFull have none', c.mmapFresh.add(c.mmapFull).mul(c.a0Low.add(c.a0High)))

    // ── mmapFresh, in pages of 4096 bytes; the heap pointer is always a multiple of that.
    //    pages = new − old ≥ 0; left = end − new ≥ 0; size ≤ 0x6000_ffff and size + slack = 4096·pages with slack < 4096.
    const { mmapFresh, slack } = c
    const oldPages = c.heapHigh.mul(PAGES_IN_HIGH).add(c.heapLow.mul(inversePowerOfTwo(12)))
    const newPages = c.newHeapHigh.mul(PAGES_IN_HIGH).add(c.newHeapPage)
    const pages = c.pagesLow.add(c.pagesHigh.mul(1 << 16))
    const left = c.leftLow.add(c.leftHigh.mul(1 << 16))
    const size = c.a1Low.add(c.a1High.mul(1 << 16))
    b.zero('the new heap is whole pages', mmapFresh.mul(c.newHeapLow.sub(c.newHeapPage.mul(sys.PAGE_SIZE))))
    b.zero('pages are new − old', mmapFresh.mul(newPages.sub(oldPages).sub(pages)))
    b.zero('left is end − new', mmapFresh.mul(newPages.add(left).sub(HEAP_END_PAGES)))
    b.zero('the size rounds up to pages', mmapFresh.mul(size.add(slack).sub(pages.mul(sys.PAGE_SIZE))))
    b.send('page in its limb: at least 0', range8, { value: c.newHeapPage }, mmapFresh)
    b.send('page in its limb: at most 15', range8, { value: c.newHeapPage.sub(PAGES_IN_HIGH - 1).neg() }, mmapFresh)
    b.send('new heap, high limb', range16, { value: c.newHeapHigh }, mmapFresh)
    b.send('pages, low limb', range16, { value: c.pagesLow }, mmapFresh)
    b.send('pages, high limb', range8, { value: c.pagesHigh }, mmapFresh)
    b.send('left, low limb', range16, { value: c.leftLow }, mmapFresh)
    b.send('left, high limb', range8, { value: c.leftHigh }, mmapFresh)
    b.send('slack: at least 0', range14, { value: slack }, mmapFresh)
    b.send('slack: less than a page', range14, { value: slack.sub(sys.PAGE_SIZE - 1).neg() }, mmapFresh)
    b.send('the size does not wrap', range16, { value: c.a1High.sub(HEAP_END_HIGH).neg() }, mmapFresh)

    // ── mmapFull: heap + size > end, as heap + size − end − 1 = beyond ≥ 0.
    const carry = c.carryUp.sub(c.carryDown)
    b.boolean('carryUp is boolean', c.carryUp)
    b.boolean('carryDown is boolean', c.carryDown)
    b.zero(
      'beyond, low limb',
      c.mmapFull.mul(
        c.heapLow
          .add(c.a1Low)
          .sub(1)
          .sub(c.beyondLow)
          .sub(carry.mul(1 << 16)),
      ),
    )
    b.zero(
      'beyond, high limb',
      c.mmapFull.mul(c.heapHigh.add(c.a1High).sub(HEAP_END_HIGH).add(carry).sub(c.beyondHigh)),
    )
    b.send('beyond, low limb', range16, { value: c.beyondLow }, c.mmapFull)
    b.send('beyond, high limb', range16, { value: c.beyondHigh }, c.mmapFull)

    // ── Preimages: the count comes from their tables.
    const buffer = {
      clock: c.clock,
      a1Low: c.a1Low,
      a1High: c.a1High,
      a2Low: c.a2Low,
      a2High: c.a2High,
      result: c.resultLow,
    }
    b.send('read a preimage', preimageRead, buffer, c.readPreimage)
    b.send('write a key', preimageKey, buffer, c.writeKey)

    b.receive('the call', syscall, {
      clock: c.clock,
      numberLow: c.number,
      numberHigh: 0,
      a0Low: c.a0Low,
      a0High: c.a0High,
      resultLow: c.resultLow,
      resultHigh: c.resultHigh,
      halt: exits,
    }, real) // biome-ignore format: one field a line
  },
})
