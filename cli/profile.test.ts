/** `zkmips profile`, and the regions in `zkmips run`, in processes of their own. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fixture, type Outcome, pinnedNode, zkmips } from './testing/spawn.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-profile-'))
afterAll(() => rmSync(directory, { recursive: true }))

const profile = (...args: string[]): Promise<Outcome> => zkmips(['profile', ...args], pinnedNode)
const profileJson = async (...args: string[]) => JSON.parse((await profile(...args, '--json')).stdout)

describe('zkmips profile', () => {
  it('of no steps has no shares', async () => {
    const { stdout } = await profile(fixture('elf/sort.elf'), '--stop-at', '=0')
    expect(stdout).toMatch(/^steps +0$/m)
    expect(stdout).not.toContain('NaN')
  })

  it('of a run that panics says so', async () => {
    const { code, stdout } = await profile(fixture('elf/echo-claim.elf'), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ exited: true, exitCode: 2, steps: 126 })
  })

  it('says where a block spends its steps', async () => {
    const block = fixture('blocks/transfer.json')
    const answer = await profileJson(block)
    const { steps } = JSON.parse((await zkmips(['run', block, '--json'], pinnedNode)).stdout)
    expect(answer.steps).toBe(steps)
    const sum = (list: { self?: number; steps?: number }[]) =>
      list.reduce((all, { self, steps: of }) => all + (self ?? of!), 0)
    expect(sum(answer.functions)).toBe(steps)
    expect(sum(answer.instructions)).toBe(steps)
    const double = answer.functions.find(({ name }: { name: string }) => name.endsWith('Sum>::double'))
    expect(double.calls).toBeGreaterThan(120)
    expect(double.total).toBeGreaterThan(double.self)
    expect(answer.functions[0].self).toBeGreaterThanOrEqual(answer.functions[1].self)
    const calls = new Map(answer.syscalls.map(({ name, calls: of }: { name: string; calls: number }) => [name, of]))
    expect(calls.get('exit_group')).toBe(1)
    expect(calls.get('read')).toBeGreaterThan(100)
    // 43 permutations: those that hash the block’s inputs, nodes, code and headers.
    expect(calls.get('keccak_f')).toBe(43)
  })

  it('shows a table, as long as it is wanted', async () => {
    const { code, stdout } = await profile(fixture('elf/sort.elf'), '--top', '3')
    expect(code).toBe(0)
    const [facts, functions, instructions, syscalls] = stdout.split('\n\n')
    expect(facts).toContain('the program exited with code 0')
    expect(functions!.split('\n')).toHaveLength(1 + 3 + 1)
    expect(functions).toMatch(/and \d+ more functions; --top shows them/)
    expect(instructions).toContain('arithmetic and logic')
    expect(syscalls).toContain('exit_group')
  })

  it('writes call stacks for speedscope', async () => {
    const file = join(directory, 'regions.speedscope.json')
    expect((await profile(fixture('elf/regions.elf'), '-o', file)).code).toBe(0)
    const { shared, profiles } = JSON.parse(readFileSync(file, 'utf8'))
    const names = profiles[0].samples.map((stack: number[]) =>
      stack.map(frame => shared.frames[frame].name).join(' > '),
    )
    expect(names).toContain('__start > guest_main > guest::keccak::keccak256 > guest_keccak_permute')
    expect(readdirSync(directory)).toEqual(['regions.speedscope.json'])
  })

  it('counts only as many steps as it is told to', async () => {
    expect(await profileJson(fixture('elf/sort.elf'), '--stop-at', '=1000')).toMatchObject({
      ...{ steps: 1000, ended: 'not yet: stopped by --stop-at' },
    })
  })

  it('tells of a run that ends badly', async () => {
    const { code, stdout } = await profile(fixture('elf/echo-claim.elf'))
    expect(code).toBe(0)
    expect(stdout).toMatch(/ended +exit code 2 at 0x0001012c/)
  })
})

describe('regions that a guest marks', () => {
  const hashSteps = async () => {
    const { functions } = await profileJson(fixture('elf/regions.elf'))
    return functions.find(({ name }: { name: string }) => name === 'guest::keccak::keccak256').total
  }

  it('are counted by profile and run alike, within each other and repeated', async () => {
    const { regions } = await profileJson(fixture('elf/regions.elf'))
    expect(regions.problems).toEqual([])
    const shape = regions.regions.map(({ name, depth, times }: Record<string, unknown>) => [name, depth, times])
    expect(shape).toEqual([
      ['build', 0, 1],
      ['hash', 1, 31],
      ['check', 0, 7],
      ['hash', 1, 35],
    ])
    const run = JSON.parse((await zkmips(['run', fixture('elf/regions.elf'), '--json'], pinnedNode)).stdout)
    expect(run.regions).toEqual(regions)
    // The leaves are hashed outside of the region: 32 of 98 hashes, of equal cost.
    const inRegions = regions.regions[1].steps + regions.regions[3].steps
    expect(inRegions / (await hashSteps())).toBeCloseTo(66 / 98, 1)
  })

  it('that do not fit are reported, and change nothing', async () => {
    const { code, stderr } = await zkmips(['run', fixture('elf/regions-c.elf')], pinnedNode)
    expect(code).toBe(0)
    expect(stderr).toMatch(/region +times +steps/)
    expect(stderr).toMatch(/^ {2}lookup +8 /m)
    expect(stderr).toContain('region lookup is still open where all ends')
  })

  it('do not show where there are none', async () => {
    expect((await zkmips(['run', fixture('elf/sort.elf')], pinnedNode)).stderr).not.toContain('region')
  })
})
