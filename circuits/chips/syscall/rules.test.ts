/** For every rule of the table of system calls a row that only this rule rejects, whatever the other tables say. */
import { mul, sub } from '@zkmips/field/koalabear'
import * as sys from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { forge, fraction, type Row } from '../testing/forge.ts'
import { complaints, LOOKUPS, obligingMachine } from '../testing/side-table.ts'
import { KNOWN_NUMBERS, SYSCALL_KINDS, syscallChip } from './air.ts'

interface Forgery {
  readonly rule: string
  readonly cells: Row
}

/** 2^16 · FACTOR = −1: a carry of −FACTOR adds 1 to the low limb and takes FACTOR from the high one. */
const FACTOR = 32512
const CLOCK = 20_000
const NOW = 4 * CLOCK + 3

/** Cells that the rules give, where a forgery does not. */
const SOLVED =
  /^(number|numberProducts.*|numberInverse|result(Low|High)|a3New(Low|High)|heapNew(Low|High)|a0Inverse|commandInverse\[1\])$/
const given: Row = {
  ...Object.fromEntries(syscallChip.columns.main.filter(c => !SOLVED.test(c)).map(c => [c, 0])),
  clock: CLOCK,
  ...Object.fromEntries(['a1Time', 'a2Time', 'a3Time', 'heapTime', 'threadTime'].map(c => [c, NOW - 1])),
  a1Low: 0x1111, a1High: 0x2222, a2Low: 0x3333, a2High: 0x4444, a3OldLow: 0x5555, a3OldHigh: 0x6666,
} // biome-ignore format: words by their limbs

/** A kind that is −1, beside two that are 1: one call that seems to be answered. */
const negative: Readonly<Record<(typeof SYSCALL_KINDS)[number], Row>> = {
  exit: { brk: 1, clone: 1 },
  exitGroup: { brk: 1, clone: 1 },
  read: { write: 1, getFd: 1, 'fd[2]': 1, a0Low: 2, a1Low: 1, a1High: 0 },
  write: { read: 1, getFd: 1, 'fd[2]': 1, a0Low: 2, a1Low: 1, a1High: 0 },
  getFd: { read: 1, write: 1, 'fd[2]': 1, a0Low: 2, a1Low: 1, a1High: 0 },
  getFl: { read: 1, write: 1, 'fd[2]': 1, a0Low: 2, a1Low: 3, a1High: 0 },
  badCommand: { brk: 1, clone: 1 },
  mmapFixed: { brk: 1, clone: 1, a0Low: 1 },
  mmapGrows: { brk: 1, clone: 1, a1Low: 0, a1High: 0, heapHigh: 0x500 },
  mmapFull: { brk: 1, clone: 1, a1Low: 0, a1High: 0xffff, heapHigh: 0x6000, endBorrow: 1 },
  brk: { clone: 1, setThreadArea: 1 },
  clone: { brk: 1, setThreadArea: 1 },
  setThreadArea: { brk: 1, clone: 1 },
  other: { brk: 1, clone: 1 },
  keccakF: { brk: 1, clone: 1 },
  mulmod256: { brk: 1, clone: 1 },
  mulmod384: { brk: 1, clone: 1 },
  sha256Compress: { brk: 1, clone: 1 },
}

/** The products and the inverse of an `other` row whose product `wrong` is 1. */
function products(number: number, wrong: number): Row {
  const cells: Record<string, number> = { number }
  let product = 1
  for (let i = 0; i < 4; i++) {
    product = mul(product, mul(sub(number, KNOWN_NUMBERS[2 * i]!), sub(number, KNOWN_NUMBERS[2 * i + 1]!)))
    if (i === wrong) product = 1
    cells[`numberProducts[${i}]`] = product
  }
  return { ...cells, numberInverse: fraction(1, mul(product, sub(number, KNOWN_NUMBERS[8]!))) }
}

const fullHeap: Row = { heapHigh: 0x6000, a0Low: 0, a0High: 0 }

const forgeries: readonly Forgery[] = [
  ...SYSCALL_KINDS.map(kind => ({ rule: `${kind} is boolean`, cells: { ...negative[kind], [kind]: -1 } })),
  { rule: 'at most one kind', cells: { brk: 1, clone: 1 } },

  // Numbers.
  { rule: 'the number is that of the kind', cells: { brk: 1, number: sys.SYS_CLONE } },
  ...[0, 1, 2, 3].map(i => ({
    rule: `other: product ${i}`,
    cells: { other: 1, ...products(KNOWN_NUMBERS[2 * i]!, i) },
  })),
  { rule: 'other: none of the known', cells: { other: 1, number: KNOWN_NUMBERS[8]!, numberInverse: 0 } },

  // Descriptors. a0 is the mean of those that are flagged.
  ...[0, 1, 2, 3, 4, 5, 6].map(i => {
    const [j, k] = [(i + 1) % 7, (i + 2) % 7]
    const cells = { getFd: 1, a1Low: 1, a1High: 0, [`fd[${i}]`]: -1, [`fd[${j}]`]: 1, [`fd[${k}]`]: 1 }
    return { rule: `fd ${i} is boolean`, cells: { ...cells, a0Low: j + k - i } }
  }),
  // A lookup taken back.
  { rule: 'fdAbove is boolean', cells: { clone: 1, fdAbove: -1, fdWide: 1, a0Low: 7, a0High: 1 } },
  { rule: 'fdWide is boolean', cells: { clone: 1, fdAbove: 1, fdWide: -1, a0Low: 7, a0High: 1 } },
  // Neither an error nor a result: write to no descriptor.
  { rule: 'one descriptor', cells: { write: 1, a0Low: 3 } },
  { rule: 'fd: low limb', cells: { read: 1, a0Low: 1, 'fd[3]': 1 } },
  { rule: 'fd: high limb', cells: { read: 1, a0Low: 5, a0High: 1, 'fd[5]': 1, resultLow: 4 } },
  { rule: 'fdAbove: at least 7', cells: { write: 1, a0Low: 1, fdAbove: 1 } },
  { rule: 'fdWide: high limb is not zero', cells: { write: 1, a0Low: 1, fdWide: 1, a0Inverse: 0 } },

  // Commands.
  { rule: 'command: low limb', cells: { getFl: 1, a0Low: 1, 'fd[1]': 1, a1Low: 2, a1High: 0 } },
  { rule: 'command: high limb', cells: { getFl: 1, a0Low: 1, 'fd[1]': 1, a1Low: 3, a1High: 1 } },
  { rule: 'badCommand: none of the known', cells: { badCommand: 1, a1Low: 3, a1High: 0, 'commandInverse[1]': 7 } },

  // mmap: an address that is none, or is not looked at.
  { rule: 'mmapFixed: a0 is not zero', cells: { mmapFixed: 1, a0Inverse: 0 } },
  {
    rule: 'mmap from the heap: a0 is zero',
    cells: { mmapGrows: 1, a0High: 1, a1Low: 0, a1High: 0, heapHigh: 0x500 },
  },
  // Carries that take 0x7f00_0000 off the size, off the end, or off what the end is compared with.
  {
    rule: 'sizeCarry is boolean',
    cells: { mmapGrows: 1, a1Low: 0, a1High: FACTOR, heapHigh: 0x500, sizeCarry: -FACTOR },
  },
  {
    rule: 'heapCarry is boolean',
    cells: {
      mmapGrows: 1,
      a1Low: 0,
      a1High: FACTOR,
      heapLow: 0x1000,
      heapHigh: 0x500,
      heapCarry: -FACTOR,
      endBorrow: 1,
    },
  },
  { rule: 'endBorrow is boolean', cells: { mmapGrows: 1, a1Low: 0, a1High: 0x1000, ...fullHeap, endBorrow: -FACTOR } },
  // The carry of the size, as a carry of the addition: the same heap by another way.
  {
    rule: 'mmap: pages below 16',
    cells: { mmapGrows: 1, a1Low: 0xffff, a1High: 0, heapHigh: 0x500, pages: 16, heapCarry: 1 },
  },
  {
    rule: 'mmap: slack below a page',
    cells: { mmapGrows: 1, a1Low: 1, a1High: 0, heapHigh: 0x500, pages: 2, endBorrow: 1 },
  },
  {
    rule: 'mmap: slack below a page',
    cells: { mmapGrows: 1, a1Low: 0x1001, a1High: 0, heapHigh: 0x500, pages: 1, endBorrow: 1 },
  },
  // A new heap whose low limb has 17 bits.
  {
    rule: 'mmap: low limb of the end',
    cells: { mmapGrows: 1, a1Low: 1, a1High: 0, heapLow: 0xf000, heapHigh: 0x500, pages: 1, endBorrow: 1 },
  },
  // Past the end by a page or a limb; not past it.
  { rule: 'mmapGrows: within the heap, low', cells: { mmapGrows: 1, a1Low: 1, a1High: 0, pages: 1, ...fullHeap } },
  {
    rule: 'mmapGrows: within the heap, high',
    cells: { mmapGrows: 1, a1Low: 1, a1High: 0, pages: 1, ...fullHeap, endBorrow: 1 },
  },
  { rule: 'mmapGrows: within the heap, high', cells: { mmapGrows: 1, a1Low: 0, a1High: 1, ...fullHeap } },
  { rule: 'mmapFull: past the heap, low', cells: { mmapFull: 1, a1Low: 0, a1High: 0, ...fullHeap } },
  { rule: 'mmapFull: past the heap, high', cells: { mmapFull: 1, a1Low: 0, a1High: 0, ...fullHeap, endBorrow: 1 } },
  { rule: 'mmapFull: past the heap, high', cells: { mmapFull: 1, a1Low: 1, a1High: 0, heapHigh: 0x5000, pages: 1 } },
  ...(['Low', 'High'] as const).flatMap(limb => [
    {
      rule: `mmapGrows: new heap, ${limb.toLowerCase()}`,
      cells: { mmapGrows: 1, a1Low: 0, a1High: 1, heapHigh: 0x500, [`heapNew${limb}`]: 2 },
    },
    {
      rule: `mmap without growth: same heap, ${limb.toLowerCase()}`,
      cells: { mmapFixed: 1, a0High: 9, heapHigh: 0x500, [`heapNew${limb}`]: 2 },
    },
    {
      rule: `mmap without growth: same heap, ${limb.toLowerCase()}`,
      cells: { mmapFull: 1, a1Low: 0, a1High: 1, ...fullHeap, endBorrow: 1, [`heapNew${limb}`]: 2 },
    },
  ]),

  // Exit code, results, a3.
  { rule: 'bytes of a0', cells: { exit: 1, a0Low: 2, exitCode: 0 } },
  { rule: 'bytes of a0', cells: { exit: 1, a0Low: 0x101, exitCode: 0x101 } },
  ...SYSCALL_KINDS.filter(k => !/^(read|write|get|bad|mmap|other)/.test(k)).flatMap(kind => [
    { rule: 'low limb of the result', cells: { [kind]: 1, resultLow: 0xfffe } },
    { rule: 'high limb of the result', cells: { [kind]: 1, resultHigh: 0xfffe } },
    { rule: 'low limb of a3', cells: { [kind]: 1, a3NewLow: 9 } },
    { rule: 'high limb of a3', cells: { [kind]: 1, a3NewHigh: 9 } },
  ]),

  // Accesses that are not later than the last one.
  ...[
    ['a1', 'a1Time', { clone: 1 }],
    ['a2', 'a2Time', { clone: 1 }],
    ['a3', 'a3Time', { clone: 1 }],
    ['heap', 'heapTime', { mmapFixed: 1, a0Low: 1 }],
    ['thread pointer', 'threadTime', { setThreadArea: 1 }],
  ].flatMap(([name, column, cells]) =>
    [NOW, NOW + 1, NOW - 2 ** 16 - 1, fraction(1, 2)].map(time => ({
      rule: `${name}: later`,
      cells: { ...(cells as Row), [column as string]: time },
    })),
  ),
]

const isConstraint = (label: string): boolean => syscallChip.constraints.some(c => c.label === label)
const lookups = syscallChip.interactions.filter(i => LOOKUPS.has(i.buses[0]!.id)).map(i => i.label)

describe('syscall: rows that only one rule rejects, whatever the other tables say', () => {
  it.each(forgeries.map((f, i) => [`${f.rule} (${i})`, f] as const))('%s', (_, { rule, cells }) => {
    const table = forge(syscallChip, [{ ...given, ...cells }], isConstraint(rule) ? [rule] : [])
    expect(complaints(table, obligingMachine(table))).toEqual([
      `${isConstraint(rule) ? 'constraint' : 'lookup'} ${rule}`,
    ])
  })

  it('there is one for every rule', () => {
    const forged = new Set(forgeries.map(f => f.rule))
    const labels = [...syscallChip.constraints.map(c => c.label), ...lookups]
    expect(labels.filter(label => !forged.has(label))).toEqual([])
  })
})
