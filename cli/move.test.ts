/** `zkmips move` in a process of its own. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseArgument, parseType } from './move/arguments.ts'
import { fixture, type Outcome, pinnedNode, zkmips } from './testing/spawn.ts'

const move = (...args: string[]): Promise<Outcome> => zkmips(['move', ...args], pinnedNode)
const tour = fixture('move/tour')
const folder = mkdtempSync(join(tmpdir(), 'move-'))
afterAll(() => rmSync(folder, { recursive: true }))

function makePackage(name: string, source: string, more = ''): string {
  const path = join(folder, name)
  mkdirSync(join(path, 'sources'), { recursive: true })
  const manifest = `[package]\nname = "${name}"\nedition = "2024"\n\n[addresses]\nmine = "0x7"\n${more}`
  writeFileSync(join(path, 'Move.toml'), manifest)
  writeFileSync(join(path, 'sources/m.move'), source)
  return path
}

describe('zkmips move', () => {
  it('builds a package and shows its modules', async () => {
    const { code, stdout } = await move('build', tour, '--json')
    expect(code).toBe(0)
    const { digest, modules } = JSON.parse(stdout)
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    const names = modules.map(({ name }: { name: string }) => name)
    expect(names).toContain('0x1::vector')
    expect(names.slice(-5)).toEqual(['enums', 'flow', 'integers', 'structs', 'vectors'].map(name => `0x42::${name}`))
  })

  it('runs a function, and says what proves it', async () => {
    const preimages = join(folder, 'preimages.json')
    const ran = await move(
      'run',
      tour,
      '--function',
      'structs::change_bytes',
      '--args',
      'x"010203"',
      '"abc"',
      '-o',
      preimages,
    )
    expect(ran.code).toBe(0)
    expect(ran.stdout).toMatch(/result +returned 0 values\n&mut 1 +0x0463020163\n&mut 2 +0x0461626321\n/)
    const [, file, claim, request] =
      /prove (\S+) --preimages \S+ --local 2=([0-9a-f]{64}) --local 3=([0-9a-f]{64})/.exec(ran.stdout)!
    expect(Object.keys(JSON.parse(readFileSync(preimages, 'utf8')))).toContain(request)
    const again = (local: string) =>
      zkmips(['run', file!, '--preimages', preimages, '--local', `2=${local}`, '--local', `3=${request}`], pinnedNode)
    expect((await again(claim!)).code).toBe(0)
    expect((await again(request!)).code).toBe(1)
  })

  it('says how a run ends otherwise', async () => {
    const result = async (...args: string[]) =>
      JSON.parse((await move('run', tour, '--json', '--function', ...args)).stdout).result
    const place = (name: string, offset: number) => `0x42::${name}, instruction ${offset}`
    expect(await result('flow::aborted', '--args', '7')).toEqual({
      kind: 'ended',
      reason: 'abort',
      code: '7',
      place: place('flow::aborted', 1),
    })
    expect(await result('flow::forever', '--gas', '1000')).toMatchObject({ kind: 'ended', reason: 'out of gas' })
    expect(await result('structs::hidden', '--args', '7')).toMatchObject({ kind: 'no-call' })
    expect(await result('integers::gcd', '--args', '7', '5u8')).toMatchObject({ kind: 'no-call', index: 1 })
  })

  it('says what is wrong with a package', async () => {
    const none = await move('build', folder)
    expect(none).toMatchObject({ code: 65 })
    expect(none.stderr).toContain(`${folder} has no Move.toml: name the folder of a Move package`)
    const wrong = await move('build', makePackage('wrong', 'module mine::m; public fun f(): u64 { true }'))
    expect(wrong).toMatchObject({ code: 65 })
    expect(wrong.stderr).toMatch(/does not compile:[\s\S]*sources\/m\.move/)
    const other = await move(
      'build',
      makePackage('other', 'module mine::m;', '[dependencies]\nSui = { local = "../sui" }\n'),
    )
    expect(other).toMatchObject({ code: 65 })
    expect(other.stderr).toContain('Move.toml depends on Sui; put its sources into the package')
  })

  it('says what is wrong with a command line', async () => {
    for (const [args, message] of [
      [['--function', 'nowhere::f'], '--function nowhere::f: there is no such module; there are 0x1::address'],
      [['--function', 'f'], '--function f: write module::name'],
      [['--function', 'flow::aborted', '--args', '5x'], 'the argument "5x": a value expected before "5x"'],
      [
        ['--function', 'flow::named', '--type-args', 'u7'],
        'the type "u7": u7 is not a type; name a struct with its address at its end',
      ],
      [['--function', 'flow::forever', '--memory', '1G'], '--memory is at most 256 MiB'],
    ] as const) {
      const { code, stderr } = await move('run', tour, ...args)
      expect(code, message).toBe(64)
      expect(stderr).toContain(message)
    }
  })
})

describe('arguments', () => {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

  it.each([
    ['5', '0500000000000000'],
    ['0xffu8', 'ff'],
    ['1_000u16', 'e803'],
    ['true', '01'],
    ['@0x1', '01'.padStart(64, '0')],
    ['x"00ff"', '0200ff'],
    ['"é"', '02c3a9'],
    ['b"a\\n"', '02610a'],
    ['[1u8, 2u8]', '020102'],
    ['vector[]', '00'],
    ['[[1u16], []]', '0201010000'],
    ['some(none)', '0100'],
  ])('%s', (text, bytes) => expect(hex(parseArgument(text))).toBe(bytes))

  it.each([
    ['', 'a value expected at its end'],
    ['256u8', '256 is more than a u8 can be'],
    ['x"0"', 'an even number of digits'],
    ['[1, 2', ', or ] expected at its end'],
    ['some 1', '( and a value expected before "1"'],
    ['5 6', 'nothing more expected before "6"'],
    ['"\\x"', 'a string with the escapes of JSON'],
    ['0x', 'a value'],
  ])('%s is refused', (text, message) => expect(() => parseArgument(text)).toThrow(message))

  it('types', () => {
    expect(hex(parseType('vector<u256>'))).toBe('060a')
    const text = parseType('0x2::m::Pair<u8, vector<bool>>')
    expect(hex(text)).toBe(`07${'02'.padStart(64, '0')}016d0450616972020106${'00'}`)
    expect(() => parseType('0x2::m')).toThrow('module:: expected before "m"')
    expect(() => parseType('vector<u8')).toThrow('> expected at its end')
  })
})
