import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'
import { disassemble } from './disassemble.ts'
import { encode } from './encode.ts'
import { OPCODES, UNKNOWN_OPCODE } from './opcodes.ts'

const OBJDUMP = 'mips-linux-gnu-objdump'
const hasObjdump = (() => {
  try {
    execFileSync(OBJDUMP, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** A few encodings of every opcode, free fields filled at random but reproducibly. */
function samples(): number[] {
  let seed = 7
  return OPCODES.flatMap(({ name, mask, value }) =>
    Array.from({ length: 20 }, () => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
      // No register is 0, or binutils shows an alias (negu for subu); clz and clo have their destination in two fields.
      const random = (seed ^ (seed << 16) ^ ((seed >>> 7) & 0xffff)) | 0x00210800
      const word = (value | (random & ~mask)) >>> 0
      if (name === 'clz' || name === 'clo') return ((word & ~0x001f0000) | ((word & 0xf800) << 5)) >>> 0
      // binutils knows two of the hints of jumps.
      return name === 'jr' || name === 'jalr' ? (word & ~0x7c0) >>> 0 : word
    }),
  ).filter(word => decode(word) !== UNKNOWN_OPCODE)
}

/** The disassembler of binutils on big-endian words, without aliases; text after `#` or `<` is its comment. */
function objdump(words: readonly number[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'disassemble-'))
  try {
    const bytes = Buffer.alloc(words.length * 4)
    for (const [i, word] of words.entries()) bytes.writeUInt32BE(word, i * 4)
    const file = join(folder, 'code.bin')
    writeFileSync(file, bytes)
    const args = ['-D', '-z', '-b', 'binary', '-m', 'mips:isa32r2', '-EB', '-M', 'no-aliases', file]
    const lines = execFileSync(OBJDUMP, args, { encoding: 'utf8', maxBuffer: 1 << 26 }).split('\n')
    return lines.flatMap(line => {
      const [, text] = /^\s*[0-9a-f]+:\t[0-9a-f]{8} \t(.*)$/.exec(line) ?? []
      return text === undefined
        ? []
        : [
            text
              .replace(/\s*[<#].*$/, '')
              .replace('\t', ' ')
              .replace(/^(divu?) zero,/, '$1 ')
              .replace(/^ror(v?) /, 'rotr$1 ')
              .trim(),
          ]
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('disassemble', () => {
  it.each([
    [encode('addiu', { rt: 29, rs: 29, imm: -32 }), 'addiu sp,sp,-32'],
    [encode('lw', { rt: 31, rs: 29, imm: 28 }), 'lw ra,28(sp)'],
    [encode('jr', { rs: 31 }), 'jr ra'],
    [encode('jalr', { rs: 25, rd: 31 }), 'jalr t9'],
    [encode('ins', { rt: 2, rs: 4, sa: 3, rd: 7 }), 'ins v0,a0,0x3,0x5'],
    [encode('rdhwr', { rt: 3 }), 'rdhwr v1,$29'],
    [encode('break', { code: 7 << 10 }), 'break 0x1c00'],
    [encode('beq', { rs: 4, rt: 0, imm: -1 }), 'beq a0,zero,0x1000'],
    [0, 'nop'],
    [0xffffffff, '.word 0xffffffff'],
  ])('0x%x is %s', (word, text) => {
    expect(disassemble(word, 0x1000)).toBe(text)
  })

  it.skipIf(!hasObjdump && process.env.CI === undefined)('agrees with binutils on every opcode', () => {
    const words = samples()
    const expected = objdump(words)
    expect(expected.length).toBe(words.length)
    const differences = words.flatMap((word, i) => {
      // binutils splits the codes of break and the traps, and names pref's hint and rdhwr's register in its own way.
      if (/^(break|pref|rdhwr|nop|ssnop|ehb|pause)/.test(expected[i]!)) return []
      const ours = disassemble(word, i * 4)
      return ours === expected[i] ? [] : [`0x${word.toString(16)}: ours "${ours}", binutils "${expected[i]}"`]
    })
    expect(differences).toEqual([])
  })
})
