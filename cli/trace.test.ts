/** `zkmips trace` in a process of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixture, type Outcome, pinnedNode, root, zkmips } from './testing/spawn.ts'

const trace = (...args: string[]): Promise<Outcome> => zkmips(['trace', ...args], pinnedNode)
const traceJson = async (...args: string[]) =>
  (await trace(...args, '--json')).stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

const fibonacci = fixture('elf/fibonacci.elf')
const locals = ['--local', `1=${'07'.repeat(32)}`, '--local', `2=${'07'.repeat(32)}`]

describe('zkmips trace', () => {
  it('shows every step, and how the run ended', async () => {
    const { code, stdout, stderr } = await trace(fibonacci)
    expect(code).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(3751)
    expect(lines[0]).toMatch(/^ +0 {2}00010000 {2}__start +addiu sp,sp,-32 +sp=7fffcfe0$/)
    expect(lines[3]).toMatch(/^ +3 {2}00010080 {2}guest_main +lui a2,0x3b9a +a2=3b9a0000$/)
    expect(lines.at(-1)).toMatch(/syscall +exit_group\(0, /)
    expect(stderr).toBe('the program exited with code 0, after 3,751 steps\n')
  })

  it('shows the steps that were asked for', async () => {
    const steps = async (...args: string[]) => (await traceJson(fibonacci, ...args)).map(({ step }) => step)
    expect(await steps('--from', '100', '--to', '102')).toEqual([100, 101, 102])
    expect(await steps('--limit', '2')).toEqual([0, 1])
    expect(await steps('--pc', 'guest_main')).toEqual([3])
    expect(await steps('--pc', '0x1009c', '--limit', '3')).toEqual([9, 16, 23])
    expect(await steps('--function', '__start')).toEqual([0, 1, 2, 3748, 3749, 3750])
    expect(await steps('--function', 'guest_main', '--from', '3747')).toEqual([3747])
  })

  it('says what a step loads, stores and asks for', async () => {
    const steps = await traceJson(fixture('elf/echo-claim.elf'), ...locals)
    const stores = steps.filter(({ memory }) => memory.some(({ access }: { access: string }) => access === 'store'))
    expect(stores[0]).toMatchObject({
      ...{ instruction: 'sw v0,0(sp)', place: 'guest_main+0x8', registers: {} },
      memory: [{ access: 'store', address: '0x7fffcf38', value: '0x01000000', bytes: 4 }],
    })
    const calls = steps.filter(({ syscall }) => syscall)
    expect(calls[0].syscall).toEqual({
      ...{ name: 'write', arguments: ['0x00000006', '0x7fffcf38', '0x00000004'], result: 4, error: 0 },
    })
    expect(calls[0].registers).toEqual({ v0: '0x00000004', a3: '0x00000000' })
    // Of a preimage: its length, then its data.
    const reads = calls.filter(({ syscall }) => syscall.name === 'read')
    expect(reads.slice(0, 3).map(({ memory }) => memory[0].value)).toEqual(['0x00000000', '0x00000020', '0x07070707'])
    expect(steps.at(-1)).toMatchObject({ ended: 'the program exited with code 0', syscall: { name: 'exit_group' } })
  })

  it('says which step ended a run badly', async () => {
    const { code, stdout, stderr } = await trace(fixture('elf/echo-claim.elf'))
    expect(code).toBe(0)
    expect(stdout).toMatch(/syscall +exit code 2 at 0x0001012c: .*preimage key.*\n$/)
    expect(stderr).toContain('after 126 steps')
  })

  it('says so where no step matches', async () => {
    const { code, stdout, stderr } = await trace(fibonacci, '--function', 'memcpy')
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain('no step matches')
  })

  it('stops when its reader has gone, without a word', async () => {
    const child = spawn(pinnedNode, [join(root, 'cli/zkmips.mjs'), 'trace', fixture('blocks/transfer.json')])
    let stderr = ''
    child.stderr.on('data', data => {
      stderr += data
    })
    await once(child.stdout, 'data')
    child.stdout.destroy()
    expect(await once(child, 'close')).toEqual([0, null])
    expect(stderr).toBe('')
  })
})
