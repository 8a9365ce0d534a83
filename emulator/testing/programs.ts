/** Small programs and machines for tests, of this folder and of the chips. Not part of what the product runs. */
import { encode } from '@zkmips/isa/encode'
import { EXIT_VALID, FD_PREIMAGE_WRITE, REG_A0, REG_V0, SYS_EXIT_GROUP, SYS_WRITE } from '@zkmips/isa/syscalls'
import { type Host, OracleHost } from '../host/host.ts'
import { MemoryOracle } from '../host/oracle.ts'
import { Machine } from '../machine/interpreter.ts'
import { MachineState } from '../machine/state.ts'
import { elfOf } from '../program/elf-writer.ts'
import { initialStack, type ProgramImage, type Segment } from '../program/image.ts'

export const CODE_ADDRESS = 0x0001_0000
export const DATA_ADDRESS = 0x0010_0000

function bytesOf(words: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(words.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [i, word] of words.entries()) view.setUint32(i * 4, word)
  return bytes
}

export function segmentOf(
  address: number,
  words: readonly number[],
  flags: { writable: boolean; executable: boolean },
): Segment {
  return { address, bytes: bytesOf(words), memSize: words.length * 4, ...flags }
}

/** A program with its code at CODE_ADDRESS, its writable data at DATA_ADDRESS, and the initial stack. */
export function imageOf(code: readonly number[], data: readonly number[] = []): ProgramImage {
  const segments = [segmentOf(CODE_ADDRESS, code, { writable: false, executable: true })]
  if (data.length > 0) segments.push(segmentOf(DATA_ADDRESS, data, { writable: true, executable: false }))
  return { entry: CODE_ADDRESS, segments: [...segments, initialStack()] }
}

/** lui and ori: a register gets a constant. */
export function loadConstant(rt: number, value: number): number[] {
  return [encode('lui', { rt, imm: value >>> 16 }), encode('ori', { rt, rs: rt, imm: value & 0xffff })]
}

/** Code that ends the run. */
export function exitWith(code: number = EXIT_VALID): number[] {
  const number = encode('ori', { rt: REG_V0, imm: SYS_EXIT_GROUP })
  return [number, encode('ori', { rt: REG_A0, imm: code }), encode('syscall')]
}

/** A system call; its arguments are constants. */
export function systemCall(number: number, ...args: readonly number[]): number[] {
  const loads = args.flatMap((value, i) => loadConstant(REG_A0 + i, value))
  return [...loadConstant(REG_V0, number), ...loads, encode('syscall')]
}

/** Makes the 32 bytes at a word's address the key under which the program reads. */
export const selectPreimage = (address: number): number[] =>
  Array.from({ length: 8 }, (_, i) => systemCall(SYS_WRITE, FD_PREIMAGE_WRITE, address + 4 * i, 4)).flat()

/** Does something so many times. @param counter a register that it leaves alone */
export function repeat(times: number, counter: number, body: readonly number[]): number[] {
  const again = encode('bne', { rs: counter, imm: -(body.length + 2) & 0xffff })
  const countDown = encode('addiu', { rt: counter, rs: counter, imm: 0xffff })
  return [...loadConstant(counter, times), ...body, countDown, again, encode('sll')]
}

/** The file of a program, as `imageOf` has it in memory. */
export function elfFileOf(code: readonly number[], data: readonly number[] = []): Uint8Array {
  const { entry, segments } = imageOf(code, data)
  return elfOf(entry, segments.slice(0, -1))
}

export const noPreimages = (): Host => new OracleHost(new MemoryOracle())

/** A machine at CODE_ADDRESS with these words there and nothing else in memory. */
export function machineWith(code: readonly number[], host: Host = noPreimages()): Machine {
  const state = new MachineState()
  state.memory.writeBytes(CODE_ADDRESS, bytesOf(code))
  state.pc = CODE_ADDRESS
  state.nextPC = CODE_ADDRESS + 4
  return new Machine(state, host)
}
