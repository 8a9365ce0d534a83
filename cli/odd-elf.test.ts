/** ELFs that are unusual, given to the real command: damaged where it does not matter, and built for floating point. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { elfFileOf, exitWith } from '@zkmips/emulator/testing/programs'
import { describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { fixture, pinnedNode, zkmips } from './testing/spawn.ts'

const { directory, file } = scratch('odd-elf')
const run = (...args: string[]) => zkmips(args, pinnedNode)

const whole = readFileSync(fixture('elf/fibonacci.elf'))
/** The second and third of its program headers are of empty segments. */
const [SECOND, THIRD] = [52 + 32, 52 + 64]

function changed(name: string, change: (bytes: Buffer) => Buffer | undefined): string {
  const copy = Buffer.from(whole)
  return file(name, change(copy) ?? copy)
}
const header = (bytes: Buffer, at: number, fields: readonly number[]): void => {
  for (const [i, value] of fields.entries()) bytes.writeUInt32BE(value, at + 4 * i)
}

/** Everything at once: stale section headers, a segment without bytes that lies past the end of the file, and a note that is none. */
const damaged = (): string =>
  changed('damaged.elf', bytes => {
    bytes.writeUInt32BE(0x7fff_0000, 32)
    bytes.writeUInt16BE(0xffff, 50)
    header(bytes, SECOND, [1, 0xffff_f000, 0x0020_0000, 0x0020_0000, 0, 64, 6, 4])
    header(bytes, THIRD, [4, 0xffff_0000, 0, 0, 0xffff, 0xffff, 4, 4])
    return undefined
  })

describe('an ELF with damaged parts that no run needs', () => {
  it.each([
    ['run', [], 'the program exited with code 0'],
    ['trace', ['--limit', '1'], '00010000'],
    ['profile', [], '0x00010080'],
    ['disasm', ['--range', '0x10000..0x10008'], '00010004  0c004020'],
    ['debug', ['--commands', 'step 2; backtrace'], '#0  00010008'],
    ['stats', [], 'cells per cycle'],
  ])('serves %s', async (command, options, says) => {
    const { code, stdout, stderr } = await run(command, damaged(), ...options)
    expect(code).toBe(codes.EXIT_OK)
    expect(stdout + stderr).toContain(says)
    const isNamed = !['run', 'stats'].includes(command)
    const note = 'damaged.elf: the symbol table cannot be used (its section headers end at byte'
    expect(stderr.includes(note)).toBe(isNamed)
  })

  it('is the same program in disputes', async () => {
    const prestate = async (elf: string) => JSON.parse((await run('load-elf', elf, '--json')).stdout).prestate
    expect(await prestate(damaged())).toBe(await prestate(fixture('elf/fibonacci.elf')))
  })
})

describe('a program with floating-point instructions', () => {
  const LWC1 = 0xc7a0_0000
  const remedy = /exit code 2 at 0x00010000: \.word 0xc7a00000: a floating-point instruction, .*GOMIPS=softfloat for Go/

  it.each([
    ['run', []],
    ['run', ['--engine', 'reference']],
    ['prove', ['-o', join(directory, 'x.proof')]],
    ['profile', []],
  ])('ends %s %s with a word about them', async (command, options) => {
    const { code, stdout, stderr } = await run(
      command,
      file('float.elf', elfFileOf([LWC1, ...exitWith(0)])),
      ...options,
    )
    expect(code).toBe(command === 'profile' ? codes.EXIT_OK : codes.EXIT_PANIC)
    expect(stdout + stderr).toMatch(remedy)
  })

  it('is warned about when it is loaded, where the ELF says so; without one it runs', async () => {
    const elf = changed('hard.elf', bytes => {
      header(bytes, SECOND, [0x7000_0003, bytes.length, 0, 0, 24, 24, 4, 8])
      return Buffer.concat([bytes, Buffer.of(0, 0, 32, 2, 1, 1, 0, 1), Buffer.alloc(16)])
    })
    const { code, stderr } = await run('run', elf)
    expect(code).toBe(codes.EXIT_OK)
    expect(stderr).toMatch(/^zkmips: .*hard\.elf is built for floating-point instructions.*-msoft-float for C/m)
  })
})
