/**
 * `zkmips prove` and `zkmips verify` in processes of their own, with the parameters that users get: what is proved is what is printed,
 * and what is damaged is refused by name.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as codes from './exit-codes.ts'
import { bin, fixture, pinnedNode, root, start, startZkmips, systemNode, zkmips } from './testing/spawn.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-prove-'))
afterAll(() => rmSync(directory, { recursive: true }))
const path = (name: string): string => join(directory, name)

const echo = fixture('elf/echo-claim.elf')
const word = (digit: string): string => digit.repeat(64)
const locals = (claim: string): string[] => ['--local', `1=${word('7')}`, '--local', `2=${claim}`]

function damaged(name: string, change: (bytes: Buffer) => Buffer): string {
  writeFileSync(path(name), change(readFileSync(path('true.proof'))))
  return path(name)
}

describe('zkmips prove and verify', () => {
  let proved: Awaited<ReturnType<typeof zkmips>>
  beforeAll(async () => {
    const options = ['--workers', '2', '--shard-cycles', '255', '--context', word('c')]
    proved = await zkmips(['prove', echo, '-o', path('true.proof'), ...locals(word('7')), ...options], systemNode)
  })

  it('proves, says how it went, and leaves the proof alone in its directory', () => {
    expect(proved.stderr).toMatch(/^execute .*cycles$/m)
    expect(proved.stderr).toMatch(/^prove +part 4 of 4, [\d,]+ cycles\/s$/m)
    for (const fact of [
      'cycles/s',
      'cells per cycle',
      '100.1 bits',
      'in the arena of a worker',
      'exits 0 (the claim is true)',
    ]) {
      expect(proved.stdout).toContain(fact)
    }
    expect(proved.code).toBe(codes.EXIT_OK)
    expect(readdirSync(directory).filter(name => name.startsWith('true.proof'))).toEqual(['true.proof'])
  })

  it('verifies, and prints what was proved', async () => {
    const outcome = await zkmips(['verify', path('true.proof'), '--program', echo], systemNode)
    for (const fact of [
      'is valid',
      'exit code',
      'the claim is true',
      `0x${word('7')}`,
      `0x${word('c')}`,
      '100.1 bits',
      'not zero-knowledge',
    ]) {
      expect(outcome.stdout).toContain(fact)
    }
    expect(outcome.code).toBe(codes.EXIT_OK)
  })

  it('verifies in JSON', async () => {
    const outcome = await zkmips(['verify', path('true.proof'), '--program', echo, '--json'], pinnedNode)
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      valid: true,
      program: null,
      exitCode: 0,
      claim: true,
      locals: [
        { key: 1, value: `0x${word('7')}` },
        { key: 2, value: `0x${word('7')}` },
      ],
      contextTag: `0x${word('c')}`,
      parameters: 'core-100-blake3',
      zeroKnowledge: false,
    })
  })

  it('is not accepted as a proof of the shipped program, nor of another one', async () => {
    const shipped = await zkmips(['verify', path('true.proof')], pinnedNode)
    expect(shipped.code).toBe(codes.EXIT_PROOF_INVALID)
    expect(shipped.stderr).toMatch(/another program.*--program/)
    const other = await zkmips(['verify', path('true.proof'), '--program', fixture('elf/fibonacci.elf')], pinnedNode)
    expect(other.code).toBe(codes.EXIT_PROOF_INVALID)
    expect(other.stderr).toMatch(/another program.*fibonacci\.elf/)
  })

  it.each([
    ['cut in half', (bytes: Buffer) => bytes.subarray(0, 4 * Math.floor(bytes.length / 8))],
    ['with something after it', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(4)])],
    ['with a bit of it flipped', (bytes: Buffer) => flip(bytes, Math.floor(bytes.length / 2))],
    ['with another exit code', (bytes: Buffer) => flip(bytes, 12)],
    ['with another claim', (bytes: Buffer) => flip(bytes, 12 + 4 + 4 + 32 + 4)],
  ])('is refused %s', async (name, change) => {
    const { code, stderr } = await zkmips(['verify', damaged(`${name}.proof`, change), '--program', echo], pinnedNode)
    expect(stderr.trimEnd()).toMatch(/^zkmips: .* \[[a-z.-]+\]$/m)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(code).toBe(codes.EXIT_PROOF_INVALID)
  })

  it('trusts Poseidon2 only where it is told to', async () => {
    const output = path('poseidon2.proof')
    await zkmips(['prove', echo, '-o', output, ...locals(word('7')), '--hash', 'poseidon2'], pinnedNode)
    const verify = (...options: string[]) => zkmips(['verify', output, '--program', echo, ...options], pinnedNode)
    const refused = await verify()
    expect(refused.code).toBe(codes.EXIT_PROOF_INVALID)
    expect(refused.stderr).toMatch(
      /hash poseidon2, which is not trusted here.*forge.*--hash poseidon2.*\[run\.untrusted\]/,
    )
    expect(refused.stdout).toBe('')
    for (const options of [
      ['--hash', 'poseidon2'],
      ['--hash', 'blake3', '--hash', 'poseidon2'],
    ]) {
      const accepted = await verify(...options)
      expect(accepted.stdout).toContain('core-100-poseidon2')
      expect(accepted.code).toBe(codes.EXIT_OK)
    }
    const onlyPoseidon2 = await zkmips(
      ['verify', path('true.proof'), '--program', echo, '--hash', 'poseidon2'],
      pinnedNode,
    )
    expect(onlyPoseidon2.stderr).toMatch(/hash blake3, which is not trusted here.*--hash blake3.*\[run\.untrusted\]/)
    expect(onlyPoseidon2.code).toBe(codes.EXIT_PROOF_INVALID)
    const unknown = await verify('--hash', 'sha256')
    expect(unknown.stderr).toContain('The hash functions are blake3 and poseidon2')
    expect(unknown.code).toBe(codes.EXIT_USAGE)
  })

  it('proves a false claim false, and says so with the exit code', async () => {
    const output = path('false.proof')
    const proof = await zkmips(['prove', echo, '-o', output, ...locals(word('8')), '--json'], pinnedNode)
    expect(JSON.parse(proof.stdout)).toMatchObject({ exitCode: 1, output, shards: 1 })
    expect(proof.code).toBe(codes.EXIT_CLAIM_FALSE)
    const outcome = await zkmips(['verify', output, '--program', echo], pinnedNode)
    expect(outcome.stdout).toContain('the claim is false')
    expect(outcome.code).toBe(codes.EXIT_CLAIM_FALSE)
  })

  const claim = ['prove', echo, ...locals(word('7')), '--shard-cycles', '255', '--context', word('c')]
  const partsIn = (folder: string): string[] =>
    existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.part')) : []

  it('that was interrupted, then killed, goes on to the same proof, and is the only one with its output', async () => {
    const output = path('resumed.proof')
    const folder = `${output}.parts`
    const command = [...claim, '-o', output, '--workers', '1']
    const begin = () => startZkmips(command, systemNode, { detached: true })
    const first = begin()
    while (partsIn(folder).length < 1) await sleep(20)
    first.killGroup('SIGSTOP')
    const second = await zkmips(command, pinnedNode)
    first.killGroup('SIGCONT')
    expect(second.stderr).toMatch(/parts: another command is proving with this output \(process \d+\); wait until/)
    expect(second.code).toBe(codes.EXIT_OUTPUT)
    first.kill('SIGINT')
    const { code, stderr } = await first.done
    expect(stderr).toMatch(/interrupted; \d finished parts? of the proof stay in .*parts; the same command goes on/)
    expect(code).toBe(codes.EXIT_INTERRUPTED)
    const before = partsIn(folder).length
    expect(readdirSync(folder)).toHaveLength(before)

    const killed = begin()
    while (partsIn(folder).length < before + 1) await sleep(20)
    killed.killGroup('SIGKILL')
    await killed.done
    const last = await zkmips([...command, '--json'], systemNode)
    const { keptParts } = JSON.parse(last.stdout) as { keptParts: number }
    expect(keptParts).toBeGreaterThan(before)
    expect(JSON.parse(last.stderr.split('\n')[0]!)).toEqual({ phase: 'resume', parts: keptParts, folder })
    expect(last.code).toBe(codes.EXIT_OK)
    expect(readFileSync(output).equals(readFileSync(path('true.proof')))).toBe(true)
    expect(existsSync(folder)).toBe(false)
  })

  it('does not put together what was changed after it was proved', async () => {
    const output = path('changed.proof')
    const command = [...claim, '-o', output, '--workers', '1']
    const running = startZkmips(command, systemNode, { detached: true })
    while (partsIn(`${output}.parts`).length < 1) await sleep(20)
    running.killGroup('SIGSTOP')
    const part = join(`${output}.parts`, partsIn(`${output}.parts`)[0]!)
    writeFileSync(part, readFileSync(part).fill(0, 1000, 1001))
    running.killGroup('SIGCONT')
    const { code, stderr } = await running.done
    expect(stderr).toContain(`${part} was changed or taken away while it was needed; the same command makes that part`)
    expect(code).toBe(codes.EXIT_OUTPUT)
    expect(existsSync(output)).toBe(false)
    const kept = partsIn(`${output}.parts`).length - 1
    expect(kept).toBeGreaterThan(0)
    const again = await zkmips([...command, '--json'], pinnedNode)
    expect(again.stderr).toContain(`${part} is damaged and not used`)
    expect(JSON.parse(again.stdout)).toMatchObject({ keptParts: kept })
    expect(readFileSync(output).equals(readFileSync(path('true.proof')))).toBe(true)
  })

  const mounts = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0
  it.skipIf(!mounts && process.env.CI === undefined)(
    'on a disk that is full says so and keeps what is proved; with space it goes on to the same proof',
    () => {
      const directory = path('small')
      mkdirSync(directory)
      const script = `mount -t tmpfs -o size=2560k none ${directory} && cd ${directory} || exit 99
        "$@"; echo "code $?" >&2; ls x.proof.parts >&2; ls
        mount -o remount,size=16m ${directory} && "$@" --json >&2; echo "code $?" >&2; cat x.proof >> ${path('small.proof')}; ls -A`
      const node = [pinnedNode, bin, ...claim, '-o', 'x.proof', '--workers', '1']
      const options = { encoding: 'utf8', cwd: root } as const
      const { stderr, stdout } = spawnSync('unshare', ['-rm', 'bash', '-c', script, 'bash', ...node], options)
      expect(stderr).toMatch(/^zkmips: \d finished parts? of the proof stay in \S*x\.proof\.parts; the same command/m)
      expect(stderr).toMatch(/^zkmips: \S*x\.proof\.parts: the disk is full; free some space\ncode 73\n/m)
      expect(stderr).toMatch(/"keptParts": [12]/)
      expect(stderr.trimEnd()).toMatch(/code 0$/)
      expect(stdout).toBe('x.proof.parts\nx.proof\n')
      expect(readFileSync(path('small.proof')).equals(readFileSync(path('true.proof')))).toBe(true)
    },
  )

  it('that must not resume keeps nothing', async () => {
    const output = path('fresh.proof')
    mkdirSync(`${output}.parts`)
    writeFileSync(join(`${output}.parts`, 'aa.part'), 'mine')
    const { stderr, code } = await zkmips([...claim, '-o', output, '--no-resume', '--workers', '1'], pinnedNode)
    expect(stderr).not.toContain('parts')
    expect(code).toBe(codes.EXIT_OK)
    expect(readdirSync(`${output}.parts`)).toEqual(['aa.part'])
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('stops at once on %s and leaves no file', async signal => {
    const output = path(`${signal}.proof`)
    const running = startZkmips(
      ['prove', fixture('elf/sorting.elf'), '-o', output, '--shard-cycles', '16383'],
      systemNode,
    )
    await running.says('commit')
    const since = performance.now()
    running.kill(signal)
    expect(await running.done).toMatchObject({ code: codes.EXIT_INTERRUPTED, stdout: '' })
    expect(performance.now() - since).toBeLessThan(5_000)
    expect(readdirSync(directory).filter(name => name.startsWith(signal))).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('ends the compiler of its kernels with itself', async () => {
    const compiler = path('slow-cc')
    writeFileSync(compiler, `#!/bin/sh\nsleep 300 & echo $! > "${path('compiling')}"\nwait\n`, { mode: 0o755 })
    const cache = path('cache')
    const running = start(
      systemNode,
      [bin, 'prove', fixture('elf/fibonacci.elf'), '-o', path('slow.proof'), '--engine', 'native'],
      { XDG_CACHE_HOME: cache, CC: compiler },
    )
    await vi.waitUntil(() => existsSync(path('compiling')) && readFileSync(path('compiling'), 'utf8') !== '', 60_000)
    const compiling = Number(readFileSync(path('compiling'), 'utf8'))
    expect(() => process.kill(compiling, 0)).not.toThrow()
    running.kill('SIGINT')
    expect(await running.done).toMatchObject({ code: codes.EXIT_INTERRUPTED })
    await vi.waitUntil(() => !isAlive(compiling), 30_000)
    expect(readdirSync(join(cache, 'zkmips', 'kernels'))).toEqual([])
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('zkmips stats', () => {
  it('counts instructions and cells', async () => {
    const { stdout, code } = await zkmips(['stats', fixture('elf/fibonacci.elf'), '--json'], pinnedNode)
    const { cycles, shards, instructions, chips, cellsPerCycle } = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(shards).toBe(1)
    const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0)
    expect(sum(instructions.map((i: { count: number }) => i.count))).toBe(cycles)
    expect(sum(chips.map((c: { cellsPerCycle: number }) => c.cellsPerCycle))).toBeCloseTo(cellsPerCycle)
    expect(sum(chips.map((c: { share: number }) => c.share))).toBeCloseTo(1)
    expect(chips.find((c: { name: string }) => c.name === 'cpu').rows).toBe(cycles)
  })

  it('prints tables', async () => {
    const { stdout } = await zkmips(['stats', fixture('elf/fibonacci.elf')], pinnedNode)
    expect(stdout).toMatch(/^table +rows +height +main +LogUp +quotient +cells\/cycle +share$/m)
    expect(stdout).toMatch(/^addiu +[\d,]+ +[\d.]+ %$/m)
  })

  it('prints what templates cost, and how long their shards are at least', async () => {
    const file = fixture('elf/fibonacci.elf')
    const { stdout } = await zkmips(['stats', file, '--templates'], pinnedNode)
    expect(stdout).toMatch(/^padding +[\d.]+ % of the cells of least heights$/m)
    expect(stdout).toMatch(/^execution +any-16 +1$/m)
    expect(stdout).toMatch(/^execution +cpu +[\d,]+ +[\d.]+ %$/m)
    const short = await zkmips(['stats', file, '--templates', '--shard-cycles', '100'], pinnedNode)
    expect(short.code).toBe(codes.EXIT_USAGE)
    expect(short.stderr).toContain('65535')
  })
})

function flip(bytes: Buffer, offset: number): Buffer {
  bytes[offset]! ^= 1
  return bytes
}
