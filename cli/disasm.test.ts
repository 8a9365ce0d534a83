/** `zkmips disasm` in a process of its own. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fixture, type Outcome, pinnedNode, zkmips } from './testing/spawn.ts'

const disasm = (...args: string[]): Promise<Outcome> => zkmips(['disasm', ...args], pinnedNode)
const fibonacci = fixture('elf/fibonacci.elf')

describe('zkmips disasm', () => {
  it('shows the code of a program, function by function, with the names of targets', async () => {
    const { code, stdout } = await disasm(fibonacci)
    expect(code).toBe(0)
    expect(stdout).toContain('__start:\n  00010000  27bdffe0  addiu   sp,sp,-32\n')
    expect(stdout).toMatch(/00010004 {2}0c004020 {2}jal {5}0x10080 +; guest_main\n/)
    expect(stdout.match(/^ {2}[0-9a-f]{8} /gm)).toHaveLength(0xd0 / 4)
  })

  it('shows one function, or a range', async () => {
    const one = (await disasm(fibonacci, '--function', 'guest_main')).stdout.split('\n')
    expect(one[0]).toBe('guest_main:')
    expect(one).toHaveLength(1 + 76 / 4 + 1)
    const { stdout } = await disasm(fibonacci, '--range', 'guest_main+4..guest_main+0xc')
    expect(stdout).toMatch(/^ {2}00010084 .*\n {2}00010088 .*\n$/)
  })

  it('shows words that are no instruction, and finds the function by the end of its name', async () => {
    const block = fixture('blocks/transfer.json')
    const { stdout } = await disasm(block, '--function', 'trie::decode_list')
    expect(stdout).toMatch(/^block_executor::trie::decode_list:\n/)
    const table = await disasm(fixture('elf/digests.elf'), '--range', '0x11000..0x11140')
    expect(table.stdout).toContain('.word')
  })

  it('answers in JSON', async () => {
    const { instructions } = JSON.parse((await disasm(fibonacci, '--range', '0x10004..0x10008', '--json')).stdout)
    expect(instructions).toEqual([
      {
        ...{ address: '0x00010004', word: '0x0c004020', instruction: 'jal 0x10080', place: '__start+0x4' },
        ...{ target: '0x00010080', targetName: 'guest_main' },
      },
    ])
  })

  it('lists functions, with the names of the file where that is wanted', async () => {
    expect((await disasm(fibonacci, '--list')).stdout).toContain('00010080         76  guest_main\n')
    const sort = fixture('elf/sort.elf')
    expect((await disasm(sort, '--list')).stdout).toContain('<alloc::raw_vec::RawVec<u32>>::grow_one')
    expect((await disasm(sort, '--list', '--raw-names')).stdout).not.toContain('::')
    const { functions } = JSON.parse((await disasm(fibonacci, '--list', '--json')).stdout)
    expect(functions).toContainEqual({ name: 'guest_main', address: '0x00010080', size: 76 })
  })

  it('agrees with the file, word by word', async () => {
    const { instructions } = JSON.parse((await disasm(fibonacci, '--json')).stdout)
    const code = readFileSync(fibonacci).subarray(0x1000, 0x1000 + 0xd0)
    const words = Array.from({ length: code.length / 4 }, (_, i) => code.readUInt32BE(4 * i))
    expect(instructions.map(({ word }: { word: string }) => Number(word))).toEqual(words)
  })
})
