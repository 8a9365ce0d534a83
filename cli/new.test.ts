/** `zkmips new`: a project outside of the repository does what its README says, line by line, from nothing to a verified proof. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { canBuild } from '../guests/testing/builds.ts'
import { findGo } from '../scripts/go-toolchain.ts'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { bin, pinnedNode, root, start } from './testing/spawn.ts'

const { directory } = scratch('new')
mkdirSync(join(directory, 'node_modules/.bin'), { recursive: true })
symlinkSync(bin, join(directory, 'node_modules/.bin/zkmips'))

// Debian's compilers, wherever another one is first.
const PATH = [dirname(pinnedNode), '/usr/bin', '/bin', dirname(findGo() ?? '/none')].join(':')
// Of the cargo builds of all runs of this test: core and serde are compiled once.
const environment = {
  ...process.env,
  PATH,
  CARGO_TARGET_DIR: join(root, 'guests/target/new-project'),
  GOFLAGS: '',
  GOTOOLCHAIN: 'local',
}

/** In the folder of the projects. */
const create = (...args: string[]) =>
  start('/bin/sh', ['-c', 'cd "$0" && exec "$@"', directory, pinnedNode, bin, 'new', ...args], { PATH }).done

/** The commands of the README, with what each says, on both streams. */
async function follow(name: string): Promise<readonly string[]> {
  const folder = join(directory, name)
  const readme = readFileSync(join(folder, 'README.md'), 'utf8')
  const lines = /^```\n([\s\S]*?)^```/m.exec(readme)![1]!.trim().split('\n')
  const said: string[] = []
  for (const line of lines) {
    const command = line.replaceAll(/(?<= )target(?=\/)/g, environment.CARGO_TARGET_DIR)
    const ended = promisify(execFile)('/bin/sh', ['-ec', command], {
      cwd: folder,
      env: environment,
      maxBuffer: 1 << 26,
    })
    const { stdout, stderr } = await ended.catch((error: { stdout: string; stderr: string }) => {
      throw new Error(`${line}\n${error.stdout}\n${error.stderr}`)
    })
    said.push(stdout + stderr)
  }
  return said
}

describe.skipIf(!canBuild)('a project', () => {
  it('in C is built, run, proved and verified', { timeout: 600_000 }, async () => {
    expect((await create('c', 'averages')).code).toBe(codes.EXIT_OK)
    const [built, run, proved, verified] = await follow('averages')
    expect(built).toBe('')
    // (1.5 + 2 − 0.25 + 100) / 4
    expect(run).toMatch(/^4 25813\n/)
    expect(proved).toContain('the claim is true')
    expect(verified).toContain('the claim is true')
  })

  it('in Go is tested, built, run, proved and verified', { timeout: 900_000 }, async () => {
    expect((await create('go', 'totals')).code).toBe(codes.EXIT_OK)
    const [tested, , run, proved, verified] = await follow('totals')
    expect(tested).toContain('ok')
    expect(run).toContain('{"ann":7,"bob":5}')
    expect(proved).toContain('the claim is true')
    expect(verified).toContain('the claim is true')
  })

  it('in Rust is tested, run here, built, run, proved and verified', { timeout: 1_500_000 }, async () => {
    expect((await create('rust', 'hello')).code).toBe(codes.EXIT_OK)
    const output = '{"totals":{"ann":7,"bob":5},"largest":"ann"}'
    const [tested, here, , run, proved, verified] = await follow('hello')
    expect(tested).toContain('1 passed')
    expect(here).toBe(output)
    expect(run).toContain(output)
    expect(run).toMatch(/sum +1 /)
    expect(proved).toContain('the claim is true')
    expect(verified).toContain('the claim is true')

    // What is not what the program reads, and a panic: no claim, and where.
    const elf = join(environment.CARGO_TARGET_DIR, 'mips-mti-none-elf/release/hello')
    const refused = async (input: string) => {
      writeFileSync(join(directory, 'bad.json'), input)
      const args = [bin, 'run', elf, '--input', join(directory, 'bad.json')]
      const { code, stderr } = await start(pinnedNode, args).done
      expect(code).toBe(codes.EXIT_PANIC)
      return stderr
    }
    expect(await refused('[{"to":"ann"}]')).toContain(
      'the input is not what this program reads: missing field `amount` at line 1',
    )
    const most = `{"to":"ann","amount":${2n ** 64n - 1n}}`
    expect(await refused(`[${most},${most}]`)).toContain('the total of a name is 2^64 or more')
  })
})

describe('zkmips new', () => {
  it('puts nothing of this machine into a project', async () => {
    expect((await create('go', 'plain')).code).toBe(codes.EXIT_OK)
    const entries = readdirSync(join(directory, 'plain'), { recursive: true, withFileTypes: true })
    const texts = entries.filter(e => e.isFile()).map(e => readFileSync(join(e.parentPath, e.name), 'utf8'))
    expect(texts.length).toBeGreaterThan(10)
    for (const text of texts) {
      expect(text).not.toContain(root)
      expect(text).not.toMatch(/\{\{\w+\}\}/)
    }
  })

  it('leaves alone what is there', async () => {
    const taken = join(directory, 'taken')
    mkdirSync(taken)
    writeFileSync(join(taken, 'mine'), 'kept')
    writeFileSync(join(directory, 'taken-file'), 'kept')
    for (const name of ['taken', 'taken-file']) {
      const { code, stderr } = await create('c', name)
      expect(code).toBe(codes.EXIT_OUTPUT)
      expect(stderr).toContain(`${name} is there already; choose another name`)
    }
    expect(readdirSync(taken)).toEqual(['mine'])
  })

  it.each([
    ['rust', '', 'the name is empty'],
    ['rust', 'Hello', 'write small letters'],
    ['go', '../up', 'write small letters'],
    ['c', 'a'.repeat(65), 'at most 64'],
    ['rust', 'loop', 'use themselves'],
    ['rust', 'zkmips-guest', 'use themselves'],
    ['cobol', 'never-made', 'rust, c, go'],
  ])('refuses %s %s', async (language, name, message) => {
    const { code, stderr } = await create(language, name)
    expect(code).toBe(codes.EXIT_USAGE)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
    expect(existsSync(join(directory, name, 'README.md'))).toBe(false)
  })
})
