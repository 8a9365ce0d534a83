/** Fills the syscall table from the events of a traced shard. Which kind a call is follows from its arguments and results. */
import type { SyscallEvents } from '@zkmips/emulator/trace-types'
import { inverse, P, sub } from '@zkmips/field/koalabear'
import * as sys from '@zkmips/isa/syscalls'
import type { Cells } from '../../framework/chip.ts'
import {
  type Allocate,
  allocateCells,
  allocateOnHeap,
  flatten,
  type Table,
  tableHeight,
} from '../../framework/table.ts'
import { KNOWN_NUMBERS, syscallChip } from './air.ts'
import { syscallColumns, type syscallKinds } from './columns.ts'

type SyscallCells = Cells<typeof syscallColumns, Uint32Array>

const inverseOrZero = (a: number): number => (a % P === 0 ? 0 : inverse(a % P))

/** One row per call; `undefined` when there are none. */
export function fillSyscall(s: SyscallEvents, allocate: Allocate = allocateOnHeap): Table | undefined {
  if (s.length === 0) return undefined
  const height = tableHeight(s.length)
  const c = allocateCells(syscallColumns, height, allocate)
  for (let row = 0; row < s.length; row++) fillRow(c, row, s)
  return { chip: syscallChip, height, preprocessed: [], early: [], main: flatten(c) }
}

function fillRow(c: SyscallCells, row: number, s: SyscallEvents): void {
  const number = s.v0Old[row]!
  const [a0, a1, a2, a3, result] = [s.a0[row]!, s.a1[row]!, s.a2[row]!, s.a3Old[row]!, s.v0New[row]!]
  const kind = kindOf(number, a0, a1, result)
  c[kind][row] = 1
  c.clock[row] = s.row[row]! + 1
  c.number[row] = number
  setWord(c.a0Low, c.a0High, row, a0)
  setWord(c.a1Low, c.a1High, row, a1)
  setWord(c.a2Low, c.a2High, row, a2)
  setWord(c.a3Low, c.a3High, row, a3)
  setWord(c.resultLow, c.resultHigh, row, result)
  c.a1Time[row] = s.previousTimeA1[row]!
  c.a2Time[row] = s.previousTimeA2[row]!
  c.a3Time[row] = s.previousTimeA3[row]!
  switch (number) {
    case sys.SYS_EXIT:
    case sys.SYS_EXIT_GROUP:
      c.exitCode[row] = a0 & 0xff
      break
    case sys.SYS_READ:
    case sys.SYS_WRITE:
      fillDescriptor(c, row, a0)
      break
    case sys.SYS_FCNTL:
      if (kind === 'fcntlInvalid') fillInvalidCommand(c, row, a1)
      else fillDescriptor(c, row, a0)
      break
    case sys.SYS_SET_THREAD_AREA:
      setWord(c.threadLow, c.threadHigh, row, s.memoryOld[row]!)
      c.threadTime[row] = s.previousTimeMemory[row]!
      break
    case sys.SYS_MMAP:
      fillMmap(c, row, s, kind)
      break
    default:
      if (kind === 'other')
        for (const [i, n] of KNOWN_NUMBERS.entries()) c.numberInverse[i]![row] = inverse(sub(number, n))
  }
}

function setWord(low: Uint32Array, high: Uint32Array, row: number, word: number): void {
  low[row] = word & 0xffff
  high[row] = word >>> 16
}

function kindOf(number: number, a0: number, a1: number, result: number): keyof typeof syscallKinds {
  switch (number) {
    case sys.SYS_EXIT:
      return 'exit'
    case sys.SYS_EXIT_GROUP:
      return 'exitGroup'
    case sys.SYS_MMAP:
      if (a0 !== 0) return 'mmapFixed'
      return result === sys.SYSCALL_ERROR ? 'mmapFull' : 'mmapFresh'
    case sys.SYS_BRK:
      return 'brk'
    case sys.SYS_CLONE:
      return 'clone'
    case sys.SYS_SET_THREAD_AREA:
      return 'setThreadArea'
    case sys.SYS_READ:
      if (a0 === sys.FD_STDIN) return 'readStdin'
      if (a0 === sys.FD_HINT_READ) return 'readHint'
      return a0 === sys.FD_PREIMAGE_READ ? 'readPreimage' : 'readBad'
    case sys.SYS_WRITE:
      if (a0 === sys.FD_STDOUT || a0 === sys.FD_STDERR || a0 === sys.FD_HINT_WRITE) return 'writeOut'
      return a0 === sys.FD_PREIMAGE_WRITE ? 'writeKey' : 'writeBad'
    case sys.SYS_FCNTL:
      if (a1 !== sys.F_GETFD && a1 !== sys.F_GETFL) return 'fcntlInvalid'
      if (a0 > 6) return 'fcntlBad'
      return a1 === sys.F_GETFD ? 'fcntlGetFd' : 'fcntlGetFl'
    default:
      return 'other'
  }
}

function fillDescriptor(c: SyscallCells, row: number, a0: number): void {
  if (a0 <= 6) c.descriptor[a0]![row] = 1
  else if (a0 >>> 16 !== 0) {
    c.descriptorWide[row] = 1
    c.a0Inverse[row] = inverse(a0 >>> 16)
  } else c.descriptorNarrow[row] = 1
}

function fillInvalidCommand(c: SyscallCells, row: number, a1: number): void {
  if (a1 >>> 16 !== 0) {
    c.commandWide[row] = 1
    c.a1Inverse[0]![row] = inverse(a1 >>> 16)
  } else {
    c.commandNarrow[row] = 1
    c.a1Inverse[0]![row] = inverse(sub(a1, sys.F_GETFD))
    c.a1Inverse[1]![row] = inverse(sub(a1, sys.F_GETFL))
  }
}

function fillMmap(c: SyscallCells, row: number, s: SyscallEvents, kind: keyof typeof syscallKinds): void {
  const [heap, newHeap, a0, size] = [s.heapOld[row]!, s.heapNew[row]!, s.a0[row]!, s.a1[row]!]
  setWord(c.heapLow, c.heapHigh, row, heap)
  setWord(c.newHeapLow, c.newHeapHigh, row, newHeap)
  c.heapTime[row] = s.previousTimeHeap[row]!
  if (kind === 'mmapFixed') c.a0Inverse[row] = inverseOrZero((a0 & 0xffff) + (a0 >>> 16))
  else if (kind === 'mmapFresh') {
    const pages = (newHeap - heap) / sys.PAGE_SIZE
    const left = (sys.HEAP_END - newHeap) / sys.PAGE_SIZE
    c.newHeapPage[row] = (newHeap & 0xffff) / sys.PAGE_SIZE
    setWord(c.pagesLow, c.pagesHigh, row, pages)
    setWord(c.leftLow, c.leftHigh, row, left)
    c.slack[row] = pages * sys.PAGE_SIZE - size
  } else {
    const low = (heap & 0xffff) + (size & 0xffff) - 1
    const carry = Math.floor(low / 0x10000)
    c.carryUp[row] = carry === 1 ? 1 : 0
    c.carryDown[row] = carry === -1 ? 1 : 0
    c.beyondLow[row] = low - carry * 0x10000
    c.beyondHigh[row] = (heap >>> 16) + (size >>> 16) - (sys.HEAP_END >>> 16) + carry
  }
}
