/**
 * Writes an ELF of segments, as `elf.ts` reads it: for programs that are made or changed in memory and shall run under
 * qemu-mips as well. No sections, no symbols.
 */
import type { Segment } from './image.ts'

const HEADER_BYTES = 52
const PROGRAM_HEADER_BYTES = 32
const PAGE = 4096
/** Executable, MIPS32 release 2, ABI o32, no abicalls. */
const ET_EXEC = 2
const EM_MIPS = 8
const E_FLAGS = 0x7000_1001
const PT_LOAD = 1
const [READ, WRITE, EXECUTE] = [4, 2, 1]

/** @param segments at most about a hundred; their pages do not overlap */
export function elfOf(entry: number, segments: readonly Segment[]): Uint8Array {
  // Linux maps files by pages, so bytes stand at the same offset in a page of the file as in memory.
  let end = HEADER_BYTES + PROGRAM_HEADER_BYTES * segments.length
  const offsets = segments.map(({ address, bytes }) => {
    const offset = Math.ceil(end / PAGE) * PAGE + (address % PAGE)
    end = offset + bytes.length
    return offset
  })
  const file = new Uint8Array(end)
  const view = new DataView(file.buffer)
  const halves = (at: number, values: readonly number[]) => {
    for (const [i, value] of values.entries()) view.setUint16(at + 2 * i, value)
  }
  const words = (at: number, values: readonly number[]) => {
    for (const [i, value] of values.entries()) view.setUint32(at + 4 * i, value)
  }
  file.set([0x7f, 0x45, 0x4c, 0x46, 1, 2, 1])
  halves(16, [ET_EXEC, EM_MIPS])
  words(20, [1, entry, HEADER_BYTES, 0, E_FLAGS])
  halves(40, [HEADER_BYTES, PROGRAM_HEADER_BYTES, segments.length])
  for (const [i, { address, bytes, memSize, writable, executable }] of segments.entries()) {
    const offset = offsets[i]!
    const flags = READ | (writable ? WRITE : 0) | (executable ? EXECUTE : 0)
    words(HEADER_BYTES + PROGRAM_HEADER_BYTES * i, [
      ...[PT_LOAD, offset, address, address],
      ...[bytes.length, memSize, flags, PAGE],
    ])
    file.set(bytes, offset)
  }
  return file
}
