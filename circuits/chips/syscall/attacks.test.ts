/** Malicious rows of the table of system calls. What each attack is up against is in the README's section on soundness. */

import type { Table } from '@zkmips/air/table'
import { localKey, MemoryOracle } from '@zkmips/emulator/host/oracle'
import { P } from '@zkmips/field/koalabear'
import * as sys from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import { halt, syscall } from '../../buses.ts'
import { adapt, withoutRule } from '../testing/adversary.ts'
import { type Call, runCalls } from '../testing/calls.ts'
import { fraction } from '../testing/forge.ts'
import { cellsOfRow, complaints, obligingMachine, withCells, wrongLimbs } from '../testing/side-table.ts'
import { KNOWN_NUMBERS, SYSCALL_KINDS } from './air.ts'
import { fillSyscall } from './trace.ts'

const oracle = new MemoryOracle().addLocal(2, new Uint8Array(32).fill(9))
const a = (number: number, a0: number, a1 = 0x1111_2222, a2 = 0x3333_4444, rest: Partial<Call> = {}): Call => ({
  number, a0, a1, a2, a3: 0x5555_6666, ...rest,
}) // biome-ignore format: one call

/** One call of every outcome. */
const CALLS: Record<string, Call> = {
  exit: a(sys.SYS_EXIT, 0xabcd_ef01),
  exitGroup: a(sys.SYS_EXIT_GROUP, 0x100),
  'read stdin': a(sys.SYS_READ, 0),
  'read hint': a(sys.SYS_READ, 3),
  'read from a descriptor of writes': a(sys.SYS_READ, 4),
  'read from a large descriptor': a(sys.SYS_READ, 0x10005),
  'write stdout': a(sys.SYS_WRITE, 1),
  'write hint': a(sys.SYS_WRITE, 4),
  'write to a descriptor of reads': a(sys.SYS_WRITE, 5),
  'write to a descriptor that does not exist': a(sys.SYS_WRITE, 7),
  'fcntl F_GETFD': a(sys.SYS_FCNTL, 1, 1),
  'fcntl F_GETFL for reading': a(sys.SYS_FCNTL, 5, 3),
  'fcntl F_GETFL for writing': a(sys.SYS_FCNTL, 6, 3),
  'fcntl bad descriptor': a(sys.SYS_FCNTL, 0xffff, 1),
  'fcntl bad command': a(sys.SYS_FCNTL, 1, 2),
  'fcntl bad command with a high limb': a(sys.SYS_FCNTL, 1, 0x10001),
  'mmap at an address': a(sys.SYS_MMAP, 0x7f00_0001, 0x1000),
  'mmap from the heap': a(sys.SYS_MMAP, 0, 0x12345, 0, { heap: 0x0500_f000 }),
  'mmap of nothing': a(sys.SYS_MMAP, 0, 0, 0, { heap: 0x0500_f000 }),
  'mmap up to the end': a(sys.SYS_MMAP, 0, 0x1000, 0, { heap: sys.HEAP_END - 0x1000 }),
  'mmap past the end': a(sys.SYS_MMAP, 0, 0x1001, 0, { heap: sys.HEAP_END - 0x1000 }),
  'mmap of everything': a(sys.SYS_MMAP, 0, 0xffff_ffff, 0, { heap: 0x0500_f000 }),
  brk: a(sys.SYS_BRK, 5),
  clone: a(sys.SYS_CLONE, 5),
  set_thread_area: a(sys.SYS_SET_THREAD_AREA, 0x7777_8888),
  other: a(4200, 5),
}
const PREIMAGE_CALLS: Record<string, Call> = {
  'read of a preimage': { ...a(sys.SYS_READ, 5, 0x4000, 4), key: localKey(2), word: 7 },
  'write of a preimage key': { ...a(sys.SYS_WRITE, 6, 0x4000, 4), word: 7 },
}

const tableOf = (call: Call): Table => fillSyscall(runCalls([call], oracle).events)!
const cell = (table: Table, name: string): number => cellsOfRow(table, 0)[name]!
/** Limbs of a word of up to 33 bits. */
const limbsOf = (name: string, word: number): Record<string, number> => ({
  [`${name}Low`]: word % 2 ** 16,
  [`${name}High`]: Math.floor(word / 2 ** 16),
})
const word = (table: Table, name: string): number => cell(table, `${name}Low`) + 2 ** 16 * cell(table, `${name}High`)

/** What is wrong with a row when the rest of the machine agrees to every message of it. */
const rejectedBy = (table: Table, lie: Record<string, number>): string[] => {
  const forged = withCells(table, 0, lie)
  return complaints(forged, obligingMachine(forged))
}

/** Cells that the rest of the machine fixes: operands and old values. */
const GIVEN = [
  'clock', 'number', 'a0Low', 'a0High', 'a1*', 'a2*', 'a3Old*', 'a3Time', 'heapLow', 'heapHigh', 'heapTime', 'thread*',
] as const // biome-ignore format: a table

const cannot = (call: Call, lie: Record<string, number>, pinned: readonly string[] = GIVEN): ReadonlySet<string> => {
  const free = pinned.filter(
    p => !Object.keys(lie).some(k => (p.endsWith('*') ? k.startsWith(p.slice(0, -1)) : k === p)),
  )
  const verdict = adapt({ table: tableOf(call), row: 0, lie, pinned: free, depth: 4 })
  expect(verdict.successes).toEqual([])
  return verdict.stoppedBy
}

describe('syscall: wrong results', () => {
  for (const [name, call] of Object.entries(CALLS)) {
    it(`${name}: a wrong result, a3 or heap is rejected, whatever else is adapted`, () => {
      const table = tableOf(call)
      for (const target of ['result', 'a3New'] as const) {
        for (const [low, high] of wrongLimbs(word(table, target))) {
          const lie = { [`${target}Low`]: low, [`${target}High`]: high }
          const limb = target === 'result' ? 'limb of the result' : 'limb of a3'
          expect(rejectedBy(table, lie).every(label => label.endsWith(limb))).toBe(true)
          cannot(call, lie)
        }
      }
      if (call.number !== sys.SYS_MMAP) return
      for (const [heapNewLow, heapNewHigh] of wrongLimbs(word(table, 'heapNew'))) {
        expect(
          rejectedBy(table, { heapNewLow, heapNewHigh }).every(l => /^constraint mmap.*heap, (low|high)$/.test(l)),
        ).toBe(true)
        cannot(call, { heapNewLow, heapNewHigh })
      }
    })
  }

  for (const [name, call] of Object.entries(PREIMAGE_CALLS)) {
    it(`${name}: the result is the count of the other table; a3 and the high limb are not free`, () => {
      const table = tableOf(call)
      const run = runCalls([call], oracle)
      expect(complaints(withCells(table, 0, { resultLow: 3 }), run.syscall).sort()).toEqual([
        name === 'read of a preimage' ? 'bus preimageRead' : 'bus preimageKey',
        'bus syscall',
      ])
      expect(rejectedBy(table, { resultHigh: 1 })).toEqual(['constraint high limb of the result'])
      expect(rejectedBy(table, { a3NewLow: 9 })).toEqual(['constraint low limb of a3'])
      cannot(call, { resultHigh: 1 })
      cannot(call, { a3NewLow: 9 })
    })
  }
})

describe('syscall: the adversary is able', () => {
  it('gets a wrong result through as soon as the rule is missing', () => {
    for (const call of Object.values(CALLS)) {
      const table = tableOf(call)
      for (const [column, rule] of [
        ['resultLow', 'low limb of the result'],
        ['resultHigh', 'high limb of the result'],
        ['a3NewLow', 'low limb of a3'],
        ['a3NewHigh', 'high limb of a3'],
      ] as const) {
        const weaker = withoutRule(table, rule)
        const lie = { [column]: cell(table, column) + 1 }
        expect(adapt({ table: weaker, row: 0, lie, pinned: GIVEN }).successes.length).toBeGreaterThan(0)
      }
    }
  })
})

describe('syscall: another kind', () => {
  it('no call passes as one of another kind', () => {
    for (const call of Object.values({ ...CALLS, ...PREIMAGE_CALLS })) {
      const table = tableOf(call)
      const kind = SYSCALL_KINDS.find(k => cell(table, k) === 1)!
      for (const other of SYSCALL_KINDS.filter(k => k !== kind)) {
        const lie = { [kind]: 0, [other]: 1 }
        expect(rejectedBy(table, lie).length).toBeGreaterThan(0)
        // What the request says stays; the row's own accesses may be those of the other kind.
        cannot(call, lie)
      }
    }
  })

  it('a known number is not another one: the product of the differences has no inverse', () => {
    for (const number of KNOWN_NUMBERS) {
      const table = withCells(tableOf(CALLS.other!), 0, { number })
      const verdict = adapt({ table, row: 0, lie: {}, pinned: ['number', ...SYSCALL_KINDS], depth: 5 })
      expect(verdict.successes).toEqual([])
      expect([...verdict.stoppedBy]).toContain('constraint other: none of the known')
    }
  })

  it('two kinds, a fraction of one, or none that answers', () => {
    const table = tableOf(CALLS.brk!)
    expect(rejectedBy(table, { clone: 1 })).toContain('constraint at most one kind')
    expect(rejectedBy(table, { brk: fraction(1, 2), clone: fraction(1, 2) })).toEqual(
      expect.arrayContaining(['constraint brk is boolean', 'constraint clone is boolean']),
    )
    expect(rejectedBy(table, { brk: 2, clone: P - 1 })).toContain('constraint brk is boolean')
    // Without a flag nothing is answered: the request is left over.
    const { syscall: others } = runCalls([CALLS.brk!])
    expect(complaints(withCells(table, 0, { brk: 0 }), others)).toContain('bus syscall')
  })

  it('numbers from 2^16 up are not answered', () => {
    const run = runCalls([CALLS.other!])
    const others = run.syscall.map(m => (m.bus === syscall ? { ...m, message: { ...m.message, numberHigh: 1 } } : m))
    expect(complaints(fillSyscall(run.events)!, others)).toEqual(['bus syscall'])
  })
})

describe('syscall: descriptors', () => {
  const flags = ['fd[0]', 'fd[1]', 'fd[2]', 'fd[3]', 'fd[4]', 'fd[5]', 'fd[6]', 'fdAbove', 'fdWide']

  it('no descriptor passes as another one', () => {
    for (const a0 of [0, 1, 3, 4, 5, 6, 7, 0xffff, 0x10000, 0x10003, 0x7f00_0001]) {
      for (const number of [sys.SYS_READ, sys.SYS_WRITE, sys.SYS_FCNTL]) {
        const call = { ...a(number, a0, number === sys.SYS_FCNTL ? 3 : 0x4000, 4), key: localKey(2) }
        const table = tableOf(call)
        const right = flags.find(f => cell(table, f) === 1)!
        for (const wrong of flags.filter(f => f !== right)) {
          // fdWide is true as well of every word with a high limb; it says the same as fdAbove.
          if (right.length > 5 && wrong.length > 5) continue
          cannot(call, { [right]: 0, [wrong]: 1 })
        }
      }
    }
  })

  it('names the rule that stands in the way', () => {
    const large = tableOf(CALLS['read from a large descriptor']!)
    expect(rejectedBy(large, { fdWide: 0, 'fd[5]': 1, a3NewLow: 0, resultLow: 4, resultHigh: 0 })).toEqual([
      'constraint fd: high limb',
    ])
    const hint = tableOf(CALLS['read hint']!)
    const failed = { resultLow: 0xffff, resultHigh: 0xffff, a3NewLow: sys.EBADF }
    expect(rejectedBy(hint, { 'fd[3]': 0, fdAbove: 1, ...failed })).toEqual(['lookup fdAbove: at least 7'])
    expect(rejectedBy(hint, { 'fd[3]': 0, fdWide: 1, ...failed })).toEqual(['constraint fdWide: high limb is not zero'])
    expect(rejectedBy(hint, { 'fd[3]': 0, 'fd[4]': 1, ...failed })).toEqual(['constraint fd: low limb'])
    expect(rejectedBy(hint, { 'fd[3]': 0, resultLow: 0, resultHigh: 0 })).toEqual(['constraint one descriptor'])
    // A row of another kind with a descriptor: nothing reads it, but it is not allowed either.
    expect(rejectedBy(tableOf(CALLS.clone!), { 'fd[5]': 1 })).toContain('constraint one descriptor')
  })

  it('a command is not passed off as unknown', () => {
    const unknown = { getFl: 0, badCommand: 1, 'fd[6]': 0 }
    const error = { resultLow: 0xffff, resultHigh: 0xffff, a3NewLow: sys.EINVAL }
    const stopped = cannot(CALLS['fcntl F_GETFL for writing']!, { ...unknown, ...error })
    expect([...stopped]).toEqual(['constraint badCommand: none of the known'])
    cannot(CALLS['fcntl F_GETFL for writing']!, { getFl: 0, getFd: 1 })
    cannot(CALLS['fcntl bad command']!, { badCommand: 0, getFl: 1 })
    cannot(CALLS['fcntl bad command with a high limb']!, { badCommand: 0, getFd: 1 })
    expect(rejectedBy(tableOf(CALLS['fcntl bad command with a high limb']!), { badCommand: 0, getFd: 1 })).toContain(
      'constraint command: high limb',
    )
  })
})

describe('syscall: mmap', () => {
  const heap = ['pages', 'sizeCarry', 'heapCarry', 'endBorrow']

  it('room is not denied, and not granted where there is none', () => {
    const calls = Object.entries(CALLS).filter(([name]) => /^mmap (from|of|up|past)/.test(name))
    for (const [, call] of calls) {
      const table = tableOf(call)
      const heap = word(table, 'heap')
      const end = heap + Math.ceil(call.a1! / sys.PAGE_SIZE) * sys.PAGE_SIZE
      const grows = cell(table, 'mmapGrows') === 1
      const lie = grows
        ? {
            mmapGrows: 0,
            mmapFull: 1,
            ...limbsOf('heapNew', heap),
            ...limbsOf('result', 0xffff_ffff),
            a3NewLow: sys.EINVAL,
          }
        : { mmapGrows: 1, mmapFull: 0, ...limbsOf('heapNew', end), ...limbsOf('result', heap), a3NewLow: 0 }
      const endBorrow = Number(grows ? end % 2 ** 16 === 0 : end % 2 ** 16 !== 0)
      cannot(call, lie)
      const stopped = cannot(call, { ...lie, endBorrow })
      const label = grows ? 'mmapFull: past the heap' : 'mmapGrows: within the heap'
      expect([...stopped].some(s => s.startsWith(label))).toBe(true)
    }
  })

  it('rounds up by less than a page, to a whole page', () => {
    const table = tableOf(CALLS['mmap from the heap']!)
    for (const more of [1, 2, 15, -1]) {
      const pages = cell(table, 'pages') + more
      const verdict = adapt({ table, row: 0, lie: { pages }, pinned: GIVEN, depth: 5 })
      expect(verdict.successes).toEqual([])
    }
    // A size rounded to another multiple of a fraction of a page.
    const pages = cell(table, 'pages') + fraction(1, 16)
    expect(rejectedBy(table, { pages })).toContain('lookup mmap: pages below 16')
    expect(rejectedBy(table, { pages: cell(table, 'pages') + 1 })).toContain('lookup mmap: slack below a page')
  })

  it('needs each of its rules', () => {
    const call = CALLS['mmap past the end']!
    const lie = { mmapFull: 0, mmapGrows: 1 }
    const withHeap = (table: Table): Table =>
      withCells(table, 0, {
        ...lie, heapNewLow: 0x1000, heapNewHigh: 0x6000, a3NewLow: 0, resultLow: 0xf000, resultHigh: 0x5fff, endBorrow: 1,
      }) // biome-ignore format: one row
    const forged = withHeap(tableOf(call))
    expect(complaints(forged, obligingMachine(forged))).toEqual(['lookup mmapGrows: within the heap, high'])
    const weaker = withoutRule(forged, 'mmapGrows: within the heap, high')
    expect(complaints(weaker, obligingMachine(weaker))).toEqual([])
  })

  it('an address that is 0 is no address, and a word that is 0 modulo p is one', () => {
    cannot(CALLS['mmap from the heap']!, { mmapGrows: 0, mmapFixed: 1 })
    cannot(CALLS['mmap at an address']!, { mmapFixed: 0, mmapGrows: 1 })
    expect(rejectedBy(tableOf(CALLS['mmap at an address']!), { mmapFixed: 0, mmapGrows: 1 })).toContain(
      'constraint mmap from the heap: a0 is zero',
    )
  })

  it('booleans of the addition are booleans', () => {
    const table = tableOf(CALLS['mmap from the heap']!)
    for (const name of heap.slice(1)) {
      expect(rejectedBy(table, { [name]: 2 })).toContain(`constraint ${name} is boolean`)
      expect(rejectedBy(table, { [name]: P - 1 })).toContain(`constraint ${name} is boolean`)
    }
  })
})

describe('syscall: exit', () => {
  it('has the low byte of a0 as its code', () => {
    for (const a0 of [0, 1, 2, 255, 256, 0xff00, 0xffff]) {
      const table = tableOf(a(sys.SYS_EXIT_GROUP, a0))
      for (let exitCode = 0; exitCode < 600; exitCode++) {
        if (exitCode === (a0 & 0xff)) continue
        expect(rejectedBy(table, { exitCode })).toEqual(['lookup bytes of a0'])
      }
      expect(rejectedBy(table, { exitCode: fraction(a0 + 1, 256) })).toEqual(['lookup bytes of a0'])
    }
  })

  it('does not end the run with another call, nor go on after an exit', () => {
    const { syscall: others } = runCalls([CALLS.clone!])
    const ends = others.map(m => (m.bus === syscall ? { ...m, message: { ...m.message, halt: 1 } } : m))
    expect(complaints(tableOf(CALLS.clone!), ends)).toEqual(['bus syscall'])
    const exits = runCalls([CALLS.exit!])
    const goesOn = exits.syscall.map(m => (m.bus === syscall ? { ...m, message: { ...m.message, halt: 0 } } : m))
    expect(complaints(fillSyscall(exits.events)!, goesOn)).toEqual(['bus syscall'])
    const unnoticed = exits.syscall.filter(m => m.bus !== halt)
    expect(complaints(fillSyscall(exits.events)!, unnoticed)).toEqual(['bus halt'])
  })
})

describe('syscall: padding', () => {
  it('sends nothing: any flag on a row makes it a call, with all of its accesses', () => {
    const table = tableOf(CALLS.clone!)
    const { syscall: others } = runCalls([CALLS.clone!])
    for (const kind of SYSCALL_KINDS) {
      const forged = withCells(table, 5, { [kind]: 1 })
      expect(complaints(forged, others)).toContain('bus syscall')
      expect(complaints(forged, others)).toContain('bus memory')
    }
    for (const name of ['fd[0]', 'fd[5]', 'fd[6]', 'fdAbove', 'fdWide'])
      expect(complaints(withCells(table, 5, { [name]: 1 }), others)).toContain('constraint one descriptor')
  })
})

describe('syscall: times', () => {
  it('every access is later than the last one of its word', () => {
    for (const [name, call] of Object.entries({
      a1: CALLS.clone!, a2: CALLS.clone!, a3: CALLS.clone!,
      heap: CALLS['mmap from the heap']!, thread: CALLS.set_thread_area!,
    })) {
      const table = tableOf(call)
      const now = 4 * cell(table, 'clock') + 3
      const label = name === 'thread' ? 'thread pointer' : name
      for (const time of [now, now + 1, now - 2 ** 16 - 1, now + 2 ** 24])
        expect(rejectedBy(table, { [`${name}Time`]: time })).toEqual([`lookup ${label}: later`])
    } // biome-ignore format: one list of calls
  })
})
