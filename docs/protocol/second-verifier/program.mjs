// From an ELF to the preprocessed columns, from ../program-key.md, ../../machine.md and ../../isa.md.
import { P } from './field.mjs'

const SIGNED = ['addi', 'addiu', 'slti', 'sltiu', 'teqi', 'tnei', 'tgei', 'tgeiu', 'tlti', 'tltiu']

/** Instructions of the table in isa.md. @param page its text */
export const instructionsOf = page =>
  [
    ...page.matchAll(
      /^\| \d+ \| `(\w+)[^`]*` \| `(\w+)` \| `(\w+)` \| (\S+) \| (\S+) \| (\S+) \| (\S+) \| .* \| (.*) \|$/gm,
    ),
  ].map(([, name, mask, value, a, b, c, side, effect]) => ({
    ...{ name, mask: Number(mask), value: Number(value), a, b, c },
    hasSide: side !== '–',
    goesOn: !/^trap|branch|jump|system call|end with/.test(effect),
  }))

const HEAD = { shift: ['sll', 'srl', 'sra', 'rotr'], alu: ['clz', 'clo', 'wsbh', 'seb', 'seh'] }
const TRAPS = ['teq', 'tne', 'tge', 'tgeu', 'tlt', 'tltu']
const HILO = ['mult', 'multu', 'mul', 'madd', 'maddu', 'msub', 'msubu', 'div', 'divu']
const PART = ['lwl', 'lwr', 'swl', 'swr', 'sc', 'lb', 'lbu', 'lh', 'lhu', 'sb', 'sh']
const FLAGS = [
  ...['add', 'sub', 'logic', 'compare', 'branchEqual', 'branchSign', 'branchOrder', 'jumpRegister', 'link', 'loadWord'],
  ...['storeWord', 'partLoad', 'partStore', 'move', 'shift', 'alu', 'hilo', 'syscall'],
]

/** Flags, p0, p1 (where the table says it), immediate or target. */
function classOf(name, word, pc) {
  const [rs, rt, rd, sa] = [21, 16, 11, 6].map(k => (word >>> k) & 31)
  const uimm = word & 0xffff
  const simm = ((word << 16) >> 16) >>> 0
  const branch = (pc + 4 + ((simm << 2) >>> 0)) >>> 0
  const jump = (((pc + 4) & 0xf0000000) | ((word & 0x03ffffff) << 2)) >>> 0
  const i = SIGNED.includes(name) ? simm : 0
  const link = name.endsWith('al') || name === 'jalr' ? ['link'] : []
  if (['add', 'addu', 'mfhi', 'mflo', 'mthi', 'mtlo', 'addi', 'addiu'].includes(name)) return { flags: ['add'], i }
  if (name === 'lui') return { flags: ['add'], i: (uimm << 16) >>> 0 }
  if (['or', 'xor', 'ori', 'xori'].includes(name)) {
    const hasImmediate = name.endsWith('i')
    const value = hasImmediate ? uimm : 0
    if (rs === 0 || (!hasImmediate && rt === 0)) return { flags: ['add'], i: value }
    return { flags: ['logic'], p0: 1, p1: name.startsWith('o') ? P - 1 : P - 2, i: value }
  }
  if (name === 'and' || name === 'andi') return { flags: ['logic'], p1: 1, i: name === 'andi' ? uimm : 0 }
  if (name === 'nor') return { flags: ['logic'], p0: P - 1, p1: 1 }
  if (name === 'sub' || name === 'subu') return { flags: ['sub'] }
  if (name === 'slt' || name === 'slti') return { flags: ['alu'], p0: 14, i }
  if (name === 'sltu' || name === 'sltiu') return { flags: ['compare'], i }
  if (name === 'beq') return { flags: ['branchEqual'], p1: 1, target: branch }
  if (name === 'bne') return { flags: ['branchEqual'], p0: 1, p1: P - 1, target: branch }
  if (/^bltz|^bgez/.test(name)) {
    return { flags: ['branchSign', ...link], p0: name.startsWith('bg') ? 1 : 0, target: branch }
  }
  if (name === 'j' || name === 'jal') return { flags: ['branchSign', ...link], p0: 1, target: jump }
  if (name === 'blez' || name === 'bgtz') return { flags: ['branchOrder'], p0: name === 'bgtz' ? 1 : 0, target: branch }
  if (name === 'jr' || name === 'jalr') return { flags: ['jumpRegister', ...link] }
  if (name === 'movz') return { flags: ['move'], p1: 1 }
  if (name === 'movn') return { flags: ['move'], p0: 1, p1: P - 1 }
  if (HEAD.shift.includes(name)) return { flags: ['shift'], p0: HEAD.shift.indexOf(name) + 1, i: sa }
  if (HEAD.shift.includes(name.slice(0, -1))) return { flags: ['shift'], p0: HEAD.shift.indexOf(name.slice(0, -1)) + 1 }
  if (HEAD.alu.includes(name)) return { flags: ['alu'], p0: HEAD.alu.indexOf(name) + 1 }
  if (name === 'ext') return { flags: ['alu'], p0: 6, i: sa + 32 * rd }
  if (name === 'ins') return { flags: ['alu'], p0: 7, i: sa + 32 * (rd - sa) }
  const trap = TRAPS.findIndex(
    t => [t, `${t}i`, `${t.replace(/u$/, '')}iu`].includes(name) && t.endsWith('u') === name.endsWith('u'),
  )
  if (trap >= 0) return { flags: ['alu'], p0: 8 + trap, i }
  if (HILO.includes(name)) return { flags: ['hilo'], p0: HILO.indexOf(name) + 1 }
  if (name === 'lw' || name === 'll') return { flags: ['loadWord'], i: simm }
  if (name === 'rdhwr') return { flags: ['loadWord'], i: 0x7fffdffc }
  if (name === 'sw') return { flags: ['storeWord'], i: simm }
  if (PART.includes(name)) {
    return { flags: [name.startsWith('l') ? 'partLoad' : 'partStore'], p0: PART.indexOf(name) + 1, i: simm }
  }
  if (name === 'syscall') return { flags: ['syscall'] }
  if (name === 'sync' || name === 'pref') return { flags: [] }
  throw new Error(`the table lacks ${name}`)
}

/** Whether it executes, registers, immLow, p0, p1, flags. */
export function decodedWord(instructions, word, pc) {
  const none = [0, 0, 0, 0, 0, 0]
  const [rs, rt, rd, sa] = [21, 16, 11, 6].map(k => (word >>> k) & 31)
  const found = instructions.find(({ mask, value }) => (word & mask) >>> 0 === value)
  if (!found || found.name === 'break') return none
  // The field must lie within the word.
  if (found.name === 'ext' && sa + rd + 1 > 32) return none
  if (found.name === 'ins' && rd < sa) return none
  const registers = { zero: 0, rs, rt, rd, v0: 2, a0: 4, ra: 31, hi: 32, lo: 33, memory: 0, '–': 0 }
  const destination = found.c === 'memory' ? 0 : registers[found.c]
  const c = found.c === 'memory' ? 0 : destination === 0 ? 34 : destination
  const packed = registers[found.a] + 2 ** 6 * registers[found.b] + 2 ** 12 * c
  if (destination === 0 && found.c !== 'memory' && !found.hasSide && found.goesOn) return [1, packed, 0, 0, 0, 0]
  const { flags, p0 = 0, p1, i = 0, target } = classOf(found.name, word, pc)
  const own = flags.filter(flag => flag !== 'link' || destination !== 0)
  const isLink = own.includes('link')
  const high = isLink ? Math.floor((pc + 8) / 2 ** 16) : (p1 ?? (target === undefined ? i >>> 16 : 0))
  if (isLink && high > 0xffff) return none
  const immLow = target === undefined ? i & 0xffff : target >>> 2
  return [1, packed, immLow, p0, high, own.reduce((bits, flag) => bits + 2 ** FLAGS.indexOf(flag), 0)]
}

function initialStack() {
  const text = string => [...new TextEncoder().encode(string)]
  const words = [1, 0x7fffd054, 0, 0x7fffd038, 0, 6, 4096, 25, 0x7fffd028, 0]
  const padded = (bytes, length) => [...bytes, ...new Array(length - bytes.length).fill(0)]
  const bytes = [
    ...words.flatMap(w => [24, 16, 8, 0].map(k => (w >>> k) & 255)),
    ...[
      ...text('4;byfairdiceroll'),
      ...padded(text('GODEBUG=memprofilerate=0'), 28),
      ...padded(text('op-program'), 12),
    ],
  ]
  return { address: 0x7fffd000, bytes: Uint8Array.from(bytes), size: bytes.length, writable: true, executable: false }
}

/** PT_LOAD segments and the stack, and the entry as a byte address. */
function segmentsOf(elf) {
  const view = new DataView(elf.buffer, elf.byteOffset, elf.byteLength)
  const [table, size, count] = [view.getUint32(28), view.getUint16(42), view.getUint16(44)]
  const loaded = Array.from({ length: count }, (_, k) => {
    const [type, offset, address, , inFile, inMemory, flags] = Array.from({ length: 7 }, (_, w) =>
      view.getUint32(table + size * k + 4 * w),
    )
    const bytes = elf.subarray(offset, offset + inFile)
    return { type, address, bytes, size: inMemory, writable: (flags & 2) !== 0, executable: (flags & 1) !== 0 }
  })
  const segments = [...loaded.filter(s => s.type === 1 && s.size > 0), initialStack()]
  return { entry: view.getUint32(24), segments: segments.sort((a, b) => a.address - b.address) }
}

/** Words of the image: address, value, whether it is read-only, and executable. */
function imageWords(segments) {
  const words = new Map()
  for (const { address, bytes, size, writable, executable } of segments) {
    for (let w = address >>> 2; w < Math.ceil((address + size) / 4); w++) {
      const word = words.get(w) ?? { address: w, value: 0, readOnly: false, executable: false }
      for (let k = 0; k < 4; k++) {
        const byte = bytes[4 * w + k - address]
        if (byte !== undefined) word.value = (word.value | (byte << (24 - 8 * k))) >>> 0
      }
      word.readOnly ||= !writable
      word.executable ||= !writable && executable
      words.set(w, word)
    }
  }
  return [...words.values()].filter(w => w.readOnly || w.value !== 0)
}

const limbs = value => [value & 0xffff, value >>> 16]
const bit = condition => (condition ? 1 : 0)
const rows = (count, make) => Array.from({ length: count }, (_, k) => make(k))

/** Round constants of keccak_f: which of the bits 2^j − 1 are 1 (FIPS 202, 3.2.5). */
function keccakConstants() {
  let register = 1
  return rows(24, () =>
    rows(7, () => {
      const out = register & 1
      register = (register << 1) ^ (register & 0x80 ? 0x171 : 0)
      return out
    }),
  )
}

/**
 * Rows of every chip with preprocessed columns, without those that are zero at the end.
 * @param elf bytes @param instructions of `instructionsOf`
 */
export function preprocessedRows(elf, instructions) {
  const { entry, segments } = segmentsOf(elf)
  const words = imageWords(segments)
  const code = words.filter(w => w.executable)
  const parity = [0]
  for (let n = 1; n < 3 ** 9; n++) parity.push(6 * parity[Math.floor(n / 3)] + (n % 3))
  const constants = keccakConstants()
  const chips = {
    program: code.map(({ address, value }) => {
      const [executes, ...decoded] = decodedWord(instructions, value, 4 * address)
      return [1, executes, ...limbs(value), address, ...decoded]
    }),
    image: words.filter(w => w.readOnly && !w.executable).map(w => [1, w.address, ...limbs(w.value)]),
    bytes: rows(2 ** 16, v => [
      ...[v, v >> 8, v & 255, (v >> 8) & v & 255, v === 0 ? 0 : 31 - Math.clz32(v)],
      ...[bit(v < 2 ** 14), bit(v < 2 ** 8), bit(v > 0)],
    ]),
    localPreimage: [1, 2, 3, 4, 5].flatMap(key =>
      rows(10, w => [1, key, 4 * w, bit(w >= 2), Math.max(0, w - 2), w === 1 ? 32 : 0, bit(w < 9)]),
    ),
    initialImage: words.map(w => [1, w.address, ...limbs(w.value), bit(w.readOnly)]),
    registers: [
      ...rows(35, r => [1, 1, r, ...limbs(r === 29 ? 0x7fffd000 : 0)]),
      ...rows(10, r => [1, 2, r, ...limbs(r === 0 ? 0x05000000 : 0)]),
    ],
    keccakParity: parity.map(value => [value]),
    keccakConstants: constants.map((bits, r) => [r + 1, bit(r === 0), bit(r < 23), bit(r === 23), ...bits]),
  }
  return { entry, chips }
}
