/** Fills the table of system calls. Which call it is is decided here once more, to name the row's kind; the constraints prove it. */

import type { Cells } from '@zkmips/air/chip'
import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import type { SyscallEvents } from '@zkmips/emulator/trace/trace-types'
import { inverse, mul, sub } from '@zkmips/field/koalabear'
import * as sys from '@zkmips/isa/syscalls'
import { PRECOMPILE_KINDS } from '../../precompiles.ts'
import { KNOWN_NUMBERS, type SyscallKind, syscallChip } from './air.ts'
import { syscallColumns } from './columns.ts'

type SyscallCells = Cells<typeof syscallColumns, Uint32Array>

/** One row per call; `undefined` when there are none. */
export function fillSyscall(events: SyscallEvents, fixed?: number): Table | undefined {
  if (events.length === 0 && fixed === undefined) return undefined
  const height = tableHeight(events.length, 0, fixed)
  const c = allocateCells(syscallColumns, height)
  for (let row = 0; row < events.length; row++) fillRow(c, row, events)
  return { chip: syscallChip, height, preprocessed: [], early: [], main: flatten(c) }
}

function fillRow(c: SyscallCells, row: number, e: SyscallEvents): void {
  const kind = kindOf(e, row)
  c[kind][row] = 1
  c.clock[row] = e.row[row]! + 1
  c.number[row] = e.v0Old[row]! & 0xffff
  limbs(c.a0Low, c.a0High, row, e.a0[row]!)
  limbs(c.resultLow, c.resultHigh, row, e.v0New[row]!)
  limbs(c.a1Low, c.a1High, row, e.a1[row]!)
  limbs(c.a2Low, c.a2High, row, e.a2[row]!)
  limbs(c.a3OldLow, c.a3OldHigh, row, e.a3Old[row]!)
  limbs(c.a3NewLow, c.a3NewHigh, row, e.a3New[row]!)
  c.a1Time[row] = e.previousTimeA1[row]!
  c.a2Time[row] = e.previousTimeA2[row]!
  c.a3Time[row] = e.previousTimeA3[row]!
  switch (kind) {
    case 'exit':
    case 'exitGroup':
      c.exitCode[row] = e.a0[row]! & 0xff
      break
    case 'read':
    case 'write':
    case 'getFd':
    case 'getFl':
      fillDescriptor(c, row, e.a0[row]!)
      break
    case 'badCommand':
      fillBadCommand(c, row, e.a1[row]!)
      break
    case 'mmapFixed':
      fillHeap(c, row, e)
      c.a0Inverse[row] = inverse((e.a0[row]! & 0xffff) + (e.a0[row]! >>> 16))
      break
    case 'mmapGrows':
    case 'mmapFull':
      fillHeap(c, row, e)
      fillEnd(c, row, e, kind === 'mmapGrows')
      break
    case 'setThreadArea':
      limbs(c.threadLow, c.threadHigh, row, e.memoryOld[row]!)
      c.threadTime[row] = e.previousTimeMemory[row]!
      break
    case 'other':
      fillOther(c, row, e.v0Old[row]!)
      break
  }
}

function limbs(low: Uint32Array, high: Uint32Array, row: number, word: number): void {
  low[row] = word & 0xffff
  high[row] = word >>> 16
}

function kindOf(e: SyscallEvents, row: number): SyscallKind {
  const precompile = PRECOMPILE_KINDS.find(kind => kind.precompile.number === e.v0Old[row])
  if (precompile) return precompile.flag
  switch (e.v0Old[row]) {
    case sys.SYS_EXIT:
      return 'exit'
    case sys.SYS_EXIT_GROUP:
      return 'exitGroup'
    case sys.SYS_READ:
      return 'read'
    case sys.SYS_WRITE:
      return 'write'
    case sys.SYS_FCNTL:
      if (e.a1[row] === sys.F_GETFD) return 'getFd'
      return e.a1[row] === sys.F_GETFL ? 'getFl' : 'badCommand'
    case sys.SYS_MMAP:
      if (e.a0[row] !== 0) return 'mmapFixed'
      return e.v0New[row] === sys.SYSCALL_ERROR ? 'mmapFull' : 'mmapGrows'
    case sys.SYS_BRK:
      return 'brk'
    case sys.SYS_CLONE:
      return 'clone'
    case sys.SYS_SET_THREAD_AREA:
      return 'setThreadArea'
    default:
      return 'other'
  }
}

function fillDescriptor(c: SyscallCells, row: number, fd: number): void {
  if (fd <= sys.FD_PREIMAGE_WRITE) c.fd[fd]![row] = 1
  else if (fd <= 0xffff) c.fdAbove[row] = 1
  else {
    c.fdWide[row] = 1
    c.a0Inverse[row] = inverse(fd >>> 16)
  }
}

function fillBadCommand(c: SyscallCells, row: number, command: number): void {
  const low = command & 0xffff
  if (command > 0xffff) c.commandInverse[0]![row] = inverse(command >>> 16)
  else c.commandInverse[1]![row] = inverse(mul(sub(low, sys.F_GETFD), sub(low, sys.F_GETFL)))
}

function fillHeap(c: SyscallCells, row: number, e: SyscallEvents): void {
  limbs(c.heapLow, c.heapHigh, row, e.heapOld[row]!)
  limbs(c.heapNewLow, c.heapNewHigh, row, e.heapNew[row]!)
  c.heapTime[row] = e.previousTimeHeap[row]!
}

function fillEnd(c: SyscallCells, row: number, e: SyscallEvents, grows: boolean): void {
  const heap = e.heapOld[row]!
  const size = e.a1[row]!
  const rounded = Math.ceil(size / sys.PAGE_SIZE) * sys.PAGE_SIZE
  const roundedLow = rounded % 0x10000
  const endLow = (heap + rounded) % 0x10000
  c.pages[row] = roundedLow / sys.PAGE_SIZE
  c.sizeCarry[row] = Number(Math.floor(rounded / 0x10000) > size >>> 16)
  c.heapCarry[row] = Number((heap & 0xffff) + roundedLow > 0xffff)
  c.endBorrow[row] = Number(grows ? endLow !== 0 : endLow === 0)
}

function fillOther(c: SyscallCells, row: number, number: number): void {
  let product = 1
  KNOWN_NUMBERS.forEach((known, i) => {
    product = mul(product, sub(number, known))
    if (i % 2 === 1) c.numberProducts[(i - 1) / 2]![row] = product
  })
  c.numberInverse[row] = inverse(product)
}
