/** The command from checkouts in folders of any name, and from damaged ones. */
import { readdirSync, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { copyCheckout } from './testing/checkout.ts'
import { scratch } from './testing/scratch.ts'
import { pinnedNode, start, systemNode } from './testing/spawn.ts'

const { directory } = scratch('checkout')
const nodes = [...new Set([systemNode, pinnedNode])]
const runFrom = (checkout: string, args: string[], node = pinnedNode, env = {}) =>
  start(node, [join(checkout, 'cli/zkmips.mjs'), ...args], env).done

describe('a checkout in a folder with any name', () => {
  const name = 'a #1? 100% ö +&b'
  const place = join(directory, name)
  const elf = join(place, 'fixtures/elf/fibonacci.elf')
  beforeAll(() => copyCheckout(place))

  it.each(nodes)('proves and verifies under %s', { timeout: 120_000 }, async node => {
    const proof = join(place, 'a #1.proof')
    // In another thread: workers are named by URLs.
    const proved = await runFrom(place, ['prove', elf, '-o', proof, '--workers', '1'], node)
    expect(proved).toMatchObject({ code: codes.EXIT_OK, stdout: expect.stringContaining(proof) })
    expect(await runFrom(place, ['verify', proof, '--program', elf], node)).toMatchObject({ code: codes.EXIT_OK })
    const server = ['--', process.execPath, '-e', 'process.stdin.resume()']
    expect(await runFrom(place, ['run', elf, ...server], node)).toMatchObject({ code: codes.EXIT_OK })
  })

  it('names its own files as they are called', async () => {
    const digests = join(place, 'fixtures/elf/program-digests.json')
    rmSync(digests)
    const { code, stderr } = await runFrom(place, ['verify', join(place, 'a #1.proof')])
    expect(stderr).toContain(digests)
    expect(code).toBe(codes.EXIT_UNAVAILABLE)
  })
})

describe('a damaged checkout', () => {
  const place = join(directory, 'damaged')
  const inside = (file: string): string => join(place, file)
  const elf = inside('fixtures/elf/fibonacci.elf')
  beforeAll(() => copyCheckout(place))

  it('has no verdict: it says so', { timeout: 120_000 }, async () => {
    const damages: (readonly [() => void, args: string[], code: number, says: RegExp])[] = [
      [
        () => truncateSync(inside('circuits/generated/chips.wasm'), 1000),
        ['prove', elf, '-o', inside('x')],
        69,
        /damaged/,
      ],
      [
        () => rmSync(inside('field/kernels/kernels.wasm')),
        ['prove', elf, '-o', inside('x')],
        69,
        /damaged.*kernels\.wasm/,
      ],
      [() => rmSync(inside('zkmips/verify.ts')), ['verify', elf, '--program', elf], 69, /damaged.*verify\.ts/],
      [() => rmSync(inside('field/kernels/keccak.wasm')), ['run', elf], 69, /damaged.*keccak\.wasm/],
      [() => unlinkSync(inside('node_modules/commander')), ['run', elf], 69, /damaged.*commander/],
      [() => writeFileSync(inside('cli/main.ts'), 'const = 1'), ['run', elf], 69, /damaged/],
      [() => writeFileSync(inside('cli/command.mjs'), 'const = 1'), ['run', elf], 70, /without an answer/],
      [() => rmSync(inside('cli/exit-protocol.mjs')), ['run', elf], 70, /exit-protocol/],
    ]
    for (const [damage, args, code, says] of damages) {
      damage()
      // V8 itself crashes at times where one of several modules that load together cannot.
      const said = new RegExp(`${says.source}|Node crashed`)
      expect(await runFrom(place, args)).toMatchObject({ code, stderr: expect.stringMatching(said) })
    }
    expect(readdirSync(place).filter(name => name.startsWith('x'))).toEqual([])
  })
})

describe('a command that ends in no foreseen way', () => {
  const place = join(directory, 'ends')
  beforeAll(() => copyCheckout(place))

  it.each([
    [
      'an error that nobody catches',
      'setImmediate(() => { throw new Error("oops") }); await new Promise(() => {})',
      70,
    ],
    [
      'a rejection that nobody handles',
      'Promise.reject(new Error("oops")); await new Promise(() => setTimeout(() => {}, 9999))',
      70,
    ],
    ['a stack overflow', 'const deep = () => deep() + 1; deep()', 70],
    ['a promise that is never kept', 'await new Promise(() => {})', 70],
    ['process.exit', 'process.exit()', 70],
    ['process.exit with a verdict', 'process.exit(1)', 70],
    ['an error after its answer', 'process.exitCode = 0; setTimeout(() => { throw new Error("oops") })', 70],
    [
      'a worker that dies',
      'const { Worker } = await import("node:worker_threads"); new Worker("throw new Error(1)", { eval: true }); await new Promise(() => {})',
      70,
    ],
    ['an abort of Node', 'process.abort()', 69],
    ['its heap full', 'const all = []; for (;;) all.push(new Array(1e5).fill(all.length + 0.5))', 69],
    ['a kill', 'process.kill(process.pid, "SIGKILL"); await new Promise(() => setTimeout(() => {}, 9999))', null],
  ])('gives no verdict after %s, and leaves nothing partial', { timeout: 60_000 }, async (_, body, code) => {
    const output = join(place, 'output')
    const command = `
      import { OutputFile } from '../files.ts'
      export function registerStats(program) {
        program.command('stats').argument('[file]').action(async file => { await OutputFile.open(file); ${body} })
      }`
    writeFileSync(join(place, 'cli/commands/stats.ts'), command)
    const outcome = await runFrom(place, ['stats', output], systemNode, { NODE_OPTIONS: '--max-old-space-size=60' })
    expect(outcome).toMatchObject({ code, stderr: expect.stringContaining('zkmips: ') })
    if (code === null) expect(outcome.signal).toBe('SIGKILL')
    expect(readdirSync(place).filter(name => name.startsWith('output'))).toEqual([])
  })
})
