/** Runs that are cut up: stops, snapshots, resumption after errors and ctrl-C, step witnesses; through the real command. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { localKey, MemoryOracle } from '@zkmips/emulator/host/oracle'
import { executeWitness } from '@zkmips/emulator/step-witness/step-witness'
import { afterAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { fixture, pinnedNode, root, startZkmips, systemNode, zkmips } from './testing/spawn.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-snapshots-'))
afterAll(() => rmSync(directory, { recursive: true }))
const inside = (name: string): string => join(directory, name)

const run = (...args: string[]) => zkmips(['run', ...args], pinnedNode)
const json = async (...args: string[]) => JSON.parse((await zkmips([...args, '--json'], pinnedNode)).stdout)
const files = (name: string): string[] => readdirSync(inside(name)).map(file => join(inside(name), file))

const sorting = fixture('elf/sorting.elf')
const frozen = JSON.parse(readFileSync(fixture('states/sorting.json'), 'utf8')) as { hashes: string[]; steps: number }
const block = fixture('blocks/transfer.json')
const trace = () => JSON.parse(readFileSync(block, 'utf8'))

describe('snapshots on the way', () => {
  it('are whole, say so, and each leads to the same end', async () => {
    const every = ['--snapshot-every', '400000', '--snapshot-dir', inside('every')]
    const outcome = await run(sorting, ...every)
    expect(outcome.code).toBe(codes.EXIT_OK)
    const written = files('every')
    expect(written.map(file => Number(/step-(\d+)\.snapshot$/.exec(file)![1]))).toEqual([
      0, 400_000, 800_000, 1_200_000,
    ])
    for (const file of written) expect(outcome.stderr).toContain(file)
    for (const file of written) {
      const resumed = await json('run', sorting, '--resume', file, '-o', inside('end.snapshot'))
      expect(resumed).toMatchObject({ exitCode: 0, steps: frozen.steps })
      const last = await json('witness', sorting, '--resume', inside('end.snapshot'), '--at', String(frozen.steps))
      expect(last.pre).toBe(`0x${frozen.hashes.at(-1)}`)
    }
  })

  it('hold whatever engine wrote them', async () => {
    const stop = ['--stop-at', '=700000', '-o', inside('stop.snapshot')]
    expect((await run(sorting, ...stop, '--engine', 'reference')).code).toBe(codes.EXIT_UNFINISHED)
    const reference = readFileSync(inside('stop.snapshot'))
    await run(sorting, ...stop, '--engine', 'fast')
    expect(readFileSync(inside('stop.snapshot')).equals(reference)).toBe(true)
    expect((await run(sorting, '--resume', inside('stop.snapshot'), '--engine', 'reference')).code).toBe(codes.EXIT_OK)
  })

  it('at a multiple of the pattern do not stop the run that goes on from them', async () => {
    const stop = ['--stop-at', '%500000', '--json']
    await run(sorting, ...stop, '-o', inside('a.snapshot'))
    const second = await json('run', sorting, ...stop, '--resume', inside('a.snapshot'))
    expect(second).toMatchObject({ firstStep: 500_000, steps: 1_000_000, reason: 'stop-at' })
  })

  it('say that a block’s hash is not known where a part of its output came before', async () => {
    const { steps } = await json('run', block)
    const late = ['--stop-at', `=${steps - 5}`, '-o', inside('late.snapshot')]
    expect((await json('run', block, ...late)).exited).toBe(false)
    const answer = await json('run', block, '--resume', inside('late.snapshot'))
    expect(answer).toMatchObject({ exitCode: 0, firstStep: steps - 5, block: { computedHash: null } })
    expect((await run(block, '--resume', inside('late.snapshot'))).stderr).toContain('a part came before the snapshot')
  })
})

describe('nothing is lost', () => {
  it('where a preimage is missing: with it the run goes on to the same end', async () => {
    const { preimages, ...rest } = trace()
    // The last preimage that the run reads, so that there is a run to lose.
    const parent = rest.local.parentHash
    const missing = Object.keys(preimages).find(key => key !== parent)!
    const { [missing]: _, ...others } = preimages
    const broken = inside('broken.json')
    writeFileSync(broken, JSON.stringify({ ...rest, preimages: others }))
    const outcome = await run(broken, '--snapshot-dir', inside('missing'), '-o', inside('failed.snapshot'))
    expect(outcome.code).toBe(codes.EXIT_BAD_INPUT)
    const [file, ...more] = files('missing')
    expect(more).toEqual([])
    expect(outcome.stderr).toContain(file)
    expect(readFileSync(inside('failed.snapshot')).equals(readFileSync(file!))).toBe(true)
    const whole = await json('run', block)
    expect(whole.steps).toBeGreaterThan(1000)
    const { exitCode, steps, firstStep, block: about } = await json('run', block, '--resume', file!)
    expect({ exitCode, steps, about }).toEqual({ exitCode: 0, steps: whole.steps, about: whole.block })
    expect(firstStep).toBeGreaterThan(0)
  })

  it('where a step witness cannot be written', async () => {
    const proof = ['--proof-at', '=5000', '--proof-fmt', join(inside('no-such-directory'), 'x.json')]
    const outcome = await run(sorting, ...proof, '--snapshot-dir', inside('unwritable'))
    expect(outcome.code).toBe(codes.EXIT_OUTPUT)
    expect(files('unwritable')).toEqual([expect.stringContaining('000005000')])
  })

  it('where the preimage server ends: the run goes on with another one', { timeout: 60_000 }, async () => {
    const { preimages, ...rest } = trace()
    const half = inside('half.json')
    const kept = Object.entries(preimages).filter(([key], i) => key === rest.local.parentHash || i % 2 === 0)
    writeFileSync(half, JSON.stringify({ ...rest, preimages: Object.fromEntries(kept) }))
    const executor = fixture('elf/block-executor.elf')
    const serve = (file: string) => [
      '--',
      pinnedNode,
      join(root, 'emulator/host/preimage-server/example/serve-trace.ts'),
      file,
    ]
    const outcome = await run(executor, '--snapshot-dir', inside('served'), ...serve(half))
    expect(outcome.code).toBe(codes.EXIT_UNAVAILABLE)
    const [file] = files('served')
    expect(outcome.stderr).toContain(file)
    const resumed = await run(executor, '--resume', file!, ...serve(block))
    expect(resumed.code).toBe(codes.EXIT_OK)
    expect(resumed.stderr).toContain('before the snapshot')
    const other = await run(executor, '--resume', file!, '--local', `1=${'7'.repeat(64)}`, ...serve(block))
    expect(other.code).toBe(codes.EXIT_BAD_INPUT)
    expect(other.stderr).toContain('other inputs')
  })

  it.each([
    ['ctrl-C on a terminal', 'SIGINT', 'killGroup', systemNode],
    ['SIGTERM', 'SIGTERM', 'kill', systemNode],
    ['SIGHUP', 'SIGHUP', 'kill', pinnedNode],
    ['a terminal that closes', 'SIGHUP', 'killGroup', pinnedNode],
  ] as const)('on %s: the snapshot is where the run stood', { timeout: 60_000 }, async (_, signal, kill, node) => {
    const long = fixture('elf/bench-pointers.elf')
    const place = `interrupted-${signal}-${kill}`
    const options = ['--snapshot-dir', inside(place), '--snapshot-at', '=1000', '--engine', 'reference']
    const running = startZkmips(['run', long, ...options], node, { detached: true })
    await running.says('step 1,000')
    running[kill](signal)
    const outcome = await running.done
    expect(outcome.code).toBe(codes.EXIT_INTERRUPTED)
    const file = files(place).at(-1)!
    expect(outcome.stderr).toContain(`snapshot  step`)
    const step = Number(/step-(\d+)/.exec(file)![1])
    expect(step).toBeGreaterThan(1000)
    const stop = ['--stop-at', `=${step + 10}`, '--resume', file]
    expect(await json('run', long, ...stop)).toMatchObject({ firstStep: step, steps: step + 10 })
  })

  it('on ctrl-C with -o: the last state goes there', { timeout: 60_000 }, async () => {
    const [output, proof] = [inside('stopped/last.snapshot'), inside('stopped/proof-%d.json')]
    mkdirSync(inside('stopped'))
    const long = ['run', fixture('elf/bench-pointers.elf'), '--engine', 'reference']
    const running = startZkmips([...long, '-o', output, '--proof-at', '=1000', '--proof-fmt', proof], pinnedNode)
    while (!existsSync(inside('stopped/proof-1000.json'))) await setTimeout(10)
    running.kill('SIGINT')
    expect((await running.done).code).toBe(codes.EXIT_INTERRUPTED)
    expect(readdirSync(inside('stopped')).sort()).toEqual(['last.snapshot', 'proof-1000.json'])
    const { firstStep } = await json(...long, '--resume', output, '--stop-at', '%1000000')
    expect(firstStep).toBeGreaterThan(1000)
  })
})

describe('step witnesses', () => {
  it('of a run are those of the command, one leads to the next, and each suffices', async () => {
    const names = join(directory, 'proof-%d.json')
    await run(block, '--proof-at', '%1000', '--proof-fmt', names, '--stop-at', '=3000')
    const read = (step: number) => JSON.parse(readFileSync(names.replace('%d', String(step)), 'utf8'))
    expect([0, 1000, 2000].map(step => read(step).step)).toEqual([0, 1000, 2000])
    const { file: _, ...second } = await json('witness', block, '--at', '1000')
    expect(second).toEqual(read(1000))
    const after = await json('witness', block, '--at', '1001')
    expect(after.pre).toBe(second.post)
    const bytes = (hex: string): Uint8Array => hexToBytes(hex.slice(2))
    const inputs = { state: bytes(second['state-data']), proof: bytes(second['proof-data']) }
    expect(`0x${bytesToHex(executeWitness(inputs, new MemoryOracle()))}`).toBe(second.post)
  })

  it('of a step that reads have the preimage', async () => {
    const stopped = await json('run', block, '--stop-at-preimage-type', 'keccak')
    expect(stopped).toMatchObject({ exited: false, reason: 'stop-at-preimage' })
    const witness = await json('witness', block, '--at', String(stopped.steps - 1))
    expect(witness['oracle-key']).toMatch(/^0x02/)
    expect(witness['oracle-offset']).toBe(0)
    const key = witness['oracle-key'].slice(0, 20)
    expect(await json('run', block, '--stop-at-preimage', key)).toMatchObject({ steps: stopped.steps })
    // Any beginning will do: an odd number of digits, with 0x or without, in capitals.
    const digits = witness['oracle-key'].slice(2, 21).toUpperCase()
    for (const part of [digits, `0X${digits}`]) {
      expect(await json('run', block, '--stop-at-preimage', part)).toMatchObject({ steps: stopped.steps })
    }
    const first = await json('run', block, '--stop-at-preimage-type', 'any')
    expect(await json('run', block, '--stop-at-preimage', '0')).toMatchObject({ steps: first.steps })
    const later = await json('run', block, '--stop-at-preimage', `${key}@4`)
    expect(later.steps).toBeGreaterThan(stopped.steps)
    const local = await json('run', block, '--stop-at-preimage', bytesToHex(localKey(3)))
    expect((await json('witness', block, '--at', String(local.steps - 1)))['oracle-key']).toBe(
      `0x${bytesToHex(localKey(3))}`,
    )
    const large = await json('run', block, '--stop-at-preimage-larger-than', '500')
    const value = (await json('witness', block, '--at', String(large.steps - 1)))['oracle-value']
    expect(value.length).toBeGreaterThan(2 + 2 * 508)
  })

  it('that the run does not reach are missed', async () => {
    const { code, stderr } = await run(fixture('elf/fibonacci.elf'), '--proof-at', '=99999')
    expect(code).toBe(codes.EXIT_OK)
    expect(stderr).toContain('no step witness at step 99,999: the run ends at step 3,751')
  })

  it('go to stdout with --proof-fmt -', async () => {
    const { stdout } = await run(sorting, '--proof-at', '=1000', '--proof-fmt', '-', '--stop-at', '1001')
    expect(JSON.parse(stdout)).toMatchObject({ step: 1000, pre: `0x${frozen.hashes[1]}` })
  })
})

it('load-elf says both names, and writes the state they are of', { timeout: 60_000 }, async () => {
  const names = await json('load-elf', sorting, '-o', inside('zero.snapshot'))
  expect(names.prestate).toBe(`0x${frozen.hashes[0]}`)
  const { prestate, programDigests } = await json('stats', sorting)
  expect({ prestate, programDigests }).toEqual({ prestate: names.prestate, programDigests: names.programDigests })
  expect(names.state).toMatch(/^0x[0-9a-f]{452}$/)
  expect((await run(sorting, '--resume', inside('zero.snapshot'))).code).toBe(codes.EXIT_OK)
})

it('load-elf says what docs/cli.md shows', { timeout: 60_000 }, async () => {
  const { stdout } = await zkmips(['load-elf', fixture('elf/fibonacci.elf')], pinnedNode)
  const shown = stdout.trim().replace(/^(name on L1 +0x)[0-9a-f]{64}$/m, '$1… (of this release)')
  expect(readFileSync(join(root, 'docs/cli.md'), 'utf8')).toContain(shown)
})
