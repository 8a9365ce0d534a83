/** What a guest writes, byte by byte and to both descriptors, passed on by the real command: all of it, in order. */
import * as assembler from '@zkmips/emulator/testing/programs'
import { FD_STDERR, FD_STDOUT, SYS_WRITE } from '@zkmips/isa/syscalls'
import { expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { bin, pinnedNode, start, zkmips } from './testing/spawn.ts'

const { file } = scratch('guest-output')
const S0 = 16
const TEXT = 'abcd'
const write = (fd: number, at: number): number[] => assembler.systemCall(SYS_WRITE, fd, assembler.DATA_ADDRESS + at, 1)
const guest = (name: string, code: readonly number[]): string =>
  file(name, assembler.elfFileOf([...code, ...assembler.exitWith(0)], [Buffer.from(TEXT).readUInt32BE()]))

it('in order, where both go to the same place, and before what the command says', async () => {
  const code = [write(FD_STDOUT, 0), write(FD_STDERR, 1), write(FD_STDERR, 2), write(FD_STDOUT, 3)].flat()
  const elf = guest('both.elf', code)
  const command = [pinnedNode, bin, 'run', elf].map(part => `'${part}'`).join(' ')
  const { stdout } = await start('sh', ['-c', `${command} 2>&1`]).done
  expect(stdout).toMatch(/^abcd\n?ended /)
})

it('a MiB in pieces of a byte, and no more', async () => {
  const elf = guest('many.elf', assembler.repeat((1 << 20) + 5, S0, write(FD_STDOUT, 2)))
  const outcome = await zkmips(['run', elf], pinnedNode)
  expect(outcome.code).toBe(codes.EXIT_OK)
  expect(outcome.stdout).toBe('c'.repeat(1 << 20))
  const { stdout } = JSON.parse((await zkmips(['run', elf, '--json'], pinnedNode)).stdout)
  expect(stdout).toBe(`0x${'63'.repeat(1 << 20)}`)
})
