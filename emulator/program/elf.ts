/**
 * Reads an ELF file into a program image. Accepted is what the machine runs: 32-bit big-endian MIPS, ABI o32, statically
 * linked at fixed addresses. Everything else is refused with what was found, what is expected and what to do.
 *
 * The parser of elfy trusts its input, so each length is checked here before it is used.
 */
import { HEAP_START } from '@zkmips/isa/syscalls'
import elfy from 'elfy'
import { initialStack, type ProgramImage, type Segment, wordRange } from './image.ts'

export type ElfErrorCode =
  | 'NOT_ELF'
  | 'TRUNCATED'
  | 'WRONG_CLASS'
  | 'LITTLE_ENDIAN'
  | 'WRONG_MACHINE'
  | 'WRONG_ABI'
  | 'NOT_EXECUTABLE'
  | 'DYNAMIC'
  | 'MALFORMED'
  | 'BAD_LAYOUT'
  | 'BAD_ENTRY'

export class ElfError extends Error {
  readonly code: ElfErrorCode
  constructor(code: ElfErrorCode, message: string) {
    super(message)
    this.name = 'ElfError'
    this.code = code
  }
}

const REBUILD = 'build the program for 32-bit big-endian MIPS (mips32r2, o32), linked with -static -no-pie'

const HEADER_BYTES = 52
const PROGRAM_HEADER_BYTES = 32
const EM_MIPS = 8
const ET_EXEC = 2
const MACHINES = new Map([
  [3, 'x86'],
  [20, 'PowerPC'],
  [40, 'ARM'],
  [62, 'x86-64'],
  [183, 'AArch64'],
  [243, 'RISC-V'],
])
const TYPES = new Map([
  [1, 'an object file'],
  [3, 'a shared or position-independent program'],
  [4, 'a core dump'],
])

/** e_flags: the ABI, other code encodings, and the architectures whose code the machine runs. */
const EF_MIPS_ABI2 = 0x20
const EF_MIPS_ABI = 0xf000
const E_MIPS_ABI_O32 = 0x1000
const EF_MIPS_MICROMIPS_OR_MIPS16 = 0x0600_0000
const ARCHITECTURES = new Map([
  [0, 'mips1'],
  [1, 'mips2'],
  [5, 'mips32'],
  [7, 'mips32r2'],
])

/** @throws ElfError */
export function loadElf(file: Uint8Array): ProgramImage {
  checkIdentification(file)
  checkHeader(file)
  const segments = readSegments(file)
  checkLayout(segments)
  const entry = view(file).getUint32(24)
  checkEntry(entry, segments)
  // Copied only now that the segments are known to be no larger together than the memory below the heap.
  const copied = segments.map(segment => ({ ...segment, bytes: new Uint8Array(segment.bytes) }))
  return { entry, segments: [...copied, initialStack()] }
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const hex = (value: number) => `0x${value.toString(16)}`

function checkIdentification(file: Uint8Array): void {
  const magic = [0x7f, 0x45, 0x4c, 0x46]
  if (file.length < 4 || magic.some((byte, i) => file[i] !== byte)) {
    if (/^\s*\{/.test(new TextDecoder().decode(file.subarray(0, 64)))) {
      const remedy = 'name an ELF as the program; a block trace is named with --block, and the block executor runs it'
      throw new ElfError('NOT_ELF', `this is JSON, such as a block trace, and not an ELF; ${remedy}`)
    }
    throw new ElfError('NOT_ELF', `this file is not an ELF (it does not start with 7f 45 4c 46); ${REBUILD}`)
  }
  if (file.length < HEADER_BYTES) {
    throw new ElfError(
      'TRUNCATED',
      `the ELF is truncated: its header has ${HEADER_BYTES} bytes, the file ${file.length}; copy it again`,
    )
  }
  if (file[4] !== 1) {
    const found = file[4] === 2 ? 'a 64-bit ELF' : `an ELF of unknown class ${file[4]}`
    throw new ElfError('WRONG_CLASS', `found ${found}, expected a 32-bit one; ${REBUILD}`)
  }
  if (file[5] !== 2) {
    // x86 and ARM are little-endian as well; saying which CPU it is for helps more.
    const machine = file[5] === 1 ? view(file).getUint16(18, true) : EM_MIPS
    if (machine !== EM_MIPS) throw wrongMachine(machine)
    const found = file[5] === 1 ? 'a little-endian ELF (mipsel)' : `an ELF of unknown byte order ${file[5]}`
    throw new ElfError('LITTLE_ENDIAN', `found ${found}, expected big-endian; ${REBUILD}`)
  }
  if (file[6] !== 1) {
    throw new ElfError('MALFORMED', `found ELF version ${file[6]}, expected 1; ${REBUILD}`)
  }
}

function wrongMachine(machine: number): ElfError {
  const found = MACHINES.get(machine) ?? `machine number ${machine}`
  return new ElfError('WRONG_MACHINE', `found an ELF for ${found}, expected MIPS; ${REBUILD}`)
}

function checkHeader(file: Uint8Array): void {
  const header = view(file)
  const machine = header.getUint16(18)
  if (machine !== EM_MIPS) throw wrongMachine(machine)
  const type = header.getUint16(16)
  if (type !== ET_EXEC) {
    const found = TYPES.get(type) ?? `type ${type}`
    throw new ElfError('NOT_EXECUTABLE', `found ${found}, expected an executable at fixed addresses; ${REBUILD}`)
  }
  checkFlags(header.getUint32(36))
  const sizes = [header.getUint16(40), header.getUint16(42)]
  if (sizes[0] !== HEADER_BYTES || sizes[1] !== PROGRAM_HEADER_BYTES || header.getUint32(20) !== 1) {
    throw new ElfError(
      'MALFORMED',
      `found ELF version ${header.getUint32(20)} with headers of ${sizes.join(' and ')} bytes, ` +
        `expected version 1 with ${HEADER_BYTES} and ${PROGRAM_HEADER_BYTES}; ${REBUILD}`,
    )
  }
}

function checkFlags(flags: number): void {
  const abi = flags & EF_MIPS_ABI
  if ((abi !== 0 && abi !== E_MIPS_ABI_O32) || (flags & EF_MIPS_ABI2) !== 0) {
    throw new ElfError('WRONG_ABI', `found another ABI than o32 (e_flags ${hex(flags)}); ${REBUILD}`)
  }
  if ((flags & EF_MIPS_MICROMIPS_OR_MIPS16) !== 0) {
    throw new ElfError(
      'WRONG_ABI',
      `found microMIPS or MIPS16 code (e_flags ${hex(flags)}), expected MIPS32; ${REBUILD}`,
    )
  }
  if (!ARCHITECTURES.has(flags >>> 28)) {
    const expected = [...ARCHITECTURES.values()].join(', ')
    throw new ElfError('WRONG_ABI', `found another architecture than ${expected} (e_flags ${hex(flags)}); ${REBUILD}`)
  }
}

function readSegments(file: Uint8Array): Segment[] {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const parser = new elfy.Parser()
  const header = parser.parseHeader(buffer)
  const tableEnd = header.phoff + header.phnum * PROGRAM_HEADER_BYTES
  if (tableEnd > file.length) {
    throw new ElfError(
      'TRUNCATED',
      `the ELF is truncated: its program headers end at byte ${tableEnd}, the file at ${file.length}; copy it again`,
    )
  }
  const programs = parser.parsePrograms(buffer, header)
  for (const { type } of programs) {
    if (type === 'interp' || type === 'dynamic') {
      throw new ElfError(
        'DYNAMIC',
        `found a dynamically linked ELF (it has a ${type} header), expected a static one; ${REBUILD}`,
      )
    }
  }
  const segments: Segment[] = []
  for (const program of programs) {
    if (program.type !== 'load' || program.memsz === 0) continue
    const { offset, vaddr, filesz, memsz, flags } = program
    const name = `the segment at ${hex(vaddr)}`
    if (filesz > memsz) {
      throw new ElfError('MALFORMED', `${name} has ${filesz} bytes in the file and ${memsz} in memory; ${REBUILD}`)
    }
    // Linkers leave any offset where there is nothing to be read from it.
    if (filesz > 0 && offset + filesz > file.length) {
      throw new ElfError(
        'TRUNCATED',
        `the ELF is truncated: ${name} ends at byte ${offset + filesz}, the file at ${file.length}; copy it again`,
      )
    }
    segments.push({
      address: vaddr,
      bytes: file.subarray(offset, offset + filesz),
      memSize: memsz,
      writable: flags.w === true,
      executable: flags.x === true,
    })
  }
  if (segments.length === 0) throw new ElfError('MALFORMED', `the ELF has nothing to load; ${REBUILD}`)
  return segments.sort((a, b) => a.address - b.address)
}

const PT_MIPS_ABIFLAGS = 0x7000_0003
/** Where its content says how floating point is done, and what it says of software: 0 for either, 3. */
const FP_ABI_AT = 7
const FP_ABI_IN_SOFTWARE = [0, 3]

/**
 * Whether the compiler was free to use floating-point instructions, as far as the file says. It need not have used any.
 * @param file an ELF that `loadElf` accepts
 */
export function isHardFloat(file: Uint8Array): boolean {
  const header = view(file)
  const [table, count] = [header.getUint32(28), header.getUint16(44)]
  for (let at = table; at < table + count * PROGRAM_HEADER_BYTES; at += PROGRAM_HEADER_BYTES) {
    if (header.getUint32(at) !== PT_MIPS_ABIFLAGS) continue
    const fpAbi = file[header.getUint32(at + 4) + FP_ABI_AT]
    if (fpAbi !== undefined && !FP_ABI_IN_SOFTWARE.includes(fpAbi)) return true
  }
  return false
}

function checkLayout(segments: readonly Segment[]): void {
  for (const [i, segment] of segments.entries()) {
    const end = segment.address + segment.memSize
    if (end > HEAP_START) {
      throw new ElfError(
        'BAD_LAYOUT',
        `the segment at ${hex(segment.address)} ends at ${hex(end)}, in the heap, which starts at ${hex(HEAP_START)}; ` +
          'link the program at lower addresses or make it smaller',
      )
    }
    const next = segments[i + 1]
    if (next === undefined) continue
    if (end > next.address) {
      throw new ElfError(
        'BAD_LAYOUT',
        `the segments at ${hex(segment.address)} and ${hex(next.address)} overlap; ${REBUILD}`,
      )
    }
    // Only neighbours can share a word: an empty segment is dropped, so each has a byte of its own before the next one.
    for (let j = i + 1; j < segments.length; j++) {
      const other = segments[j]!
      if (wordRange(segment).end <= wordRange(other).start) break
      if (segment.writable !== other.writable) {
        throw new ElfError(
          'BAD_LAYOUT',
          `the read-only and the writable segment at ${hex(segment.address)} and ${hex(other.address)} share a word; ` +
            'align the start of segments in the linker script to 4 bytes, better to a page',
        )
      }
    }
  }
}

function checkEntry(entry: number, segments: readonly Segment[]): void {
  const inCode = segments.some(
    ({ address, memSize, executable }) => executable && entry >= address && entry + 4 <= address + memSize,
  )
  if (entry % 4 !== 0 || !inCode) {
    throw new ElfError(
      'BAD_ENTRY',
      `the entry point ${hex(entry)} is not an instruction of an executable segment; name the entry symbol to the linker (-e __start)`,
    )
  }
}
