/**
 * Names of the machine's syscalls, for people.
 * @module
 */
import { PRECOMPILES } from '@zkmips/isa/precompiles'
import * as sys from '@zkmips/isa/syscalls'

const NAMES: ReadonlyMap<number, string> = new Map([
  [sys.SYS_EXIT, 'exit'],
  [sys.SYS_READ, 'read'],
  [sys.SYS_WRITE, 'write'],
  [sys.SYS_BRK, 'brk'],
  [sys.SYS_FCNTL, 'fcntl'],
  [sys.SYS_MMAP, 'mmap'],
  [sys.SYS_CLONE, 'clone'],
  [sys.SYS_EXIT_GROUP, 'exit_group'],
  [sys.SYS_SET_THREAD_AREA, 'set_thread_area'],
  [sys.SYS_REGION_START, 'region_start'],
  [sys.SYS_REGION_END, 'region_end'],
  ...PRECOMPILES.map(({ number, name }) => [number, name] as const),
])

/** @param number v0 @returns `syscall 4122` for one that the machine does not know */
export const syscallName = (number: number): string => NAMES.get(number) ?? `syscall ${number}`
