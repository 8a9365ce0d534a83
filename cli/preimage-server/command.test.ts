/** A preimage server given to the real command: `zkmips … -- server args`. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import * as codes from '../exit-codes.ts'
import { fixture, npxZkmips, pinnedNode, startZkmips, systemNode, zkmips } from '../testing/spawn.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-served-'))
afterAll(() => rmSync(directory, { recursive: true }))

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
/** The example of the documentation. */
const serve = (trace: string): string[] => [
  '--',
  pinnedNode,
  script('../../emulator/host/preimage-server/example/serve-trace.ts'),
  trace,
]
const bad = (behaviour: string, argument = ''): string[] => [
  '--',
  pinnedNode,
  script('../../emulator/host/preimage-server/testing/server.ts'),
  behaviour,
  argument,
]

const word = (digit: string): string => digit.repeat(64)
const echo = fixture('elf/echo-claim.elf')
const executor = fixture('elf/block-executor.elf')
const block = fixture('blocks/transfer.json')

interface Trace {
  readonly local: Record<string, string>
  readonly preimages: Record<string, string>
}
const trace = (): Trace => JSON.parse(readFileSync(block, 'utf8')) as Trace

function changedTrace(name: string, change: (trace: Trace) => void): string {
  const changed = trace()
  change(changed)
  const file = join(directory, name)
  writeFileSync(file, JSON.stringify(changed))
  return file
}

const parentHash = trace().local.parentHash!
const parentKey = `0x02${parentHash.slice(4)}`

describe('a run whose preimages come from a server', () => {
  it('is the run that has them from a file', async () => {
    const served = await zkmips(['run', executor, '--json', ...serve(block)], systemNode)
    const fromFile = JSON.parse((await zkmips(['run', block, '--json'], pinnedNode)).stdout)
    expect(served.code).toBe(codes.EXIT_OK)
    const { steps, exitCode, stdout } = JSON.parse(served.stdout)
    expect({ steps, exitCode, stdout }).toEqual({ steps: fromFile.steps, exitCode: 0, stdout: fromFile.stdout })
    expect(served.stderr, 'a hint, in the log of the server').toContain(`hint 01${parentHash.slice(2)}`)
  })

  it('asks files and --local first', async () => {
    const without = changedTrace('without.json', ({ preimages }) => delete preimages[parentHash])
    const piece = join(directory, 'piece.json')
    writeFileSync(piece, JSON.stringify({ [parentHash]: trace().preimages[parentHash] }))
    const claim = ['--local', `2=${word('8')}`]
    const outcome = await zkmips(['run', executor, '--preimages', piece, ...claim, ...serve(without)], pinnedNode)
    expect(outcome.code).toBe(codes.EXIT_CLAIM_FALSE)
  })

  it('leaves the options of the server to the server, and its stdout to stderr; also through npx', async () => {
    // Every answer of this one is 32 bytes of 7, so the claim is equal to what it is compared with.
    const outcome = await npxZkmips(['run', echo, ...bad('sevens', '32'), '--json', '--stop-at', '--', 'x'])
    expect(outcome).toMatchObject({ code: codes.EXIT_OK, stdout: '' })
    expect(outcome.stderr).toContain('a line on stdout')
    expect(outcome.stderr).toContain('the claim is true')
  })

  it('has a cost that stats tells', async () => {
    const outcome = await zkmips(['stats', echo, '--json', '--shard-cycles', '255', ...bad('sevens', '32')], pinnedNode)
    expect(JSON.parse(outcome.stdout).exitCode).toBe(0)
  })

  it('is proved on the local preimages that the server gave', { timeout: 300_000 }, async () => {
    const proof = join(directory, 'served.proof')
    const options = ['--workers', '2', '--shard-cycles', '255', '-o', proof]
    const proved = await zkmips(['prove', echo, ...options, ...bad('sevens', '32')], pinnedNode)
    expect(proved.stderr).toContain('a line on stdout')
    expect(proved.code).toBe(codes.EXIT_OK)
    const verified = await zkmips(['verify', proof, '--program', echo], pinnedNode)
    expect(verified.code).toBe(codes.EXIT_OK)
    expect(verified.stdout).toContain(`0x${'07'.repeat(32)}`)
  })
})

interface Case {
  readonly name: string
  readonly args: () => string[]
  readonly code: number
  readonly error: string
  /** What the sentence must contain. */
  readonly says: readonly (string | RegExp)[]
}

/** The first key that the program reads. */
const claimKey = `0x01${'00'.repeat(30)}02`
const echoWith = (server: readonly string[]) => (): string[] => ['run', echo, ...server]

const cases: Case[] = [
  {
    name: 'that is not there',
    args: echoWith(['--', join(directory, 'nothing')]),
    code: codes.EXIT_UNAVAILABLE,
    error: 'PREIMAGE_SERVER_NOT_STARTED',
    says: [join(directory, 'nothing'), 'there is no such command', 'check what follows the --'],
  },
  {
    name: 'that does not have a preimage, and ends',
    args: () => [
      ...['run', executor],
      ...serve(changedTrace('missing.json', ({ preimages }) => delete preimages[parentHash])),
    ],
    code: codes.EXIT_UNAVAILABLE,
    error: 'PREIMAGE_SERVER_ENDED',
    says: ['missing.json', 'exit code 1', parentKey],
  },
  {
    name: 'that gives a wrong preimage',
    args: () => [
      ...['run', executor],
      ...serve(changedTrace('wrong.json', ({ preimages }) => Object.assign(preimages, { [parentHash]: '0x1234' }))),
    ],
    code: codes.EXIT_UNAVAILABLE,
    error: 'PREIMAGE_SERVER_WRONG',
    says: ['wrong.json', parentKey, 'its 2 bytes have the key'],
  },
  {
    name: 'that gives a local preimage of another length',
    args: echoWith(bad('sevens', '8')),
    code: codes.EXIT_UNAVAILABLE,
    error: 'PREIMAGE_SERVER_WRONG',
    says: [claimKey, 'a local preimage has 32 bytes, this one 8'],
  },
  ...(
    [
      ['that ends at once', 'ends at once', 'ENDED', ['exit code 5', claimKey]],
      ['that is killed', 'is killed', 'ENDED', ['SIGKILL', claimKey]],
      ['that ends in an answer', 'ends in an answer', 'ENDED', ['18 of 40 bytes']],
      ['that announces too much', 'announces too much', 'GARBAGE', ['9223372036854775809', '8-byte big-endian length']],
      // What follows the answer is seen before the next key is sent, or is taken for the answer to it: time decides.
      [
        'that never stops',
        'never stops',
        'GARBAGE',
        [/on descriptor 6 that nobody asked for|announced 506381209866536711 bytes/],
      ],
    ] as const
  ).map(
    ([name, behaviour, error, says]): Case => ({
      name,
      args: echoWith(bad(behaviour)),
      code: codes.EXIT_UNAVAILABLE,
      error: `PREIMAGE_SERVER_${error}`,
      says,
    }),
  ),
  {
    name: 'that hangs',
    args: () => ['run', echo, '--preimage-timeout', '1', ...bad('hangs')],
    code: codes.EXIT_UNAVAILABLE,
    error: 'PREIMAGE_SERVER_LATE',
    says: ['within 1 s', claimKey, '--preimage-timeout'],
  },
  {
    name: 'that is not named',
    args: () => ['run', echo, '--'],
    code: codes.EXIT_USAGE,
    error: 'USAGE',
    says: ['nothing follows --', 'zkmips run --help'],
  },
  {
    name: 'for a command that runs nothing',
    args: () => ['verify', echo, '--', 'server'],
    code: codes.EXIT_USAGE,
    error: 'USAGE',
    says: ['this command does not run a program'],
  },
  {
    name: 'with no time',
    args: () => ['run', echo, '--preimage-timeout', '0', '--', 'server'],
    code: codes.EXIT_USAGE,
    error: 'USAGE',
    says: ['--preimage-timeout', 'whole number'],
  },
]

function expectSentence(message: string, says: readonly (string | RegExp)[]): void {
  for (const part of says)
    expect(message).toEqual(typeof part === 'string' ? expect.stringContaining(part) : expect.stringMatching(part))
  for (const part of ['undefined', 'has a bug']) expect(message).not.toContain(part)
}

describe('an error names a server', () => {
  it.concurrent.for(cases)('$name', { timeout: 60_000 }, async ({ args, code, error, says }) => {
    const text = await zkmips(args(), systemNode)
    expect(text.stdout).toBe('')
    expectSentence(text.stderr.trimEnd().split('\n').at(-1)!, ['zkmips: ', ...says])
    expect(text.code).toBe(code)

    const [own, server] = [args(), [] as string[]]
    if (own.includes('--')) server.push(...own.splice(own.indexOf('--')))
    const json = await zkmips([...own, '--json', ...server], pinnedNode)
    const answer = JSON.parse(json.stdout) as { error: { code: string; exitCode: number; message: string } }
    expect(answer.error).toMatchObject({ code: error, exitCode: code })
    expectSentence(answer.error.message, says)
    expect(json.code).toBe(code)
  })

  it('and passes on what the server said itself', async () => {
    const missing = changedTrace('said.json', ({ preimages }) => delete preimages[parentHash])
    const { stderr } = await zkmips(['run', executor, ...serve(missing)], pinnedNode)
    expect(stderr).toContain(`serve-trace: ${missing} has no preimage with key ${parentKey}`)
  })
})

describe('no server is left behind', () => {
  const isAlive = (pid: number): boolean => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }

  async function within(milliseconds: number, what: () => boolean): Promise<void> {
    for (const until = performance.now() + milliseconds; performance.now() < until && !what(); ) await sleep(20)
    expect(what()).toBe(true)
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'when %s ends zkmips while it waits',
    { timeout: 60_000 },
    async signal => {
      const file = join(directory, `pid-${signal}`)
      // It does not answer, and ignores signals and the end of its descriptors.
      const running = startZkmips(['run', echo, ...bad('does not end', file)], pinnedNode)
      await running.says('a line on stdout')
      await within(10_000, () => existsSync(file))
      const pid = Number(readFileSync(file, 'utf8'))
      expect(isAlive(pid)).toBe(true)
      await sleep(300)
      running.kill(signal)
      expect((await running.done).signal).toBe(signal)
      await within(20_000, () => !isAlive(pid))
    },
  )

  it('when the run ends well', { timeout: 60_000 }, async () => {
    const file = join(directory, 'pid-well')
    const claims = ['--local', `1=${word('7')}`, '--local', `2=${word('7')}`]
    const outcome = await zkmips(['run', echo, ...claims, ...bad('does not end', file)], pinnedNode)
    expect(outcome.code).toBe(codes.EXIT_OK)
    if (existsSync(file)) expect(isAlive(Number(readFileSync(file, 'utf8')))).toBe(false)
  })
})
