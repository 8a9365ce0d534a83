/** `zkmips search` through the real command. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { type BadInput, describeBadInput } from './testing/bad-input.ts'
import { fixture, pinnedNode, zkmips } from './testing/spawn.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-search-'))
afterAll(() => rmSync(directory, { recursive: true }))

const run = (...args: string[]) => zkmips(args, pinnedNode)
const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).stdout)

const sorting = fixture('elf/sorting.elf')
const echo = fixture('elf/echo-claim.elf')
const local = (option: string, key: number, digit: string): string[] => [option, `${key}=0x${digit.repeat(64)}`]
const agreed = [...local('--local', 1, '7'), ...local('--local', 2, '7')]

describe('zkmips search', () => {
  it('finds a state, and the step that made it: the witness of that step leads there', async () => {
    const found = await json('search', fixture('blocks/transfer.json'), '--when', 'heap > 0x5000000')
    expect(found).toMatchObject({ found: true, before: 0x0500_0000, by: { instruction: 'syscall' } })
    const witness = await json('witness', fixture('blocks/transfer.json'), '--at', String(found.step - 1))
    expect(witness.post).toBe(found.stateHash)
  })

  it('finds the same step by halves and one by one, from the start and from a snapshot, first and last', async () => {
    const when = ['search', sorting, '--when', 'exited == 1']
    const slow = await json(...when)
    expect(slow).toMatchObject({ found: true, step: 1_240_403 })
    expect(await json(...when, '--monotone')).toEqual(slow)
    expect(await json(...when, '--last')).toEqual(slow)
    const snapshot = join(directory, 'x.snapshot')
    await run('run', sorting, '--stop-at', '=1000000', '-o', snapshot)
    expect(await json(...when, '--resume', snapshot)).toEqual(slow)
  })

  it('knows functions and variables by name', async () => {
    const { by, step, value } = await json('search', sorting, '--when', 'pc == guest_main', '--raw-names')
    expect(by).toMatchObject({ step: step - 1 })
    const { instructions } = await json('disasm', sorting, '--function', 'guest_main')
    expect(Number(instructions[0].address)).toBe(value)
  })

  it('says where there is nothing', async () => {
    const outcome = await run('search', sorting, '--when', 'v0 == 0xdeadbeef', '--to', '5000')
    expect(outcome).toMatchObject({ code: codes.EXIT_OK, stdout: 'not found in the states at steps 0 to 5,000\n' })
    expect(await json('search', sorting, '--when', 'pc == 2', '--to', '50')).toMatchObject({ found: false, to: 50 })
  })

  it('finds where two runs part: the step that reads the other claim', async () => {
    const other = [...local('--against-local', 1, '7'), ...local('--against-local', 2, '8')]
    const found = await json('search', echo, ...agreed, ...other)
    expect(found).toMatchObject({ found: true, reads: { key: `0x01${'00'.repeat(30)}02` } })
    expect(found.differences[0]).toEqual({
      what: expect.stringMatching(/^\[0x/),
      one: '0x77777777',
      other: '0x88888888',
    })
    expect(found.after).not.toBe(found.otherAfter)
    const same = await run(
      'search',
      echo,
      ...agreed,
      '--against',
      echo,
      ...agreed.map(a => a.replace('--', '--against-')),
    )
    expect(same.stdout).toContain('the runs are the same to their end')
  })

  it('finds between which snapshots of another run it parts from that one', async () => {
    const snapshots = join(directory, 'other')
    const other = [...local('--local', 1, '7'), ...local('--local', 2, '8')]
    await run('run', echo, ...other, '--snapshot-every', '100', '--snapshot-dir', snapshots)
    expect(readdirSync(snapshots).length).toBeGreaterThan(3)
    const found = await json('search', echo, ...agreed, '--against', snapshots)
    const { step } = await json('search', echo, ...agreed, ...other.map(a => a.replace('--', '--against-')))
    const lastEqual = step - (step % 100)
    expect(found).toMatchObject({ found: true, lastEqual, firstDifferent: lastEqual + 100 })
    const same = await run('search', echo, ...other, '--against', snapshots)
    expect(same.stdout).toContain('has the states of all')
  })
})

function made(name: string, make: (path: string) => void): string {
  const path = join(directory, name)
  mkdirSync(path, { recursive: true })
  make(path)
  return path
}

const search = (...args: string[]) => ['search', sorting, ...args]

const cases: BadInput[] = [
  {
    name: 'a search for nothing',
    args: () => search(),
    code: codes.EXIT_USAGE,
    says: ['--when CONDITION', '--against PATH'],
  },
  {
    name: 'a search for two things',
    args: () => search('--when', 'exited == 1', '--against', sorting),
    code: codes.EXIT_USAGE,
    says: ['--when CONDITION', '--against PATH'],
  },
  {
    name: 'a condition that is none',
    args: () => search('--when', 'it crashes'),
    code: codes.EXIT_USAGE,
    says: ['--when "it crashes"', 'SUBJECT OPERATOR VALUE'],
  },
  {
    name: 'a condition on a register that does not exist',
    args: () => search('--when', 'r77 == 1'),
    code: codes.EXIT_USAGE,
    says: ['there is no r77', 'a register'],
  },
  {
    name: 'a condition without a value',
    args: () => search('--when', 'v0 =='),
    code: codes.EXIT_USAGE,
    says: ['SUBJECT OPERATOR VALUE'],
  },
  {
    name: 'a value of more than 32 bits',
    args: () => search('--when', 'v0 == 0x100000000'),
    code: codes.EXIT_USAGE,
    says: ['0x100000000', '0xffffffff'],
  },
  {
    name: 'an address that is none',
    args: () => search('--when', '[0xzz] changes'),
    code: codes.EXIT_USAGE,
    says: ['0xzz', 'not an address'],
  },
  {
    name: 'a function that does not exist',
    args: () => search('--when', 'pc == guest_mian'),
    code: codes.EXIT_USAGE,
    says: ['there is no function guest_mian', 'guest_main'],
  },
  {
    name: 'a search from beyond the end',
    args: () => search('--when', 'v0 == 1', '--from', '9999999'),
    code: codes.EXIT_BAD_INPUT,
    says: ['ends at step 1240403', 'no step 9999999'],
  },
  {
    name: 'a search against another program',
    args: () => search('--against', echo),
    code: codes.EXIT_BAD_INPUT,
    says: ['differ from the start', 'two runs of one program'],
  },
  {
    name: 'a search against a file that is not there',
    args: () => search('--against', join(directory, 'nothing')),
    code: codes.EXIT_BAD_INPUT,
    says: ['nothing', 'there is no such file'],
  },
  {
    name: 'a search against a directory without snapshots',
    args: () =>
      search(
        '--against',
        made('none', () => {}),
      ),
    code: codes.EXIT_BAD_INPUT,
    says: ['there is no snapshot'],
  },
  {
    name: 'a search against a directory with a damaged snapshot',
    args: () =>
      search(
        '--against',
        made('damaged', path => writeFileSync(join(path, 'x.snapshot'), 'zkmsnap\n!')),
      ),
    code: codes.EXIT_BAD_INPUT,
    says: ['x.snapshot', 'damaged', 'copy it again'],
  },
]

describeBadInput(cases)
