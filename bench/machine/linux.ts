/**
 * Makes a guest that runs on the machine run as a Linux program under qemu-mips, with the same code: programs that only write
 * and exit as they are; those that ask for memory and read preimages with three changes that a few words of code make.
 *
 * - mmap: where the machine hands out its heap, Linux wants other arguments. A segment stands for the heap, and the call is
 *   replaced by adding to a pointer, so that addresses are those of the machine.
 * - read: the machine gives at most a word at a time, Linux all that is asked for. The count is cut to 4.
 * - The answers are known from a run on the machine: they stand in a file at descriptor 5, one after the other. The keys that
 *   are asked for are written to a file at descriptor 6, to be compared.
 *
 * Each of the calls costs some ten instructions more than on the machine.
 */

import { elfOf } from '@zkmips/emulator/program/elf-writer'
import { codeRanges, type ProgramImage, type Segment } from '@zkmips/emulator/program/image'
import { Assembler } from '@zkmips/emulator/testing/fuzz/assembler'
import { decode } from '@zkmips/isa/decode'
import { encode } from '@zkmips/isa/encode'
import { branchTarget, jumpTarget } from '@zkmips/isa/fields'
import { OPCODES } from '@zkmips/isa/opcodes'
import * as sys from '@zkmips/isa/syscalls'
import { withWords } from './workloads.ts'

const HEAP_BYTES = 256 << 20
/** Behind the program and before the heap. */
const SHIM_ADDRESS = sys.HEAP_START - 0x1_0000
const SYSCALL = encode('syscall')

/** An ELF for qemu-mips. @throws Error where a call stands in code that cannot be changed like that */
export function linuxElf(image: ProgramImage): Uint8Array {
  const asm = new Assembler(SHIM_ADDRESS)
  // Two words of data: the heap's pointer, and a count kept over a call.
  asm.emit(sys.HEAP_START, 0)
  const [pointer, kept] = [SHIM_ADDRESS, SHIM_ADDRESS + 4]
  const changes = new Map<number, number>()
  for (const { at, number, before } of syscallsOf(image)) {
    if (number !== sys.SYS_MMAP && number !== sys.SYS_READ) continue
    // A jump takes the place of the word before the call, which is executed where it leads.
    changes.set(at - 4, encode('j', { index: asm.here >>> 2 }))
    changes.set(at, 0)
    asm.emit(before)
    if (number === sys.SYS_MMAP) emitMmap(asm, pointer)
    else emitRead(asm, kept)
    asm.op('j', { index: (at + 4) >>> 2 })
    asm.op('addu', { rd: sys.REG_A3 })
  }
  // The initial stack is Linux's own.
  const program = withWords(image, changes).segments.slice(0, -1)
  if (changes.size === 0) return elfOf(image.entry, program)
  return elfOf(image.entry, [...program, shimSegment(asm.finish()), heapSegment])
}

const heapSegment: Segment = {
  address: sys.HEAP_START,
  bytes: new Uint8Array(0),
  memSize: HEAP_BYTES,
  writable: true,
  executable: false,
}

function shimSegment(words: Uint32Array): Segment {
  const bytes = new Uint8Array(4 * words.length)
  const view = new DataView(bytes.buffer)
  for (const [i, word] of words.entries()) view.setUint32(4 * i, word)
  return { address: SHIM_ADDRESS, bytes, memSize: bytes.length, writable: true, executable: true }
}

/** v0 = the pointer, which moves on by a1. Only v0 and a3 may be changed. */
function emitMmap(asm: Assembler, pointer: number): void {
  const [address, result, size] = [sys.REG_A3, sys.REG_V0, sys.REG_A1]
  asm.constant(address, pointer)
  asm.op('lw', { rs: address, rt: result })
  asm.op('addu', { rs: result, rt: size, rd: result })
  asm.op('sw', { rs: address, rt: result })
  asm.op('subu', { rs: result, rt: size, rd: result })
}

/** The call with a2 at most 4; a2 is as before afterwards. */
function emitRead(asm: Assembler, kept: number): void {
  const [address, number, count] = [sys.REG_A3, sys.REG_V0, sys.REG_A2]
  const short = asm.label()
  asm.constant(address, kept)
  asm.op('sw', { rs: address, rt: count })
  asm.op('sltiu', { rs: count, rt: number, imm: 5 })
  asm.branch('bne', { rs: number }, short)
  asm.emit(0)
  asm.op('addiu', { rt: count, imm: 4 })
  asm.place(short)
  asm.op('addiu', { rt: number, imm: sys.SYS_READ })
  asm.emit(SYSCALL)
  asm.constant(address, kept)
  asm.op('lw', { rs: address, rt: count })
}

interface SyscallSite {
  /** Byte address of the syscall instruction. */
  readonly at: number
  /** What is loaded into v0 shortly before. */
  readonly number: number | undefined
  readonly before: number
}

/** How many instructions before the call its number is looked for. */
const LOOK_BACK = 8

function* syscallsOf(image: ProgramImage): Generator<SyscallSite> {
  const targets = new Set<number>()
  const sites: SyscallSite[] = []
  for (const { start, end } of codeRanges(image)) {
    const word = wordsAt(image, start)
    for (let address = start; address < end; address++) {
      const opcode = OPCODES[decode(word(address))]
      if (opcode?.flow === 'branch') targets.add(branchTarget(word(address), 4 * address))
      if (opcode?.flow === 'jump') targets.add(jumpTarget(word(address), 4 * address + 4))
      if (opcode?.name !== 'syscall') continue
      const before = Array.from({ length: LOOK_BACK }, (_, i) => word(address - 1 - i))
      const load = before.find(w => w >>> 16 === LOAD_V0)
      sites.push({ at: 4 * address, number: load === undefined ? undefined : load & 0xffff, before: before[0]! })
      if (hasDelaySlot(before[0]!) || hasDelaySlot(before[1]!)) {
        throw new Error(`the system call at 0x${(4 * address).toString(16)} stands in or after a delay slot`)
      }
    }
  }
  for (const site of sites) {
    if (targets.has(site.at)) throw new Error(`there is a jump to the system call at 0x${site.at.toString(16)}`)
    yield site
  }
}

/** addiu v0,zero,number without its low half. */
const LOAD_V0 = encode('addiu', { rt: sys.REG_V0 }) >>> 16
const hasDelaySlot = (word: number) => ['branch', 'jump', 'register'].includes(OPCODES[decode(word)]?.flow ?? 'next')

/** Words by word address, of the segment that holds the given one. */
function wordsAt(image: ProgramImage, wordAddress: number): (at: number) => number {
  const { address, bytes } = image.segments.find(
    s => s.address <= 4 * wordAddress && 4 * wordAddress < s.address + s.memSize,
  )!
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return at => (4 * at >= address && 4 * at + 4 <= address + bytes.length ? view.getUint32(4 * at - address) : 0)
}
