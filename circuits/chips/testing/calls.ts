/**
 * For tests of the system call tables: calls executed by the interpreter's own syscall code, as the events that the tracer
 * would record, and what the rest of the machine says about each call, computed from the states before and after it.
 * @module
 */
import { OracleHost } from '@zkmips/emulator/host/host'
import { MemoryOracle, type PreimageOracle } from '@zkmips/emulator/host/oracle'
import { MachineState } from '@zkmips/emulator/machine/state'
import { executeSyscall } from '@zkmips/emulator/machine/syscalls'
import type * as t from '@zkmips/emulator/trace/trace-types'
import {
  KIND_IMAGE,
  KIND_MEMORY,
  KIND_NONE,
  SLOT_SIDE,
  SPACE_IMAGE,
  SPACE_MEMORY,
  SPACE_REGISTER,
  SPACE_SPECIAL,
  SPECIAL_HEAP,
  SPECIAL_PREIMAGE_KEY,
  SPECIAL_PREIMAGE_OFFSET,
} from '@zkmips/isa/accesses'
import * as sys from '@zkmips/isa/syscalls'
import { halt, localByte, memory, preimageKey, preimageRead, syscall } from '../../buses.ts'
import { high, low, type OtherMessage } from './side-table.ts'

export interface Call {
  readonly number: number
  readonly a0?: number
  readonly a1?: number
  readonly a2?: number
  readonly a3?: number
  readonly heap?: number
  /** 32 bytes. */
  readonly key?: Uint8Array
  readonly offset?: number
  /** The memory word that a1 points into. */
  readonly word?: number
  /** That word is a read-only one of the image. */
  readonly isImage?: boolean
}

/** The events of calls, and for each of the three tables the messages of the rest of the machine. */
export interface CallRun {
  readonly events: t.SyscallEvents
  readonly syscall: OtherMessage[]
  readonly preimageRead: OtherMessage[]
  readonly preimageKey: OtherMessage[]
  readonly after: readonly MachineState[]
}

const THREAD_WORD = 0x5eed_1234

export const clockOf = (k: number): number => 20_000 + 3 * k
export const sideTimeOf = (k: number): number => 4 * clockOf(k) + SLOT_SIDE

const wordOf = (bytes: Uint8Array, w: number): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(4 * w)

function stateBefore(call: Call): MachineState {
  const state = new MachineState()
  const registers = [call.number, call.a0, call.a1, call.a2, call.a3]
  ;[sys.REG_V0, sys.REG_A0, sys.REG_A1, sys.REG_A2, sys.REG_A3].forEach((n, i) => {
    state.registers[n] = registers[i] ?? 0
  })
  state.heap = call.heap ?? state.heap
  state.preimageOffset = call.offset ?? 0
  state.preimageKey.set(call.key ?? [])
  state.memory.store(sys.THREAD_POINTER_ADDRESS, THREAD_WORD)
  state.memory.store(call.a1 ?? 0, call.word ?? 0)
  return state
}

/** Executes each call on a state of its own. @throws Error where a call ends with exit code 2 */
export function runCalls(calls: readonly Call[], oracle: PreimageOracle = new MemoryOracle()): CallRun {
  const columns: Record<string, number[]> = {}
  const push = (values: Record<string, number>): void => {
    for (const [name, value] of Object.entries(values)) {
      columns[name] ??= []
      columns[name].push(value)
    }
  }
  const run = { syscall: [], preimageRead: [], preimageKey: [] } as {
    [K in 'syscall' | 'preimageRead' | 'preimageKey']: OtherMessage[]
  }
  const host = new OracleHost(oracle)
  const after = calls.map((call, k) => {
    const before = stateBefore(call)
    const state = before.clone()
    const outcome = executeSyscall(state, host)
    if (outcome === 'precompile' || outcome === 'preimage-key') throw new Error(`call ${k} ends with exit code 2`)
    describeCall(call, k, before, state, run, push)
    return state
  })
  const u8 = new Set(['memoryKind', 'touchesHeap', 'touchesPreimage'])
  const arrays = Object.entries(columns).map(([name, values]) => [
    name,
    u8.has(name) ? Uint8Array.from(values) : Uint32Array.from(values),
  ])
  return { events: { length: calls.length, ...Object.fromEntries(arrays) } as t.SyscallEvents, ...run, after }
}

function describeCall(
  call: Call,
  k: number,
  before: MachineState,
  after: MachineState,
  run: { readonly [K in 'syscall' | 'preimageRead' | 'preimageKey']: OtherMessage[] },
  push: (values: Record<string, number>) => void,
): void {
  const time = sideTimeOf(k)
  // Near and far previous times, a different one for every access.
  let accesses = 0
  const previous = (): number => time - (accesses++ % 2 === 0 ? 1 + accesses : 2 ** 16 - accesses)
  const access = (to: OtherMessage[], space: number, address: number, oldValue: number, newValue: number): number => {
    const token = (value: number, at: number, multiplicity: 1 | -1) =>
      to.push({ bus: memory, message: { space, address, low: low(value), high: high(value), time: at }, multiplicity })
    const at = previous()
    token(oldValue, at, 1)
    token(newValue, time, -1)
    return at
  }
  const r = (state: MachineState, n: number): number => state.registers[n]!
  const [v0, a0, a1, a2] = [sys.REG_V0, sys.REG_A0, sys.REG_A1, sys.REG_A2].map(n => r(before, n)) as [
    number, number, number, number,
  ] // biome-ignore format: a table
  const result = r(after, sys.REG_V0)
  const clock = clockOf(k)
  const register = (n: number): number => access(run.syscall, SPACE_REGISTER, n, r(before, n), r(after, n))
  const request = { clock, numberLow: low(v0), numberHigh: high(v0), a0Low: low(a0), a0High: high(a0) }
  const answer = { resultLow: low(result), resultHigh: high(result), halt: Number(after.exited) }
  run.syscall.push({ bus: syscall, message: { ...request, ...answer }, multiplicity: 1 })
  if (after.exited) run.syscall.push({ bus: halt, message: { exitCode: after.exitCode }, multiplicity: -1 })
  push({
    row: clock - 1, v0Old: v0, v0New: result, a0, a1, a2, a3Old: r(before, sys.REG_A3), a3New: r(after, sys.REG_A3),
    previousTimeA1: register(sys.REG_A1), previousTimeA2: register(sys.REG_A2), previousTimeA3: register(sys.REG_A3),
  }) // biome-ignore format: as in the trace

  const touchesHeap = v0 === sys.SYS_MMAP
  push({
    touchesHeap: Number(touchesHeap),
    heapOld: touchesHeap ? before.heap : 0,
    heapNew: touchesHeap ? after.heap : 0,
    previousTimeHeap: touchesHeap ? access(run.syscall, SPACE_SPECIAL, SPECIAL_HEAP, before.heap, after.heap) : 0,
  })

  const reads = v0 === sys.SYS_READ && a0 === sys.FD_PREIMAGE_READ
  const writes = v0 === sys.SYS_WRITE && a0 === sys.FD_PREIMAGE_WRITE
  const table = reads ? run.preimageRead : run.preimageKey
  if (reads || writes) {
    const bus = reads ? preimageRead : preimageKey
    const passedOn = { clock, a1Low: low(a1), a1High: high(a1), a2Low: low(a2), a2High: high(a2), result }
    run.syscall.push({ bus, message: passedOn, multiplicity: -1 })
    table.push({ bus, message: passedOn, multiplicity: 1 })
  }
  const touchesThread = v0 === sys.SYS_SET_THREAD_AREA
  const address = touchesThread ? sys.THREAD_POINTER_ADDRESS : a1
  const memoryNew = after.memory.load(address)
  const memoryOld = before.memory.load(address)
  const touchesMemory = touchesThread || ((reads || writes) && result > 0)
  const isImage = touchesMemory && call.isImage === true
  if (isImage) {
    const message = { space: SPACE_IMAGE, address: address >>> 2, low: low(memoryOld), high: high(memoryOld), time: 0 }
    table.push({ bus: memory, message, multiplicity: 1 })
  }
  push({
    memoryKind: isImage ? KIND_IMAGE : touchesMemory ? KIND_MEMORY : KIND_NONE,
    memoryAddress: touchesMemory ? address >>> 2 : 0,
    memoryOld: touchesMemory ? memoryOld : 0,
    memoryNew: touchesMemory ? memoryNew : 0,
    previousTimeMemory:
      touchesMemory && !isImage
        ? access(touchesThread ? run.syscall : table, SPACE_MEMORY, address >>> 2, memoryOld, memoryNew)
        : 0,
  })

  const touches = reads || writes
  const special = (n: number, oldValue: number, newValue: number): number =>
    touches ? access(table, SPACE_SPECIAL, n, oldValue, newValue) : 0
  push({
    touchesPreimage: Number(touches),
    offsetOld: touches ? before.preimageOffset : 0,
    offsetNew: touches ? after.preimageOffset : 0,
    previousTimeOffset: special(SPECIAL_PREIMAGE_OFFSET, before.preimageOffset, after.preimageOffset),
  })
  for (let w = 0; w < 8; w++) {
    const [oldWord, newWord] = [wordOf(before.preimageKey, w), wordOf(after.preimageKey, w)]
    push({
      keyOld: touches ? oldWord : 0,
      keyNew: touches ? newWord : 0,
      previousTimeKey: special(SPECIAL_PREIMAGE_KEY + w, oldWord, newWord),
    })
  }
  if (reads && a2 > 0 && before.preimageKey[0] === sys.KEY_LOCAL) {
    const key = before.preimageKey[31]!
    table.push({ bus: localByte, message: { key, offset: 0, byte: 0 }, multiplicity: -1 })
    for (let i = 0; i < result; i++) {
      const message = { key, offset: before.preimageOffset + i, byte: after.memory.loadByte(a1 + i) }
      table.push({ bus: localByte, message, multiplicity: -1 })
    }
  }
}
