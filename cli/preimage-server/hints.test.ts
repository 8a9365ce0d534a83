/** Hints from a guest to a preimage server, given to the real command: of any length, in any pieces, across snapshots. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keccakKey } from '@zkmips/emulator/host/oracle'
import * as assembler from '@zkmips/emulator/testing/programs'
import { encode } from '@zkmips/isa/encode'
import * as sys from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import * as codes from '../exit-codes.ts'
import { scratch } from '../testing/scratch.ts'
import { type Outcome, pinnedNode, zkmips } from '../testing/spawn.ts'

const { directory, file } = scratch('hints')

/** Ends where it is asked for the preimage of anything but a hint. */
const server = [
  '--',
  pinnedNode,
  fileURLToPath(new URL('../../emulator/host/preimage-server/testing/server.ts', import.meta.url)),
  'hinted',
]
const run = (...args: string[]): Promise<Outcome> => zkmips(['run', ...args], pinnedNode)

/** Memory that is 0, but for what the program stores there. */
const REGION = 0x0100_0000
const [T0, T1, S0] = [8, 9, 16]

function storeWord(address: number, value: number): number[] {
  const store = encode('sw', { rs: T0, rt: T1, imm: 0 })
  return [...assembler.loadConstant(T0, address), ...assembler.loadConstant(T1, value), store]
}
const hints = (address: number, count: number): number[] =>
  assembler.systemCall(sys.SYS_WRITE, sys.FD_HINT_WRITE, address, count)

/** The ELF of a guest that hints, and then reads the preimages whose data is what it has hinted. */
function guest(name: string, hinting: readonly number[], hinted: readonly Uint8Array[]): string {
  const keys = Buffer.concat(hinted.map(keccakKey))
  const words = Array.from({ length: keys.length / 4 }, (_, i) => keys.readUInt32BE(4 * i))
  const reading = hinted.flatMap((_, i) => [
    ...assembler.selectPreimage(assembler.DATA_ADDRESS + 32 * i),
    ...assembler.systemCall(sys.SYS_READ, sys.FD_PREIMAGE_READ, 0x0080_0000, 4),
  ])
  return file(name, assembler.elfFileOf([...hinting, ...reading, ...assembler.exitWith(0)], words))
}

const LONG = 1 << 21
const inWords = (): string => {
  const pieces = assembler.repeat(LONG / 4, S0, hints(REGION + 4, 4))
  return guest('words.elf', [...storeWord(REGION, LONG), ...hints(REGION, 4), ...pieces], [new Uint8Array(LONG)])
}

/** "hello", which is no hint: its length would be 0x68656c6c bytes. */
const greeting = (): string =>
  guest(
    'greeting.elf',
    [...storeWord(REGION, 0x6865_6c6c), ...storeWord(REGION + 4, 0x6f00_0000), ...hints(REGION, 5)],
    [],
  )

describe('a server gets', () => {
  it('a hint of 2 MiB that is written in half a million pieces', async () => {
    const outcome = await run(inWords(), ...server)
    expect(outcome).toMatchObject({ code: codes.EXIT_OK })
  })

  it('each hint of one large write, and the one that it begins', async () => {
    const second = REGION + 4 + LONG
    const hinting = [
      ...storeWord(REGION, LONG),
      ...[...storeWord(second, 4), ...storeWord(second + 4, 0x6162_6364)],
      ...[...storeWord(second + 8, 4), ...storeWord(second + 12, 0x6566_6768)],
      ...[...hints(REGION, 4 + LONG + 8 + 6), ...hints(second + 14, 2)],
    ]
    const expected = [new Uint8Array(LONG), Buffer.from('abcd'), Buffer.from('efgh')]
    const outcome = await run(guest('several.elf', hinting, expected), ...server)
    expect(outcome).toMatchObject({ code: codes.EXIT_OK })
  })

  it('the hint of which a snapshot has a part', async () => {
    const snapshot = join(directory, 'half.snapshot')
    const elf = inWords()
    expect((await run(elf, '--stop-at', '2000000', '-o', snapshot)).code).toBe(codes.EXIT_UNFINISHED)
    expect(await run(elf, '--resume', snapshot, ...server)).toMatchObject({ code: codes.EXIT_OK })
  })
})

describe('what is no hint', () => {
  it('is said at once, with the place, where a server waits for hints', async () => {
    const outcome = await run(greeting(), ...server)
    expect(outcome.code).toBe(codes.EXIT_BAD_INPUT)
    expect(outcome.stderr).toMatch(
      /greeting\.elf: step \d+ at 0x0001[0-9a-f]{4} begins a hint of 1751477356 bytes, and a hint has at most 16777216 here/,
    )
    expect(outcome.stderr).toContain('mend the program, or run it without a server')
  })

  it('does not matter where none waits; a snapshot from there cannot go on with one, and says why', async () => {
    const snapshot = join(directory, 'lost.snapshot')
    const elf = greeting()
    expect(await run(elf, '-o', snapshot)).toMatchObject({ code: codes.EXIT_OK })
    expect((await run(elf, '--resume', snapshot)).code).toBe(codes.EXIT_OK)
    const outcome = await run(elf, '--resume', snapshot, ...server)
    expect(outcome.code).toBe(codes.EXIT_BAD_INPUT)
    expect(outcome.stderr).toContain('lost.snapshot: what the program hints cannot be followed from here')
    const debugged = await zkmips(['debug', elf, '--commands', 'continue'], pinnedNode)
    expect(debugged.stdout).toMatch(/^hint\| step \d+ at 0x0001[0-9a-f]{4} begins a hint of 1751477356 bytes/m)
  })
})
