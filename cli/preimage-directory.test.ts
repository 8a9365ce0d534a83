/** Directories of preimages as they really look, given to the real command. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { keccakKey, localKey } from '@zkmips/emulator/host/oracle'
import * as assembler from '@zkmips/emulator/testing/programs'
import { FD_PREIMAGE_READ, SYS_READ } from '@zkmips/isa/syscalls'
import { afterAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { type Outcome, pinnedNode, zkmips } from './testing/spawn.ts'

const { directory, file } = scratch('preimage-directory')

const data = Buffer.from('some data')
const name = bytesToHex(keccak_256(data))
const key = Buffer.from(keccakKey(data))
const words = Array.from({ length: 8 }, (_, i) => key.readUInt32BE(4 * i))
/** Reads the preimage, and exits with 0. */
const elf = file(
  'reads.elf',
  assembler.elfFileOf(
    [
      ...assembler.selectPreimage(assembler.DATA_ADDRESS),
      ...assembler.systemCall(SYS_READ, FD_PREIMAGE_READ, 0x0080_0000, 4),
      ...assembler.exitWith(0),
    ],
    words,
  ),
)
const run = (...args: string[]): Promise<Outcome> => zkmips(['run', elf, ...args], pinnedNode)

let made = 0
function folder(): string {
  const path = join(directory, `preimages-${made++}`)
  mkdirSync(path)
  return path
}

describe('a directory of preimages', () => {
  it('may be mounted by Kubernetes: links to files by way of a link to a directory', async () => {
    const mount = folder()
    mkdirSync(join(mount, '..2026_11_29_16_14_24.123456789'))
    writeFileSync(join(mount, '..2026_11_29_16_14_24.123456789', name), data)
    symlinkSync('..2026_11_29_16_14_24.123456789', join(mount, '..data'))
    symlinkSync(join('..data', name), join(mount, name))
    const { code, stderr } = await run('--preimage-dir', mount)
    expect(code).toBe(codes.EXIT_OK)
    expect(stderr).not.toContain('zkmips:')
  })

  it('may have whatever else in it: that is said, and never waited for', async () => {
    const mixed = folder()
    writeFileSync(join(mixed, 'notes.txt'), data)
    execFileSync('mkfifo', [join(mixed, 'pipe')])
    mkdirSync(join(mixed, 'more'))
    symlinkSync('more', join(mixed, 'other'))
    symlinkSync('/dev/zero', join(mixed, 'zero'))
    symlinkSync('nowhere', join(mixed, 'lost'))
    writeFileSync(join(mixed, 'core'), '')
    truncateSync(join(mixed, 'core'), 2 ** 33)
    const server = createServer().listen(join(mixed, 'socket'))
    afterAll(() => server.close())
    const { code, stderr } = await run('--preimage-dir', mixed)
    expect(code).toBe(codes.EXIT_OK)
    const said = [
      'core (a file of 8589934592 bytes, where a preimage has at most 268435456)',
      ...['lost (a link that leads nowhere)', 'more (a directory)', 'other (a directory)', 'pipe (a fifo), and 2 more'],
    ]
    expect(stderr).toContain(`zkmips: ${mixed}: not read as preimages: ${said.join(', ')}\n`)
  })
})

describe('refused', () => {
  const under = (entry: string, make: (path: string) => void): (() => [string, string]) => {
    return () => {
      const path = folder()
      make(join(path, entry))
      return [path, join(path, entry)]
    }
  }
  const local = bytesToHex(localKey(2))
  it.each([
    ['a fifo under the name of a preimage', under(name, path => execFileSync('mkfifo', [path])), 'and this is a fifo'],
    ['a link that leads in a circle', under(name, path => symlinkSync(path, path)), 'a link that leads nowhere'],
    ['the wrong data', under(name, path => writeFileSync(path, 'other')), 'use that name, or get the right data'],
    ['a local key', under(local, path => writeFileSync(path, data)), 'give it with --local 2=0x…'],
    ['a directory that is none', () => [elf, elf], 'this is not a directory'],
    ['a directory that is not there', () => [join(directory, 'x'), join(directory, 'x')], 'there is no such directory'],
    ['an empty name', () => ['', '""'], 'there is no such directory'],
  ] as [string, () => [string, string], string][])('%s', async (_what, make, says) => {
    const [path, place] = make()
    const { code, stderr } = await run('--preimage-dir', path)
    expect(code).toBe(codes.EXIT_BAD_INPUT)
    expect(stderr).toContain(`zkmips: ${place}: `)
    expect(stderr).toContain(says)
  })
})
