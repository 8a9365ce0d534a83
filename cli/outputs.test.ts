/** What `-o` may name, through the real command: files, links, devices, pipes, descriptors; and what it may not. */
import { spawnSync } from 'node:child_process'
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { bin, fixture, pinnedNode, systemNode } from './testing/spawn.ts'

const { directory } = scratch('outputs')
const inside = (name: string): string => join(directory, name)
const command = ['witness', fixture('elf/fibonacci.elf'), '--at', '7']

/** A script in which "$@" is the command, in the scratch directory. */
function shell(script: string, args: readonly string[] = command, node = pinnedNode) {
  const options = { cwd: directory, encoding: 'utf8' } as const
  return spawnSync('bash', ['-c', script, 'bash', node, bin, ...args], options)
}

let expected = ''
beforeAll(() => {
  expect(shell('"$@" -o plain').status).toBe(codes.EXIT_OK)
  expected = readFileSync(inside('plain'), 'utf8')
  expect(JSON.parse(expected)).toMatchObject({ step: 7 })
})

const nothingPartial = (): void => expect(readdirSync(directory).filter(name => name.includes('partial'))).toEqual([])

describe.each([...new Set([systemNode, pinnedNode])])('under %s an output is written through', node => {
  it.each([
    [
      'a named pipe',
      'rm -f pipe got; mkfifo pipe; cat pipe > got & "$@" -o pipe; code=$?; wait; test -p pipe && exit $code',
    ],
    ['a named pipe that is read late', 'rm -f pipe got; mkfifo pipe; (sleep 3; cat pipe > got) & "$@" -o pipe && wait'],
    ['a process substitution', '"$@" -o >(cat > got); code=$?; wait; sleep 0.2; exit $code'],
    ['a descriptor', '"$@" -o /dev/fd/3 3> got'],
    ['a descriptor of an option with its value', '"$@" --output=/proc/self/fd/7 7> got'],
    ['stdout, whose answer then goes to stderr', '"$@" -o /dev/stdout > got'],
    ['stdout in a pipe', 'set -o pipefail; "$@" -o /dev/stdout --json | cat > got'],
    ['stderr', '"$@" -o /dev/stderr 2> got'],
    ['a link to a descriptor', 'ln -sf /dev/stdout out; "$@" -o out > got && test -L out'],
  ])('to %s', { timeout: 60_000 }, (_, script) => {
    expect(shell(script, command, node)).toMatchObject({ status: codes.EXIT_OK })
    expect(readFileSync(inside('got'), 'utf8')).toBe(expected)
    nothingPartial()
  })
})

describe('an output is', () => {
  it('a device, which stays one', () => {
    // As root one of our own: a fault here would replace the system's.
    const isOwn = shell('mknod null c 1 3 && : > null').status === 0
    const device = isOwn ? inside('null') : '/dev/null'
    expect(shell(`"$@" -o ${device}`)).toMatchObject({ status: codes.EXIT_OK })
    expect(lstatSync(device).isCharacterDevice()).toBe(true)
  })

  it.each([
    ['to a file', 'here', 'here'],
    ['to nothing yet', 'new', 'new'],
    ['to a link in another directory', '../two', 'new'],
  ])('a link %s, which stays one', (_, target, end) => {
    mkdirSync(inside('links'), { recursive: true })
    writeFileSync(inside('links/here'), 'old')
    if (target === '../two') symlinkSync('links/new', inside('two'))
    const link = inside(`links/link-${target.replace('../', '')}`)
    symlinkSync(target, link)
    expect(shell(`"$@" -o ${link}`)).toMatchObject({ status: codes.EXIT_OK })
    expect(readlinkSync(link)).toBe(target)
    expect(readFileSync(inside(`links/${end}`), 'utf8')).toBe(expected)
    nothingPartial()
  })

  it('a file with the longest name there is', () => {
    const name = 'ö'.repeat(127)
    expect(shell(`"$@" -o ${name}`)).toMatchObject({ status: codes.EXIT_OK })
    expect(readFileSync(inside(name), 'utf8')).toBe(expected)
  })
})

describe('is no output, and said so before the work:', () => {
  const cases: (readonly [name: string, code: number, says: RegExp])[] = [
    ["''", codes.EXIT_USAGE, /the name of an output is empty/],
    ['made/', codes.EXIT_OUTPUT, /made\/: this is a directory/],
    ['.', codes.EXIT_OUTPUT, /this is a directory/],
    ['unmade/', codes.EXIT_OUTPUT, /unmade\/: this is a directory; name a file in it/],
    ['unmade/x', codes.EXIT_OUTPUT, /the directory unmade does not exist/],
    ['plain/x', codes.EXIT_OUTPUT, /plain is not a directory/],
    ['circle', codes.EXIT_OUTPUT, /circle: its symbolic links form a loop/],
    ['astray', codes.EXIT_OUTPUT, /astray, a link to \S+unmade\/x: the directory \S+unmade does not exist/],
    ['/dev/fd/9', codes.EXIT_OUTPUT, /descriptor is not open/],
    ['/proc/x', codes.EXIT_OUTPUT, /\/proc/],
    ['x'.repeat(256), codes.EXIT_OUTPUT, /name is too long/],
  ]
  it.each(cases)('%s', { timeout: 60_000 }, (name, code, says) => {
    mkdirSync(inside('made'), { recursive: true })
    if (name === 'circle') symlinkSync('circle', inside('circle'))
    if (name === 'astray') symlinkSync('unmade/x', inside('astray'))
    // A run without an end: only what is said before it is said at all.
    const endless = ['prove', fixture('elf/bench-pointers.elf')]
    const { status, stderr } = shell(`timeout 50 "$@" -o ${name}`, endless)
    expect(stderr).toMatch(says)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(status).toBe(code)
    nothingPartial()
  })

  it.each(['program.elf', './program.elf', 'soft', 'hard'])('the program itself, as %s', name => {
    shell('cp "$3" program.elf; ln -sf program.elf soft; ln -f program.elf hard', [fixture('elf/fibonacci.elf')], 'x')
    const { status, stderr } = shell(`"$@" -o ${name}`, ['witness', 'program.elf', '--at', '7'])
    expect(stderr).toContain(`${name}: this is a file that the command reads; choose another name`)
    expect(status).toBe(codes.EXIT_OUTPUT)
    expect(readFileSync(inside('program.elf'))).toEqual(readFileSync(fixture('elf/fibonacci.elf')))
  })

  it('a full device is said when it is full', () => {
    const { status, stderr } = shell('"$@" -o /dev/full')
    expect(stderr).toContain('/dev/full: the disk is full')
    expect(status).toBe(codes.EXIT_OUTPUT)
  })
})
