/**
 * Finds the accesses of a traced shard whose word was not touched for more than 2^16 time units, makes a refresh row for
 * each, and puts the refreshed time in place of the previous one: afterwards every access in the trace is within range.
 * @module
 */

import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import { forEachCallWord } from '@zkmips/emulator/trace/call-list'
import type { ShardTrace } from '@zkmips/emulator/trace/trace-types' // biome-ignore format: one line of names
import {
  KIND_IMAGE,
  KIND_MEMORY,
  KIND_NONE,
  REGISTER_HI,
  REGISTER_LO,
  SLOT_A,
  SLOT_B,
  SLOT_C,
  SLOT_SIDE,
  SPACE_MEMORY,
  SPACE_REGISTER,
  SPACE_SPECIAL,
  SPECIAL_HEAP,
  SPECIAL_PREIMAGE_KEY,
  SPECIAL_PREIMAGE_OFFSET,
} from '@zkmips/isa/accesses'
import { refreshChip, refreshColumns } from './air.ts'

/** The largest time difference that one 16-bit check takes. */
export const MAX_GAP = 1 << 16

/** Registers of the arguments that every system call touches. */
const A1 = 5
const A2 = 6
const A3 = 7

class RefreshList {
  readonly rows: number[] = []

  /** The time that the access at `time` finds: `previous`, or that of a refresh just before it. */
  near(space: number, address: number, value: number, previous: number, time: number): number {
    if (time - previous <= MAX_GAP) return previous
    this.rows.push(space, address, value, previous, time - 1)
    return time - 1
  }

  /** The same for a column of previous times, in place. */
  adjust(times: Uint32Array, index: number, space: number, address: number, value: number, time: number): void {
    if (time - times[index]! > MAX_GAP) times[index] = this.near(space, address, value, times[index]!, time)
  }
}

/** Changes the previous times of `trace` in place; the rows are five numbers each: space, address, value, old time, new time. */
export function insertRefreshes(trace: ShardTrace): readonly number[] {
  const list = new RefreshList()
  refreshSlots(trace, list)
  refreshSideAccesses(trace, list)
  return list.rows
}

function refreshSlots({ cycles, a, b, c }: ShardTrace, list: RefreshList): void {
  for (let i = 0; i < cycles; i++) {
    const time = 4 * (i + 1)
    // Hardly any cycle has one: first a look at all three, slot C being the last. A read of the image has time 0, or any.
    const since = time + SLOT_C - MAX_GAP
    if (a.previousTime[i]! >= since && b.previousTime[i]! >= since && c.previousTime[i]! >= since) continue
    list.adjust(a.previousTime, i, SPACE_REGISTER, a.register[i]!, a.value[i]!, time + SLOT_A)
    if (b.kind[i] !== KIND_IMAGE) list.adjust(b.previousTime, i, b.kind[i]!, b.address[i]!, b.value[i]!, time + SLOT_B)
    list.adjust(c.previousTime, i, c.kind[i]!, c.address[i]!, c.oldValue[i]!, time + SLOT_C)
  }
}

function refreshSideAccesses(trace: ShardTrace, list: RefreshList): void {
  const { multiplies, storeConditionals, syscalls, precompiles } = trace
  const sideTime = (row: number): number => 4 * (row + 1) + SLOT_SIDE
  for (let k = 0; k < multiplies.length; k++) {
    const time = sideTime(multiplies.row[k]!)
    list.adjust(multiplies.previousTimeHi, k, SPACE_REGISTER, REGISTER_HI, multiplies.oldHi[k]!, time)
    list.adjust(multiplies.previousTimeLo, k, SPACE_REGISTER, REGISTER_LO, multiplies.oldLo[k]!, time)
  }
  for (let k = 0; k < storeConditionals.length; k++) {
    const s = storeConditionals
    list.adjust(s.previousTime, k, SPACE_REGISTER, s.register[k]!, s.oldValue[k]!, sideTime(s.row[k]!))
  }
  for (let k = 0; k < syscalls.length; k++) {
    const s = syscalls
    const time = sideTime(s.row[k]!)
    list.adjust(s.previousTimeA1, k, SPACE_REGISTER, A1, s.a1[k]!, time)
    list.adjust(s.previousTimeA2, k, SPACE_REGISTER, A2, s.a2[k]!, time)
    list.adjust(s.previousTimeA3, k, SPACE_REGISTER, A3, s.a3Old[k]!, time)
    if (s.memoryKind[k] === KIND_MEMORY) {
      list.adjust(s.previousTimeMemory, k, SPACE_MEMORY, s.memoryAddress[k]!, s.memoryOld[k]!, time)
    } else if (s.memoryKind[k] !== KIND_IMAGE && s.memoryKind[k] !== KIND_NONE) {
      throw new RangeError(`system call ${k} touches memory of unknown kind ${s.memoryKind[k]}`)
    }
    if (s.touchesHeap[k]) list.adjust(s.previousTimeHeap, k, SPACE_SPECIAL, SPECIAL_HEAP, s.heapOld[k]!, time)
    if (s.touchesPreimage[k]) {
      list.adjust(s.previousTimeOffset, k, SPACE_SPECIAL, SPECIAL_PREIMAGE_OFFSET, s.offsetOld[k]!, time)
      for (let w = 8 * k; w < 8 * k + 8; w++) {
        list.adjust(s.previousTimeKey, w, SPACE_SPECIAL, SPECIAL_PREIMAGE_KEY + (w & 7), s.keyOld[w]!, time)
      }
    }
  }
  const { previousTime, readOnly, before } = precompiles
  forEachCallWord(precompiles, (w, address, row) => {
    if (readOnly[w] === 0) list.adjust(previousTime, w, SPACE_MEMORY, address, before[w]!, sideTime(row))
  })
}

/** The refresh table, or undefined without rows and a height. */
export function fillRefresh(rows: readonly number[], fixed?: number): Table | undefined {
  const count = rows.length / 5
  if (count === 0 && fixed === undefined) return undefined
  const height = tableHeight(count, 0, fixed)
  const t = allocateCells(refreshColumns, height)
  for (let i = 0; i < count; i++) {
    const [space, address, value, oldTime, newTime] = rows.slice(5 * i, 5 * i + 5) as [
      number,
      number,
      number,
      number,
      number,
    ]
    t.real[i] = 1
    t.space[i] = space
    t.address[i] = address
    t.low[i] = value & 0xffff
    t.high[i] = value >>> 16
    t.oldTime[i] = oldTime
    t.newTime[i] = newTime
    t.newTimeHigh[i] = newTime >>> 16
    t.gapHigh[i] = (newTime - oldTime - 1) >>> 16
  }
  return { chip: refreshChip, height, preprocessed: [], early: [], main: flatten(t) }
}
