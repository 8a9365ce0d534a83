/**
 * The syscalls of the machine: Linux o32 numbers in v0, arguments in a0–a3, result in v0, error number in a3. This file
 * changes everything a syscall changes except pc, nextPC and step, which are the interpreter's.
 *
 * Invariant: nothing is changed before all that can throw (the preimage reader) or panic is over.
 */
import * as sys from '@zkmips/isa/syscalls'
import type { Host } from '../host/host.ts'
import { executePrecompile, precompileFault } from './precompiles/execute.ts'
import type { MachineState } from './state.ts'

/** How a syscall ends: the run goes on, it exits, or it ends with exit code 2 for the reason given. */
export type SyscallOutcome = 'continue' | 'exit' | 'preimage-key' | 'precompile'

/** @throws MissingPreimageError, and whatever else the host throws (state unchanged) */
export function executeSyscall(state: MachineState, host: Host): SyscallOutcome {
  const { registers } = state
  const number = registers[sys.REG_V0]!
  const a0 = registers[sys.REG_A0]!
  const a1 = registers[sys.REG_A1]!
  const a2 = registers[sys.REG_A2]!
  if (number >= sys.FIRST_PRECOMPILE) return precompile(state, number)
  switch (number) {
    case sys.SYS_EXIT:
    case sys.SYS_EXIT_GROUP:
      state.exited = true
      state.exitCode = a0 & 0xff
      return 'exit'
    case sys.SYS_READ:
      return read(state, host, a0, a1, a2)
    case sys.SYS_WRITE:
      return write(state, host, a0, a1, a2)
    case sys.SYS_FCNTL:
      return fcntl(state, a0, a1)
    case sys.SYS_MMAP:
      return mmap(state, a0, a1)
    case sys.SYS_BRK:
      return answer(state, sys.PROGRAM_BREAK)
    case sys.SYS_CLONE:
      return answer(state, 1)
    case sys.SYS_SET_THREAD_AREA:
      state.memory.store(sys.THREAD_POINTER_ADDRESS, a0)
      return answer(state, 0)
    case sys.SYS_REGION_START:
    case sys.SYS_REGION_END:
      host.marked?.(number, state)
      return answer(state, 0)
    default:
      return answer(state, 0)
  }
}

function answer(state: MachineState, result: number): SyscallOutcome {
  state.registers[sys.REG_V0] = result
  state.registers[sys.REG_A3] = 0
  return 'continue'
}

function fail(state: MachineState, error: number): SyscallOutcome {
  state.registers[sys.REG_V0] = sys.SYSCALL_ERROR
  state.registers[sys.REG_A3] = error
  return 'continue'
}

function mmap(state: MachineState, address: number, size: number): SyscallOutcome {
  if (address !== 0) return answer(state, address)
  // Not reduced modulo 2^32, so that a size that wraps when it is rounded up is past the heap's end as well.
  const end = state.heap + Math.ceil(size / sys.PAGE_SIZE) * sys.PAGE_SIZE
  if (end > sys.HEAP_END) return fail(state, sys.EINVAL)
  const start = state.heap
  state.heap = end
  return answer(state, start)
}

function precompile(state: MachineState, number: number): SyscallOutcome {
  if (precompileFault(number, state.registers) !== undefined) return 'precompile'
  executePrecompile(state.memory, number, state.registers)
  return answer(state, 0)
}

function fcntl(state: MachineState, fd: number, command: number): SyscallOutcome {
  if (command !== sys.F_GETFD && command !== sys.F_GETFL) return fail(state, sys.EINVAL)
  if (fd > sys.FD_PREIMAGE_WRITE) return fail(state, sys.EBADF)
  const writeOnly = [sys.FD_STDOUT, sys.FD_STDERR, sys.FD_HINT_WRITE, sys.FD_PREIMAGE_WRITE].includes(fd)
  return answer(state, command === sys.F_GETFL && writeOnly ? 1 : 0)
}

function read(state: MachineState, host: Host, fd: number, address: number, count: number): SyscallOutcome {
  switch (fd) {
    case sys.FD_STDIN:
      return answer(state, 0)
    case sys.FD_HINT_READ:
      return answer(state, count)
    case sys.FD_PREIMAGE_READ:
      return readPreimage(state, host, address, count)
    default:
      return fail(state, sys.EBADF)
  }
}

function write(state: MachineState, host: Host, fd: number, address: number, count: number): SyscallOutcome {
  switch (fd) {
    case sys.FD_STDOUT:
    case sys.FD_STDERR:
    case sys.FD_HINT_WRITE:
      host.written?.(fd, state, address, count)
      return answer(state, count)
    case sys.FD_PREIMAGE_WRITE:
      return writePreimageKey(state, address, count)
    default:
      return fail(state, sys.EBADF)
  }
}

/** Bytes from an address to the end of its word, at most `count`. */
const withinWord = (address: number, count: number) => Math.min(4 - (address & 3), count)

function writePreimageKey(state: MachineState, address: number, count: number): SyscallOutcome {
  const taken = withinWord(address, count)
  const { preimageKey, memory } = state
  preimageKey.copyWithin(0, taken)
  for (let i = 0; i < taken; i++) preimageKey[32 - taken + i] = memory.loadByte(address + i)
  state.preimageOffset = 0
  return answer(state, taken)
}

function readPreimage(state: MachineState, host: Host, address: number, count: number): SyscallOutcome {
  const limit = withinWord(address, count)
  const bytes = host.readPreimage(state.preimageKey, state.preimageOffset, limit)
  if (bytes === undefined) return 'preimage-key'
  state.memory.writeBytes(address, bytes)
  state.preimageOffset = (state.preimageOffset + bytes.length) >>> 0
  return answer(state, bytes.length)
}
